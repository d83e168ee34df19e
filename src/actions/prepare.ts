import type { Config } from '../config/config.ts';
import { type PlanContext, type PreparedPlan, preparePlan } from '../plan/plan.ts';
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
export async function prepare(
  context: Context,
  input: unknown,
  options: PrepareOptions = {},
): Promise<PreparedPlan> {
  return await preparePlan(input, {
    projectRoot: context.paths.root,
    config: context.config,
    projects: context.projects,
    worktrees: await context.worktrees(),
    ...options,
  });
}
