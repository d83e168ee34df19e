import type { JobId } from '../../domain/ids.ts';
import type { Connection } from './connection.ts';
import { record } from './events.ts';
import { jobStatus } from './records.ts';
import type { JobRow } from './rows.ts';

/** Asked first, as an update prepares for writing even when there is nothing to write. */
const IS_OVER = 'SELECT 1 FROM jobs WHERE id = ? AND finished_at IS NULL AND pending = 0 AND running = 0';
const FINISH = 'UPDATE jobs SET finished_at = ?, paused = 0 WHERE id = ? RETURNING *';
const REOPEN = 'UPDATE jobs SET finished_at = NULL WHERE id = ? AND finished_at IS NOT NULL';
const HOLD = 'UPDATE tasks SET held = ? WHERE job = ? AND held <> ?';

/**
 * Finishes a job of which nothing is left to run. It is then paused no longer, so that a retry of it runs.
 * To be called whenever tasks of it may have ended. False: it was finished before, or goes on.
 */
export function finishJob(db: Connection, id: JobId): boolean {
  if (db.get(IS_OVER, id) === undefined) return false;
  const job = db.get<JobRow>(FINISH, db.now, id) as JobRow;
  holdTasks(db, id, false);
  record(db, 'job.finished', { job: id }, { status: jobStatus(job) });
  return true;
}

/** Undoes `finishJob`, before tasks of it become pending. */
export function reopenJob(db: Connection, id: JobId): void {
  db.run(REOPEN, id);
}

export function holdTasks(db: Connection, id: JobId, held: boolean): void {
  const flag = held ? 1 : 0;
  db.run(HOLD, flag, id, flag);
}
