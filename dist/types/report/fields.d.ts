/**
 * What of a task is looked at. A job may have ten thousand, and to read all that is kept of each takes most of the time of
 * a command that shows a part of it.
 */
import type { Task } from '../domain/records.ts';
/** For a line of a table. */
export declare const LISTED: readonly ["id", "job", "key", "prompt", "status", "phase", "reason", "held", "blocked", "notBefore", "attempt", "startedAt", "finishedAt", "costUsd"];
export type Listed = Pick<Task, (typeof LISTED)[number]>;
/** For what goes on in a job. */
export declare const SEEN: readonly ["key", "status", "phase", "reason", "error", "dependsOn", "startedAt", "finishedAt"];
export type Seen = Pick<Task, (typeof SEEN)[number]>;
/** For what came of it. */
export declare const TOLD: readonly ["id", "job", "key", "prompt", "status", "phase", "reason", "held", "blocked", "notBefore", "attempt", "startedAt", "finishedAt", "costUsd", "error", "report", "receipt", "isolation", "changedFiles", "commit", "landed", "proposedBy"];
export type Told = Pick<Task, (typeof TOLD)[number]>;
/** For a document: see `taskJson`. */
export declare const DOCUMENTED: readonly ["id", "job", "key", "prompt", "status", "phase", "reason", "held", "blocked", "notBefore", "attempt", "startedAt", "finishedAt", "costUsd", "workingDir", "contextFiles", "expectedOutputs", "touches", "verify", "dependsOn", "model", "timeout", "maxRetries", "priority", "isolation", "metadata", "depth", "proposedBy", "worker", "gates", "createdAt", "branch", "commit", "base", "landed", "resolves", "changedFiles", "report", "error"];
export type Documented = Pick<Task, (typeof DOCUMENTED)[number]>;
