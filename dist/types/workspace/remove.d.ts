/** Removing worktrees. Whatever they hold is reachable from the task's salvage ref before anything is taken away. */
import { type JobId } from '../domain/ids.ts';
import type { Site } from './site.ts';
export interface Removal {
    /** Fulfilled when its files are deleted, too; until then they take up space, and are in nobody's way. */
    readonly removed: Promise<void>;
}
export interface RemoveOptions {
    /** A commit that holds all that was done in it: nothing in it has to be looked at. */
    readonly sealed?: string | null;
}
/**
 * Removes a task's worktree, if there is one; the branch stays.
 * @throws KlaussError `state`: it holds a git repository, which cannot be kept, so all of it stays
 */
export declare function removeWorktree(site: Site, job: JobId, key: string, options?: RemoveOptions): Promise<Removal>;
/** The same within a change that is serialised already. */
export declare function takeAway(site: Site, job: JobId, key: string, { sealed }?: RemoveOptions): Promise<Removal>;
/** Where a worktree of a task stands, or is registered to stand. */
export interface Listed {
    readonly job: JobId;
    /** What stands for the task's key, `partOf(key)`. */
    readonly part: string;
}
/** The worktrees of a project's tasks: on disk, or known to git. */
export declare function listWorktrees(site: Site): Promise<readonly Listed[]>;
/**
 * Removes the worktrees that are not to be kept, and what processes left that died: half-made registrations, stale
 * locks, files in the scratch directory, snapshots without a job. What cannot be removed is logged.
 * Not to be called while another pool works in the project.
 * @returns when all files are deleted
 */
export declare function sweep(site: Site, keep: (job: JobId, part: string) => boolean | Promise<boolean>): Promise<void>;
