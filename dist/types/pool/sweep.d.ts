import type { JobId } from '../domain/ids.ts';
import type { Queue } from '../queue/queue.ts';
import type { Site } from '../workspace/site.ts';
/**
 * Removes the worktrees of tasks that have ended, and what a pool that died left besides. Work in them is kept
 * reachable. Not to be called while a pool that is not one's own serves the queue.
 */
export declare function sweepWorktrees(queue: Queue, site: Site): Promise<void>;
/** Whether a task is not at its end whose worktree this is. */
export declare function isInUse(queue: Queue, job: JobId, part: string): Promise<boolean>;
