/** Submitting a plan: validated as a whole, stored as a whole, workers started when they were asked for. */

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Config } from '../config/config.ts';
import { KlaussError, messageOf } from '../domain/errors.ts';
import type { JsonObject } from '../domain/records.ts';
import { type PreparedPlan, preparePlan } from '../plan/plan.ts';
import { formatPlan } from '../plan/show.ts';
import type { Submitted } from '../queue/queue.ts';
import { jobJson, taskJson } from '../report/json.ts';
import { count } from '../report/text.ts';
import { addCommand } from './addition.ts';
import { numberOf, type Result, workerCount } from './command.ts';
import type { Context } from './context.ts';
import { dryRun } from './description.ts';
import { takeSnapshotFor } from './snapshot.ts';

/** Arguments that both ways of submitting have. */
export const SUBMIT_ARGS = {
  job: {
    type: 'string',
    valueHint: 'ID',
    description: 'Add to this job, running or finished, instead of making a new one',
  },
  start: {
    type: 'string',
    valueHint: '[N]',
    description: 'Start workers as well: N, or as many as the work needs',
  },
  detach: { type: 'boolean', description: 'The job belongs to no session and goes on when it ends' },
  budget: { type: 'string', valueHint: 'USD', description: 'What the job may cost' },
  'dry-run': { type: 'boolean', description: 'Only check the plan and show it: tasks, width, workers, cost' },
} as const;

export interface SubmitArgs {
  readonly job?: string | undefined;
  readonly start?: string | undefined;
  readonly detach?: boolean | undefined;
  readonly budget?: string | undefined;
  readonly 'dry-run'?: boolean | undefined;
}

/** A file's text, or stdin's when the name is `-`. */
export async function readInput(name: string, cwd: string): Promise<string> {
  if (name === '-') return await text(process.stdin);
  try {
    return await readFile(resolve(cwd, name), 'utf8');
  } catch (cause) {
    throw new KlaussError('file', `${name} cannot be read: ${messageOf(cause)}`, {
      hint: 'Name a file that is there, or - for stdin.',
      cause,
    });
  }
}

/** Carries out `submit` and `submit-file`: checks, shows or stores, starts. */
export async function submitCommand(
  context: Context,
  input: unknown,
  args: SubmitArgs,
  source?: string,
): Promise<Result> {
  const workers = parseStart(args.start, context);
  if (args.job !== undefined)
    return await addCommand(context, { job: args.job, input, source }, args, workers);
  const prepared = await prepare(context, input, source === undefined ? {} : { source });
  const plan = args.budget === undefined ? prepared : { ...prepared, budgetUsd: parseBudget(args.budget) };
  if (args['dry-run']) {
    const description = await dryRun(context, plan);
    return { data: { plan: description }, text: formatPlan(description) };
  }
  if (workers !== undefined) await context.ensureClient();
  const { job, tasks } = await store(context, plan, { detach: args.detach ?? false });
  const pool = workers === undefined ? null : await context.ensurePool(workers);
  if (pool === null) await context.wakePool();
  return {
    data: { job: jobJson(job), tasks: tasks.map(taskJson) },
    text: [
      `Job ${job.id}: ${count(tasks.length, 'task')} submitted${pool === null ? '' : ', workers run'}.`,
      `Next: klauss wait ${job.id} ${pool === null ? 'starts workers and follows it' : 'follows it'}.`,
    ].join('\n'),
  };
}

/** Checks a plan and resolves it for this project. @throws KlaussError `plan`, naming every fault */
export async function prepare(
  context: Context,
  input: unknown,
  options: { readonly source?: string; readonly config?: Config } = {},
): Promise<PreparedPlan> {
  return await preparePlan(input, {
    projectRoot: context.paths.root,
    config: context.config,
    worktrees: await context.worktrees(),
    ...options,
  });
}

/** Stores a prepared plan as a job of this session, or of none. */
export async function store(
  context: Context,
  plan: PreparedPlan,
  { detach, metadata = {} }: { readonly detach: boolean; readonly metadata?: JsonObject },
): Promise<Submitted> {
  const queue = await context.queue();
  const session = detach ? null : await context.registeredSession();
  const snapshot = await takeSnapshotFor(context, plan.tasks);
  const submitted = await queue.submit({ ...plan, metadata, session, base: snapshot?.base ?? null });
  await snapshot?.anchor(submitted.job.id);
  return submitted;
}

/** Undefined: start none. Null: as many as the work needs. */
function parseStart(value: string | undefined, context: Context): number | null | undefined {
  if (value === undefined || value === '') return value === '' ? null : undefined;
  return workerCount(value, '--start', context);
}

/** An amount of dollars above zero, from `--budget`. */
export function parseBudget(value: string): number {
  const usd = numberOf(value.replace(/^\$/, ''));
  if (Number.isFinite(usd) && usd > 0) return usd;
  throw new KlaussError('usage', `--budget is to be an amount of dollars above 0, not \`${value}\`.`, {
    hint: 'For example: --budget 2.50',
  });
}
