import type { FollowupTasks } from '../../domain/records.ts';
import { addTasks, faultsOf } from './addTasks.ts';
import type { Connection } from './connection.ts';
import { record } from './events.ts';
import { existingJob } from './read.ts';
import type { StateRow } from './rows.ts';

const FOLLOWUPS = `
SELECT count(*) AS count FROM tasks JOIN specs ON specs.task = tasks.id WHERE job = ? AND depth > 0`;

/**
 * Adds what the worker of a task proposed to its job, all or none: not what would exceed the bound, and not what
 * no longer fits, as others may have added tasks meanwhile. What is not added can still be read in the report.
 */
export function addFollowups(db: Connection, { id, job }: StateRow, { tasks, most }: FollowupTasks): void {
  const present = db.get<{ readonly count: number }>(FOLLOWUPS, job)?.count ?? 0;
  if (tasks.length === 0 || present + tasks.length > most || faultsOf(db, job, tasks).length > 0) return;
  addTasks(db, existingJob(db, job), tasks);
  record(db, 'task.followed_up', { job, task: id }, { tasks: tasks.map(({ key }) => key) });
}
