import { asAttemptId, asLeaseToken, poolOf, type TaskId, type WorkerId } from '../../domain/ids.ts';
import type { Claim } from '../../domain/records.ts';
import type { ClaimOptions } from '../queue.ts';
import type { Connection } from './connection.ts';
import { record } from './events.ts';
import { RESERVED_OF_JOB } from './money.ts';
import { TASKS } from './read.ts';
import { toTask } from './records.ts';
import type { TaskRow } from './rows.ts';

/** Tasks whose moment has come, found through an index of their own: those that wait cost a claim nothing. */
const DUE = "status = 'pending' AND blocked = 0 AND held = 0 AND not_before <= ?";
/** Asked first, as an update prepares for writing even when there is nothing to write. */
export const IS_DUE = `SELECT 1 FROM tasks INDEXED BY tasks_due WHERE ${DUE} LIMIT 1`;
export const RELEASE_DUE = `UPDATE tasks INDEXED BY tasks_due SET not_before = NULL WHERE ${DUE}`;

/** The words of the index `tasks_ready`. */
const READY = "status = 'pending' AND blocked = 0 AND held = 0 AND not_before IS NULL";
/** The first entry of `tasks_ready`, however many there are: 20 µs from 1,000 to 1,000,000 rows. */
export const NEXT = `
SELECT * FROM tasks INDEXED BY tasks_ready JOIN specs ON specs.task = tasks.id
WHERE ${READY} ORDER BY priority DESC, id LIMIT 1`;
export const THIS_ONE = `${TASKS} WHERE id = +? AND ${READY}`;
/** Whatever fails here undoes its transaction: `OR FAIL` saves the copies by which SQLite could undo the statement alone. */
export const CLAIM = `
UPDATE OR FAIL tasks SET
  status = 'running', phase = 'prepare', attempt = ?, worker = ?, lease_token = ?, lease_expires_at = ?, started_at = ?
WHERE id = ?`;
/** A job with a budget gives away no more than it has: what is spent and what is reserved already stays below it. */
export const HAS_ROOM = `
SELECT 1 FROM tasks JOIN jobs ON jobs.id = tasks.job
WHERE tasks.id = +? AND (budget_usd IS NULL OR jobs.cost_usd + ? + (${RESERVED_OF_JOB}) <= budget_usd + 1e-9)`;

const BEGIN_ATTEMPT = `
INSERT INTO attempts (task, number, worker, pool, token, reserved_usd, started_at) VALUES (?, ?, ?, ?, ?, ?, ?)`;

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
  const ready = only === undefined ? db.get<TaskRow>(NEXT) : db.get<TaskRow>(THIS_ONE, only);
  if (ready === undefined) return null;
  const { id, job } = ready;
  const attempt = ready.attempt + 1;
  const startedAt = ready.started_at ?? db.now;
  const token = asLeaseToken(Buffer.from(db.random(16)).toString('hex'));
  db.run(CLAIM, attempt, worker, token, db.now + Math.ceil(leaseSeconds * 1000), startedAt, id);
  const attemptId = db.insert(BEGIN_ATTEMPT, id, attempt, worker, poolOf(worker), token, reserveUsd, db.now);
  record(
    db,
    'task.claimed',
    { job, task: id },
    { attempt, worker, ...(reserveUsd !== null && { reservedUsd: reserveUsd }) },
  );
  const task = toTask({
    ...ready,
    status: 'running',
    phase: 'prepare',
    attempt,
    worker,
    started_at: startedAt,
  });
  return {
    task,
    attempt: asAttemptId(attemptId),
    lease: { task: id, token },
    resume: task.clientSession,
    reservedUsd: reserveUsd,
  };
}

const hasRoom = (db: Connection, task: TaskId, usd: number): boolean =>
  db.get(HAS_ROOM, task, usd) !== undefined;
