import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Context } from '../actions/context.ts';
import { repositoryOf } from '../actions/landing.ts';
import { prepare } from '../actions/prepare.ts';
import { store } from '../actions/store.ts';
import type { ApplyRequest } from '../apply/apply.ts';
import { refuseBranchName } from '../apply/branch.ts';
import type { Config } from '../config/config.ts';
import { interrupted, KlaussError } from '../domain/errors.ts';
import { dollars } from '../domain/money.ts';
import type { PreparedPlan } from '../plan/plan.ts';
import { formatPlan } from '../plan/show.ts';
import { jobJson, taskJson } from '../report/json.ts';
import { results } from '../report/results.ts';
import { jobLine } from '../report/text.ts';
import { HOW_ARGS, requestOf } from './application.ts';
import { type CommandSession, defineCommand, type Result, seconds, workerCount } from './command.ts';
import { describe } from './description.ts';
import { heard } from './following/heard.ts';
import { QUIET_ARG, wantsProgress } from './following/progress.ts';
import { goalOf, interruptedAfter, type PlannedGoal, planGoal, shownPath } from './planning.ts';
import { type RunEnd, runToEnd } from './runJob.ts';
import { parseBudget, readInput } from './submission.ts';

export default defineCommand({
  description: 'Plan a goal, or take a plan, run it to its end and apply the result: for scripts and CI',
  args: {
    input: {
      type: 'positional',
      description: 'What is to be reached, the path of a plan (JSON), or - to read either from stdin',
      required: true,
    },
    workers: {
      type: 'string',
      valueHint: 'N',
      description: 'How many; without it, as many as the work needs',
    },
    model: { type: 'string', description: 'The model of the planner, and of tasks whose plan names none' },
    budget: { type: 'string', valueHint: 'USD', description: 'What planning and the job together may cost' },
    timeout: {
      type: 'string',
      valueHint: 'SECONDS',
      description: 'Give up waiting after so long, with exit code 3; the job goes on',
    },
    apply: {
      type: 'boolean',
      default: true,
      description: 'Apply the result when all tasks have completed',
      negativeDescription: 'Leave the result to `klauss apply`',
    },
    ...HOW_ARGS,
    ...QUIET_ARG,
  },
  async run(context, args, session) {
    const order: Order = {
      workers: args.workers === undefined ? null : workerCount(args.workers, '--workers', context),
      budgetUsd: args.budget === undefined ? null : parseBudget(args.budget),
      timeoutSeconds: args.timeout === undefined ? null : seconds(args.timeout, '--timeout'),
      model: args.model,
      request: args.apply ? requestOf(args) : refuseHow(args),
      interrupts: session.interrupts(),
      quiet: args.quiet,
      startedAt: performance.now(),
    };
    const input = await inputOf(args.input, context);
    await refuseBranch(context, order.request);
    await context.ensureClient();
    const { planned, plan } = await planFor(context, order, input, session);
    if (order.interrupts.first.aborted)
      throw planned === null ? interrupted() : interruptedAfter(planned.data);

    const metadata = planned === null ? {} : { plan: origin(planned) };
    const { job } = await store(context, plan, { detach: false, metadata });
    const end = await runToEnd(context, job.id, { ...order, timeoutSeconds: restOf(order) }, session);
    const place = { context, queue: await context.queue(), session };
    return await heard(place, { jobs: [end.job], halt: end.halt }, describeRun(end, planned, context));
  },
});

interface Order {
  /** Null: as many as the work needs. */
  readonly workers: number | null;
  readonly budgetUsd: number | null;
  readonly timeoutSeconds: number | null;
  readonly model: string | undefined;
  /** Null: the result is not applied. */
  readonly request: ApplyRequest | null;
  readonly interrupts: { readonly first: AbortSignal; readonly second: AbortSignal };
  readonly startedAt: number;
  readonly quiet: boolean | undefined;
}

type Input = { readonly goal: string } | { readonly plan: string; readonly source: string };

/** A file is a plan, and so is what begins like JSON on stdin; anything else is a goal. */
async function inputOf(input: string, { cwd }: Context): Promise<Input> {
  if (input === '-') {
    const text = await readInput('-', cwd);
    return /^\uFEFF?\s*[[{]/.test(text) ? { plan: text, source: 'The plan' } : { goal: goalOf(text) };
  }
  const isFile = statSync(resolve(cwd, input), { throwIfNoEntry: false })?.isFile() ?? false;
  if (isFile || input.endsWith('.json')) return { plan: await readInput(input, cwd), source: input };
  return { goal: goalOf(input) };
}

/** A plan that can be submitted, within the money that there is. */
async function planFor(
  context: Context,
  order: Order,
  input: Input,
  session: CommandSession,
): Promise<{ readonly planned: PlannedGoal | null; readonly plan: PreparedPlan }> {
  const config = withModel(context.config, order.model);
  const { budgetUsd } = order;
  if ('plan' in input) {
    const plan = await prepare(context, input.plan, { source: input.source, config });
    return { planned: null, plan: withBudget(plan, budgetUsd) };
  }
  const request = {
    ...order,
    goal: input.goal,
    timeoutSeconds: restOf(order),
    output: null,
    defaults: config,
  };
  const planned = await planGoal(context, request, session);
  const plan = withBudget(planned.prepared, budgetUsd === null ? null : budgetUsd - planned.costUsd);
  if (plan.budgetUsd !== null && plan.budgetUsd <= 0) throw nothingLeft(planned, context);
  if (wantsProgress(context, session, order)) session.note(formatPlan(await describe(context, plan)));
  return { planned, plan };
}

const withModel = (config: Config, model: string | undefined): Config =>
  model === undefined ? config : { ...config, client: { ...config.client, model } };

const withBudget = (plan: PreparedPlan, budgetUsd: number | null): PreparedPlan =>
  budgetUsd === null ? plan : { ...plan, budgetUsd };

/** Seconds that are left of `--timeout`. */
const restOf = ({ timeoutSeconds, startedAt }: Order): number | null =>
  timeoutSeconds === null ? null : Math.max(0, timeoutSeconds - (performance.now() - startedAt) / 1000);

/** What the job keeps of its planning. */
const origin = ({ file, data }: PlannedGoal) => ({ cost_usd: data.cost_usd, session: data.session, file });

function nothingLeft({ file, data }: PlannedGoal, context: Context): KlaussError {
  const why = `Planning cost ${dollars(data.cost_usd)}: nothing of the budget is left for the job.`;
  const hint = `The plan is kept: klauss submit-file ${shownPath(file, context)} --budget USD --start`;
  return new KlaussError('planner', why, { hint, details: data });
}

function refuseHow(args: Parameters<typeof requestOf>[0]): null {
  const { commit, merge, branch, message } = args;
  if (!commit && !merge && branch === undefined && message === undefined) return null;
  throw new KlaussError('usage', '--no-apply leaves the result alone: how to apply it is of no use then.', {
    hint: 'Leave out one of them.',
  });
}

/** Before anything is spent on a result that could not be put there. */
async function refuseBranch(context: Context, request: ApplyRequest | null): Promise<void> {
  if (request?.mode !== 'branch') return;
  await refuseBranchName(await repositoryOf(context), request.branch ?? '');
}

function describeRun(end: RunEnd, planned: PlannedGoal | null, context: Context): Result {
  const { job, tasks, notes, lines, exitCode, over } = end;
  const cost = planned?.costUsd ?? 0;
  const head =
    planned === null
      ? []
      : [
          `Plan: ${shownPath(planned.file, context)} (planning cost ${dollars(cost)}, beside that of the job)`,
        ];
  return {
    data: {
      plan: planned?.data ?? null,
      job: jobJson(job),
      tasks: tasks.map(taskJson),
      applied: jobJson(job).applied,
      notes,
      cost_usd: job.costUsd + cost,
    },
    // A job that goes on needs no list of tasks.
    text: [...head, over ? results(job, tasks, Date.now()) : jobLine(job), ...lines].join('\n'),
    exitCode,
  };
}
