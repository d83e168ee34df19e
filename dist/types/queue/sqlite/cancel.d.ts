import type { JobId, TaskId } from '../../domain/ids.ts';
import type { Job, Task } from '../../domain/records.ts';
import type { Connection } from './connection.ts';
/**
 * Cancels a pending task, and skips what depends on it; asks for the end of a running one. Cancelling a
 * cancelled one changes nothing.
 * @throws KlaussError `not_found`; `state`: it has ended otherwise
 */
export declare function cancelTask(db: Connection, id: TaskId): Task;
/**
 * Cancels all that is pending in a job, asks for the end of what is running.
 * @throws KlaussError `not_found`
 */
export declare function cancelJob(db: Connection, id: JobId): Job;
