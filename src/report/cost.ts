/** What a job has cost, by task, attempt and model: what `klauss cost` prints. Money in US dollars. */

import { dollars } from '../domain/money.ts';
import type { Attempt, Job, Task } from '../domain/records.ts';
import { addUsage, NO_USAGE, type TokenUsage, type Usage } from '../domain/usage.ts';
import { jobJson, statusWord, tokensJson } from './json.ts';
import { count, shorten, table } from './text.ts';

export interface JobCost {
  readonly job: Job;
  readonly tasks: readonly {
    readonly task: Task;
    readonly attempts: readonly Attempt[];
    readonly usage: Usage;
  }[];
  /** All attempts together. */
  readonly usage: Usage;
  /** What running attempts may still spend. */
  readonly reservedUsd: number;
  /** What its plan has cost, where `klauss run` made it; beside the job's own cost. */
  readonly planningUsd: number | null;
}

/** @param attempts of each task, in the same order */
export function costOf(
  job: Job,
  tasks: readonly Task[],
  attempts: readonly (readonly Attempt[])[],
  reservedUsd: number,
): JobCost {
  const parts = tasks.map((task, index) => {
    const own = attempts[index] ?? [];
    return { task, attempts: own, usage: own.map(({ usage }) => usage).reduce(addUsage, NO_USAGE) };
  });
  const usage = parts.map((part) => part.usage).reduce(addUsage, NO_USAGE);
  return { job, tasks: parts, usage, reservedUsd, planningUsd: planningOf(job) };
}

export function costJson({ job, tasks, usage, reservedUsd, planningUsd }: JobCost) {
  return {
    job: jobJson(job),
    ...usedJson(usage),
    estimated: usage.estimated,
    budget_usd: job.budgetUsd,
    reserved_usd: reservedUsd,
    planning_usd: planningUsd,
    models: Object.entries(usage.models).map(([model, used]) => ({ model, ...usedJson(used) })),
    tasks: tasks.map(({ task, attempts, usage: ofTask }) => ({
      key: task.key,
      status: statusWord(task.status),
      ...usedJson(ofTask),
      attempts: attempts.map((attempt) => ({
        number: attempt.number,
        outcome: attempt.outcome,
        model: attempt.usage.model,
        ...usedJson(attempt.usage),
        estimated: attempt.usage.estimated,
        reserved_usd: attempt.reservedUsd,
      })),
    })),
  };
}

const usedJson = (used: TokenUsage) => ({ cost_usd: used.costUsd, tokens: tokensJson(used) });

const HEADER = ['COST', 'IN', 'OUT', 'CACHE READ', 'CACHE WRITTEN'];

export function costText({ job, tasks, usage, reservedUsd, planningUsd }: JobCost): string {
  const byAttempt = tasks.flatMap(({ task, attempts }) =>
    attempts.map((attempt) => [
      task.key,
      String(attempt.number),
      attempt.outcome,
      attempt.usage.model ?? '',
      ...cells(attempt.usage, attempt.usage.estimated),
    ]),
  );
  const byModel = Object.entries(usage.models).map(([model, used]) => [model, ...cells(used, false)]);
  return [
    totalLine(job, usage, reservedUsd, planningUsd),
    ...(byAttempt.length === 0
      ? []
      : ['', table([['TASK', 'TRY', 'OUTCOME', 'MODEL', ...HEADER], ...byAttempt])]),
    ...(byModel.length < 2 ? [] : ['', table([['MODEL', ...HEADER], ...byModel])]),
    ...(usage.estimated ? ['', ESTIMATED] : []),
  ].join('\n');
}

const ESTIMATED =
  '~ was worked out from the tokens that a client told before it was ended: it may have used a little more.';

function totalLine(job: Job, usage: Usage, reservedUsd: number, planningUsd: number | null): string {
  const budget = job.budgetUsd === null ? 'no budget' : `budget ${exact(job.budgetUsd)}`;
  const parts = [
    `Job ${job.id}: ${exact(usage.costUsd)}${usage.estimated ? ' ~' : ''}, ${budget}`,
    ...(reservedUsd > 0 ? [`${exact(reservedUsd)} reserved for what runs`] : []),
    ...(planningUsd === null ? [] : [`its plan ${exact(planningUsd)}`]),
    cacheShare(usage),
  ];
  return `${parts.filter((part) => part !== '').join('; ')}.`;
}

/** `83 % of the input read from the cache`: a read costs a tenth. */
function cacheShare({ inputTokens, cacheReadTokens, cacheWriteTokens }: TokenUsage): string {
  const input = inputTokens + cacheReadTokens + cacheWriteTokens;
  return input === 0
    ? ''
    : `${Math.round((100 * cacheReadTokens) / input)} % of the input read from the cache`;
}

function cells(used: TokenUsage, estimated: boolean): readonly string[] {
  const { inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens } = used;
  return [
    `${exact(used.costUsd)}${estimated ? ' ~' : ''}`,
    ...[inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens].map((tokens) =>
      tokens.toLocaleString('en-US'),
    ),
  ];
}

/** Small amounts with as many digits as tell something. */
const exact = (usd: number): string => (usd > 0 && usd < 0.1 ? `$${usd.toFixed(4)}` : dollars(usd));

/** What `klauss run` noted of its planning. */
function planningOf({ metadata }: Job): number | null {
  const plan = metadata['plan'];
  const cost = typeof plan === 'object' && plan !== null && 'cost_usd' in plan ? plan['cost_usd'] : null;
  return typeof cost === 'number' ? cost : null;
}

/** All jobs, a line each, and what today has cost. */
export function costsText(jobs: readonly Job[], todayUsd: number, perDayUsd: number | null): string {
  const rows = jobs.map((job) => [
    job.id,
    job.status,
    exact(job.costUsd),
    job.budgetUsd === null ? '' : exact(job.budgetUsd),
    shorten(job.goal),
  ]);
  const total = jobs.reduce((sum, { costUsd }) => sum + costUsd, 0);
  const bound = perDayUsd === null ? '' : ` of ${exact(perDayUsd)} ([budget] per_day)`;
  return [
    `Today: ${exact(todayUsd)}${bound}. ${count(jobs.length, 'job')} together: ${exact(total)}.`,
    ...(jobs.length === 0 ? [] : [table([['JOB', 'STATUS', 'COST', 'BUDGET', 'GOAL'], ...rows])]),
  ].join('\n');
}
