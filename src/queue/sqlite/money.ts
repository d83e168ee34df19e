/** What was spent, what is reserved, and what happens when there is no more. */

import type { AttemptId, JobId, PoolId, TaskId } from '../../domain/ids.ts';
import type { AttemptFacts, Job, Lease } from '../../domain/records.ts';
import type { Usage } from '../../domain/usage.ts';
import type { Unbooked } from '../queue.ts';
import type { Connection } from './connection.ts';
import { record } from './events.ts';
import { finishJob } from './jobs.ts';
import { existingJob, existingTask } from './read.ts';
import { skipDependants } from './skip.ts';

/** `usage` is null until it is booked: booking twice does not cost twice. */
const BOOK = `
UPDATE attempts SET usage = ?, cost_usd = ? WHERE id = ? AND usage IS NULL RETURNING task, number`;
const BOOK_LOST = `
UPDATE attempts SET usage = ?, cost_usd = ?, exit_code = ?, client_session = coalesce(?, client_session)
WHERE task = ? AND token = ? AND usage IS NULL RETURNING task, number`;
const CHARGE = 'UPDATE tasks SET cost_usd = cost_usd + ? WHERE id = ? RETURNING job';
const SPEND = `
INSERT INTO spendings (at, usd) VALUES (?, ?) ON CONFLICT (at) DO UPDATE SET usd = usd + excluded.usd`;
const SPENT_SINCE = 'SELECT coalesce(sum(usd), 0) AS usd FROM spendings WHERE at >= ?';
const UNBOOKED = `
SELECT unbooked.id AS attempt, job, key, number, logs
FROM unbooked JOIN tasks ON tasks.id = task LEFT JOIN pools ON pools.id = pool
WHERE pool IS NOT ? ORDER BY unbooked.id`;
// `CROSS JOIN` keeps SQLite from going through all tasks of a job for the few attempts that are not booked.
/** A correlated sum: what is reserved of the job of the row `tasks`. */
export const RESERVED_OF_JOB = `
SELECT coalesce(sum(reserved_usd), 0) FROM unbooked CROSS JOIN tasks AS siblings ON siblings.id = unbooked.task
WHERE siblings.job = tasks.job`;
export const RESERVED = `
SELECT job, sum(reserved_usd) AS usd FROM unbooked CROSS JOIN tasks ON tasks.id = task
WHERE reserved_usd IS NOT NULL GROUP BY job`;
const SET_BUDGET = 'UPDATE jobs SET budget_usd = ? WHERE id = ?';
const EXHAUST_JOB = "UPDATE jobs SET reason = 'budget' WHERE id = ?";
const PENDING = "SELECT id FROM tasks WHERE job = ? AND status = 'pending' ORDER BY id";
/** It may have been skipped for another one meanwhile. */
const FAIL = `
UPDATE tasks SET status = 'failed', reason = 'budget', error = ?, finished_at = ?, not_before = NULL,
  client_session = NULL, reported = NULL, proved = NULL
WHERE id = ? AND status = 'pending' RETURNING attempt`;

interface Booked {
  readonly task: TaskId;
  readonly number: number;
}

/** Books what an attempt has used, unless something is booked for it already. */
export function book(db: Connection, attempt: AttemptId, usage: Usage): void {
  charge(db, db.get<Booked>(BOOK, JSON.stringify(usage), usage.costUsd, attempt), usage);
}

/** The same for one that is settled after its lease was lost; how its client ended is noted with it. */
export function bookLost(
  db: Connection,
  { task, token }: Lease,
  { usage, exitCode, clientSession }: AttemptFacts,
): void {
  const bill = [JSON.stringify(usage), usage.costUsd, exitCode, clientSession];
  charge(db, db.get<Booked>(BOOK_LOST, ...bill, task, token), usage);
}

/** Makes the task, and with it its job, bear what was booked. */
function charge(db: Connection, booked: Booked | undefined, usage: Usage): void {
  if (booked === undefined || usage.costUsd === 0) return;
  const owner = db.get<{ readonly job: JobId }>(CHARGE, usage.costUsd, booked.task);
  if (owner !== undefined) spend(db, owner.job, booked, usage);
}

/** Makes the day bear what was booked. */
export function spend(db: Connection, job: JobId, { task, number }: Booked, usage: Usage): void {
  const { costUsd, inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens } = usage;
  db.run(SPEND, db.now, costUsd);
  record(
    db,
    'task.booked',
    { job, task },
    { attempt: number, costUsd, inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens },
  );
}

/** Kept apart from the attempts: what a day has cost stays known when its jobs are cleaned away. */
export function bookPlanning(db: Connection, costUsd: number): void {
  if (costUsd > 0) db.run(SPEND, db.now, costUsd);
}

export function spentSince(db: Connection, at: number): number {
  return db.get<{ readonly usd: number }>(SPENT_SINCE, at)?.usd ?? 0;
}

export function unbooked(db: Connection, except: PoolId | null): readonly Unbooked[] {
  return db.all<Unbooked>(UNBOOKED, except);
}

export function reserved(db: Connection): ReadonlyMap<JobId, number> {
  const rows = db.all<{ readonly job: JobId; readonly usd: number }>(RESERVED);
  return new Map(rows.map(({ job, usd }) => [job, usd]));
}

/** @throws KlaussError `not_found` */
export function setBudget(db: Connection, id: JobId, budgetUsd: number | null): Job {
  const job = existingJob(db, id);
  if (job.budgetUsd === budgetUsd) return job;
  db.run(SET_BUDGET, budgetUsd, id);
  record(db, 'job.budget', { job: id }, { budgetUsd, before: job.budgetUsd });
  return existingJob(db, id);
}

/**
 * Fails what is pending for want of money, and skips what depends on it.
 * @throws KlaussError `not_found`
 */
export function exhaust(
  db: Connection,
  what: { readonly job: JobId } | { readonly task: TaskId },
  error: string,
): void {
  if ('task' in what) {
    const { id, job } = existingTask(db, what.task);
    failPending(db, job, id, error);
    finishJob(db, job);
    return;
  }
  const { id: job } = existingJob(db, what.job);
  const pending = db.all<{ readonly id: TaskId }>(PENDING, job);
  if (pending.length === 0) return;
  db.run(EXHAUST_JOB, job);
  record(db, 'job.exhausted', { job }, { tasks: pending.length, error });
  for (const { id } of pending) failPending(db, job, id, error);
  finishJob(db, job);
}

/** Blocked ones are skipped with what they wait for, or fail themselves when that still runs. */
function failPending(db: Connection, job: JobId, id: TaskId, error: string): void {
  const failed = db.get<{ readonly attempt: number }>(FAIL, error, db.now, id);
  if (failed === undefined) return;
  const { attempt } = failed;
  record(db, 'task.failed', { job, task: id }, { attempt, reason: 'budget', error });
  skipDependants(db, id);
}
