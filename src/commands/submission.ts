/** Submitting a plan: validated as a whole, stored as a whole, workers started when they were asked for. */

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Context } from '../actions/context.ts';
import { prepare } from '../actions/prepare.ts';
import { store } from '../actions/store.ts';
import { KlaussError, messageOf } from '../domain/errors.ts';
import { formatElsewhere, formatPlan } from '../plan/show.ts';
import { jobJson, taskJson } from '../report/json.ts';
import { count } from '../report/text.ts';
import { addCommand } from './addition.ts';
import { numberOf, type Result, workerCount } from './command.ts';
import { dryRun } from './description.ts';
import type { SubmitArgs } from './submitArgs.ts';

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
      ...formatElsewhere(plan),
      `Next: klauss wait ${job.id} ${pool === null ? 'starts workers and follows it' : 'follows it'}.`,
    ].join('\n'),
  };
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
