import type { JobId } from '../../domain/ids.ts';
import type { CleanResult } from '../queue.ts';
import type { Connection } from './connection.ts';

const ENDED_BEFORE = 'SELECT id FROM jobs WHERE finished_at <= ? ORDER BY seq';
/** Tasks, attempts, events and conventions go with it. */
const REMOVE = 'DELETE FROM jobs WHERE id = ?';

/** Removes the jobs that finished at least so many seconds ago, with everything of theirs, unless `dryRun`. */
export function clean(
  db: Connection,
  { olderThanSeconds, dryRun = false }: { readonly olderThanSeconds: number; readonly dryRun?: boolean },
): CleanResult {
  const rows = db.all<{ readonly id: JobId }>(ENDED_BEFORE, db.now - olderThanSeconds * 1000);
  if (!dryRun) for (const { id } of rows) db.run(REMOVE, id);
  return { jobs: rows.map(({ id }) => id) };
}
