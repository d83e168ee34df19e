/** What is wrong with a plan only because it is added to a job: the job has all but tasks already, and some have ended. */
import type { Task } from '../domain/records.ts';
import { type Draft } from './draft.ts';
import type { PlanFault } from './fault.ts';
import type { PlacedTask } from './isolation.ts';
/** What there is to say of a task that the job has already. */
export type ExistingTask = PlacedTask & Pick<Task, 'status'>;
/** The faults of a plan, of whatever shape, that is to be added to a job with these tasks. */
export declare function addedFaults(plan: unknown, drafts: readonly Draft[], existing: readonly ExistingTask[]): readonly PlanFault[];
