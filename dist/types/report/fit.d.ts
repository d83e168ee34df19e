/** As much of each task as there is room for: long lines for few tasks, short ones for many, names for a crowd. */
import type { Told } from './fields.ts';
/** Lines for the tasks, `room` tokens at most. */
export declare function fitTasks(tasks: readonly Told[], room: number): readonly string[];
/** With the ends of the lines. */
export declare const tokensOf: (lines: readonly string[]) => number;
