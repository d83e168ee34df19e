/** Giving a job another budget. */

import { KlaussError } from '../domain/errors.ts';
import { dollars, usualCost } from '../domain/money.ts';
import type { Job } from '../domain/records.ts';
import type { Queue } from '../queue/queue.ts';

/**
 * Sets what a job may cost in all, what it has cost already included.
 * @throws KlaussError `usage`: so much is spent already; nothing was changed
 */
export async function raiseBudget(queue: Queue, job: Job, budgetUsd: number): Promise<Job> {
  if (budgetUsd > job.costUsd) return await queue.setBudget(job.id, budgetUsd);
  throw new KlaussError('usage', `Job ${job.id} has cost ${dollars(job.costUsd)} already.`, {
    hint: `--budget is what it may cost in all: name more than that. \`klauss cost ${job.id}\` shows what it was spent on.`,
    details: { job: job.id, cost_usd: job.costUsd, budget_usd: job.budgetUsd },
  });
}

/**
 * Refuses to take up again what would end at once, as its money is spent.
 * @throws KlaussError `state`
 */
export function refuseSpent(job: Job): void {
  const { id, budgetUsd, costUsd, reason } = job;
  if (reason !== 'budget' || budgetUsd === null || budgetUsd - costUsd >= (usualCost(job) ?? 0)) return;
  throw new KlaussError(
    'state',
    `The budget of job ${id} is spent: ${dollars(costUsd)} of ${dollars(budgetUsd)}.`,
    {
      hint: `Say what it may cost in all: klauss retry ${id} --budget USD`,
      details: { job: id, cost_usd: costUsd, budget_usd: budgetUsd },
    },
  );
}
