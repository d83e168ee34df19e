import type { Config } from '../config/config.ts';
import type { Submission } from '../queue/queue.ts';
export interface PlanContext {
    /** Real path of the project. */
    readonly projectRoot: string;
    readonly config: Config;
    /** Keys of the tasks that the job already has, when it is extended. */
    readonly existingKeys?: ReadonlySet<string>;
    /** Where the plan comes from, for messages: a file's name. */
    readonly source?: string;
}
/** A plan that can be submitted: validated, resolved, every default filled in. */
export type PreparedPlan = Pick<Submission, 'goal' | 'conventions' | 'budgetUsd' | 'tasks'>;
/**
 * Reads, validates and resolves a plan. It changes nothing.
 * @param input the text of a plan file, or the value that it holds
 * @throws KlaussError `plan`: the message lists everything that is wrong, `details` is a list of `PlanFault`.
 */
export declare function preparePlan(input: unknown, context: PlanContext): Promise<PreparedPlan>;
