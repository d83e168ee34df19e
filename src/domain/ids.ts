/**
 * Branded ids: a job id cannot be passed where a task id is meant, though both are plain values at run time.
 */

declare const brand: unique symbol;
type Branded<Value, Name extends string> = Value & { readonly [brand]: Name };

/** A job: six letters or digits, random, so that branches and logs of two queues never collide. */
export type JobId = Branded<string, 'JobId'>;
/** A task: a number, ascending in order of submission within a queue. */
export type TaskId = Branded<number, 'TaskId'>;
/** An attempt at a task: a number, unique in the queue. */
export type AttemptId = Branded<number, 'AttemptId'>;
/** A supervisor process, new for each start. */
export type PoolId = Branded<string, 'PoolId'>;
/** A worker slot of one pool, `worker_1@<pool>`: new for each start of the pool, never reused. */
export type WorkerId = Branded<string, 'WorkerId'>;
/** A Claude Code session of the user. */
export type SessionId = Branded<string, 'SessionId'>;
/** The proof of a lease. Whoever renews or settles must show it. */
export type LeaseToken = Branded<string, 'LeaseToken'>;

export const asJobId = (value: string): JobId => value as JobId;
export const asTaskId = (value: number): TaskId => value as TaskId;
export const asAttemptId = (value: number): AttemptId => value as AttemptId;
export const asPoolId = (value: string): PoolId => value as PoolId;
export const asWorkerId = (value: string): WorkerId => value as WorkerId;
/** The id of the worker in one slot of a pool, counted from 1. */
export const workerIdOf = (slot: number, pool: PoolId): WorkerId => asWorkerId(`worker_${slot}@${pool}`);
/** The pool of a worker, also when its rows are gone. */
export const poolOf = (worker: WorkerId): PoolId => asPoolId(worker.slice(worker.indexOf('@') + 1));

export const asSessionId = (value: string): SessionId => value as SessionId;
export const asLeaseToken = (value: string): LeaseToken => value as LeaseToken;
