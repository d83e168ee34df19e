/** What the worktree of a task holds that nothing else might lead to. */
import type { JobId } from '../domain/ids.ts';
import { type Registration } from './registration.ts';
import type { Site } from './site.ts';
export interface Held {
    /** What it stands on first. Some may be part of the history of others. */
    readonly commits: readonly string[];
    /** What stands in its files, or null: the same as in the first commit, or nothing that counts. */
    readonly tree: string | null;
    /** Git repositories inside, which cannot be kept. */
    readonly left: readonly string[];
}
/** @param tip of the task's branch, or null */
export declare function heldBy(site: Site, job: JobId, key: string, tip: string | null): Promise<Held>;
/**
 * Whether the worker itself has moved the worktree to other commits than these: then some may be known to nothing but
 * its reflog.
 */
export declare function movedByWorker(registration: Pick<Registration, 'gitDir'>, besides: readonly string[]): Promise<boolean>;
