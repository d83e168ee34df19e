/** Deleting a worktree's files takes seconds when there are many; moving them aside takes none. */
import type { Site } from './site.ts';
/** How the names begin of what was moved aside into the scratch directory. */
export declare const REMOVED = "removed-";
/**
 * Takes files and directories away at once, and deletes them in the background. What a crash leaves is deleted by
 * `emptyTrash`.
 * @returns fulfilled when they are deleted; what cannot be is logged
 */
export declare function discard(site: Site, paths: readonly string[]): Promise<{
    readonly deleted: Promise<void>;
}>;
/** Deletes what earlier processes had moved aside. */
export declare function emptyTrash(site: Site): Promise<void>;
/** Deletes what was moved aside; what cannot be deleted is logged. */
export declare function deleteAside(site: Site, path: string): Promise<void>;
