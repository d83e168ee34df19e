import type { JobId } from '../../domain/ids.ts';
import type { Connection } from './connection.ts';
/**
 * Finishes a job of which nothing is left to run. It is then paused no longer, so that a retry of it runs.
 * To be called whenever tasks of it may have ended. False: it was finished before, or goes on.
 */
export declare function finishJob(db: Connection, id: JobId): boolean;
/** Undoes `finishJob`, before tasks of it become pending. */
export declare function reopenJob(db: Connection, id: JobId): void;
export declare function holdTasks(db: Connection, id: JobId, held: boolean): void;
