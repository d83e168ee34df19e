import type { FollowupTasks } from '../../domain/records.ts';
import type { Connection } from './connection.ts';
import type { StateRow } from './rows.ts';
/**
 * Adds what the worker of a task proposed to its job, all or none: not what would exceed the bound, and not what
 * no longer fits, as others may have added tasks meanwhile. What is not added can still be read in the report.
 */
export declare function addFollowups(db: Connection, { id, job }: StateRow, { tasks, most }: FollowupTasks): void;
