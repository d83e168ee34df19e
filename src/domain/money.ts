import type { Job } from './records.ts';

/** What a task of the job has cost on average, all its attempts together; null: nobody can tell yet. */
export function usualCost({ costUsd, tasks }: Pick<Job, 'costUsd' | 'tasks'>): number | null {
  return tasks.completed === 0 || costUsd === 0 ? null : costUsd / tasks.completed;
}

/** `$1.25` */
export const dollars = (usd: number): string => `$${usd.toFixed(2)}`;
