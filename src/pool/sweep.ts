import type { Queue } from '../queue/queue.ts';
import { partOf } from '../workspace/names.ts';
import { sweep } from '../workspace/remove.ts';
import type { Site } from '../workspace/site.ts';

/**
 * Removes the worktrees of tasks that have ended, and what a pool that died left besides. Work in them is kept
 * reachable. Not to be called while a pool that is not one's own serves the queue.
 */
export async function sweepWorktrees(queue: Queue, site: Site): Promise<void> {
  const unended = new Set<string>();
  for (const { id: job } of await queue.jobs({ unfinished: true })) {
    for (const { key, status } of await queue.tasks({ job })) {
      if (status === 'pending' || status === 'running') unended.add(`${job}/${partOf(key)}`);
    }
  }
  await sweep(site, (job, part) => unended.has(`${job}/${part}`));
}
