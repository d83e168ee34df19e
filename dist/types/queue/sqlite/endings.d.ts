/**
 * The ways out of `running`, and what each means for the job; `settle` and `release` choose among them. The
 * caller has read the task's row in the same transaction, ended its attempt, and seen to it that no cancellation was
 * requested. Each returns the row as it is then: to read what was just written takes as long as to write it.
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
export declare function complete<Row extends StateRow>(db: Connection, task: Row, { report, receipt, landed, followups }: Completion): Row;
/** Fails the task for good, or leaves it pending until `retryAt`. */
export declare function fail<Row extends StateRow>(db: Connection, task: Row, { reason, error, report, retryAt, resume }: Failure): Row;
/** Puts a task back whose attempt was cut short; this costs it no attempt, and nothing that was proved. */
export declare function putBack<Row extends StateRow>(db: Connection, task: Row, { cause, notBefore, resume }: Omit<Release, 'kind'>): Row;
/** Ends a task whose cancellation was requested. */
export declare function cancelRunning<Row extends StateRow>(db: Connection, task: Row): Row;
export {};
