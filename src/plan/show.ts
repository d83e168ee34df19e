import { criticalPath, layers, width } from '../domain/graph.ts';
import type { PreparedPlan } from './plan.ts';

export interface ShowOptions {
  /** `[workers] default_count`, or what the user asked for. */
  readonly maxWorkers: number;
  /** What earlier tasks cost: the median, and of how many. */
  readonly costPerTaskUsd?: { readonly median: number; readonly samples: number };
}

/** A plan as it is shown before it is run. */
export interface PlanDescription {
  readonly goal: string;
  readonly tasks: readonly {
    readonly key: string;
    /** The first line of the prompt, shortened. */
    readonly title: string;
    readonly dependsOn: readonly string[];
  }[];
  /** Keys, by what can start together. */
  readonly layers: readonly (readonly string[])[];
  /** The longest chain of dependencies. */
  readonly criticalPath: readonly string[];
  /** Most tasks that can run at once. */
  readonly width: number;
  readonly suggestedWorkers: number;
  /** Null when nothing has run yet to judge by. */
  readonly estimate: {
    readonly usd: number;
    readonly medianUsd: number;
    readonly samples: number;
  } | null;
  readonly budgetUsd: number | null;
}

const MOST_TASKS = 40;
const LONGEST_TITLE = 72;

/** What a plan will do, how wide it is, and what it may cost. */
export function describePlan(
  plan: PreparedPlan,
  { maxWorkers, costPerTaskUsd }: ShowOptions,
): PlanDescription {
  const widest = width(plan.tasks);
  return {
    goal: plan.goal,
    tasks: plan.tasks.map(({ key, prompt, dependsOn }) => ({ key, title: titleOf(prompt), dependsOn })),
    layers: layers(plan.tasks),
    criticalPath: criticalPath(plan.tasks),
    width: widest,
    suggestedWorkers: Math.min(widest, maxWorkers),
    estimate: costPerTaskUsd
      ? {
          usd: costPerTaskUsd.median * plan.tasks.length,
          medianUsd: costPerTaskUsd.median,
          samples: costPerTaskUsd.samples,
        }
      : null,
    budgetUsd: plan.budgetUsd,
  };
}

/** The description as a few lines of text. */
export function formatPlan(plan: PlanDescription): string {
  return [
    ...(plan.goal === '' ? [] : [`Goal: ${plan.goal}`]),
    `${count(plan.tasks.length, 'task')} in ${count(plan.layers.length, 'step')}, at most ${plan.width} at once; ` +
      `${count(plan.suggestedWorkers, 'worker')} suggested`,
    ...plan.tasks.slice(0, MOST_TASKS).map(formatTask),
    ...(plan.tasks.length > MOST_TASKS ? [`  ... and ${plan.tasks.length - MOST_TASKS} more`] : []),
    formatCost(plan),
  ].join('\n');
}

function formatTask({ key, title, dependsOn }: PlanDescription['tasks'][number]): string {
  return `  ${key}: ${title}${dependsOn.length === 0 ? '' : ` (after ${dependsOn.join(', ')})`}`;
}

function formatCost({ estimate, budgetUsd }: PlanDescription): string {
  const cost =
    estimate === null
      ? 'Cost: unknown, nothing has run here yet'
      : `Cost: about ${usd(estimate.usd)} (${usd(estimate.medianUsd)} a task, the median of ${estimate.samples})`;
  return `${cost}; ${budgetUsd === null ? 'no budget' : `budget ${usd(budgetUsd)}`}`;
}

function titleOf(prompt: string): string {
  const [line = ''] = prompt.trim().split('\n', 1);
  return line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE - 3)}...` : line;
}

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
const usd = (amount: number): string => `$${amount.toFixed(2)}`;
