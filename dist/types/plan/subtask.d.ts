import type { JsonObject } from '../domain/json.ts';
import type { Isolation } from '../domain/states.ts';
/** A task as it is given; the same fields as in a plan file. Only the prompt is needed. */
export interface Subtask {
    readonly prompt: string;
    /** Unique in its job; made when not given. */
    readonly key?: string;
    readonly workingDir?: string;
    readonly contextFiles?: readonly string[];
    readonly expectedOutputs?: readonly string[];
    /**
     * Gates: shell commands that must exit 0 afterwards. Not given: those of the project (`klauss gates` shows them).
     * Empty: none.
     */
    readonly verify?: readonly string[];
    readonly touches?: readonly string[];
    /** Keys of tasks that the job has already, or that are added with it. */
    readonly dependsOn?: readonly string[];
    /** Higher is more urgent. */
    readonly priority?: number;
    readonly model?: string;
    /** Seconds. */
    readonly timeout?: number;
    readonly maxRetries?: number;
    /** Default: a git worktree of its own, wherever the project allows it. */
    readonly isolation?: Isolation;
    readonly allowExternal?: boolean;
    readonly metadata?: JsonObject;
}
/** The task in the names of a plan file. */
export declare function planTask(task: Subtask): JsonObject;
