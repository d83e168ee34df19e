import type { ProcessIdentity } from '../../domain/pools.ts';
import type { Lease } from '../../domain/records.ts';
import type { Phase } from '../../domain/states.ts';
import type { Connection } from './connection.ts';
import { record } from './events.ts';
import type { StateRow } from './rows.ts';

export const RENEW = `
UPDATE tasks SET lease_expires_at = ?
FROM json_each(?) AS lease
WHERE tasks.id = lease.value ->> 'task' AND tasks.lease_token = lease.value ->> 'token'
RETURNING lease_token`;
const ADVANCE = 'UPDATE tasks SET phase = ? WHERE id = ? AND lease_token = ? RETURNING job, attempt';
const STARTED = `
UPDATE attempts SET pid = ?, process_started_at = ?, client_session = ?
WHERE task = ? AND token = ? AND outcome = 'running'`;

/** Renews all leases in one statement; returns those that are lost. */
export function renew(db: Connection, leases: readonly Lease[], leaseSeconds: number): readonly Lease[] {
  const expiresAt = db.now + Math.ceil(leaseSeconds * 1000);
  const renewed = db.all<Pick<StateRow, 'lease_token'>>(RENEW, expiresAt, JSON.stringify(leases));
  const tokens = new Set(renewed.map((row) => row.lease_token));
  return leases.filter((lease) => !tokens.has(lease.token));
}

/** Moves a running task to a phase. False: the lease is lost. */
export function advance(db: Connection, { task, token }: Lease, phase: Phase): boolean {
  const row = db.get<Pick<StateRow, 'job' | 'attempt'>>(ADVANCE, phase, task, token);
  if (row === undefined) return false;
  record(db, 'task.phase', { job: row.job, task }, { phase, attempt: row.attempt });
  return true;
}

/** Notes the client process and session of the attempt. False: the lease is lost. */
export function started(
  db: Connection,
  { task, token }: Lease,
  { pid, startedAt }: ProcessIdentity,
  clientSession: string,
): boolean {
  return db.run(STARTED, pid, startedAt, clientSession, task, token) > 0;
}
