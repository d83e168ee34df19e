import type { JobId } from '../domain/ids.ts';
import type { Queue } from '../queue/queue.ts';
import { keyOf } from '../workspace/names.ts';
import { sweep } from '../workspace/remove.ts';
import type { Site } from '../workspace/site.ts';

/**
 * Removes the worktrees of tasks that have ended, and what a pool that died left besides. Work in them is kept
 * reachable. Not to be called while a pool that is not one's own serves the queue.
 */
export async function sweepWorktrees(queue: Queue, site: Site): Promise<void> {
  // Asked for one by one: few worktrees stand, and a job may have thousands of tasks.
  await sweep(site, (job, part) => isInUse(queue, job, part));
}

/** Whether a task is not at its end whose worktree this is. */
export async function isInUse(queue: Queue, job: JobId, part: string): Promise<boolean> {
  const status = (await queue.taskByKey(job, keyOf(part)))?.status;
  return status === 'pending' || status === 'running';
}
