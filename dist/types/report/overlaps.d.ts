import type { Task } from '../domain/records.ts';
/** Files that tasks change at this moment beside each other: their merge may conflict. A line for each, a few at most. */
export declare function overlapLines(tasks: readonly Task[]): readonly string[];
