/** A job in a few lines, for a head or a model: what was done, what failed and why, what to do next. */
import type { Job, Task } from '../domain/records.ts';
export declare function digest(job: Job, tasks: readonly Task[]): string;
