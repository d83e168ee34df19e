/**
 * A worktree for a task: the one that an earlier attempt left, if it is sound, or a new one.
 *
 * A new one comes about in steps, each of which a crash may cut off: git registers it and moves the branch (only this
 * is serialised, as git's locks lose races), the files are checked out, a record is written, what git does not bring is
 * brought, and the record says that it is ready. What stands there without a record is salvaged and made anew; with one
 * that is not ready, it is brought again.
 */
import type { Task } from '../domain/records.ts';
import { type RunSetup } from './bring.ts';
import type { Prepared } from './prepared.ts';
import type { Site } from './site.ts';
export type { Prepared } from './prepared.ts';
export interface PrepareOptions {
    /** Commits that the worktree must build on: where its dependencies landed. */
    readonly mustHold: readonly string[];
    readonly runSetup: RunSetup;
    /** Nobody works in it yet: it is for a standby. */
    readonly ahead: boolean;
}
/**
 * Prepares the worktree of a task. A new one builds on `tip`; one that is kept, on what it was built on.
 * @throws KlaussError `git`: the tip does not hold a dependency, or the branch is checked out elsewhere;
 * `environment`: the setup failed; `state`: what stands there holds a git repository and cannot be removed;
 * `file`: the task's directory has no place in it
 */
export declare function prepareWorktree(site: Site, task: Task, tip: string, options: PrepareOptions): Promise<Prepared>;
