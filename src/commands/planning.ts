/** Planning a goal without a session: what `plan` and `run` have in common. */

import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Context } from '../actions/context.ts';
import { prepare } from '../actions/prepare.ts';
import { locateClient } from '../claude/locate.ts';
import type { Config } from '../config/config.ts';
import { ensureStateDir } from '../config/project.ts';
import { interrupted, KlaussError, messageOf } from '../domain/errors.ts';
import { dollars } from '../domain/money.ts';
import type { PreparedPlan } from '../plan/plan.ts';
import { describeNoPlan } from '../planner/describe.ts';
import { endDeadPlanners } from '../planner/leftovers.ts';
import { makePlan, type Planned, type RawPlan } from '../planner/plan.ts';
import { restOfDay } from '../pool/admission/budget.ts';
import { tokensJson } from '../report/json.ts';
import type { CommandSession } from './command.ts';
import { planningProgress } from './following/planningProgress.ts';
import { wantsProgress } from './following/progress.ts';

export interface PlanningRequest {
  readonly goal: string;
  readonly model: string | undefined;
  readonly budgetUsd: number | null;
  readonly timeoutSeconds: number | null;
  /** Where the plan is to stand, absolute; null: below `.klauss/plans`. */
  readonly output: string | null;
  /** Ends the planner gently, at once. */
  readonly interrupts: { readonly first: AbortSignal; readonly second: AbortSignal };
  /** By which configuration defaults are filled in; the project's own unless said otherwise. */
  readonly defaults?: Config;
  /** Nothing is said of what the planner does. */
  readonly quiet?: boolean | undefined;
}

/** A plan that stands in a file and can be submitted. */
export interface PlannedGoal {
  readonly file: string;
  readonly prepared: PreparedPlan;
  readonly costUsd: number;
  /** What planning took, for programs. */
  readonly data: ReturnType<typeof planningJson>;
}

const SLUG_WORDS = 5;
const SLUG_CHARACTERS = 40;

/**
 * Lets a planner plan a goal, and writes the plan to a file.
 * @throws KlaussError `environment`: there is no client; `planner`: no plan that can be submitted came of it; the last
 * one is kept; `interrupted`
 */
export async function planGoal(
  context: Context,
  request: PlanningRequest,
  session: CommandSession,
): Promise<PlannedGoal> {
  context.refuseWorkers();
  const { config, paths, environment, mask } = context;
  const { interrupts } = request;
  const binary = await locateClient(config.client.command, environment);
  await endDeadPlanners(paths.root);
  const name = `${slugOf(request.goal)}-${randomBytes(3).toString('hex')}`;
  const file = request.output ?? join(paths.plans, `${name}.json`);
  await refuseOutput(request.output);
  const budgetUsd = await withinToday(context, request.budgetUsd);
  ensureStateDir(paths);

  const shown = shownPath(file, context);
  const timeoutSeconds = request.timeoutSeconds ?? config.defaults.timeout;
  const transcript = join(paths.logs, 'planner', `${name}.jsonl`);
  using progress = planningProgress(session, wantsProgress(context, session, request));
  const planned = await makePlan({
    goal: request.goal,
    binary,
    project: paths.root,
    config,
    environment,
    mask,
    model: request.model ?? config.client.model,
    budgetUsd,
    timeoutSeconds,
    transcript,
    stop: interrupts.first,
    kill: interrupts.second,
    onActivity: (line) => progress.onActivity(line),
    prepare: (plan) => prepare(context, plan, { config: request.defaults ?? config }),
  });
  if (planned.usage.costUsd > 0) await (await context.queue()).bookPlanning(planned.usage.costUsd);
  const kept = planned.plan === null ? null : file;
  const data = planningJson(planned, kept);
  if (planned.kind === 'ended' && planned.outcome.kind === 'stopped')
    throw interruptedAfter({ ...data, file: null });
  if (planned.plan !== null) await writePlan(file, planned.plan, request.output === null);
  if (planned.kind === 'planned')
    return { file, prepared: planned.prepared, costUsd: planned.usage.costUsd, data };
  throw failed(planned, { shown, data, transcript, timeoutSeconds });
}

/**
 * What planning may cost, today's budget included; null: no limit.
 * @throws KlaussError `planner`: nothing is left of today's
 */
async function withinToday(context: Context, budgetUsd: number | null): Promise<number | null> {
  const { perDay } = context.config.budget;
  const queue = perDay === null ? null : await context.existingQueue();
  const rest = perDay === null || queue === null ? perDay : await restOfDay(queue, perDay, Date.now());
  if (rest === null || (budgetUsd !== null && budgetUsd <= rest)) return budgetUsd;
  if (rest > 0) return rest;
  throw new KlaussError('planner', `The budget of today (${dollars(perDay ?? 0)}) is spent.`, {
    hint: 'Raise [budget] per_day in .klauss.toml, or wait for tomorrow.',
  });
}

function planningJson({ usage, session, attempts }: Planned, file: string | null) {
  return { file, cost_usd: usage.costUsd, tokens: tokensJson(usage), session, attempts };
}

function failed(
  planned: Exclude<Planned, { readonly kind: 'planned' }>,
  { shown, data, transcript, timeoutSeconds }: Failing,
): KlaussError {
  const cost = `Planning cost ${dollars(planned.usage.costUsd)}.`;
  const mend = `The last plan is kept: mend it, and run \`klauss submit-file ${shown} --start\`.`;
  const again = 'Run the command again, or say more in the goal.';
  if (planned.kind === 'faulty') {
    const details = { ...data, faults: planned.faults.details };
    const why = `The planner did not mend its plan. ${planned.faults.message}`;
    return new KlaussError('planner', why, { hint: `${mend} ${cost}`, details });
  }
  const why = describeNoPlan(planned.outcome, timeoutSeconds);
  const next = planned.plan === null ? again : mend;
  const hint = `${next} What it did: ${transcript}. ${cost}`;
  return new KlaussError('planner', why, { hint, details: data });
}

interface Failing {
  readonly shown: string;
  readonly data: ReturnType<typeof planningJson>;
  readonly transcript: string;
  readonly timeoutSeconds: number;
}

/** What a command says that was ended before it submitted anything. */
export function interruptedAfter(data: PlannedGoal['data']): KlaussError {
  const { code, message } = interrupted();
  const kept = data.file === null ? '' : ` The plan is kept: ${data.file}.`;
  return new KlaussError(code, message, {
    hint: `Planning has cost ${dollars(data.cost_usd)}.${kept}`,
    details: data,
  });
}

/** Before any money is spent on a plan that could not be written. */
async function refuseOutput(output: string | null): Promise<void> {
  if (output === null) return;
  if (existsSync(output))
    throw new KlaussError('usage', `${output} is there already.`, {
      hint: 'Choose another name, or leave out --output.',
    });
  const directory = await stat(dirname(output)).catch(() => null);
  if (!directory?.isDirectory())
    throw new KlaussError('usage', `There is no directory ${dirname(output)}.`, {
      hint: 'Make it first, or leave out --output.',
    });
}

/** @param isOurs it stands below `.klauss`, where nobody else looks */
async function writePlan(file: string, plan: RawPlan, isOurs: boolean): Promise<void> {
  try {
    if (isOurs) await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const mode = isOurs ? 0o600 : 0o666;
    await writeFile(file, `${JSON.stringify(plan, null, 2)}\n`, { flag: 'wx', mode });
  } catch (cause) {
    throw new KlaussError('file', `The plan cannot be written to ${file}: ${messageOf(cause)}`, {
      hint: 'It is in `details`, which --json prints.',
      details: plan,
      cause,
    });
  }
}

/** A path as the user would type it. */
export function shownPath(file: string, { cwd }: Pick<Context, 'cwd'>): string {
  const path = relative(cwd, file);
  return path.startsWith('..') || isAbsolute(path) ? file : path;
}

/** The goal's first words, as the name of a file. */
function slugOf(goal: string): string {
  const words = goal
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ['plan'];
  return words.slice(0, SLUG_WORDS).join('-').slice(0, SLUG_CHARACTERS);
}

/** @throws KlaussError `usage`: there is nothing to plan */
export function goalOf(text: string): string {
  if (text.trim() !== '') return text.trim();
  throw new KlaussError('usage', 'The goal is empty.', {
    hint: 'For example: klauss plan "Test every endpoint"',
  });
}

export const outputOf = (value: string | undefined, { cwd }: Pick<Context, 'cwd'>): string | null => {
  if (value === undefined) return null;
  if (value !== '') return resolve(cwd, value);
  throw new KlaussError('usage', '--output is to be followed by a path.', {
    hint: 'For example: --output plan.json. Without it, the plan is written to .klauss/plans.',
  });
};
