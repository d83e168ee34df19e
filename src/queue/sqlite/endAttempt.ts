/** The end of an attempt: how it went, and what it has cost. */

import type { AttemptFacts, AttemptOutcome } from '../../domain/records.ts';
import type { FailureReason } from '../../domain/states.ts';
import type { Connection } from './connection.ts';
import { spend } from './money.ts';
import type { StateRow } from './rows.ts';

export interface AttemptEnd {
  readonly outcome: AttemptOutcome;
  readonly reason?: FailureReason;
  readonly error?: string;
}

const END = `
UPDATE attempts SET outcome = ?, reason = ?, error = ?, ended_at = ? WHERE task = ? AND outcome = 'running'`;
/** `usage` is null until it is booked: booking twice does not cost twice. */
const END_AND_BOOK = `
UPDATE attempts SET outcome = ?, reason = ?, error = ?, ended_at = ?,
  usage = ?, cost_usd = ?, exit_code = ?, client_session = coalesce(?, client_session)
WHERE task = +? AND outcome = 'running' AND usage IS NULL`;

/** Ends the running attempt of a task; its cost is yet to be booked. */
export function endAttempt(db: Connection, task: StateRow, { outcome, reason, error }: AttemptEnd): void {
  db.run(END, outcome, reason ?? null, error ?? null, db.now, task.id);
}

/**
 * The same, and books what it has cost, unless something was booked for it before. Returns the dollars that the task is
 * yet to be charged with, as its row is written anyway.
 */
export function endAndBook(
  db: Connection,
  task: StateRow,
  end: AttemptEnd,
  { usage, exitCode, clientSession }: AttemptFacts,
): number {
  const { outcome, reason = null, error = null } = end;
  const bill = [JSON.stringify(usage), usage.costUsd, exitCode, clientSession];
  if (db.run(END_AND_BOOK, outcome, reason, error, db.now, ...bill, task.id) === 0) {
    endAttempt(db, task, end);
    return 0;
  }
  if (usage.costUsd !== 0) spend(db, task.job, { task: task.id, number: task.attempt }, usage);
  return usage.costUsd;
}
