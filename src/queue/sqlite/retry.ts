import { KlaussError } from '../../domain/errors.ts';
import type { JobId, TaskId } from '../../domain/ids.ts';
import type { Task } from '../../domain/records.ts';
import type { TaskStatus } from '../../domain/states.ts';
import type { Connection } from './connection.ts';
import { record } from './events.ts';
import { reopenJob } from './jobs.ts';
import { existingJob, existingTask } from './read.ts';

const ENDED_IN_JOB = `
SELECT id FROM tasks WHERE job = ? AND status IN ('failed', 'cancelled', 'skipped') ORDER BY id`;
const WITH_SKIPPED = `
WITH RECURSIVE chosen (id) AS (
  SELECT ?
  UNION
  SELECT task FROM chosen
  JOIN dependencies ON depends_on = chosen.id
  JOIN tasks ON tasks.id = task AND status = 'skipped'
)
SELECT id FROM chosen ORDER BY id`;
/** What a task depends on that will not complete. */
const OBSTACLES = `
SELECT id, key, status FROM dependencies JOIN tasks ON id = depends_on
WHERE task = ? AND status IN ('failed', 'cancelled', 'skipped') ORDER BY id`;
/**
 * The task starts afresh, on its old branch. `blocked` is kept right in every state, so it need not be counted
 * anew; nothing that has ended is proved or landed.
 */
const REQUEUE = `
UPDATE tasks SET
  status = 'pending', failures = 0, worker = NULL, client_session = NULL, finished_at = NULL,
  base = NULL, "commit" = NULL, resolves = 0, changed_files = '[]', gates = NULL
WHERE id = ?`;

/** Of what the money did not suffice for, nothing may be left. */
const FORGET_REASON = `
UPDATE jobs SET reason = NULL WHERE id = :job AND reason = 'budget'
  AND NOT EXISTS (SELECT 1 FROM tasks WHERE job = :job AND status = 'failed' AND reason = 'budget')`;

interface Obstacle {
  readonly id: TaskId;
  readonly key: string;
  readonly status: TaskStatus;
}

/**
 * Takes failed, cancelled and skipped tasks back to pending: those of a job, or one task and what was skipped
 * for it, without what would still wait for something else that did not complete. A finished job goes on.
 * @throws KlaussError `not_found`; `state`: the one task is pending, running or completed, or it depends on
 * something that will not complete
 */
export function retry(db: Connection, what: Parameters<typeof candidates>[1]): readonly TaskId[] {
  const { job, ids } = candidates(db, what);
  if (ids.length === 0) return [];
  reopenJob(db, job);
  for (const id of ids) {
    db.run(REQUEUE, id);
    record(db, 'task.requeued', { job, task: id });
  }
  db.run(FORGET_REASON, { job });
  return ids;
}

function candidates(
  db: Connection,
  what: { readonly job: JobId } | { readonly task: TaskId },
): { readonly job: JobId; readonly ids: readonly TaskId[] } {
  if ('job' in what) {
    existingJob(db, what.job);
    return { job: what.job, ids: idsOf(db, ENDED_IN_JOB, what.job) };
  }
  const task = existingTask(db, what.task);
  refuseUnlessEnded(task);
  const ids = free(db, idsOf(db, WITH_SKIPPED, task.id));
  if (!ids.includes(task.id)) refuseObstructed(db, task);
  return { job: task.job, ids };
}

/** Without those that would wait for ever, directly or behind another one of them. */
function free(db: Connection, ids: readonly TaskId[]): readonly TaskId[] {
  const chosen = new Set(ids);
  for (let before = Infinity; chosen.size < before; ) {
    before = chosen.size;
    for (const id of chosen) {
      if (obstacles(db, id).some((obstacle) => !chosen.has(obstacle.id))) chosen.delete(id);
    }
  }
  return [...chosen];
}

function refuseUnlessEnded({ id, status }: Task): void {
  if (status === 'failed' || status === 'cancelled' || status === 'skipped') return;
  throw new KlaussError('state', `Task ${id} cannot be retried: it is ${status}.`, {
    hint: `Only what failed, was cancelled or was skipped can be retried; \`klauss show ${id}\` tells how it stands.`,
    details: { task: id, status },
  });
}

function refuseObstructed(db: Connection, { id }: Task): never {
  const [obstacle] = obstacles(db, id);
  throw new KlaussError(
    'state',
    `Task ${id} cannot be retried: it depends on task ${obstacle?.id} ('${obstacle?.key}'), which is ${obstacle?.status}.`,
    {
      hint: `\`klauss retry ${obstacle?.id}\` takes what was skipped for it along; or retry the whole job.`,
      details: { task: id, obstacle: obstacle?.id ?? null },
    },
  );
}

const obstacles = (db: Connection, id: TaskId): readonly Obstacle[] => db.all<Obstacle>(OBSTACLES, id);

const idsOf = (db: Connection, sql: string, of: JobId | TaskId): readonly TaskId[] =>
  db.all<{ readonly id: TaskId }>(sql, of).map(({ id }) => id);
