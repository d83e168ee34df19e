import type { Submission, Submitted } from '../queue.ts';
import type { Connection } from './connection.ts';
/**
 * Stores a job with its tasks, dependencies and conventions.
 * @throws KlaussError `plan`: see `addTasks`
 */
export declare function submit(db: Connection, submission: Submission): Submitted;
