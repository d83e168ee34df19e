/**
 * What the queue keeps: jobs, tasks, attempts, events, pools, workers, sessions. Plain data, all times in
 * milliseconds since 1970, all durations in seconds unless the name says otherwise, all money in US dollars.
 */
import type { AttemptId, JobId, LeaseToken, PoolId, SessionId, TaskId, WorkerId } from './ids.ts';
import type { FailureReason, Isolation, JobStatus, Phase, TaskStatus } from './states.ts';
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = {
    readonly [key: string]: Json;
};
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
    readonly tasks: TaskCounts;
    /** Booked cost of all attempts, ended ones only. */
    readonly costUsd: number;
    readonly budgetUsd: number | null;
    /** The session that owns the job, or null: submitted from outside a session, or detached. */
    readonly session: SessionId | null;
    readonly metadata: JsonObject;
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
/** What a worker reports of its work (the schema that the client is given). */
export interface WorkerReport {
    readonly status: 'done' | 'blocked';
    readonly summary: string;
    readonly filesChanged: readonly string[];
    readonly notes: string;
    /** Why nothing in the tree had to change; empty when something was changed. */
    readonly unchangedBecause: string;
    /** Work beyond the task that it proposes. */
    readonly followups: readonly Followup[];
}
/**
 * A task that a worker proposes. It can say what is to be done and where, but nothing that widens what workers may
 * do: no commands, no model, no place outside, no budget.
 */
export interface Followup {
    /** Null: one is made. */
    readonly key: string | null;
    readonly prompt: string;
    /** Keys of the job, or of the same proposal. It depends on the task that proposes it anyway. */
    readonly dependsOn: readonly string[];
    readonly touches: readonly string[];
    readonly contextFiles: readonly string[];
    readonly expectedOutputs: readonly string[];
}
/** A command that must exit 0 before a result counts. */
export interface Gate {
    readonly command: string;
    /** Where it runs: absolute, in the project; in a worktree, at the same place there. */
    readonly directory: string;
    /** Who asks for it: the task's `verify`, `[verify] commands`, or what was found in the tree. */
    readonly source: 'task' | 'config' | 'detected';
    /** Why, for people: `tsconfig.json`. */
    readonly because: string;
}
/** The stored evidence for a completed task. */
export interface Receipt {
    /** Expected outputs, and the files that were found for each. */
    readonly outputs: readonly {
        readonly pattern: string;
        readonly files: readonly string[];
    }[];
    /** What was run on that very tree, in order. */
    readonly gates: readonly GateResult[];
    /** What was proved: commit and hash of its tree. Null in a shared workspace. */
    readonly commit: string | null;
    readonly tree: string | null;
    /** Why nothing had to change, as the worker says; null: something was changed. */
    readonly unchanged: string | null;
    /** The attempt that was proved, counted from 1, and its client session. */
    readonly attempt: number;
    readonly session: string | null;
    /** Tool calls of that session, all its attempts together; at least one. */
    readonly toolCalls: number;
    /** What that attempt had used when it was proved. */
    readonly usage: Usage;
    readonly provedAt: number;
}
/** Work that is done, as its worker says. */
export interface Reported {
    readonly report: WorkerReport;
    /** Tool calls of its client session so far. */
    readonly toolCalls: number;
}
/** Work that passed its proof, and the commit that it was proved on. */
export interface Proved {
    readonly report: WorkerReport;
    readonly receipt: Receipt;
    /** Null in a shared workspace. */
    readonly commit: string | null;
}
/** One gate that was run. */
export interface GateResult {
    readonly command: string;
    /** As in `Gate`. */
    readonly directory: string;
    readonly source: Gate['source'];
    readonly exitCode: number | null;
    readonly seconds: number;
    /** The last lines of what it printed. */
    readonly tail: string;
    /** Why its failure does not count: it failed in the tree that the task started from, too. Null: it counts. */
    readonly waived: string | null;
}
/** What the client told of one attempt. All zero when it told nothing. */
export interface Usage {
    readonly costUsd: number;
    readonly inputTokens: number;
    readonly outputTokens: number;
    readonly cacheReadTokens: number;
    readonly cacheWriteTokens: number;
    readonly turns: number;
    readonly toolCalls: number;
    readonly model: string | null;
    /** Tools whose use was refused, with the input that was refused. */
    readonly denials: readonly JsonObject[];
}
export declare const NO_USAGE: Usage;
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
    readonly error: string | null;
    /** Id of the Claude Code session that worked on it. */
    readonly clientSession: string | null;
    /** The client process, so that leftovers can be found and ended. */
    readonly process: ProcessIdentity | null;
    readonly exitCode: number | null;
    readonly usage: Usage;
    readonly startedAt: number;
    readonly endedAt: number | null;
}
/** A process that can be told from a later one with the same id. */
export interface ProcessIdentity {
    readonly pid: number;
    /** When it started, in the platform's own unit, boot included. Compared for equality only. */
    readonly startedAt: string;
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
export type PoolState = 'running' | 'stopping' | 'stopped';
export interface Pool {
    readonly id: PoolId;
    readonly host: string;
    readonly process: ProcessIdentity;
    readonly state: PoolState;
    /** How many workers it is to have. */
    readonly workers: number;
    /** Path of its control socket. */
    readonly socket: string;
    /** The session that started it, or null: started by hand. */
    readonly session: SessionId | null;
    readonly startedAt: number;
    /** Last heartbeat. */
    readonly seenAt: number;
}
export interface Worker {
    readonly id: WorkerId;
    readonly pool: PoolId;
    /** 1-based; names the log file `worker_<slot>.log`. */
    readonly slot: number;
    readonly task: TaskId | null;
    /** The client process it runs, if it runs one. */
    readonly process: ProcessIdentity | null;
    readonly startedAt: number;
}
export interface Session {
    readonly id: SessionId;
    /** The Claude Code process. */
    readonly process: ProcessIdentity;
    readonly startedAt: number;
    readonly endedAt: number | null;
}
/** One state change. Numbered in the order of commits, without gaps. */
export interface QueueEvent {
    readonly id: number;
    readonly at: number;
    readonly kind: EventKind;
    readonly job: JobId | null;
    readonly task: TaskId | null;
    readonly data: JsonObject;
}
export type EventKind = 'job.submitted' | 'job.extended' | 'job.paused' | 'job.resumed' | 'job.finished' | 'job.applied' | 'job.rolled_back' | 'task.claimed' | 'task.phase' | 'task.noted' | 'task.sent_back' | 'task.completed' | 'task.followed_up' | 'task.failed' | 'task.retry' | 'task.released' | 'task.cancel_requested' | 'task.cancelled' | 'task.withdrawn' | 'task.skipped' | 'task.requeued' | 'pool.started' | 'pool.resized' | 'pool.stopping' | 'pool.stopped' | 'session.started' | 'session.ended';
