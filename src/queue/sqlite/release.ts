import type { PoolId, TaskId } from '../../domain/ids.ts';
import type { Connection } from './connection.ts';
import { endAttempt } from './endAttempt.ts';
import { cancelRunning, putBack } from './endings.ts';
import type { StateRow } from './rows.ts';

/** A running task, with the client session that its attempt has noted. */
interface RunningRow extends StateRow {
  readonly attempt_session: string | null;
}

/** There are never more of them than workers, so that looking at each is cheaper than an index of their leases. */
const RUNNING = `
SELECT tasks.*, attempts.client_session AS attempt_session
FROM attempts INDEXED BY attempts_running CROSS JOIN tasks ON tasks.id = attempts.task
WHERE attempts.outcome = 'running'`;
export const EXPIRED = `${RUNNING} AND tasks.lease_expires_at <= ?`;
const OF_POOL = `${RUNNING} AND attempts.pool = ?`;

/** Takes back every running task whose lease has expired. */
export function releaseExpired(db: Connection): readonly TaskId[] {
  return takeBack(db, db.all<RunningRow>(EXPIRED, db.now), 'lease expired');
}

/** Takes back every running task of a pool. */
export function releasePool(db: Connection, pool: PoolId): readonly TaskId[] {
  return takeBack(db, db.all<RunningRow>(OF_POOL, pool), 'pool ended');
}

function takeBack(db: Connection, tasks: readonly RunningRow[], cause: string): readonly TaskId[] {
  for (const task of tasks) {
    if (task.cancel_requested === 1) {
      endAttempt(db, task, { outcome: 'cancelled' });
      cancelRunning(db, task);
    } else {
      endAttempt(db, task, { outcome: 'released', error: cause });
      putBack(db, task, { cause, notBefore: null, resume: task.attempt_session ?? task.client_session });
    }
  }
  return tasks.map((task) => task.id);
}
