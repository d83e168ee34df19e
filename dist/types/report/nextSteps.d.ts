import type { Job } from '../domain/records.ts';
import type { Told } from './fields.ts';
/** What can be done with a job as it stands, a line each. */
export declare function nextSteps(job: Job, tasks: readonly Told[]): readonly string[];
