/** What an attempt may spend, by the budgets of its job, the day and its task. Pure; all money in US dollars. */

import { dollars, usualCost } from '../../domain/money.ts';
import type { Job, Task } from '../../domain/records.ts';

/** What is known when a task is about to be claimed. */
export interface Purse {
  readonly job: Pick<Job, 'id' | 'budgetUsd' | 'costUsd' | 'tasks'>;
  readonly task: Pick<Task, 'costUsd'>;
  /** Reserved for attempts that run: of the job, and of all jobs. */
  readonly jobReservedUsd: number;
  readonly reservedUsd: number;
  /** Booked since the day began. */
  readonly spentTodayUsd: number;
  /** Null: no limit. */
  readonly perDay: number | null;
  readonly perTask: number | null;
  /** So many tasks could start right now, this one included. */
  readonly atOnce: number;
  /** What a client that waits for the task has been told that it may spend; null: nothing. */
  readonly told: number | null;
}

export type Affordable =
  /** To be reserved; null: there is no limit. */
  | { readonly kind: 'yes'; readonly reserveUsd: number | null }
  /** What is left is too little, but what runs may leave some of what is reserved for it. */
  | { readonly kind: 'later' }
  /** Nothing that runs can change it. */
  | { readonly kind: 'no'; readonly what: 'job' | 'task'; readonly error: string };

/** Before anything is known of a job's tasks: less does not pay for their first requests. */
const LEAST_USD = 0.001;
/** What comes to its end with the last cent is ended by the client all the same. */
const MARGIN = 1.2;
/** Sums of binary fractions. */
const EPSILON = 1e-9;

/**
 * What is left of job and day is divided among those that could start now, so that one does not take it all and
 * the others need not wait; who does not need its share leaves it to the next. Nothing is started with less than what
 * the tasks of the job have cost so far, and a little more: it would be paid for and not come to its end. So there
 * are fewer shares when the money runs low.
 */
export function affordable(purse: Purse): Affordable {
  const { job, task, perDay, perTask, atOnce, told } = purse;
  const ofTask = perTask === null ? Number.POSITIVE_INFINITY : perTask - task.costUsd;
  const ofJob =
    job.budgetUsd === null ? Number.POSITIVE_INFINITY : job.budgetUsd - job.costUsd - purse.jobReservedUsd;
  const ofDay = perDay === null ? Number.POSITIVE_INFINITY : perDay - purse.spentTodayUsd - purse.reservedUsd;
  if (ofTask < LEAST_USD - EPSILON) return { kind: 'no', what: 'task', error: taskSpent(purse) };
  const rest = Math.min(ofJob, ofDay);
  if (rest === Number.POSITIVE_INFINITY)
    return { kind: 'yes', reserveUsd: perTask === null ? null : cents(ofTask) };

  const least = Math.min((usualCost(job) ?? LEAST_USD) * MARGIN, ofTask);
  const shares = Math.min(atOnce, Math.floor(rest / least + EPSILON));
  if (shares >= 1) {
    const share = Math.min(rest / shares, ofTask);
    // A client that has been told less, and enough, need not be started anew.
    return { kind: 'yes', reserveUsd: cents(told === null || told < least ? share : Math.min(told, share)) };
  }
  const runs = ofJob <= ofDay ? purse.jobReservedUsd > 0 : purse.reservedUsd > 0;
  if (runs) return { kind: 'later' };
  return { kind: 'no', what: 'job', error: ofJob <= ofDay ? jobSpent(purse, ofJob) : daySpent(purse) };
}

/** Whole hundredths of a cent, rounded down: the client takes a decimal number. */
const cents = (usd: number): number => Math.floor((usd + EPSILON) * 10_000) / 10_000;

const taskSpent = ({ task, perTask }: Purse): string =>
  `The budget of one task is spent: ${dollars(task.costUsd)} of ${dollars(perTask ?? 0)} ([budget] per_task).`;

function jobSpent({ job }: Purse, rest: number): string {
  const usual = usualCost(job);
  const spent = `The budget of the job is spent: ${dollars(job.costUsd)} of ${dollars(job.budgetUsd ?? 0)}.`;
  if (rest < LEAST_USD || usual === null) return spent;
  return `${spent} What is left does not pay for another task: they have cost ${dollars(usual)} on average.`;
}

const daySpent = ({ spentTodayUsd, perDay }: Purse): string =>
  `The budget of today is spent: ${dollars(spentTodayUsd)} of ${dollars(perDay ?? 0)} ([budget] per_day).`;
