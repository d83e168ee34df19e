/** The commit that a landing makes on the user's branch. */
import type { Head } from '../git/head.ts';
import type { Repository } from '../git/repository.ts';
export interface Change {
    /** The commits between which it lies. */
    readonly from: string;
    readonly to: string;
}
/** How the change is committed: as one commit, or as a merge of its own commits. */
export type CommitMode = 'commit' | 'merge';
/**
 * The tree that the change makes of HEAD's.
 * @throws KlaussError `conflict`: it builds on work that is not committed
 */
export declare function treeOnHead(repository: Repository, change: Change, head: Head): Promise<string>;
/** Makes the commit, null: HEAD holds the change already. @throws KlaussError `conflict`, GitError (signing) */
export declare function makeNewCommit(repository: Repository, change: Change, { head, tree, mode, message, }: {
    readonly head: Head;
    readonly tree: string;
    readonly mode: CommitMode;
    readonly message: string;
}): Promise<string | null>;
