import type { JobId } from '../../domain/ids.ts';
import type { Applied, Job } from '../../domain/records.ts';
import type { Connection } from './connection.ts';
import { record } from './events.ts';
import { existingJob } from './read.ts';

const SET = 'UPDATE jobs SET applied = ? WHERE id = ?';

/**
 * Notes what of the job's result the user's tree holds now; null: it was taken back. Taking back what is not
 * applied changes nothing.
 * @throws KlaussError `not_found`
 */
export function setApplied(db: Connection, id: JobId, applied: Applied | null): Job {
  const job = existingJob(db, id);
  if (applied === null && job.applied === null) return job;
  db.run(SET, applied === null ? null : JSON.stringify(applied), id);
  if (applied === null) record(db, 'job.rolled_back', { job: id });
  else record(db, 'job.applied', { job: id }, { mode: applied.mode, tip: applied.tip, tasks: applied.tasks });
  return existingJob(db, id);
}
