import { KlaussError } from '../../domain/errors.ts';
import type { JobId, TaskId } from '../../domain/ids.ts';
import type { Job, Task } from '../../domain/records.ts';
import type { Connection } from './connection.ts';
import { record } from './events.ts';
import { finishJob } from './jobs.ts';
import { existingJob, existingTask } from './read.ts';
import { skipDependants } from './skip.ts';

const CANCEL = `
UPDATE tasks SET status = 'cancelled', finished_at = ?, not_before = NULL, reported = NULL, proved = NULL WHERE id = ?`;
const REQUEST = 'UPDATE tasks SET cancel_requested = 1 WHERE id = ? AND cancel_requested = 0';
const UNFINISHED =
  "SELECT id, job, status FROM tasks WHERE job = ? AND status IN ('pending', 'running') ORDER BY id";

/**
 * Cancels a pending task, and skips what depends on it; asks for the end of a running one. Cancelling a
 * cancelled one changes nothing.
 * @throws KlaussError `not_found`; `state`: it has ended otherwise
 */
export function cancelTask(db: Connection, id: TaskId): Task {
  const task = existingTask(db, id);
  if (task.status === 'completed' || task.status === 'failed' || task.status === 'skipped') {
    throw new KlaussError('state', `Task ${id} cannot be cancelled: it is ${task.status}.`, {
      hint: `Only what is pending or running can be cancelled; \`klauss show ${id}\` tells how it ended.`,
      details: { task: id, status: task.status },
    });
  }
  cancel(db, task);
  if (task.status === 'pending') skipDependants(db, id);
  finishJob(db, task.job);
  return existingTask(db, id);
}

/**
 * Cancels all that is pending in a job, asks for the end of what is running.
 * @throws KlaussError `not_found`
 */
export function cancelJob(db: Connection, id: JobId): Job {
  existingJob(db, id);
  for (const task of db.all<Pick<Task, 'id' | 'job' | 'status'>>(UNFINISHED, id)) cancel(db, task);
  finishJob(db, id);
  return existingJob(db, id);
}

function cancel(db: Connection, { id, job, status }: Pick<Task, 'id' | 'job' | 'status'>): void {
  if (status === 'pending') {
    db.run(CANCEL, db.now, id);
    record(db, 'task.cancelled', { job, task: id });
  } else if (status === 'running' && db.run(REQUEST, id) > 0) {
    record(db, 'task.cancel_requested', { job, task: id });
  }
}
