/** What the commits of the integration branch say. */
import type { Task } from '../domain/records.ts';
/** The first line of a task's prompt, for the title of a commit. */
export declare function titleOf({ key, prompt }: Pick<Task, 'key' | 'prompt'>): string;
/** By these lines the commits of a task are found. */
export declare const trailers: ({ job, key }: Pick<Task, 'job' | 'key'>) => string;
export declare const mergeMessage: (task: Task) => string;
export declare const rollbackMessage: (task: Task) => string;
export declare const catchUpMessage: (task: Task) => string;
