/**
 * Living with `git gc --prune=now`. It removes every object that no ref, index or reflog led to when it looked, even
 * if a ref leads to it by now: what is written while it runs may be gone a moment later, though each call succeeded.
 *
 * So whoever writes objects and sets a ref looks afterwards whether a collection may have run meanwhile. One that is
 * over can do no more harm: it is enough to see whether all is there. One that still runs cannot touch a pack that it
 * did not find when it began, so what was written is packed. When something is gone already, it is written anew.
 */
import type { Repository } from './repository.ts';
/** What was made, and what it builds on: commits that were reachable before. */
export interface Made {
    /** Null: there was nothing to make. */
    readonly commit: string | null;
    readonly known: readonly string[];
}
/**
 * Makes a commit that a ref leads to, and sees to it that no collection takes anything of it.
 * @param make writes the objects and sets the ref; run again when something of it is gone
 */
export declare function despiteCollection<T extends Made>(repository: Repository, make: () => Promise<T>): Promise<T>;
