/** The budgets of a queue, as its rows and the configuration have them. */

import type { Config } from '../../config/config.ts';
import type { Task } from '../../domain/records.ts';
import type { Queue } from '../../queue/queue.ts';
import { type Affordable, affordable } from './affordable.ts';

export interface BudgetSettings {
  readonly queue: Queue;
  readonly config: Pick<Config, 'budget'>;
  readonly now: () => number;
}

/** True when nothing can be claimed without looking at the money first. */
export async function isBounded({ queue, config }: BudgetSettings): Promise<boolean> {
  const { perDay, perTask } = config.budget;
  if (perDay !== null || perTask !== null) return true;
  return (await queue.jobs({ unfinished: true })).some(({ budgetUsd }) => budgetUsd !== null);
}

/**
 * What a task may spend, if it can be started.
 * @param atOnce so many could start right now, this one included
 * @param told what a client that waits for it has been told; null, or none: there is none, or it was told no limit
 */
export async function afford(
  { queue, config, now }: BudgetSettings,
  task: Task,
  { atOnce, told = null }: { readonly atOnce: number; readonly told?: number | null | undefined },
): Promise<Affordable> {
  const { perDay, perTask } = config.budget;
  const job = await queue.job(task.job);
  if (job === null) return { kind: 'later' }; // removed just now
  const reserved = await queue.reserved();
  const spentTodayUsd = perDay === null ? 0 : await queue.spentSince(startOfDay(now()));
  const jobReservedUsd = reserved.get(job.id) ?? 0;
  const reservedUsd = sumOf(reserved);
  return affordable({ job, task, jobReservedUsd, reservedUsd, spentTodayUsd, perDay, perTask, atOnce, told });
}

/** What may still be started today, money that is reserved left out. */
export async function restOfDay(queue: Queue, perDay: number, now: number): Promise<number> {
  return perDay - (await queue.spentSince(startOfDay(now))) - sumOf(await queue.reserved());
}

const sumOf = (amounts: ReadonlyMap<unknown, number>): number =>
  [...amounts.values()].reduce((sum, usd) => sum + usd, 0);

/** Midnight of the local calendar, milliseconds since 1970. */
export function startOfDay(now: number): number {
  return new Date(now).setHours(0, 0, 0, 0);
}
