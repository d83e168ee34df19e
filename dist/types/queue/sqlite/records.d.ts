/** How rows become the records of the domain. */
import type { QueueEvent } from '../../domain/events.ts';
import type { Pool, Session, Worker } from '../../domain/pools.ts';
import type { Proved, Receipt } from '../../domain/proof.ts';
import type { Attempt, Job, Task, TaskCounts } from '../../domain/records.ts';
import type { JobStatus } from '../../domain/states.ts';
import type { AttemptRow, CountsRow, EventRow, JobRow, PoolRow, SessionRow, TaskRow, WorkerRow } from './rows.ts';
export declare function toCounts(row: CountsRow): TaskCounts;
export declare function toJob(row: JobRow): Job;
/** See JOB_STATUSES. What was skipped because of a cancellation leaves the job `cancelled`, not `failed`. */
export declare function jobStatus(row: JobRow): JobStatus;
/** @param told what its row says of its end, where it is at hand: to parse it takes longer than all the rest */
export declare function toTask(row: TaskRow, told?: Told): Task;
type Told = Pick<Task, 'report' | 'receipt'>;
export declare function toAttempt(row: AttemptRow): Attempt;
export declare const toFlag: (flag: number) => boolean;
/** Most lists are empty: to parse six of them took longer than to read a task. */
export declare const toList: (json: string) => any;
export declare const toReceipt: (kept: Receipt) => Receipt;
export declare const toProved: (kept: Proved) => Proved;
export declare function toEvent(row: EventRow): QueueEvent;
export declare function toPool(row: PoolRow): Pool;
export declare function toWorker(row: WorkerRow): Worker;
export declare function toSession(row: SessionRow): Session;
export {};
