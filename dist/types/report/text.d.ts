/** What commands print for people: plain lines and aligned tables, no colours, so that a model reads them as well. */
import type { Job, Pool, Task, TaskCounts } from '../domain/records.ts';
/** Rows as columns, each as wide as its widest cell. The first row is the header. */
export declare function table(rows: readonly (readonly string[])[]): string;
/** One line of at most `width` characters. */
export declare function shorten(text: string, width?: number): string;
/** `2h 5m`, `3m 4s`, `12s`. */
export declare function duration(ms: number): string;
/** `1 task`, `3 tasks`. */
export declare const count: (number: number, noun: string) => string;
export declare const dollars: (usd: number) => string;
/** `3 completed, 1 failed, 2 pending`, without the zeros. */
export declare function countsText(counts: TaskCounts): string;
export declare function tasksTable(tasks: readonly Task[], now: number): string;
/** The status with what explains it: `in_progress (prove)`, `failed (timeout)`, `pending (blocked)`. */
export declare function statusText(task: Task): string;
/** The head line of a pool: `4 workers (running), process 123.` */
export declare function poolLine(pool: Pool | null): string;
/** The head line of a job: `Job k3f9x2 (running): 2 completed, 1 in progress, $0.12. Goal: …` */
export declare function jobLine(job: Job): string;
/** What has become of the result of a finished job: ` Not applied yet: …`, or nothing where there is nothing to say. */
export declare function resultNote({ id, base, applied, finishedAt, tasks }: Job): string;
