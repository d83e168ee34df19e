/** Locks that a git process left which was ended in the middle of something: git itself never takes them for stale. */
import type { RepositoryPlaces } from '../git/repository.ts';
/** Removes the locks of a worktree, and indexes that were not finished. Nobody may be using git there. */
export declare function clearLocks({ gitDir }: Pick<RepositoryPlaces, 'gitDir'>): Promise<void>;
/**
 * Removes stale locks of branches and refs of Klauss's own.
 * @param below of one job only
 */
export declare function clearRefLocks({ commonDir }: Pick<RepositoryPlaces, 'commonDir'>, below?: string): Promise<void>;
