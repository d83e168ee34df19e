import type { JobId } from '../../domain/ids.ts';
import type { Connection } from './connection.ts';
import { existingJob } from './read.ts';

/** Null sorts first, so a job's own conventions overlay the global ones. */
const CONVENTIONS = 'SELECT key, value FROM conventions WHERE job IS NULL OR job = ? ORDER BY job, key';
const SET = `
INSERT INTO conventions (job, key, value) VALUES (?, ?, ?)
ON CONFLICT (coalesce(job, ''), key) DO UPDATE SET value = excluded.value`;

/** The global conventions, overlaid with those of the job. */
export function conventions(db: Connection, job?: JobId): Readonly<Record<string, string>> {
  const rows = db.all<{ readonly key: string; readonly value: string }>(CONVENTIONS, job ?? null);
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

/**
 * Sets a convention of a job; `job` null: of all jobs.
 * @throws KlaussError `not_found`
 */
export function setConvention(db: Connection, job: JobId | null, key: string, value: string): void {
  if (job !== null) existingJob(db, job);
  db.run(SET, job, key, value);
}
