/** What a picture says of a task. */

import { dollars } from '../domain/money.ts';
import { duration } from '../domain/words.ts';
import type { TaskView } from '../view/view.ts';
import { whyOf } from '../view/why.ts';

/** `running: prove`, `failed: gates`, `pending: blocked` */
export function stateOf(task: TaskView): string {
  const why = whyOf(task);
  return why === null ? task.status : `${task.status}: ${why}`;
}

/** `prove · 3m 4s`, `gates · 12s`, `1m 3s · $0.12`: what fits into a box. */
export function detailOf(task: TaskView, now: number): string {
  const { status, phase, reason, waits, startedAt, finishedAt, costUsd } = task;
  const took = startedAt === null ? [] : [duration(Math.max(0, (finishedAt ?? now) - startedAt))];
  switch (status) {
    case 'running':
      return [phase ?? 'running', ...took].join(' · ');
    case 'failed':
      return [reason ?? 'failed', ...took].join(' · ');
    case 'completed':
      return [...took, ...(costUsd > 0 ? [dollars(costUsd)] : [])].join(' · ');
    case 'pending':
      return waits === null ? 'ready' : WAITING[waits];
    default:
      return status;
  }
}

const WAITING = { dependencies: 'waits', paused: 'paused', retry: 'waits to retry' } as const;
