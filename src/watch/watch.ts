/** A queue as dashboards see it: read from its rows and logs when something has changed. */

import { join } from 'node:path';
import type { Context } from '../actions/context.ts';
import { findLog, logDirectories } from '../actions/logs.ts';
import { isOwn } from '../actions/own.ts';
import type { JobId, TaskId } from '../domain/ids.ts';
import type { Pool } from '../domain/pools.ts';
import type { Job, Task } from '../domain/records.ts';
import { changes } from '../pool/changes.ts';
import { livingPool } from '../pool/living.ts';
import type { Queue } from '../queue/queue.ts';
import { partsOf } from '../report/parts.ts';
import { harmless } from '../report/text.ts';
import { timeLeft } from '../view/progress.ts';
import type { Detail, Line, Source, Steering } from '../view/source.ts';
import { jobView, type PoolView, taskView, type View } from '../view/view.ts';
import { conversation } from './conversation.ts';
import { goneRefuser } from './database.ts';
import { diffOf } from './diff.ts';
import { Histories } from './histories.ts';
import { nearby } from './nearby.ts';
import { paced } from './paced.ts';
import { steering } from './steering.ts';
import { Workers } from './workers.ts';

/** So that elapsed times and the use of CPU and memory move. */
const LOOK_SECONDS = 2;
/** Besides all that are unfinished, so many of the newest finished jobs are shown. */
const FINISHED_SHOWN = 20;

/**
 * @param queue that of the context
 * @param lookSeconds looks again after so long when nothing was heard
 */
export function watchQueue(context: Context, queue: Queue, lookSeconds = LOOK_SECONDS): Source {
  const histories = new Histories(queue);
  const workers = new Workers(queue, context.paths);
  const refuseGone = goneRefuser(context.paths.database);
  return {
    changes: (signal) => paced(changes(queue, { pollSeconds: lookSeconds, signal }), signal),
    async view(wanted) {
      refuseGone();
      return await viewOf(context, queue, workers, wanted);
    },
    history: (job) => histories.of(job),
    detail: (task) => detailOf(context, queue, task),
    diff: (what) => diffOf(context, queue, what),
    conversation: (task, signal) => talk(context, queue, task, signal),
    steering: steering(context, queue) satisfies Steering,
  };
}

async function viewOf(context: Context, queue: Queue, workers: Workers, wanted: JobId | null): Promise<View> {
  const at = Date.now();
  const pool = await livingPool(queue);
  const jobs = await jobsOf(context, queue);
  const shown = jobs.find(({ id }) => id === wanted) ?? jobs[0] ?? null;
  const tasks = shown === null ? [] : await queue.tasks({ job: shown.id });
  const others = new Map<JobId, readonly Task[]>();
  for (const { id, finishedAt } of jobs) {
    if (finishedAt === null && id !== shown?.id) others.set(id, await queue.tasks({ job: id }));
  }
  const left = (job: Job): number | null =>
    job.status === 'paused'
      ? null
      : timeLeft(job.id === shown?.id ? tasks : (others.get(job.id) ?? []), pool?.workers ?? 1, at);
  return {
    at,
    project: context.config.project.name,
    pool: pool === null ? null : poolView(pool),
    halt: pool === null ? ((await queue.lastPool())?.halt ?? null) : null,
    workers: pool === null ? [] : await workers.of(pool, await logDirectories(context)),
    jobs: jobs.map((job) => jobView(job, job.finishedAt === null ? left(job) : 0)),
    job: shown?.id ?? null,
    tasks: tasks.map(taskView),
  };
}

async function jobsOf(context: Context, queue: Queue): Promise<readonly Job[]> {
  const own = (jobs: readonly Job[]): readonly Job[] => jobs.filter((job) => isOwn(context, job));
  const unfinished = own(await queue.jobs({ unfinished: true }));
  const finished = own(await queue.jobs({ limit: FINISHED_SHOWN })).filter((job) => job.finishedAt !== null);
  return [...unfinished, ...finished];
}

const poolView = ({ process, state, workers, hold, startedAt }: Pool): PoolView => ({
  pid: process.pid,
  state: state === 'stopping' ? 'stopping' : hold?.kind === 'limit' ? 'parked' : 'running',
  workers,
  hold,
  startedAt,
});

async function detailOf(context: Context, queue: Queue, id: TaskId): Promise<Detail | null> {
  const task = await queue.task(id);
  if (task === null) return null;
  const logs = await logDirectories(context);
  const parts = partsOf(task, await queue.attempts(id), {
    streamOf: ({ number }) => findLog(logs, join(task.job, `${task.key}.${number}.jsonl`)),
  });
  return {
    task: taskView(task),
    job: task.job,
    prompt: harmless(task.prompt),
    parts: parts.map(({ title, fields, text = '' }) => ({
      title: harmless(title),
      fields: fields.filter(([, value]) => value !== '').map(([name, value]) => [name, harmless(value)]),
      text: harmless(text),
    })),
  };
}

async function* talk(
  context: Context,
  queue: Queue,
  id: TaskId,
  signal: AbortSignal,
): AsyncGenerator<readonly Line[]> {
  const task = await queue.task(id);
  if (task === null) return;
  for await (const lines of conversation(() => logDirectories(context), task, signal)) {
    yield lines.map(({ kind, text }) => ({ kind, text: nearby(text, context.paths, task) }));
  }
}
