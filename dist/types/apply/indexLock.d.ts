/**
 * The lock of the user's index. Who holds it keeps every other git from changing index, branch and files by `add`,
 * `commit`, `checkout`, `merge` or `stash`. It is taken as git takes it, but says whose it is, so that it can be told
 * from one of git's after a crash.
 */
import type { RepositoryPlaces } from '../git/repository.ts';
import type { Holding } from './holding.ts';
type Git = Pick<RepositoryPlaces, 'gitDir'>;
/** Where a new index is made; another place each time, as a git that outlived its landing may still be writing. */
export declare const madeIndex: ({ gitDir }: Git, { id }: Holding) => string;
/**
 * Takes the lock, if this landing does not have it yet.
 * @throws KlaussError `state`: somebody else holds it
 */
export declare function lockIndex(git: Git, holding: Holding): Promise<void>;
/** Gives the lock back, if this landing has it, and removes what it left in git's directory. */
export declare function unlockIndex(git: Git, holding: Holding): Promise<void>;
export {};
