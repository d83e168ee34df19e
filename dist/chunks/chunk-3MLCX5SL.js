import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  array,
  boolean,
  int,
  json,
  number,
  record,
  strictObject,
  string,
  toJSONSchema,
  union
} from "./chunk-7AP3YW2E.js";

// src/plan/schema.ts
var LONGEST_PROMPT = 1e6, LONGEST_TIMEOUT_SECONDS = 604800, keySchema = string().regex(
  /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
  'must be 1 to 64 letters, digits, ".", "_" or "-", the first a letter or digit'
), nonBlank = string().regex(/\S/, "must not be empty"), list = array(nonBlank), taskSchema = strictObject({
  key: keySchema.optional().describe("Unique name of the task in this plan, for depends_on. Made up when left out: task-1, ..."),
  prompt: nonBlank.refine((prompt) => Buffer.byteLength(prompt) <= LONGEST_PROMPT, "must be at most 1 MB").describe(
    "What is to be done, complete in itself: the worker knows nothing but this, the conventions, the context files and short results of the tasks it depends on."
  ),
  depends_on: list.optional().describe("Keys of the tasks that must complete before this one starts."),
  priority: int().optional().describe("Higher is more urgent. Default 5."),
  working_dir: nonBlank.optional().describe(
    "Where the worker runs: relative to the project, absolute, or a name from [directories] or [related_projects]. Default: the project."
  ),
  touches: list.optional().describe(
    "Globs of the files that the task will create or change. Tasks that run at once should not overlap."
  ),
  context_files: list.optional().describe("Files or globs that the worker is shown, relative to working_dir."),
  expected_outputs: list.optional().describe("Files or globs that must exist afterwards, relative to working_dir. Checked."),
  verify: list.optional().describe("Shell commands that must exit 0 afterwards. Run by Klauss, not by the worker."),
  model: nonBlank.optional().describe('A model of Claude Code, such as "sonnet". Default: the configured one.'),
  timeout: number().positive().max(LONGEST_TIMEOUT_SECONDS).optional().describe("Time limit of one attempt, in seconds. Default 1800."),
  max_retries: int().min(0).max(100).optional().describe("How many times a failed attempt is repeated. Default 1."),
  allow_external: boolean().optional().describe("The task may name paths outside the project."),
  metadata: record(string(), json()).optional().describe("Anything; kept with the task, not shown to the worker.")
}).meta({ id: "task", description: "One piece of work for one worker." }), planSchema = strictObject({
  $schema: string().optional().describe("For editors."),
  goal: string().optional().describe("What the user asked for."),
  conventions: record(string(), string()).optional().describe('Rules that every task is shown, by topic: {"imports": "named exports only"}.'),
  budget_usd: number().positive().optional().describe("What all tasks together may cost, in US dollars."),
  tasks: array(taskSchema).min(1).describe("Tasks without a dependency between them run at once.")
}).describe("A plan of Klauss: tasks and how they depend on each other.");
function planJsonSchema() {
  let either = union([planSchema, planSchema.shape.tasks]);
  return { title: "Klauss plan", ...toJSONSchema(either) };
}

export {
  planSchema,
  planJsonSchema
};
