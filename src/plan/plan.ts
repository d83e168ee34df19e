import type { Config } from '../config/config.ts';
import type { TaskSpec } from '../domain/records.ts';
import type { Submission } from '../queue/queue.ts';
import { refusal } from './fault.ts';
import { resolvePlaces } from './places.ts';
import { readPlanText } from './read.ts';
import type { PlanTask } from './schema.ts';
import { validatePlan } from './validate.ts';

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
export async function preparePlan(input: unknown, context: PlanContext): Promise<PreparedPlan> {
  const { projectRoot, config, existingKeys = new Set(), source } = context;
  const value = typeof input === 'string' ? readPlanText(input, source) : input;
  const { plan, drafts, keys, faults } = validatePlan(value, existingKeys);
  const places = resolvePlaces(drafts, projectRoot, config);
  if (plan === null || faults.length > 0 || places.faults.length > 0) {
    throw refusal([...faults, ...places.faults], source);
  }
  return {
    goal: plan.goal ?? '',
    conventions: plan.conventions ?? {},
    budgetUsd: plan.budget_usd ?? null,
    tasks: plan.tasks.map((task, index) =>
      specOf(task, keys[index] ?? '', places.workingDirs[index] ?? projectRoot, config),
    ),
  };
}

function specOf(task: PlanTask, key: string, workingDir: string, { defaults, client }: Config): TaskSpec {
  return {
    key,
    prompt: task.prompt,
    workingDir,
    contextFiles: task.context_files ?? [],
    expectedOutputs: task.expected_outputs ?? [],
    verify: task.verify ?? [],
    touches: task.touches ?? [],
    dependsOn: [...new Set(task.depends_on)],
    priority: task.priority ?? defaults.priority,
    model: task.model ?? client.model,
    timeout: task.timeout ?? defaults.timeout,
    maxRetries: task.max_retries ?? defaults.maxRetries,
    allowExternal: task.allow_external ?? false,
    metadata: task.metadata ?? {},
  };
}
