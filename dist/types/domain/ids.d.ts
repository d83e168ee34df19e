/**
 * Branded ids: a job id cannot be passed where a task id is meant, though both are plain values at run time.
 */
declare const brand: unique symbol;
type Branded<Value, Name extends string> = Value & {
    readonly [brand]: Name;
};
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
export declare const asJobId: (value: string) => JobId;
export declare const asTaskId: (value: number) => TaskId;
export declare const asAttemptId: (value: number) => AttemptId;
export declare const asPoolId: (value: string) => PoolId;
export declare const asWorkerId: (value: string) => WorkerId;
/** The id of the worker in one slot of a pool, counted from 1. */
export declare const workerIdOf: (slot: number, pool: PoolId) => WorkerId;
/** The pool of a worker, also when its rows are gone. */
export declare const poolOf: (worker: WorkerId) => PoolId;
export declare const asSessionId: (value: string) => SessionId;
export declare const asLeaseToken: (value: string) => LeaseToken;
export {};
