/**
 * What git knows of its worktrees: a directory for each, `<commonDir>/worktrees/<id>`, that names the place of the
 * working tree. It is read from its files, as every git call fails while one of these directories is half made.
 */
import type { RepositoryPlaces } from '../git/repository.ts';
export interface Registration {
    /** What git keeps for this worktree. */
    readonly gitDir: string;
    /** Where the working tree stands, or stood. */
    readonly path: string;
}
type Common = Pick<RepositoryPlaces, 'commonDir'>;
/** All worktrees that name a place; one whose making has only begun does not yet. */
export declare function registrations(repository: Common): Promise<readonly Registration[]>;
/** The registrations of one place: more than one when something went wrong. */
export declare function registeredAt(repository: Common, path: string): Promise<readonly Registration[]>;
/** The one registration of a place that is complete and leads there and back, or null. */
export declare function soundRegistration(repository: Common, path: string): Promise<Registration | null>;
/**
 * Completes a half-made registration as far as git needs it to work in the repository at all: it stumbles over an
 * empty `commondir`, in whichever worktree.
 */
export declare function mendRegistration({ gitDir }: Registration): Promise<void>;
/** Takes a worktree out of git's knowledge, as `git worktree remove` does; its commits must be reachable before. */
export declare function unregister({ gitDir }: Pick<Registration, 'gitDir'>): Promise<void>;
/**
 * Removes registrations that name no place: git died right after their beginning, and nobody has worked in them; or a
 * removal was cut off, for which everything was salvaged before. `git worktree prune` removes them, too, whosever they are;
 * those that a user has locked stay.
 */
export declare function dropUnnamed(repository: Common, olderThan: number): Promise<void>;
export {};
