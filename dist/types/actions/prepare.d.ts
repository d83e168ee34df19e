import type { Config } from '../config/config.ts';
import { type PlanContext, type PreparedPlan } from '../plan/plan.ts';
import type { Context } from './context.ts';
export interface PrepareOptions extends Pick<PlanContext, 'source' | 'existing'> {
    /** Default: the project's. */
    readonly config?: Config;
}
/**
 * Checks a plan and resolves it for this project. It changes nothing.
 * @param input the text of a plan file, or the value that it holds
 * @throws KlaussError `plan`, naming every fault
 */
export declare function prepare(context: Context, input: unknown, options?: PrepareOptions): Promise<PreparedPlan>;
