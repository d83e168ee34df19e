/**
 * Living with `git gc --prune=now`. It removes every object that no ref, index or reflog led to when it looked, even
 * if a ref leads to it by now: what is written while it runs may be gone a moment later, though each call succeeded.
 *
 * So whoever writes objects and sets refs looks whether a collection runs or may have run. If so, the objects are
 * written in quarantine, where no collection looks, and come out as a pack that it leaves alone.
 */
import type { Repository } from './repository.ts';
/** What was made, and what it builds on: commits that were reachable before. */
export interface Made {
    /** Null: there was nothing to make. */
    readonly commit: string | null;
    readonly known: readonly string[];
}
export interface Making<T extends Made> {
    /** Writes objects, through the repository that it is given; they are not seen through another before `publish`. */
    readonly write: (writing: Repository) => Promise<T>;
    /** Sets the refs. */
    readonly publish: (made: T) => Promise<unknown>;
}
/** Makes a commit that refs lead to, and sees to it that no collection takes anything of it. */
export declare function despiteCollection<T extends Made>(repository: Repository, making: Making<T>): Promise<T>;
