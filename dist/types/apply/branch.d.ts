/** The result of a job as a branch of the user's, the tree left alone. */
import type { Repository } from '../git/repository.ts';
/** @throws KlaussError `usage`: no branch can have that name; `state`: one has it */
export declare function refuseBranchName(repository: Repository, name: string): Promise<void>;
/** @throws KlaussError `state`: there is such a branch */
export declare function makeBranch(repository: Repository, name: string, { commit, reflog }: {
    readonly commit: string;
    readonly reflog: string;
}): Promise<void>;
/**
 * Removes a branch that is still what it was made.
 * @throws KlaussError `state`: it has moved on, or is checked out somewhere
 */
export declare function removeBranch(repository: Repository, ref: string, commit: string): Promise<void>;
/** True when no branch, tag or remote of the user's has the commit: it holds work that was not committed. */
export declare function isOnNoBranch(repository: Repository, commit: string): Promise<boolean>;
