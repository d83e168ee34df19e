import type { JobId } from '../../domain/ids.ts';
import type { Task, TaskSpec } from '../../domain/records.ts';
import { addTasks } from './addTasks.ts';
import type { Connection } from './connection.ts';
import { record } from './events.ts';
import { reopenJob } from './jobs.ts';
import { existingJob } from './read.ts';

/**
 * Adds tasks to a job; a finished one goes on.
 * @throws KlaussError `not_found`, `plan` (see `addTasks`)
 */
export function extend(db: Connection, id: JobId, specs: readonly TaskSpec[]): readonly Task[] {
  const job = existingJob(db, id);
  if (specs.length === 0) return [];
  reopenJob(db, id);
  const tasks = addTasks(db, job, specs);
  record(db, 'job.extended', { job: id }, { tasks: tasks.length });
  return tasks;
}
