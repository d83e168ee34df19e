import type { Lease } from '../../domain/records.ts';
import type { Queue } from '../queue.ts';
import type { Connection } from './connection.ts';
import { record } from './events.ts';
import type { StateRow } from './rows.ts';

const SEND_BACK = `
UPDATE tasks SET phase = 'work', reported = NULL, proved = NULL, resolves = resolves + 1, reason = ?, error = ?
WHERE id = ? AND lease_token = ?
RETURNING job, attempt, resolves`;

/** Takes a running task whose merge did not succeed back to the phase work. False: the lease is lost. */
export function sendBack(
  db: Connection,
  { task, token }: Lease,
  { reason, error }: Parameters<Queue['sendBack']>[1],
): boolean {
  const row = db.get<Pick<StateRow, 'job' | 'attempt' | 'resolves'>>(SEND_BACK, reason, error, task, token);
  if (row === undefined) return false;
  const { job, attempt, resolves } = row;
  record(db, 'task.sent_back', { job, task }, { attempt, reason, error, resolves });
  return true;
}
