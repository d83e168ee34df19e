/** Adding tasks to a job that is there, running or finished: all or none. */

import { isDeepStrictEqual } from 'node:util';
import type { JobId } from '../domain/ids.ts';
import type { Job, Task, TaskSpec } from '../domain/records.ts';
import type { PreparedPlan } from '../plan/plan.ts';
import type { Queue } from '../queue/queue.ts';
import type { Context } from './context.ts';
import { findJob } from './find.ts';
import { requireOwn } from './own.ts';
import { prepare } from './prepare.ts';
import { takeSnapshotFor } from './snapshot.ts';

export interface Extension {
  readonly job: JobId;
  /** The text of a plan file, or the value that it holds. */
  readonly input: unknown;
  /** Where it comes from, for messages. */
  readonly source?: string | undefined;
}

/**
 * Validates and resolves what is to be added, against the tasks that the job has. It changes nothing.
 * @throws KlaussError `plan`, naming every fault; `state`: the job is of another project
 */
export async function prepareExtension(
  context: Context,
  queue: Queue,
  { job, input, source }: Extension,
): Promise<PreparedPlan> {
  requireOwn(context, await findJob(queue, job, null), `submit-file PLAN --job ${job}`);
  const existing = await queue.tasks({ job });
  return await prepare(context, input, { existing, ...(source === undefined ? {} : { source }) });
}

/**
 * Adds tasks to a job and tells the pool. A finished job goes on, a paused one stays paused.
 * @throws KlaussError `not_found`; `plan`, naming every fault
 */
export async function extendJob(
  context: Context,
  queue: Queue,
  extension: Extension,
): Promise<readonly Task[]> {
  const job = await findJob(queue, extension.job, null);
  const added = await add(context, queue, extension);
  await adopt(context, queue, job);
  await context.wakePool();
  return added;
}

async function add(context: Context, queue: Queue, extension: Extension): Promise<readonly Task[]> {
  let { tasks } = await prepareExtension(context, queue, extension);
  for (;;) {
    try {
      await ensureBase(context, queue, extension.job, tasks);
      return await queue.extend(extension.job, tasks);
    } catch (error) {
      // Somebody else may have added a task under a key that was made here: then another one is made.
      const { tasks: again } = await prepareExtension(context, queue, extension);
      if (isDeepStrictEqual(again.map(keyOf), tasks.map(keyOf))) throw error;
      tasks = again;
    }
  }
}

const keyOf = ({ key }: TaskSpec): string => key;

/** The first task that works in a worktree decides on what all of the job build. */
async function ensureBase(
  context: Context,
  queue: Queue,
  id: JobId,
  specs: readonly TaskSpec[],
): Promise<void> {
  const job = await queue.job(id);
  if (job === null || job.base !== null) return;
  const snapshot = await takeSnapshotFor(context, specs);
  if (snapshot === null) return;
  const { base } = await queue.setBase(id, snapshot.base);
  if (base === snapshot.base) await snapshot.anchor(id);
}

/** A finished job that goes on belongs to the session that asked: its own may have ended, and would never pause it. */
async function adopt(context: Context, queue: Queue, { id, session, finishedAt }: Job): Promise<void> {
  if (finishedAt === null || session === null) return;
  const own = await context.registeredSession();
  if (own !== null) await queue.resume(id, own);
}
