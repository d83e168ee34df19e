import type { Job, Task } from '../domain/records.ts';
/** What can be done with a job as it stands, a line each. */
export declare function nextSteps(job: Job, tasks: readonly Task[]): readonly string[];
