import type { JobId } from '../../domain/ids.ts';
import type { Job } from '../../domain/records.ts';
import type { Connection } from './connection.ts';
import { existingJob } from './read.ts';

const SET = 'UPDATE jobs SET base = ? WHERE id = ? AND base IS NULL';

/**
 * Gives the job a snapshot if it has none. Of two processes that do so at once, both get the base of the first.
 * @throws KlaussError `not_found`
 */
export function setBase(db: Connection, id: JobId, base: string): Job {
  db.run(SET, base, id);
  return existingJob(db, id);
}
