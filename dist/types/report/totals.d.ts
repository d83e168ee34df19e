import type { Job } from '../domain/records.ts';
import type { Told } from './fields.ts';
export interface Totals {
    /** From its submission to its end, or until now. */
    readonly jobMs: number;
    /** Of all its tasks together, each from the start of its first attempt. */
    readonly tasksMs: number;
}
export declare function totals(job: Job, tasks: readonly Told[], now: number): Totals;
/** How long a task took, or takes until now. Null: it has not begun. */
export declare const msOf: ({ startedAt, finishedAt }: Told, now: number) => number | null;
/** `3m 4s`, or `3m 4s, its tasks together 12m 1s` where that is not the same. */
export declare function timeText({ jobMs, tasksMs }: Totals): string;
