import { criticalPath, layers, width } from '../domain/graph.ts';
import { dollars } from '../domain/money.ts';
import type { Isolation } from '../domain/states.ts';
import type { Elsewhere, PreparedPlan } from './plan.ts';

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
    readonly isolation: Isolation;
    /** Its own gates; null: those of the project. */
    readonly verify: readonly string[] | null;
    readonly allowExternal: boolean;
  }[];
  /** Why tasks share the project's directory that would work in worktrees; null: none had to give way. */
  readonly sharedBecause: string | null;
  readonly elsewhere: readonly Elsewhere[];
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
const MOST_CHECKS = 5;
const MOST_KEYS = 10;
const LONGEST_CHECK = 160;

/** What a plan will do, how wide it is, and what it may cost. */
export function describePlan(
  plan: PreparedPlan,
  { maxWorkers, costPerTaskUsd }: ShowOptions,
): PlanDescription {
  const widest = width(plan.tasks);
  return {
    goal: plan.goal,
    tasks: plan.tasks.map(({ key, prompt, dependsOn, isolation, verify, allowExternal }) => ({
      key,
      title: titleOf(prompt),
      dependsOn,
      isolation,
      verify,
      allowExternal,
    })),
    sharedBecause: plan.sharedBecause,
    elsewhere: plan.elsewhere,
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

/** The description as a few lines of text: what a user is asked by whether to run it. */
export function formatPlan(plan: PlanDescription): string {
  const mixed = new Set(plan.tasks.map(({ isolation }) => isolation)).size > 1;
  const left = plan.tasks.slice(MOST_TASKS);
  return [
    ...(plan.goal === '' ? [] : [`Goal: ${plan.goal}`]),
    `${count(plan.tasks.length, 'task')} in ${count(plan.layers.length, 'step')}, at most ${plan.width} at once; ` +
      `${count(plan.suggestedWorkers, 'worker')} suggested`,
    ...plan.tasks.slice(0, MOST_TASKS).flatMap((task) => formatTask(task, mixed)),
    ...(left.length > 0 ? [formatLeft(left)] : []),
    formatPlace(plan, mixed),
    ...formatElsewhere(plan),
    formatCost(plan),
  ].join('\n');
}

type TaskDescription = PlanDescription['tasks'][number];

function formatTask(task: TaskDescription, mixed: boolean): readonly string[] {
  const { key, title, dependsOn, verify, allowExternal, isolation } = task;
  const checks = (verify ?? []).slice(0, MOST_CHECKS).map((command) => shorten(command, LONGEST_CHECK));
  const more =
    verify !== null && verify.length > MOST_CHECKS ? ` and ${verify.length - MOST_CHECKS} more` : '';
  return [
    `  ${key}: ${title}${dependsOn.length === 0 ? '' : ` (after ${dependsOn.join(', ')})`}`,
    ...(checks.length > 0 ? [`    checks: ${checks.join('; ')}${more}`] : []),
    ...(allowExternal ? ['    allow_external: may name paths outside the project'] : []),
    ...(mixed && isolation === 'shared' ? ['    isolation: shared'] : []),
  ];
}

function formatLeft(tasks: readonly TaskDescription[]): string {
  const external = tasks.filter(({ allowExternal }) => allowExternal).length;
  return `  ... and ${tasks.length} more${external === 0 ? '' : `, ${external} of them with allow_external`}`;
}

function formatPlace({ tasks, sharedBecause }: PlanDescription, mixed: boolean): string {
  if (sharedBecause !== null) return `Tasks share the project's directory: ${sharedBecause}`;
  if (mixed) return 'Each task in a git worktree of its own, but for those marked as shared';
  if (tasks[0]?.isolation === 'worktree') return 'Each task in a git worktree of its own';
  return 'Tasks share the directories that they work in';
}

/** Tasks outside the project, a line for each place: nobody should wait for their changes to be applied. */
export function formatElsewhere({ elsewhere }: Pick<PreparedPlan, 'elsewhere'>): readonly string[] {
  return elsewhere.map(({ project, tasks }) => {
    const keys = tasks.slice(0, MOST_KEYS).join(', ');
    const more = tasks.length > MOST_KEYS ? ` and ${tasks.length - MOST_KEYS} more` : '';
    return (
      `${keys}${more}: in ${project} itself, so what they change is there at once and no part of what is applied. ` +
      `In a git repository they would get worktrees if they were submitted there: --project ${project}`
    );
  });
}

function formatCost({ estimate, budgetUsd }: PlanDescription): string {
  const cost =
    estimate === null
      ? 'Cost: unknown, nothing has run here yet'
      : `Cost: about ${dollars(estimate.usd)} (${dollars(estimate.medianUsd)} a task, the median of ${estimate.samples})`;
  return `${cost}; ${budgetUsd === null ? 'no budget' : `budget ${dollars(budgetUsd)}`}`;
}

function titleOf(prompt: string): string {
  const [line = ''] = prompt.trim().split('\n', 1);
  return shorten(line, LONGEST_TITLE);
}

/** On one line, without what a terminal would take for a command. */
function shorten(text: string, longest: number): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 3)}...` : line;
}

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
