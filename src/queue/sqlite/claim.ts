import { asAttemptId, asLeaseToken, poolOf, type TaskId, type WorkerId } from '../../domain/ids.ts';
import type { Claim } from '../../domain/records.ts';
import type { Connection } from './connection.ts';
import { record } from './events.ts';
import { existingTask } from './read.ts';
import type { StateRow } from './rows.ts';

/** Tasks whose moment has come, found through an index of their own: those that wait cost a claim nothing. */
export const RELEASE_DUE = `
UPDATE tasks INDEXED BY tasks_due SET not_before = NULL
WHERE status = 'pending' AND blocked = 0 AND held = 0 AND not_before <= ?`;

/** The words of the index `tasks_ready`. */
const READY = "status = 'pending' AND blocked = 0 AND held = 0 AND not_before IS NULL";
const claimOf = (which: string) => `
UPDATE tasks SET
  status = 'running', phase = 'prepare', attempt = attempt + 1, worker = :worker, lease_token = :token,
  lease_expires_at = :expiresAt, started_at = coalesce(started_at, :now)
WHERE ${which}
RETURNING id, job, attempt`;

/** The first entry of `tasks_ready`, however many there are: 20 µs from 1,000 to 1,000,000 rows. */
export const CLAIM = claimOf(`id = (
  SELECT id FROM tasks INDEXED BY tasks_ready WHERE ${READY} ORDER BY priority DESC, id LIMIT 1
)`);
export const CLAIM_ONE = claimOf(`id = :task AND ${READY}`);

const BEGIN_ATTEMPT = `
INSERT INTO attempts (task, number, worker, pool, token, started_at) VALUES (?, ?, ?, ?, ?, ?)`;

type Claimed = Pick<StateRow, 'id' | 'job' | 'attempt'>;

/** Gives the ready task of highest priority, oldest first, to a worker, or only that one. Null when none is ready. */
export function claim(db: Connection, worker: WorkerId, leaseSeconds: number, only?: TaskId): Claim | null {
  db.run(RELEASE_DUE, db.now);
  const token = asLeaseToken(Buffer.from(db.random(16)).toString('hex'));
  const expiresAt = db.now + Math.ceil(leaseSeconds * 1000);
  const lease = { worker, token, expiresAt, now: db.now };
  const claimed =
    only === undefined ? db.get<Claimed>(CLAIM, lease) : db.get<Claimed>(CLAIM_ONE, { ...lease, task: only });
  if (claimed === undefined) return null;
  const { id, job, attempt } = claimed;
  const attemptId = db.insert(BEGIN_ATTEMPT, id, attempt, worker, poolOf(worker), token, db.now);
  record(db, 'task.claimed', { job, task: id }, { attempt, worker });
  const task = existingTask(db, id);
  return { task, attempt: asAttemptId(attemptId), lease: { task: id, token }, resume: task.clientSession };
}
