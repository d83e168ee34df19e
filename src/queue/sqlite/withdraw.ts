import { KlaussError } from '../../domain/errors.ts';
import type { TaskId } from '../../domain/ids.ts';
import type { Task } from '../../domain/records.ts';
import type { Connection } from './connection.ts';
import { record } from './events.ts';
import { finishJob } from './jobs.ts';
import { existingTask } from './read.ts';
import type { StateRow } from './rows.ts';
import { skipDependants } from './skip.ts';

type Dependant = Pick<StateRow, 'id' | 'key' | 'status'>;

/** What depends on the task and has begun. Farther on there is nothing else: it would have waited for one of these. */
const BUILT_UPON = `
SELECT id, key, status FROM dependencies JOIN tasks ON id = task
WHERE depends_on = ? AND status IN ('running', 'completed') ORDER BY id`;
/** The receipt goes: it vouches for work that is there. `finished_at` stays: it is when the work ended. */
const WITHDRAW = "UPDATE tasks SET status = 'cancelled', landed = NULL, receipt = NULL WHERE id = ?";
/** Undoes what the completion did, so that the next one, after a retry, counts again. */
const BLOCK_DEPENDANTS = `
UPDATE tasks SET blocked = blocked + 1 WHERE id IN (SELECT task FROM dependencies WHERE depends_on = ?)`;

/**
 * Takes a completed task back: it is cancelled, and what waits is skipped. A job that was finished stays so,
 * with the status that its tasks give it now.
 * @throws KlaussError `not_found`; `state`: it is not completed, or what depends on it has begun
 */
export function withdraw(db: Connection, id: TaskId): Task {
  const task = existingTask(db, id);
  refuseUnlessCompleted(task);
  refuseBuiltUpon(id, db.all<Dependant>(BUILT_UPON, id));
  db.run(WITHDRAW, id);
  record(db, 'task.withdrawn', { job: task.job, task: id }, { landed: task.landed });
  db.run(BLOCK_DEPENDANTS, id);
  skipDependants(db, id);
  finishJob(db, task.job);
  return existingTask(db, id);
}

function refuseUnlessCompleted({ id, status }: Task): void {
  if (status === 'completed') return;
  throw new KlaussError('state', `Task ${id} cannot be taken back: it is ${status}.`, {
    hint: `Only what completed can be taken back; \`klauss show ${id}\` tells how it ended.`,
    details: { task: id, status },
  });
}

function refuseBuiltUpon(id: TaskId, dependants: readonly Dependant[]): void {
  if (dependants.length === 0) return;
  const list = dependants.map((task) => `task ${task.id} ('${task.key}'), which is ${task.status}`);
  throw new KlaussError('state', `Task ${id} cannot be taken back: on it depends ${list.join(', and ')}.`, {
    hint: 'First cancel what is running (`klauss cancel`) and take back what completed (`klauss rollback`), then this one.',
    details: { task: id, dependants },
  });
}
