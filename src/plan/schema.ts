import * as z from 'zod';
import { ISOLATIONS } from '../domain/states.ts';

/** Bytes of UTF-8. */
const LONGEST_PROMPT = 1_000_000;

const LONGEST_TIMEOUT_SECONDS = 604_800;

const keySchema = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
    'must be 1 to 64 letters, digits, ".", "_" or "-", the first a letter or digit',
  );

const nonBlank = z.string().regex(/\S/, 'must not be empty');
const list = z.array(nonBlank);

const taskSchema = z
  .strictObject({
    key: keySchema
      .optional()
      .describe('Unique name of the task in this plan, for depends_on. Made up when left out: task-1, ...'),
    prompt: nonBlank
      .refine((prompt) => Buffer.byteLength(prompt) <= LONGEST_PROMPT, 'must be at most 1 MB')
      .describe(
        'What is to be done, complete in itself: the worker knows nothing but this, the conventions, the context files ' +
          'and short results of the tasks it depends on.',
      ),
    depends_on: list.optional().describe('Keys of the tasks that must complete before this one starts.'),
    priority: z.int().optional().describe('Higher is more urgent. Default 5.'),
    working_dir: nonBlank
      .optional()
      .describe(
        'Where the worker runs: relative to the project, absolute, or a name from [directories] or [related_projects]. ' +
          'Default: the project.',
      ),
    touches: list
      .optional()
      .describe(
        'Globs of the files that the task will create or change, relative to working_dir. Tasks whose files may overlap ' +
          'do not run at the same time.',
      ),
    context_files: list
      .optional()
      .describe('Files or globs that the worker is shown, relative to working_dir.'),
    expected_outputs: list
      .optional()
      .describe(
        'Files or globs that must exist afterwards, relative to working_dir. Checked; in a worktree, what git ignores ' +
          'does not count.',
      ),
    verify: list
      .optional()
      .describe(
        'Gates: shell commands that must exit 0 afterwards. Run by Klauss; in a worktree, once more when its work has ' +
          'been merged with that of the others. Default: those of the project (see `klauss gates`). [] means none: ' +
          'for tasks that only write documents.',
      ),
    model: nonBlank
      .optional()
      .describe('A model of Claude Code, such as "sonnet". Default: the configured one.'),
    timeout: z
      .number()
      .positive()
      .max(LONGEST_TIMEOUT_SECONDS)
      .optional()
      .describe('Time limit of one attempt, in seconds. Default 1800.'),
    max_retries: z
      .int()
      .min(0)
      .max(100)
      .optional()
      .describe('How many times a failed attempt is repeated. Default 1.'),
    isolation: z
      .enum(ISOLATIONS)
      .optional()
      .describe(
        '"worktree": the task works in a git worktree of its own, and its result is merged. "shared": it works in the ' +
          "project's directory itself. Default: worktrees wherever the project allows it.",
      ),
    allow_external: z.boolean().optional().describe('The task may name paths outside the project.'),
    metadata: z
      .record(z.string(), z.json())
      .optional()
      .describe('Anything; kept with the task, not shown to the worker.'),
  })
  .meta({ id: 'task', description: 'One piece of work for one worker.' });

export const planSchema = z
  .strictObject({
    $schema: z.string().optional().describe('For editors.'),
    goal: z.string().optional().describe('What the user asked for.'),
    conventions: z
      .record(z.string(), z.string())
      .optional()
      .describe('Rules that every task is shown, by topic: {"imports": "named exports only"}.'),
    budget_usd: z.number().positive().optional().describe('What all tasks together may cost, in US dollars.'),
    allow_followups: z
      .boolean()
      .optional()
      .describe('Tasks that workers propose in their reports join the job. Default: they are only listed.'),
    tasks: z.array(taskSchema).min(1).describe('Tasks without a dependency between them run at once.'),
  })
  .describe('A plan of Klauss: tasks and how they depend on each other.');

/** A plan as it is written, its shape checked. */
export type PlanFile = z.infer<typeof planSchema>;
export type PlanTask = PlanFile['tasks'][number];

/** The JSON Schema of plan files (draft 2020-12): an object with `tasks`, or the plain array of tasks. */
export function planJsonSchema(): Readonly<Record<string, unknown>> {
  const either = z.union([planSchema, planSchema.shape.tasks]);
  return { title: 'Klauss plan', ...z.toJSONSchema(either) };
}

/** What of a plan is not for a planner to choose that nobody watches: a file that it reads could talk it into more. */
export const NOT_THE_PLANNERS = ['allow_followups', 'budget_usd'] as const;

/**
 * The JSON Schema of what a planner hands over (draft 7, which is what the client's validator reads without being
 * told). It leaves out what is not for a model to choose.
 */
export function plannerJsonSchema(): Readonly<Record<string, unknown>> {
  const task = taskSchema.omit({ allow_external: true, metadata: true });
  const plan = planSchema
    .omit({ $schema: true, allow_followups: true, budget_usd: true })
    .extend({ tasks: z.array(task).min(1) });
  return z.toJSONSchema(plan, { target: 'draft-7' });
}
