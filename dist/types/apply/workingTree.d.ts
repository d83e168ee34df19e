import type { Repository } from '../git/repository.ts';
import { type Scratch } from '../git/tree.ts';
export interface WorkingTreeOptions extends Scratch {
    /** Paths that count although git ignores them: an earlier landing brought them. */
    readonly known: readonly string[];
}
/**
 * The tree of all that stands in the user's working tree, untracked files included. Unlike that of a snapshot it also
 * sees what git was told not to look at (`assume-unchanged`, `skip-worktree`): nothing of it may be overwritten.
 */
export declare function workingTree(repository: Repository, { directory, known }: WorkingTreeOptions): Promise<string>;
/** The paths of an index that carry one of the flags, or both. */
export declare function flaggedPaths(repository: Repository, index?: string): Promise<{
    readonly assumed: readonly string[];
    readonly skipped: readonly string[];
}>;
/** Sets or takes away one flag of some entries. */
export declare function mark(repository: Repository, index: string, flag: '--assume-unchanged' | '--no-assume-unchanged' | '--skip-worktree' | '--no-skip-worktree', paths: readonly string[]): Promise<void>;
