import { KlaussError } from '../domain/errors.ts';
/** One thing that is wrong with a plan. */
export interface PlanFault {
    /** Where: `tasks[2].depends_on[0]`; empty for the plan as a whole. */
    readonly path: string;
    /** Key of the task that is at fault, when it has one. */
    readonly task: string | null;
    readonly message: string;
    readonly hint?: string;
}
/** The error that refuses a plan: the message lists the faults by number, `details` holds all of them. */
export declare function refusal(faults: readonly PlanFault[], source: string | undefined): KlaussError;
