/**
 * A job in few words, for a model or a head: what was done, what failed and why, what it took, what to do next. It is
 * bounded, however many tasks there are and whatever their workers wrote.
 */
import type { Job } from '../domain/records.ts';
import type { Told } from './fields.ts';
/**
 * @param now for the time of what has not ended
 * @param head how far it is
 */
export declare function results(job: Job, tasks: readonly Told[], now: number, head?: string): string;
/** What it took. */
export declare const timeLine: (job: Job, tasks: readonly Told[], now: number) => string;
