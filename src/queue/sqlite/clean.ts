import type { JobId } from '../../domain/ids.ts';
import type { CleanResult, Queue } from '../queue.ts';
import type { Connection } from './connection.ts';
import { record } from './events.ts';

const ENDED_BEFORE =
  'SELECT id FROM jobs WHERE finished_at <= ? AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY seq';
/** In one go, as all events are looked through for it. */
const REMOVE_EVENTS = 'DELETE FROM events WHERE job IN (SELECT value FROM json_each(?))';
/** Tasks, attempts and conventions go with it. */
const REMOVE = 'DELETE FROM jobs WHERE id = ?';

/**
 * Removes the jobs that finished at least so many seconds ago, with everything of theirs, unless `dryRun`; those
 * to keep stay.
 */
export function clean(
  db: Connection,
  { olderThanSeconds, keep = [], dryRun = false }: Parameters<Queue['clean']>[0],
): CleanResult {
  const endedBy = db.now - olderThanSeconds * 1000;
  const rows = db.all<{ readonly id: JobId }>(ENDED_BEFORE, endedBy, JSON.stringify(keep));
  const jobs = rows.map(({ id }) => id);
  if (jobs.length > 0 && !dryRun) remove(db, jobs);
  return { jobs };
}

/** That they are removed becomes the newest event: so the numbers of those that go with them are never given again. */
function remove(db: Connection, jobs: readonly JobId[]): void {
  record(db, 'queue.cleaned', {}, { jobs });
  db.run(REMOVE_EVENTS, JSON.stringify(jobs));
  for (const id of jobs) db.run(REMOVE, id);
}
