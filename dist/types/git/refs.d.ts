/** Refs: what they point at, and changing several at once. */
import type { Repository } from './repository.ts';
/** The commit that a name stands for, or null. */
export declare function commitOf(repository: Repository, name: string): Promise<string | null>;
/**
 * The commit that a branch stands on, or null; from the branch's own file where there is one, which is what git
 * itself looks at first: that spares a process.
 */
export declare function tipOf(repository: Repository, ref: string): Promise<string | null>;
/** The tree of a commit, or of a name of one. @throws GitError when there is none */
export declare function treeOf(repository: Repository, name: string): Promise<string>;
/** One change of a ref. `from` is what it must be before: null for nothing, left out for anything. */
export interface RefChange {
    readonly ref: string;
    /** Null removes it. */
    readonly to: string | null;
    readonly from?: string | null;
}
/**
 * Changes refs, all or none. The message goes into the reflog.
 * @returns false when one of them is not what `from` says
 * @throws GitError for everything else
 */
export declare function updateRefs(repository: Repository, changes: readonly RefChange[], message?: string): Promise<boolean>;
/** The refs below a prefix such as `refs/klauss/k3f9x2/`, with what they point at. */
export declare function refsBelow(repository: Repository, ...prefixes: readonly string[]): Promise<ReadonlyMap<string, string>>;
/** True when a commit is part of the history of another. */
export declare function isAncestor(repository: Repository, commit: string, of: string): Promise<boolean>;
