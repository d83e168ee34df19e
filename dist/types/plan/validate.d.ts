import { type Draft } from './draft.ts';
import type { PlanFault } from './fault.ts';
import { type PlanFile } from './schema.ts';
export interface Validated {
    /** Null when its shape is wrong. */
    readonly plan: PlanFile | null;
    readonly drafts: readonly Draft[];
    /** The key of each task, in order: its own, or one that was made. */
    readonly keys: readonly string[];
    readonly faults: readonly PlanFault[];
}
/**
 * Checks the shape of a plan and what its tasks say of each other, and collects every fault.
 * @param existing keys of tasks that the job already has; the plan's tasks may depend on them
 */
export declare function validatePlan(input: unknown, existing: ReadonlySet<string>): Validated;
