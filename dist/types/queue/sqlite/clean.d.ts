import type { CleanResult, Queue } from '../queue.ts';
import type { Connection } from './connection.ts';
/**
 * Removes the jobs that finished at least so many seconds ago, with everything of theirs, unless `dryRun`; those
 * to keep stay.
 */
export declare function clean(db: Connection, { olderThanSeconds, keep, dryRun }: Parameters<Queue['clean']>[0]): CleanResult;
