import type { Job } from './records.ts';
/** What a task of the job has cost on average, all its attempts together; null: nobody can tell yet. */
export declare function usualCost({ costUsd, tasks }: Pick<Job, 'costUsd' | 'tasks'>): number | null;
/** `$1.25` */
export declare const dollars: (usd: number) => string;
