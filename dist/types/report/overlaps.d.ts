import type { Told } from './fields.ts';
/** Files that tasks change at this moment beside each other: their merge may conflict. A line for each, a few at most. */
export declare function overlapLines(tasks: readonly Told[]): readonly string[];
