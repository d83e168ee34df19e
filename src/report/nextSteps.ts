import { dollars, usualCost } from '../domain/money.ts';
import type { Job } from '../domain/records.ts';
import { assertNever } from '../domain/states.ts';
import type { Told } from './fields.ts';
import { count } from './text.ts';

/** What can be done with a job as it stands, a line each. */
export function nextSteps(job: Job, tasks: readonly Told[]): readonly string[] {
  return [...progressSteps(job, tasks), ...applySteps(job, tasks)];
}

/** What is to be done with the result. */
function applySteps(job: Job, tasks: readonly Told[]): string[] {
  const landed = tasks.filter((task) => task.landed !== null);
  const applied = new Set(job.applied?.tasks);
  const open = landed.filter(({ key }) => !applied.has(key));
  if (job.finishedAt !== null && open.length > 0)
    return [`Next: klauss apply ${job.id} brings the result into your tree; klauss diff ${job.id} shows it.`];
  return job.applied === null ? [] : [`Applied. klauss rollback ${job.id} takes it back.`];
}

/** What raising the budget would take, judged by what the tasks have cost so far. */
function raiseStep(job: Job, tasks: readonly Told[]): string {
  const left = tasks.filter(({ status, reason }) => status === 'skipped' || reason === 'budget').length;
  const why = tasks.find(({ reason }) => reason === 'budget')?.error ?? '';
  const usual = usualCost(job);
  const guess = usual === null ? null : usual * left;
  const more = guess === null ? '' : `, about ${dollars(guess)} at ${dollars(usual ?? 0)} each`;
  const how =
    job.budgetUsd === null || why.includes('per_day')
      ? `raise [budget] per_day, or wait for tomorrow; then klauss retry ${job.id} goes on.`
      : `klauss retry ${job.id} --budget ${roundedUp(job.costUsd + (guess ?? job.budgetUsd))} goes on.`;
  return `Next: ${count(left, 'task')} ${left === 1 ? 'is' : 'are'} left${more}: ${how}`;
}

/** To half dollars, so that it is no false precision. */
const roundedUp = (usd: number): string => (Math.ceil(usd * 2 + 0.001) / 2).toFixed(2);

function progressSteps(job: Job, tasks: readonly Told[]): string[] {
  const failed = tasks.find((task) => task.status === 'failed');
  switch (job.status) {
    case 'failed':
      if (job.reason === 'budget') return [raiseStep(job, tasks)];
      return [
        `Next: klauss show ${job.id}/${failed?.key ?? 'KEY'} tells more; klauss retry ${job.id} runs what failed again.`,
      ];
    case 'paused':
      return [`Next: klauss resume ${job.id} goes on with it.`];
    case 'pending':
    case 'running':
      return [`Next: klauss wait ${job.id} follows it.`];
    case 'completed':
    case 'cancelled':
      return [];
    default:
      return assertNever(job.status);
  }
}
