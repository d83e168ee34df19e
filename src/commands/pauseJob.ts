import type { JobId } from '../domain/ids.ts';
import type { Job } from '../domain/records.ts';
import { changes } from '../pool/changes.ts';
import { livingPool } from '../pool/launch.ts';
import type { Queue } from '../queue/queue.ts';
import type { Context } from './context.ts';
import { findJob } from './find.ts';

/**
 * Pauses a job, and waits until none of its tasks runs: they go back to pending, with their sessions.
 * @param signal ends the waiting
 * @throws KlaussError `state`: it is finished
 */
export async function pauseJob(
  context: Context,
  queue: Queue,
  id: JobId,
  signal?: AbortSignal,
): Promise<Job> {
  await queue.pause(id);
  await context.wakePool();
  const options = { pollSeconds: context.config.defaults.pollInterval, ...(signal && { signal }) };
  for await (const _ of changes(queue, options)) {
    if ((await findJob(queue, id, null)).tasks.in_progress === 0 || (await livingPool(queue)) === null) break;
  }
  return await findJob(queue, id, null);
}
