/**
 * The ways out of `running`, and what each means for the job; `settle` and `release` choose among them. The
 * caller has read the task's row in the same transaction and seen to it that no cancellation was requested.
 */
import type { Settlement } from '../../domain/records.ts';
import type { Connection } from './connection.ts';
import type { StateRow } from './rows.ts';
type Completion = Extract<Settlement, {
    readonly kind: 'completed';
}>;
type Failure = Extract<Settlement, {
    readonly kind: 'failed';
}>;
type Release = Extract<Settlement, {
    readonly kind: 'released';
}>;
/** What depends on the task is one dependency nearer to being ready; what its worker proposed may join the job. */
export declare function complete(db: Connection, task: StateRow, { report, receipt, landed, followups }: Completion): void;
/** Fails the task for good, or leaves it pending until `retryAt`. */
export declare function fail(db: Connection, task: StateRow, { reason, error, report, retryAt, resume }: Failure): void;
/** Puts a task back whose attempt was cut short; this costs it no attempt, and nothing that was proved. */
export declare function putBack(db: Connection, task: StateRow, { cause, notBefore, resume }: Omit<Release, 'kind'>): void;
/** Ends a task whose cancellation was requested. */
export declare function cancelRunning(db: Connection, task: StateRow): void;
export {};
