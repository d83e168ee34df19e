/**
 * What the queue keeps of the work: jobs, tasks, attempts, and how they move on. Plain data, all times in
 * milliseconds since 1970, all durations in seconds unless the name says otherwise, all money in US dollars.
 */
import type { AttemptId, JobId, LeaseToken, SessionId, TaskId, WorkerId } from './ids.ts';
import type { JsonObject } from './json.ts';
import type { ProcessIdentity } from './pools.ts';
import type { Gate, Proved, Receipt, Reported, WorkerReport } from './proof.ts';
import type { FailureReason, Isolation, JobReason, JobStatus, Phase, TaskStatus } from './states.ts';
import type { Usage } from './usage.ts';
/** How many tasks are in each state, in the words of the command line (`in_progress` is `running`). */
export interface TaskCounts {
    readonly pending: number;
    readonly in_progress: number;
    readonly completed: number;
    readonly failed: number;
    readonly cancelled: number;
    readonly skipped: number;
}
export interface Job {
    readonly id: JobId;
    readonly goal: string;
    readonly status: JobStatus;
    /** Why it ended, where its tasks do not say it: its money was spent. */
    readonly reason: JobReason | null;
    readonly tasks: TaskCounts;
    /** Booked cost of all attempts, ended ones only. */
    readonly costUsd: number;
    readonly budgetUsd: number | null;
    /** The session that owns the job, or null: submitted from outside a session, or detached. */
    readonly session: SessionId | null;
    readonly metadata: JsonObject;
    /** Real path of the project that it was submitted from; null: submitted before that was noted. */
    readonly project: string | null;
    /** The snapshot: the commit that its worktrees build on. Null: none of its tasks works in one. */
    readonly base: string | null;
    /** What of its result the user's tree holds, or null: nothing (any more). */
    readonly applied: Applied | null;
    /** What its workers propose as follow-up tasks joins it, within the bounds of the configuration. */
    readonly allowFollowups: boolean;
    readonly createdAt: number;
    readonly finishedAt: number | null;
}
/** How the result of a job was brought into the user's tree. */
export interface Applied {
    readonly mode: ApplyMode;
    /** The commit whose change against the job's base the tree now holds: the integration tip, or a selection from it. */
    readonly tip: string;
    /** The commit that was made on the user's branch, or that the new branch was set to. */
    readonly commit: string | null;
    /** The branch that has it, full ref name; null for uncommitted changes and a detached HEAD. */
    readonly branch: string | null;
    /** Keys of the tasks whose changes are in it. */
    readonly tasks: readonly string[];
    readonly at: number;
}
/** How `apply` lands a result; see `klauss apply --help`. */
export type ApplyMode = 'uncommitted' | 'commit' | 'merge' | 'branch';
/** What a task is, as the plan says it, with every default filled in. */
export interface TaskSpec {
    /** Unique in its job. */
    readonly key: string;
    readonly prompt: string;
    /** Absolute. */
    readonly workingDir: string;
    /** Globs, relative to `workingDir` or absolute. */
    readonly contextFiles: readonly string[];
    /** Paths or globs that must exist afterwards, relative to `workingDir`. */
    readonly expectedOutputs: readonly string[];
    /** Its own gates: commands that must exit 0 afterwards; empty: none. Null: those of the project (`gates/choose.ts`). */
    readonly verify: readonly string[] | null;
    /** Globs of the files that the task is going to change. */
    readonly touches: readonly string[];
    /** Keys of tasks of the same job. */
    readonly dependsOn: readonly string[];
    /** Higher is more urgent. */
    readonly priority: number;
    /** A model of Claude Code, or null for the client's own default. */
    readonly model: string | null;
    /** Time limit of one attempt, seconds. */
    readonly timeout: number;
    /** How many times a failed attempt is repeated. */
    readonly maxRetries: number;
    /** May work outside the project. */
    readonly allowExternal: boolean;
    readonly isolation: Isolation;
    readonly metadata: JsonObject;
    /** How many workers' proposals lie between it and the plan: 0 for what the plan or a user has submitted. */
    readonly depth: number;
    /** Key of the task whose worker proposed it. */
    readonly proposedBy: string | null;
}
export interface Task extends TaskSpec {
    readonly id: TaskId;
    readonly job: JobId;
    readonly status: TaskStatus;
    /** Set while running. */
    readonly phase: Phase | null;
    /** Set when failed; kept from the last failed attempt while a retry is pending. */
    readonly reason: FailureReason | null;
    readonly error: string | null;
    /** What the worker reported; set when completed, kept when it reported that it is blocked. */
    readonly report: WorkerReport | null;
    readonly receipt: Receipt | null;
    /** Number of the latest attempt, 0 before the first. */
    readonly attempt: number;
    /** Attempts that failed and counted. Attempts that were cut short do not. */
    readonly failures: number;
    readonly worker: WorkerId | null;
    /** Not claimed before this moment. */
    readonly notBefore: number | null;
    /** How many of its dependencies have not completed. */
    readonly blocked: number;
    /** Its job is paused. */
    readonly held: boolean;
    /** The task is running and is to be ended: no result of it counts any more. */
    readonly cancelRequested: boolean;
    /** Client session to resume: an attempt was cut short, or failed in a way that the same session may mend. */
    readonly clientSession: string | null;
    /** The branch of its worktree, without `refs/heads/`. */
    readonly branch: string | null;
    /** The commit of its branch that was proved last. */
    readonly commit: string | null;
    /** What its branch builds on: the integration tip that it started from, or was last merged with. */
    readonly base: string | null;
    /** The commit of the integration branch that brought its work in. Null: it is not there (any more). */
    readonly landed: string | null;
    /** What its worker reported, not proved yet: an attempt that is cut short then goes on with the proof. */
    readonly reported: Reported | null;
    /** What its result has to pass, chosen when it was first begun; null before. Workers cannot change it. */
    readonly gates: readonly Gate[] | null;
    /** Work that is proved and waits to be merged: an attempt that is cut short then goes on from there. */
    readonly proved: Proved | null;
    /** How often its merge was given back to its client session. */
    readonly resolves: number;
    /** Paths in its worktree that differ from `base`, relative to the repository; kept up to date while it runs. */
    readonly changedFiles: readonly string[];
    /** Cost of all its attempts. */
    readonly costUsd: number;
    readonly createdAt: number;
    /** Start of the first attempt. */
    readonly startedAt: number | null;
    readonly finishedAt: number | null;
}
/** How an attempt ended; `running` while it has not. `released`: cut short by the worker's side. */
export type AttemptOutcome = 'running' | 'completed' | 'failed' | 'released' | 'cancelled';
export interface Attempt {
    readonly id: AttemptId;
    readonly task: TaskId;
    /** 1 for the first attempt at the task. */
    readonly number: number;
    readonly worker: WorkerId;
    readonly outcome: AttemptOutcome;
    readonly reason: FailureReason | null;
    /** Why it failed, or was cut short. */
    readonly error: string | null;
    /** Id of the Claude Code session that worked on it. */
    readonly clientSession: string | null;
    /** The client process, so that leftovers can be found and ended. */
    readonly process: ProcessIdentity | null;
    readonly exitCode: number | null;
    /** What it may spend, taken from the budgets when it was claimed. Null: there is no limit. */
    readonly reservedUsd: number | null;
    readonly usage: Usage;
    readonly startedAt: number;
    readonly endedAt: number | null;
}
/** A running task's lease, as the worker holds it. */
export interface Lease {
    readonly task: TaskId;
    readonly token: LeaseToken;
}
/** What a claim gives to a worker. */
export interface Claim {
    readonly task: Task;
    readonly attempt: AttemptId;
    readonly lease: Lease;
    /** Client session to go on with, or null to start afresh. */
    readonly resume: string | null;
    /** What the attempt may spend. Null: there is no limit. */
    readonly reservedUsd: number | null;
}
/** How an attempt is settled; see `Queue.settle`. */
export type Settlement = {
    readonly kind: 'completed';
    readonly report: WorkerReport;
    readonly receipt: Receipt;
    /** Where it landed on the integration branch; null in a shared workspace. */
    readonly landed: string | null;
    /** Tasks to add to the job, all or none. */
    readonly followups: FollowupTasks | null;
} | {
    readonly kind: 'failed';
    readonly reason: FailureReason;
    readonly error: string;
    readonly report: WorkerReport | null;
    /** When to try again, or null: the task has failed for good. */
    readonly retryAt: number | null;
    /** Client session that is to mend it, or null: the next attempt starts afresh. */
    readonly resume: string | null;
} | {
    readonly kind: 'released';
    /** Why, for the event log. */
    readonly cause: string;
    /** Not to be claimed before this moment; null for at once. */
    readonly notBefore: number | null;
    /** Client session to resume, or null to start afresh. */
    readonly resume: string | null;
};
/** Follow-up tasks, valid when they were prepared. */
export interface FollowupTasks {
    readonly tasks: readonly TaskSpec[];
    /** So many follow-ups may the job have in all: with more, none of these is added. */
    readonly most: number;
}
/** What a worker notes of a task's workspace while it holds the lease; what is not named stays. */
export interface WorkspaceNote {
    readonly branch?: string;
    readonly base?: string;
    readonly commit?: string;
    readonly changedFiles?: readonly string[];
    readonly gates?: readonly Gate[];
    readonly reported?: Reported;
    readonly proved?: Proved;
}
/** What is booked on the attempt besides its outcome. */
export interface AttemptFacts {
    readonly usage: Usage;
    readonly exitCode: number | null;
    readonly clientSession: string | null;
}
