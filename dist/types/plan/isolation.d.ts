/** Where each task of a plan works: in a git worktree of its own, or in the directory that it names itself. */
import type { Config } from '../config/config.ts';
import type { TaskSpec } from '../domain/records.ts';
import { type Draft } from './draft.ts';
import type { PlanFault } from './fault.ts';
/** Whether the project can have worktrees, and why not. */
export type Worktrees = {
    readonly possible: true;
} | {
    readonly possible: false;
    readonly reason: string;
};
/** Where a task stands: what there is to say of it, and of one that the job has already. */
export type PlacedTask = Pick<TaskSpec, 'key' | 'workingDir' | 'isolation'>;
export interface Isolations {
    /** In the order of the plan. */
    readonly tasks: readonly PlacedTask[];
    /** Why tasks that would work in worktrees do not; null: none had to give way. */
    readonly sharedBecause: string | null;
    readonly faults: readonly PlanFault[];
}
export interface IsolationContext {
    readonly projectRoot: string;
    readonly config: Config;
    readonly worktrees: Worktrees;
    /** Tasks that the job has already. */
    readonly existing: readonly PlacedTask[];
}
/**
 * Resolves the isolation of each task: its own, else the configured one; `auto` is a worktree wherever there can
 * be one. A worktree that was asked for and cannot be had is a fault, and so is a dependency across.
 * @param keys the key of each draft, in order
 * @param workingDirs the working directory of each
 */
export declare function resolveIsolation(drafts: readonly Draft[], keys: readonly string[], workingDirs: readonly string[], context: IsolationContext): Isolations;
