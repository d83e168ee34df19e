/** Making commits and merging trees, without touching any working tree or index. */
import type { Repository } from './repository.ts';
export interface NewCommit {
    readonly tree: string;
    readonly parents: readonly string[];
    readonly message: string;
    /** Signed when the user's configuration signs commits; those on Klauss's own branches never are. */
    readonly sign?: boolean;
    /** Author and dates of a commit that is made anew, as `GIT_AUTHOR_*` variables. */
    readonly variables?: Readonly<Record<string, string>>;
}
/** Makes a commit; no ref points at it yet. The author is the one of the user's git configuration. */
export declare function makeCommit(repository: Repository, commit: NewCommit): Promise<string>;
/** Three trees, or commits that stand for theirs. */
export interface ThreeTrees {
    readonly base: string;
    readonly ours: string;
    readonly theirs: string;
}
export type Merged = {
    readonly kind: 'clean';
    readonly tree: string;
}
/** `tree` holds the files with conflict markers in them. */
 | {
    readonly kind: 'conflict';
    readonly tree: string;
    readonly files: readonly string[];
};
/** Merges what changed from `base` to `theirs` into `ours`, renames included. */
export declare function mergeTrees(repository: Repository, trees: ThreeTrees): Promise<Merged>;
/** Merges two commits by their history. */
export declare function mergeCommits(repository: Repository, ours: string, theirs: string): Promise<Merged>;
/** Paths that differ between two trees or commits, in git's order. */
export declare function changedPaths(repository: Repository, from: string, to: string): Promise<string[]>;
/** Commits of the first-parent line after `base` up to `tip`, oldest first. */
export declare function firstParents(repository: Repository, base: string, tip: string): Promise<readonly {
    readonly commit: string;
    readonly parents: readonly string[];
}[]>;
/** Those of some commits that are not part of the history of the others, in their order. */
export declare function independent(repository: Repository, commits: readonly string[]): Promise<readonly string[]>;
