import type { JobId } from '../../domain/ids.ts';
import type { AttemptFacts, Lease, Settlement, Task } from '../../domain/records.ts';
import { assertNever } from '../../domain/states.ts';
import type { Connection } from './connection.ts';
import { cancelRunning, complete, fail, putBack } from './endings.ts';
import { task } from './read.ts';
import type { StateRow } from './rows.ts';

const HELD = "SELECT * FROM tasks WHERE id = ? AND lease_token = ? AND status = 'running'";
/** `usage` is null until it is booked: settling twice does not cost twice. */
const BOOK_ATTEMPT = `
UPDATE attempts SET usage = ?, exit_code = ?, client_session = coalesce(?, client_session)
WHERE task = ? AND token = ? AND usage IS NULL`;
const BOOK_TASK = 'UPDATE tasks SET cost_usd = cost_usd + ? WHERE id = ? RETURNING job';
const BOOK_JOB = 'UPDATE jobs SET cost_usd = cost_usd + ? WHERE id = ?';

/** Ends an attempt. Null when the lease is lost: then nothing is changed but what the attempt has cost. */
export function settle(
  db: Connection,
  lease: Lease,
  settlement: Settlement,
  facts: AttemptFacts,
): Task | null {
  book(db, lease, facts);
  const held = db.get<StateRow>(HELD, lease.task, lease.token);
  if (held === undefined) return null;
  if (held.cancel_requested === 1) cancelRunning(db, held);
  else end(db, held, settlement);
  return task(db, lease.task);
}

function end(db: Connection, held: StateRow, settlement: Settlement): void {
  switch (settlement.kind) {
    case 'completed':
      complete(db, held, settlement);
      break;
    case 'failed':
      fail(db, held, settlement);
      break;
    case 'released':
      putBack(db, held, settlement);
      break;
    default:
      assertNever(settlement);
  }
}

function book(db: Connection, lease: Lease, { usage, exitCode, clientSession }: AttemptFacts): void {
  const changed = db.run(
    BOOK_ATTEMPT,
    JSON.stringify(usage),
    exitCode,
    clientSession,
    lease.task,
    lease.token,
  );
  if (changed === 0 || usage.costUsd === 0) return;
  const booked = db.get<{ readonly job: JobId }>(BOOK_TASK, usage.costUsd, lease.task);
  if (booked !== undefined) db.run(BOOK_JOB, usage.costUsd, booked.job);
}
