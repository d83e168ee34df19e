import type { AttemptFacts, Lease, Settlement, Task } from '../../domain/records.ts';
import { assertNever } from '../../domain/states.ts';
import type { Connection } from './connection.ts';
import { type AttemptEnd, endAndBook } from './endAttempt.ts';
import { cancelRunning, complete, fail, putBack } from './endings.ts';
import { bookLost } from './money.ts';
import { TASKS } from './read.ts';
import { toTask } from './records.ts';
import type { TaskRow } from './rows.ts';

const HELD = `${TASKS} WHERE id = +? AND lease_token = +? AND status = 'running'`;

/** Ends an attempt. Null when the lease is lost: then nothing is changed but what the attempt has cost. */
export function settle(
  db: Connection,
  lease: Lease,
  settlement: Settlement,
  facts: AttemptFacts,
): Task | null {
  const held = db.get<TaskRow>(HELD, lease.task, lease.token);
  if (held === undefined) {
    bookLost(db, lease, facts);
    return null;
  }
  const cancelled = held.cancel_requested === 1;
  const costUsd = endAndBook(db, held, cancelled ? { outcome: 'cancelled' } : endOf(settlement), facts);
  const charged = { ...held, cost_usd: held.cost_usd + costUsd };
  return cancelled ? toTask(cancelRunning(db, charged)) : end(db, charged, settlement);
}

function endOf(settlement: Settlement): AttemptEnd {
  switch (settlement.kind) {
    case 'completed':
      return { outcome: 'completed' };
    case 'failed':
      return { outcome: 'failed', reason: settlement.reason, error: settlement.error };
    case 'released':
      return { outcome: 'released', error: settlement.cause };
    default:
      return assertNever(settlement);
  }
}

function end(db: Connection, held: TaskRow, settlement: Settlement): Task {
  switch (settlement.kind) {
    case 'completed':
      return toTask(complete(db, held, settlement), settlement);
    case 'failed':
      return toTask(fail(db, held, settlement));
    case 'released':
      return toTask(putBack(db, held, settlement));
    default:
      return assertNever(settlement);
  }
}
