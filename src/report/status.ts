/**
 * What goes on, for a head or a model that wants no more than that: a few lines, however many jobs and tasks there are.
 */

import type { Halt, Pool } from '../domain/pools.ts';
import type { Job } from '../domain/records.ts';
import type { JobStatus } from '../domain/states.ts';
import { done, timeLeft } from '../view/progress.ts';
import { roughly } from '../view/roughly.ts';
import { failureOf } from './failure.ts';
import type { Seen } from './fields.ts';
import { poolLine } from './pool.ts';
import { costText, duration, goalText, jobLine, kindsText, resultNote, shorten } from './text.ts';

/** So many unfinished jobs are told with what runs and what failed in them; the others are counted. */
const MOST_JOBS = 4;
const MOST_RUNNING = 5;
/** Ways to fail. */
const MOST_FAILED = 3;
/** Of a failure, characters. */
const FAILURE_WIDTH = 120;

export interface Overview {
  readonly jobs: readonly Job[];
  readonly pool: Pool | null;
  /** Why the last pool stopped by itself, if none runs. */
  readonly halt: Halt | null;
  /** The project that a job is of, if that is not this one. */
  readonly elsewhere: (job: Job) => string | null;
  readonly tasksOf: (job: Job) => Promise<readonly Seen[]>;
}

/** @param now milliseconds since 1970 */
export async function overview(seen: Overview, now: number): Promise<string> {
  const { jobs, pool, halt } = seen;
  const unfinished = sorted(jobs.filter(({ finishedAt }) => finishedAt === null));
  const finished = jobs.filter(({ finishedAt }) => finishedAt !== null);
  const told = unfinished.slice(0, MOST_JOBS);
  const lines = await Promise.all(
    told.map(async (job) => jobLines(job, await seen.tasksOf(job), pool, now, elsewhereText(seen, job))),
  );
  const rest = unfinished.slice(MOST_JOBS);
  return [
    workersLine(pool, halt, unfinished),
    ...(jobs.length === 0 ? ['No jobs.'] : lines.flat()),
    ...(rest.length === 0
      ? []
      : [`… and ${rest.length} more that are unfinished: ${kindsText(rest, statusOf)}.`]),
    ...finished.map((job) => `${jobLine(job)}${elsewhereText(seen, job)}${endNote(job)}`),
  ].join('\n');
}

/** How far an unfinished job is, and who works on it: the head of all that is told of it. */
export const standing = (
  job: Job,
  tasks: readonly Seen[],
  pool: Pool | null,
  halt: Halt | null,
  now: number,
): string => [headLine(job, tasks, pool, now), workersLine(pool, halt, [job])].join('\n');

const elsewhereText = ({ elsewhere }: Overview, job: Job): string => {
  const project = elsewhere(job);
  return project === null ? '' : ` In ${project}.`;
};

const ORDER: readonly JobStatus[] = ['running', 'pending', 'paused'];
const statusOf = ({ status }: Job): JobStatus => status;

/** Those that run first, the newest of each kind first. */
const sorted = (jobs: readonly Job[]): readonly Job[] =>
  jobs.toSorted((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));

function workersLine(pool: Pool | null, halt: Halt | null, unfinished: readonly Job[]): string {
  if (halt !== null) return `${poolLine(pool)} They stopped: ${halt.message}\n${halt.hint}`;
  const isWaiting = pool === null && unfinished.some(({ status }) => status !== 'paused');
  return isWaiting ? `${poolLine(pool)} \`klauss wait\` starts them.` : poolLine(pool);
}

function jobLines(
  job: Job,
  tasks: readonly Seen[],
  pool: Pool | null,
  now: number,
  elsewhere: string,
): readonly string[] {
  return [
    `${headLine(job, tasks, pool, now)}${elsewhere}`,
    ...runningLine(
      tasks.filter(({ status }) => status === 'running'),
      now,
    ),
    ...failureLines(tasks.filter(({ status }) => status === 'failed')),
    ...(job.status === 'paused' ? [`  Paused: klauss resume ${job.id} goes on with it.`] : []),
  ];
}

/** `Job k3f9x2 (running): 3 of 9 done (1 failed), 2 in progress, $0.42 of $5.00, about 2m left. Goal: Users can log in` */
function headLine(job: Job, tasks: readonly Seen[], pool: Pool | null, now: number): string {
  const { failed, cancelled, skipped, in_progress: running } = job.tasks;
  const { ended, all } = done(job.tasks);
  const without = Object.entries({ failed, cancelled, skipped }).filter(([, number]) => number > 0);
  const goesOn = job.status === 'running' && pool !== null && pool.hold?.kind !== 'limit';
  const left = goesOn ? timeLeft(tasks, pool.workers, now) : null;
  const facts = [
    `${ended} of ${all} done${without.length === 0 ? '' : ` (${without.map(([word, number]) => `${number} ${word}`).join(', ')})`}`,
    ...(running > 0 ? [`${running} in progress`] : []),
    ...(costText(job) === '' ? [] : [costText(job)]),
    ...(left === null ? [] : [`about ${roughly(left)} left`]),
  ];
  return `Job ${job.id} (${job.status}): ${facts.join(', ')}.${goalText(job)}`;
}

/** `  Now: login (work, 1m 3s), api (prove, 12s) and 4 more.` */
function runningLine(running: readonly Seen[], now: number): readonly string[] {
  if (running.length === 0) return [];
  const named = running
    .slice(0, MOST_RUNNING)
    .map(({ key, phase, startedAt }) => `${key} (${phase}, ${duration(now - (startedAt ?? now))})`);
  const more = running.length - named.length;
  return [`  Now: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`];
}

/** `  Failed: db (gates): …`, or `  Failed: db and 3 more (gates): …` where they failed in the same way; the last ways. */
function failureLines(failed: readonly Seen[]): readonly string[] {
  const ways = [...Map.groupBy(failed, (task) => failureOf(task).kind).values()];
  const told = ways.slice(-MOST_FAILED);
  const more = failed.length - told.flat().length;
  return [...told.flatMap(failureLine), ...(more > 0 ? [`  Failed: ${more} more.`] : [])];
}

function failureLine([task, ...others]: readonly Seen[]): readonly string[] {
  if (task === undefined) return [];
  const { first, telling } = failureOf(task);
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  const why = shorten([first, ...telling.slice(0, 1)].join(' '), FAILURE_WIDTH);
  return [`  Failed: ${task.key}${more} (${task.reason}): ${why}`];
}

/** What can be done with a job that has ended. */
function endNote(job: Job): string {
  const { id, status, reason } = job;
  if (status !== 'failed') return resultNote(job);
  const how = reason === 'budget' ? 'how it goes on' : 'why';
  return `${resultNote(job)} Failed: klauss results ${id} tells ${how}.`;
}
