/** Keeping what a worktree holds reachable: nothing of a task is lost when its worktree is removed or made anew. */
import type { JobId } from '../domain/ids.ts';
import type { Site } from './site.ts';
export interface Salvaged {
    /** What the task's salvage ref leads to now, or null: there was nothing. */
    readonly commit: string | null;
    /** Git repositories inside, which cannot be kept. */
    readonly left: readonly string[];
}
/**
 * Makes what the worktree of a task holds reachable from the task's salvage ref: its files, what git ignores excepted;
 * the commits that it stood on; its branch; a merge under way. What the ref led to before stays reachable.
 * May be called again, and when there is no worktree.
 */
export declare function salvage(site: Site, job: JobId, key: string): Promise<Salvaged>;
