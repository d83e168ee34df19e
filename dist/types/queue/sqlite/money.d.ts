/** What was spent, what is reserved, and what happens when there is no more. */
import type { AttemptId, JobId, PoolId, TaskId } from '../../domain/ids.ts';
import type { AttemptFacts, Job, Lease } from '../../domain/records.ts';
import type { Usage } from '../../domain/usage.ts';
import type { Unbooked } from '../queue.ts';
import type { Connection } from './connection.ts';
/** A correlated sum: what is reserved of the job of the row `tasks`. */
export declare const RESERVED_OF_JOB = "\nSELECT coalesce(sum(reserved_usd), 0) FROM unbooked CROSS JOIN tasks AS siblings ON siblings.id = unbooked.task\nWHERE siblings.job = tasks.job";
export declare const RESERVED = "\nSELECT job, sum(reserved_usd) AS usd FROM unbooked CROSS JOIN tasks ON tasks.id = task\nWHERE reserved_usd IS NOT NULL GROUP BY job";
interface Booked {
    readonly task: TaskId;
    readonly number: number;
}
/** Books what an attempt has used, unless something is booked for it already. */
export declare function book(db: Connection, attempt: AttemptId, usage: Usage): void;
/** The same for one that is settled after its lease was lost; how its client ended is noted with it. */
export declare function bookLost(db: Connection, { task, token }: Lease, { usage, exitCode, clientSession }: AttemptFacts): void;
/** Makes the day bear what was booked. */
export declare function spend(db: Connection, job: JobId, { task, number }: Booked, usage: Usage): void;
/** Kept apart from the attempts: what a day has cost stays known when its jobs are cleaned away. */
export declare function bookPlanning(db: Connection, costUsd: number): void;
export declare function spentSince(db: Connection, at: number): number;
export declare function unbooked(db: Connection, except: PoolId | null): readonly Unbooked[];
export declare function reserved(db: Connection): ReadonlyMap<JobId, number>;
/** @throws KlaussError `not_found` */
export declare function setBudget(db: Connection, id: JobId, budgetUsd: number | null): Job;
/**
 * Fails what is pending for want of money, and skips what depends on it.
 * @throws KlaussError `not_found`
 */
export declare function exhaust(db: Connection, what: {
    readonly job: JobId;
} | {
    readonly task: TaskId;
}, error: string): void;
export {};
