import type { PoolId, TaskId } from '../../domain/ids.ts';
import type { Connection } from './connection.ts';
import { cancelRunning, putBack } from './endings.ts';
import type { StateRow } from './rows.ts';

/** A running task, with the client session that its attempt has noted. */
interface RunningRow extends StateRow {
  readonly attempt_session: string | null;
}

const RUNNING = `
SELECT tasks.*, attempts.client_session AS attempt_session
FROM tasks JOIN attempts ON attempts.task = tasks.id AND attempts.outcome = 'running'`;
export const EXPIRED = `${RUNNING} WHERE tasks.status = 'running' AND tasks.lease_expires_at <= ?`;
const OF_POOL = `${RUNNING} WHERE attempts.pool = ?`;

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
    if (task.cancel_requested === 1) cancelRunning(db, task);
    else putBack(db, task, { cause, notBefore: null, resume: task.attempt_session ?? task.client_session });
  }
  return tasks.map((task) => task.id);
}
