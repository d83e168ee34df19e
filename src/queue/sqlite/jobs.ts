import type { JobId } from '../../domain/ids.ts';
import type { Connection } from './connection.ts';
import { record } from './events.ts';
import { jobStatus } from './records.ts';
import type { JobRow } from './rows.ts';

const FINISH = `
UPDATE jobs SET finished_at = ?, paused = 0
WHERE id = ? AND finished_at IS NULL AND pending = 0 AND running = 0
RETURNING *`;
const REOPEN = 'UPDATE jobs SET finished_at = NULL WHERE id = ? AND finished_at IS NOT NULL';
const HOLD = 'UPDATE tasks SET held = ? WHERE job = ? AND held <> ?';

/**
 * Finishes a job of which nothing is left to run. It is then paused no longer, so that a retry of it runs.
 * To be called whenever tasks of it may have ended.
 */
export function finishJob(db: Connection, id: JobId): void {
  const job = db.get<JobRow>(FINISH, db.now, id);
  if (job === undefined) return;
  holdTasks(db, id, false);
  record(db, 'job.finished', { job: id }, { status: jobStatus(job) });
}

/** Undoes `finishJob`, before tasks of it become pending. */
export function reopenJob(db: Connection, id: JobId): void {
  db.run(REOPEN, id);
}

export function holdTasks(db: Connection, id: JobId, held: boolean): void {
  const flag = held ? 1 : 0;
  db.run(HOLD, flag, id, flag);
}
