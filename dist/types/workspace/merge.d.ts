/** Giving a merge to the worker: with conflict markers in the files, as git shows it to people. */
import type { Prepared } from './prepared.ts';
/**
 * Begins to merge a commit into the task's branch. Everything of the worker's must be sealed before; `seal` concludes
 * it when the worker is done.
 * @returns the files that conflict
 * @throws GitError it cannot be merged at all
 */
export declare function startMerge(prepared: Prepared, tip: string): Promise<string[]>;
/**
 * Files that still have conflict markers in them.
 * @param files where to look; also in those of the merge that the worktree was given
 */
export declare function markersLeft(prepared: Prepared, files: readonly string[]): Promise<string[]>;
