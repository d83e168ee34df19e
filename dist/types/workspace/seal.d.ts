/** Sealing: what a worker did becomes one commit on the branch of its task, whatever state it left git in. */
import type { Task } from '../domain/records.ts';
import type { Prepared } from './prepared.ts';
export type Sealed = {
    readonly kind: 'sealed';
    readonly commit: string;
    readonly tree: string;
    /** What the branch builds on now: the tip that it was merged with meanwhile, or the same as before. */
    readonly base: string;
    /** Paths that differ from `base`. */
    readonly files: readonly string[];
}
/** It cannot be taken over as it is. The message says why to whoever made it; nothing was changed. */
 | {
    readonly kind: 'refused';
    readonly message: string;
};
export interface SealOptions {
    /** The repository's hooks for commits run, and may refuse. */
    readonly hooks: boolean;
    /** Ends the hooks. */
    readonly signal?: AbortSignal;
    /** Added to the hooks' environment. */
    readonly variables?: Readonly<Record<string, string>>;
}
/**
 * Commits all that stands in the worktree, but for what git ignores and `except`. The branch of the task then leads
 * to it and is checked out; files are not touched. The worker must have ended.
 */
export declare function seal(prepared: Prepared, task: Task, options: SealOptions): Promise<Sealed>;
