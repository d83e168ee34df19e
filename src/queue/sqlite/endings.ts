/**
 * The ways out of `running`, and what each means for the job; `settle` and `release` choose among them. The
 * caller has read the task's row in the same transaction, ended its attempt, and seen to it that no cancellation was
 * requested. Each returns the row as it is then: to read what was just written takes as long as to write it.
 */

import type { Settlement } from '../../domain/records.ts';
import type { TaskStatus } from '../../domain/states.ts';
import type { Connection } from './connection.ts';
import { record } from './events.ts';
import { addFollowups } from './followups.ts';
import { finishJob } from './jobs.ts';
import type { StateRow } from './rows.ts';
import { skipDependants } from './skip.ts';

type Completion = Extract<Settlement, { readonly kind: 'completed' }>;
type Failure = Extract<Settlement, { readonly kind: 'failed' }>;
type Release = Extract<Settlement, { readonly kind: 'released' }>;

/** What leaving `running` may change of a task, besides its lease. */
const CHANGED = [
  'status',
  'worker',
  'finished_at',
  'failures',
  'not_before',
  'client_session',
  'reason',
  'error',
  'report',
  'receipt',
  'reported',
  'proved',
  'landed',
  'cost_usd',
] as const satisfies readonly (keyof StateRow)[];
const LEAVE_RUNNING = `
UPDATE tasks SET
  phase = NULL, lease_token = NULL, lease_expires_at = NULL, cancel_requested = 0,
  ${CHANGED.map((column) => `${column} = ?`).join(', ')}
WHERE id = ?`;
/** Asked first, as most tasks have none, and an update prepares for writing even so. */
const HAS_DEPENDANTS = 'SELECT 1 FROM dependencies WHERE depends_on = ? LIMIT 1';
const UNBLOCK_DEPENDANTS = `
UPDATE tasks SET blocked = blocked - 1 WHERE id IN (SELECT task FROM dependencies WHERE depends_on = ?)`;

/** What depends on the task is one dependency nearer to being ready; what its worker proposed may join the job. */
export function complete<Row extends StateRow>(
  db: Connection,
  task: Row,
  { report, receipt, landed, followups }: Completion,
): Row {
  const { id, job, attempt } = task;
  const left = leaveRunning(db, task, 'completed', {
    reason: null,
    error: null,
    report: JSON.stringify(report),
    receipt: JSON.stringify(receipt),
    reported: null,
    proved: null,
    landed,
  });
  record(db, 'task.completed', { job, task: id }, { attempt });
  if (db.get(HAS_DEPENDANTS, id) !== undefined) db.run(UNBLOCK_DEPENDANTS, id);
  if (followups !== null) addFollowups(db, task, followups);
  return finish(db, left);
}

/** Fails the task for good, or leaves it pending until `retryAt`. */
export function fail<Row extends StateRow>(
  db: Connection,
  task: Row,
  { reason, error, report, retryAt, resume }: Failure,
): Row {
  const { id, job, attempt } = task;
  const failure = {
    reason,
    error,
    report: report === null ? null : JSON.stringify(report),
    failures: task.failures + 1,
    reported: null,
    proved: null,
  };
  if (retryAt !== null) {
    const change = { ...failure, not_before: Math.ceil(retryAt), client_session: resume };
    const left = leaveRunning(db, task, 'pending', change);
    record(db, 'task.retry', { job, task: id }, { attempt, reason, error, retryAt });
    return left;
  }
  const left = leaveRunning(db, task, 'failed', failure);
  record(db, 'task.failed', { job, task: id }, { attempt, reason, error });
  skipDependants(db, id);
  return finish(db, left);
}

/** Puts a task back whose attempt was cut short; this costs it no attempt, and nothing that was proved. */
export function putBack<Row extends StateRow>(
  db: Connection,
  task: Row,
  { cause, notBefore, resume }: Omit<Release, 'kind'>,
): Row {
  const { id, job, attempt } = task;
  const left = leaveRunning(db, task, 'pending', {
    not_before: notBefore === null ? null : Math.ceil(notBefore),
    client_session: resume,
  });
  record(db, 'task.released', { job, task: id }, { attempt, cause, notBefore });
  return left;
}

/** Ends a task whose cancellation was requested. */
export function cancelRunning<Row extends StateRow>(db: Connection, task: Row): Row {
  const { id, job, attempt } = task;
  const left = leaveRunning(db, task, 'cancelled', { reported: null, proved: null });
  record(db, 'task.cancelled', { job, task: id }, { attempt });
  skipDependants(db, id);
  return finish(db, left);
}

/**
 * What is not named in `change` stays as it is, but for the wait and the client session, which are of one attempt. What is
 * returned is what was written.
 */
function leaveRunning<Row extends StateRow>(
  db: Connection,
  task: Row,
  status: TaskStatus,
  change: Partial<Pick<StateRow, (typeof CHANGED)[number]>>,
): Row {
  const ended = status !== 'pending';
  const left = {
    ...task,
    phase: null,
    lease_token: null,
    cancel_requested: 0,
    not_before: null,
    client_session: null,
    ...change,
    status,
    worker: ended ? task.worker : null,
    finished_at: ended ? db.now : null,
  };
  db.run(LEAVE_RUNNING, ...CHANGED.map((column) => left[column]), task.id);
  return left;
}

/** The job may be finished with the task; then it holds its tasks no more. */
const finish = <Row extends StateRow>(db: Connection, left: Row): Row =>
  finishJob(db, left.job) ? { ...left, held: 0 } : left;
