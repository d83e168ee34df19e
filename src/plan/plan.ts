import type { Config } from '../config/config.ts';
import type { Project } from '../config/project.ts';
import type { TaskSpec } from '../domain/records.ts';
import type { Submission } from '../queue/queue.ts';
import { addedFaults, type ExistingTask } from './added.ts';
import { refusal } from './fault.ts';
import { type PlacedTask, resolveIsolation, type Worktrees } from './isolation.ts';
import { resolvePlaces } from './places.ts';
import type { Projects } from './projects.ts';
import { readPlanText } from './read.ts';
import type { PlanTask } from './schema.ts';
import { validatePlan } from './validate.ts';

export interface PlanContext {
  /** Real path of the project. */
  readonly projectRoot: string;
  readonly config: Config;
  /** Finds the others that tasks may work in. */
  readonly projects: Projects;
  /** The tasks that the job already has, when it is extended. The plan can then hold nothing but tasks; a goal is ignored. */
  readonly existing?: readonly ExistingTask[];
  /** Whether tasks can work in worktrees. Default: not. */
  readonly worktrees?: Worktrees;
  /** Where the plan comes from, for messages: a file's name. */
  readonly source?: string;
}

/** A plan that can be submitted: validated, resolved, every default filled in. */
export interface PreparedPlan
  extends Pick<Submission, 'goal' | 'conventions' | 'budgetUsd' | 'allowFollowups' | 'tasks'> {
  /** Why tasks share the project's directory that would work in worktrees; null: none had to give way. */
  readonly sharedBecause: string | null;
  readonly elsewhere: readonly Elsewhere[];
}

/** Tasks that work outside the project, in the directories there themselves: its worktrees hold nothing else. */
export interface Elsewhere {
  /** Where the tasks work: a project, or a directory that is in none. */
  readonly project: string;
  readonly tasks: readonly string[];
}

const NO_REPOSITORY: Worktrees = { possible: false, reason: 'this is no git repository' };

/**
 * Reads, validates and resolves a plan. It changes nothing.
 * @param input the text of a plan file, or the value that it holds
 * @throws KlaussError `plan`: the message lists everything that is wrong, `details` is a list of `PlanFault`.
 */
export async function preparePlan(input: unknown, context: PlanContext): Promise<PreparedPlan> {
  const { projectRoot, config, projects, existing: job, worktrees = NO_REPOSITORY, source } = context;
  const existing = job ?? [];
  const value = typeof input === 'string' ? readPlanText(input, source) : input;
  const {
    plan,
    drafts,
    keys,
    faults: invalid,
  } = validatePlan(value, new Set(existing.map(({ key }) => key)));
  const { workingDirs, faults: misplaced } = resolvePlaces(drafts, { root: projectRoot, config }, projects);
  const isolated = resolveIsolation(drafts, keys, workingDirs, { projectRoot, config, worktrees, existing });
  const added = job === undefined ? [] : addedFaults(value, drafts, job);
  const faults = [...invalid, ...added, ...misplaced, ...isolated.faults];
  if (plan === null || faults.length > 0) throw refusal(faults, source);
  return {
    goal: plan.goal ?? '',
    conventions: plan.conventions ?? {},
    budgetUsd: plan.budget_usd ?? config.budget.perJob,
    allowFollowups: plan.allow_followups ?? config.followups.allow,
    tasks: plan.tasks.flatMap((task, index) => {
      const place = isolated.tasks[index];
      return place === undefined ? [] : specOf(task, place, config);
    }),
    sharedBecause: isolated.sharedBecause,
    elsewhere: elsewhere(isolated.tasks, { root: projectRoot, config }, projects),
  };
}

function elsewhere(tasks: readonly PlacedTask[], home: Project, projects: Projects): readonly Elsewhere[] {
  const byProject = Map.groupBy(tasks, ({ workingDir }) => projects.of(workingDir, home).root);
  byProject.delete(home.root);
  return [...byProject].map(([project, placed]) => ({ project, tasks: placed.map(({ key }) => key) }));
}

function specOf(task: PlanTask, place: PlacedTask, { defaults, client }: Config): TaskSpec {
  return {
    ...place,
    prompt: task.prompt,
    contextFiles: task.context_files ?? [],
    expectedOutputs: task.expected_outputs ?? [],
    verify: task.verify ?? null,
    touches: task.touches ?? [],
    dependsOn: [...new Set(task.depends_on)],
    priority: task.priority ?? defaults.priority,
    model: task.model ?? client.model,
    timeout: task.timeout ?? defaults.timeout,
    maxRetries: task.max_retries ?? defaults.maxRetries,
    allowExternal: task.allow_external ?? false,
    metadata: task.metadata ?? {},
    depth: 0,
    proposedBy: null,
  };
}
