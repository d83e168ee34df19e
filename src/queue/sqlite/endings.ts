/**
 * The ways out of `running`, and what each means for the job; `settle` and `release` choose among them. The
 * caller has read the task's row in the same transaction and seen to it that no cancellation was requested.
 */

import type { AttemptOutcome, Settlement } from '../../domain/records.ts';
import type { FailureReason, TaskStatus } from '../../domain/states.ts';
import type { Connection } from './connection.ts';
import { record } from './events.ts';
import { addFollowups } from './followups.ts';
import { finishJob } from './jobs.ts';
import type { StateRow } from './rows.ts';
import { skipDependants } from './skip.ts';

type Completion = Extract<Settlement, { readonly kind: 'completed' }>;
type Failure = Extract<Settlement, { readonly kind: 'failed' }>;
type Release = Extract<Settlement, { readonly kind: 'released' }>;

const END_ATTEMPT = `
UPDATE attempts SET outcome = ?, reason = ?, error = ?, ended_at = ? WHERE task = ? AND outcome = 'running'`;
const LEAVE_RUNNING = `
UPDATE tasks SET
  status = :status, phase = NULL, lease_token = NULL, lease_expires_at = NULL, cancel_requested = 0,
  worker = CASE WHEN :status = 'pending' THEN NULL ELSE worker END,
  finished_at = CASE WHEN :status = 'pending' THEN NULL ELSE :now END,
  failures = :failures, not_before = :notBefore, client_session = :clientSession,
  reason = :reason, error = :error, report = :report, receipt = :receipt,
  reported = :reported, proved = :proved, landed = :landed, cost_usd = :cost_usd
WHERE id = :id`;
/** Asked first, as most tasks have none, and an update prepares for writing even so. */
const HAS_DEPENDANTS = 'SELECT 1 FROM dependencies WHERE depends_on = ? LIMIT 1';
const UNBLOCK_DEPENDANTS = `
UPDATE tasks SET blocked = blocked - 1 WHERE id IN (SELECT task FROM dependencies WHERE depends_on = ?)`;

/** What depends on the task is one dependency nearer to being ready; what its worker proposed may join the job. */
export function complete(
  db: Connection,
  task: StateRow,
  { report, receipt, landed, followups }: Completion,
): void {
  const { id, job, attempt } = task;
  endAttempt(db, task, 'completed');
  leaveRunning(db, task, 'completed', {
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
  finishJob(db, job);
}

/** Fails the task for good, or leaves it pending until `retryAt`. */
export function fail(
  db: Connection,
  task: StateRow,
  { reason, error, report, retryAt, resume }: Failure,
): void {
  const { id, job, attempt } = task;
  const failure = {
    reason,
    error,
    report: report === null ? null : JSON.stringify(report),
    failures: task.failures + 1,
    reported: null,
    proved: null,
  };
  endAttempt(db, task, 'failed', reason, error);
  if (retryAt !== null) {
    leaveRunning(db, task, 'pending', { ...failure, notBefore: Math.ceil(retryAt), clientSession: resume });
    record(db, 'task.retry', { job, task: id }, { attempt, reason, error, retryAt });
    return;
  }
  leaveRunning(db, task, 'failed', failure);
  record(db, 'task.failed', { job, task: id }, { attempt, reason, error });
  skipDependants(db, id);
  finishJob(db, job);
}

/** Puts a task back whose attempt was cut short; this costs it no attempt, and nothing that was proved. */
export function putBack(
  db: Connection,
  task: StateRow,
  { cause, notBefore, resume }: Omit<Release, 'kind'>,
): void {
  const { id, job, attempt } = task;
  endAttempt(db, task, 'released', null, cause);
  leaveRunning(db, task, 'pending', {
    notBefore: notBefore === null ? null : Math.ceil(notBefore),
    clientSession: resume,
  });
  record(db, 'task.released', { job, task: id }, { attempt, cause, notBefore });
}

/** Ends a task whose cancellation was requested. */
export function cancelRunning(db: Connection, task: StateRow): void {
  const { id, job, attempt } = task;
  endAttempt(db, task, 'cancelled');
  leaveRunning(db, task, 'cancelled', { reported: null, proved: null });
  record(db, 'task.cancelled', { job, task: id }, { attempt });
  skipDependants(db, id);
  finishJob(db, job);
}

function endAttempt(
  db: Connection,
  task: StateRow,
  outcome: AttemptOutcome,
  reason: FailureReason | null = null,
  error: string | null = null,
): void {
  db.run(END_ATTEMPT, outcome, reason, error, db.now, task.id);
}

/** What is not named in `change` stays as it is, but for the wait and the client session, which are of one attempt. */
function leaveRunning(
  db: Connection,
  { id, failures, reason, error, report, receipt, reported, proved, landed, cost_usd }: StateRow,
  status: TaskStatus,
  change: Readonly<Record<string, string | number | null>>,
): void {
  const kept = { failures, reason, error, report, receipt, reported, proved, landed, cost_usd };
  db.run(LEAVE_RUNNING, {
    ...kept,
    notBefore: null,
    clientSession: null,
    ...change,
    id,
    status,
    now: db.now,
  });
}
