import { asAttemptId, asLeaseToken, poolOf, type TaskId, type WorkerId } from '../../domain/ids.ts';
import type { Claim } from '../../domain/records.ts';
import type { ClaimOptions } from '../queue.ts';
import type { Connection } from './connection.ts';
import { record } from './events.ts';
import { RESERVED_OF_JOB } from './money.ts';
import { existingTask } from './read.ts';
import type { StateRow } from './rows.ts';

/** Tasks whose moment has come, found through an index of their own: those that wait cost a claim nothing. */
const DUE = "status = 'pending' AND blocked = 0 AND held = 0 AND not_before <= ?";
/** Asked first, as an update prepares for writing even when there is nothing to write. */
export const IS_DUE = `SELECT 1 FROM tasks INDEXED BY tasks_due WHERE ${DUE} LIMIT 1`;
export const RELEASE_DUE = `UPDATE tasks INDEXED BY tasks_due SET not_before = NULL WHERE ${DUE}`;

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
/** A job with a budget gives away no more than it has: what is spent and what is reserved already stays below it. */
export const HAS_ROOM = `
SELECT 1 FROM tasks JOIN jobs ON jobs.id = tasks.job
WHERE tasks.id = +? AND (budget_usd IS NULL OR jobs.cost_usd + ? + (${RESERVED_OF_JOB}) <= budget_usd + 1e-9)`;

const BEGIN_ATTEMPT = `
INSERT INTO attempts (task, number, worker, pool, token, reserved_usd, started_at) VALUES (?, ?, ?, ?, ?, ?, ?)`;

type Claimed = Pick<StateRow, 'id' | 'job' | 'attempt'>;

/**
 * Gives the ready task of highest priority, oldest first, to a worker, or only that one. Null when none is ready, or
 * its job has no room for what is to be reserved.
 */
export function claim(
  db: Connection,
  worker: WorkerId,
  leaseSeconds: number,
  { task: only, reserveUsd = null }: ClaimOptions = {},
): Claim | null {
  if (db.get(IS_DUE, db.now) !== undefined) db.run(RELEASE_DUE, db.now);
  if (only !== undefined && reserveUsd !== null && !hasRoom(db, only, reserveUsd)) return null;
  const token = asLeaseToken(Buffer.from(db.random(16)).toString('hex'));
  const expiresAt = db.now + Math.ceil(leaseSeconds * 1000);
  const begun = { worker, token, expiresAt, now: db.now };
  const claimed =
    only === undefined ? db.get<Claimed>(CLAIM, begun) : db.get<Claimed>(CLAIM_ONE, { ...begun, task: only });
  if (claimed === undefined) return null;
  const { id, job, attempt } = claimed;
  const attemptId = db.insert(BEGIN_ATTEMPT, id, attempt, worker, poolOf(worker), token, reserveUsd, db.now);
  record(
    db,
    'task.claimed',
    { job, task: id },
    { attempt, worker, ...(reserveUsd !== null && { reservedUsd: reserveUsd }) },
  );
  const task = existingTask(db, id);
  const lease = { task: id, token };
  return {
    task,
    attempt: asAttemptId(attemptId),
    lease,
    resume: task.clientSession,
    reservedUsd: reserveUsd,
  };
}

const hasRoom = (db: Connection, task: TaskId, usd: number): boolean =>
  db.get(HAS_ROOM, task, usd) !== undefined;
