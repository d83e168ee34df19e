/** What the page says of things, in words. */

import { dollars } from '../../../domain/money.ts';
import { duration } from '../../../domain/words.ts';
import type { JobView, TaskView } from '../../../view/view.ts';
import { whyOf } from '../../../view/why.ts';

/** `running · prove`, `failed · gates`, `pending · blocked`. */
export function stateText(task: TaskView): string {
  const why = whyOf(task);
  return why === null ? task.status : `${task.status} · ${why}`;
}

/** `$1.25 of $5.00` */
export const costText = ({ costUsd, budgetUsd }: Pick<JobView, 'costUsd' | 'budgetUsd'>): string =>
  budgetUsd === null ? dollars(costUsd) : `${dollars(costUsd)} of ${dollars(budgetUsd)}`;

/** `about 2m 5s left`; empty: nobody can say, or nothing is. */
export function leftText({ leftMs, finishedAt }: JobView, at: number, now: number): string {
  if (finishedAt !== null || leftMs === null) return '';
  return `about ${duration(Math.max(0, leftMs - (now - at)))} left`;
}

/** `290 MB` */
export const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;
