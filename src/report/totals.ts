import type { Job } from '../domain/records.ts';
import type { Told } from './fields.ts';
import { duration } from './text.ts';

export interface Totals {
  /** From its submission to its end, or until now. */
  readonly jobMs: number;
  /** Of all its tasks together, each from the start of its first attempt. */
  readonly tasksMs: number;
}

export function totals(job: Job, tasks: readonly Told[], now: number): Totals {
  return {
    jobMs: (job.finishedAt ?? now) - job.createdAt,
    tasksMs: tasks.reduce((sum, task) => sum + (msOf(task, now) ?? 0), 0),
  };
}

/** How long a task took, or takes until now. Null: it has not begun. */
export const msOf = ({ startedAt, finishedAt }: Told, now: number): number | null =>
  startedAt === null ? null : (finishedAt ?? now) - startedAt;

/** `3m 4s`, or `3m 4s, its tasks together 12m 1s` where that is not the same. */
export function timeText({ jobMs, tasksMs }: Totals): string {
  const [job, tasks] = [duration(jobMs), duration(tasksMs)];
  return job === tasks ? job : `${job}, its tasks together ${tasks}`;
}
