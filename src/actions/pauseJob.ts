/** Pausing jobs: nothing of them is claimed any more, and what runs of them goes back to pending. */

import { KlaussError } from '../domain/errors.ts';
import type { JobId } from '../domain/ids.ts';
import type { Job } from '../domain/records.ts';
import { changes } from '../pool/changes.ts';
import { endLeftovers } from '../pool/leftovers.ts';
import { livingPool } from '../pool/living.ts';
import type { Queue } from '../queue/queue.ts';
import type { Context } from './context.ts';
import { findJob } from './find.ts';
import { isOwn } from './own.ts';

/**
 * Pauses a job, and waits until none of its tasks runs: they go back to pending, with their sessions and files.
 * @param signal ends the waiting
 * @throws KlaussError `state`: it is finished
 */
export async function pauseJob(
  context: Context,
  queue: Queue,
  id: JobId,
  signal?: AbortSignal,
): Promise<Job> {
  const job = await queue.pause(id);
  const [paused = job] = await untilNoneRuns(context, queue, [id], signal);
  return paused;
}

/** Does the same with every unfinished job of the project that is not paused; returns those. */
export async function pauseAll(context: Context, queue: Queue): Promise<readonly Job[]> {
  const unpaused = (await queue.jobs({ unfinished: true })).filter(
    (job) => job.status !== 'paused' && isOwn(context, job),
  );
  const paused: JobId[] = [];
  for (const { id } of unpaused) if (await pauseUnlessFinished(queue, id)) paused.push(id);
  return paused.length === 0 ? [] : await untilNoneRuns(context, queue, paused);
}

/** False: it was finished meanwhile, or is gone. */
async function pauseUnlessFinished(queue: Queue, id: JobId): Promise<boolean> {
  try {
    await queue.pause(id);
    return true;
  } catch (error) {
    if (error instanceof KlaussError && (error.code === 'state' || error.code === 'not_found')) return false;
    throw error;
  }
}

/** Lets the pool end what runs of paused jobs; what a pool that died left running is ended here. */
async function untilNoneRuns(
  context: Context,
  queue: Queue,
  ids: readonly JobId[],
  signal?: AbortSignal,
): Promise<readonly Job[]> {
  const look = (): Promise<readonly Job[]> => Promise.all(ids.map((id) => findJob(queue, id, null)));
  await context.wakePool();
  const options = { pollSeconds: context.config.defaults.pollInterval, ...(signal && { signal }) };
  for await (const _ of changes(queue, options)) {
    const jobs = await look();
    if (jobs.every(({ tasks }) => tasks.in_progress === 0)) return jobs;
    if ((await livingPool(queue)) !== null) continue;
    await endLeftovers(queue, null, (await queue.currentPool())?.id ?? null);
    break;
  }
  return await look();
}
