import type { AttemptFacts, Lease, Settlement, Task } from '../../domain/records.ts';
import { assertNever } from '../../domain/states.ts';
import type { Connection } from './connection.ts';
import { cancelRunning, complete, fail, putBack } from './endings.ts';
import { bookHeld, bookLost } from './money.ts';
import { task } from './read.ts';
import type { StateRow } from './rows.ts';

const HELD = "SELECT * FROM tasks WHERE id = ? AND lease_token = ? AND status = 'running'";

/** Ends an attempt. Null when the lease is lost: then nothing is changed but what the attempt has cost. */
export function settle(
  db: Connection,
  lease: Lease,
  settlement: Settlement,
  facts: AttemptFacts,
): Task | null {
  const held = db.get<StateRow>(HELD, lease.task, lease.token);
  if (held === undefined) {
    bookLost(db, lease, facts);
    return null;
  }
  const charged = { ...held, cost_usd: held.cost_usd + bookHeld(db, held.job, lease, facts) };
  if (held.cancel_requested === 1) cancelRunning(db, charged);
  else end(db, charged, settlement);
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
