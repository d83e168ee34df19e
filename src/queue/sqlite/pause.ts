import { KlaussError } from '../../domain/errors.ts';
import type { JobId, SessionId } from '../../domain/ids.ts';
import type { Job } from '../../domain/records.ts';
import type { Connection } from './connection.ts';
import { record } from './events.ts';
import { holdTasks } from './jobs.ts';
import { existingJob } from './read.ts';

const PAUSE = 'UPDATE jobs SET paused = ? WHERE id = ?';
const GIVE = 'UPDATE jobs SET session = ? WHERE id = ?';

/**
 * No task of the job is claimed any more. Pausing a paused one changes nothing.
 * @throws KlaussError `not_found`; `state`: it is finished
 */
export function pause(db: Connection, id: JobId): Job {
  const job = existingJob(db, id);
  if (job.finishedAt !== null) {
    throw new KlaussError('state', `Job ${id} cannot be paused: it is ${job.status}.`, {
      hint: `Only a job that is not finished can be paused; \`klauss results ${id}\` tells what came of it.`,
      details: { job: id, status: job.status },
    });
  }
  if (job.status === 'paused') return job;
  setPaused(db, id, true);
  record(db, 'job.paused', { job: id });
  return existingJob(db, id);
}

/**
 * Undoes `pause` and gives the job to the session, if there is one; otherwise changes nothing.
 * @throws KlaussError `not_found`
 */
export function resume(db: Connection, id: JobId, session?: SessionId): Job {
  const job = existingJob(db, id);
  const owner = session ?? job.session;
  if (job.status !== 'paused' && owner === job.session) return job;
  setPaused(db, id, false);
  db.run(GIVE, owner, id);
  record(db, 'job.resumed', { job: id }, { session: owner });
  return existingJob(db, id);
}

function setPaused(db: Connection, id: JobId, paused: boolean): void {
  db.run(PAUSE, paused ? 1 : 0, id);
  holdTasks(db, id, paused);
}
