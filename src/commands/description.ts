/** A plan as it is shown before it is run, with what tasks have cost here so far. */

import { existsSync } from 'node:fs';
import type { Context } from '../actions/context.ts';
import { ensureStateDir } from '../config/project.ts';
import type { PreparedPlan } from '../plan/plan.ts';
import { describePlan, type PlanDescription } from '../plan/show.ts';

/** How many finished tasks a cost estimate looks at. */
const COST_SAMPLES = 200;

/** For `--dry-run`. A plan that is never submitted stands below the project too, and is nothing for the user's git. */
export async function dryRun(context: Context, plan: PreparedPlan): Promise<PlanDescription> {
  if (existsSync(context.paths.stateDir)) ensureStateDir(context.paths);
  return await describe(context, plan);
}

/** What a plan will do, and may cost. */
export async function describe(context: Context, plan: PreparedPlan): Promise<PlanDescription> {
  const costs = await pastCosts(context);
  return describePlan(plan, {
    maxWorkers: context.config.workers.defaultCount,
    ...(costs.length === 0 ? {} : { costPerTaskUsd: { median: median(costs), samples: costs.length } }),
  });
}

async function pastCosts(context: Context): Promise<readonly number[]> {
  const queue = await context.existingQueue();
  const tasks = (await queue?.tasks({ status: 'completed', last: COST_SAMPLES })) ?? [];
  return tasks.map((task) => task.costUsd).filter((cost) => cost > 0);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
