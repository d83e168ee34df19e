import {
  asAttemptId,
  asLeaseToken,
  type JobId,
  poolOf,
  type TaskId,
  type WorkerId,
} from '../../domain/ids.ts';
import type { Claim } from '../../domain/records.ts';
import type { Connection } from './connection.ts';
import { record } from './events.ts';
import { existingTask } from './read.ts';

/** Tasks whose moment has come, found through an index of their own: those that wait cost a claim nothing. */
export const RELEASE_DUE = `
UPDATE tasks INDEXED BY tasks_due SET not_before = NULL
WHERE status = 'pending' AND blocked = 0 AND held = 0 AND not_before <= ?`;

/** The first entry of `tasks_ready`, however many there are: 20 µs from 1,000 to 1,000,000 rows. */
export const CLAIM = `
UPDATE tasks SET
  status = 'running', phase = 'prepare', attempt = attempt + 1, worker = :worker, lease_token = :token,
  lease_expires_at = :expiresAt, started_at = coalesce(started_at, :now)
WHERE id = (
  SELECT id FROM tasks INDEXED BY tasks_ready
  WHERE status = 'pending' AND blocked = 0 AND held = 0 AND not_before IS NULL
  ORDER BY priority DESC, id LIMIT 1
)
RETURNING id, job, attempt`;

const BEGIN_ATTEMPT = `
INSERT INTO attempts (task, number, worker, pool, token, started_at) VALUES (?, ?, ?, ?, ?, ?)`;

/** Gives the ready task of highest priority, oldest first, to a worker. Null when none is ready. */
export function claim(db: Connection, worker: WorkerId, leaseSeconds: number): Claim | null {
  db.run(RELEASE_DUE, db.now);
  const token = asLeaseToken(Buffer.from(db.random(16)).toString('hex'));
  const claimed = db.get<{ readonly id: TaskId; readonly job: JobId; readonly attempt: number }>(CLAIM, {
    worker,
    token,
    expiresAt: db.now + Math.ceil(leaseSeconds * 1000),
    now: db.now,
  });
  if (claimed === undefined) return null;
  const { id, job, attempt } = claimed;
  const attemptId = db.insert(BEGIN_ATTEMPT, id, attempt, worker, poolOf(worker), token, db.now);
  record(db, 'task.claimed', { job, task: id }, { attempt, worker });
  const task = existingTask(db, id);
  return { task, attempt: asAttemptId(attemptId), lease: { task: id, token }, resume: task.clientSession };
}
