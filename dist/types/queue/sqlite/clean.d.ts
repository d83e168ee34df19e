import type { CleanResult } from '../queue.ts';
import type { Connection } from './connection.ts';
/** Removes the jobs that finished at least so many seconds ago, with everything of theirs, unless `dryRun`. */
export declare function clean(db: Connection, { olderThanSeconds, dryRun }: {
    readonly olderThanSeconds: number;
    readonly dryRun?: boolean;
}): CleanResult;
