/** What commands print for people: plain lines and aligned tables, no colours, so that a model reads them as well. */
import type { Job, TaskCounts } from '../domain/records.ts';
import type { Listed } from './fields.ts';
export { count, duration } from '../domain/words.ts';
/** Rows as columns, each as wide as its widest cell. The first row is the header. */
export declare function table(rows: readonly (readonly string[])[]): string;
/** One line of at most `width` characters, whatever a worker has written. */
export declare const shorten: (text: string, width?: number) => string;
/** A text of many lines without what a terminal would take for a command. */
export declare const harmless: (text: string) => string;
/** `3 completed, 1 failed, 2 pending`, without the zeros. */
export declare function countsText(counts: TaskCounts): string;
/** `2 gates, 1 timeout`: how many there are of each kind; `gates` when there is one kind only. */
export declare function kindsText<Item>(items: readonly Item[], kindOf: (item: Item) => string): string;
export declare function tasksTable(tasks: readonly Listed[], now: number): string;
/** The status with what explains it: `in_progress (prove)`, `failed (timeout)`, `pending (blocked)`. */
export declare function statusText(task: Listed): string;
/** The head line of a job: `Job k3f9x2 (running): 2 completed, 1 in progress, $0.12 of $5.00. Goal: …` */
export declare function jobLine(job: Job): string;
/** ` Goal: Users can log in`, or nothing where none was given. */
export declare const goalText: ({ goal }: Job) => string;
/** ` "Users can log in"`, or nothing where no goal was given. */
export declare const quotedGoal: ({ goal }: Job) => string;
/** What all its attempts cost, and of which budget; empty when there is neither. */
export declare function costText({ costUsd, budgetUsd }: Job): string;
/** What has become of the result of a finished job: ` Not applied yet: …`, or nothing where there is nothing to say. */
export declare function resultNote({ id, base, applied, finishedAt, tasks }: Job): string;
