import type { JobId, TaskId } from '../../domain/ids.ts';
import type { Connection } from './connection.ts';
import { record } from './events.ts';

const SKIP = `
WITH RECURSIVE lost (id) AS (
  SELECT task FROM dependencies WHERE depends_on = :id
  UNION
  SELECT task FROM lost JOIN dependencies ON depends_on = lost.id
)
UPDATE tasks SET status = 'skipped', finished_at = :now, not_before = NULL, reported = NULL, proved = NULL
WHERE id IN (SELECT id FROM lost) AND status = 'pending'
RETURNING id, job`;

/** Skips every pending task that depends, over however many others, on one that did not complete. */
export function skipDependants(db: Connection, id: TaskId): void {
  const skipped = db.all<{ readonly id: TaskId; readonly job: JobId }>(SKIP, { id, now: db.now });
  for (const task of skipped) record(db, 'task.skipped', { job: task.job, task: task.id }, { because: id });
}
