/** Attempts in the words of the readable logs. */

import { dollars } from '../domain/money.ts';
import type { Claim, Task } from '../domain/records.ts';

const PROMPT_LENGTH = 100;

export function describeStart({ task, resume }: Claim): string {
  const prompt = task.prompt.replaceAll(/\s+/g, ' ').trim().slice(0, PROMPT_LENGTH);
  return resume === null ? `started: ${prompt}` : `resumed session ${resume}: ${prompt}`;
}

/** @param task as settled, or null when the lease was lost */
export function describeEnd(task: Task | null): string {
  if (task === null) return 'lease lost: the task belongs to another worker, nothing was kept';
  const cost = dollars(task.costUsd);
  switch (task.status) {
    case 'completed':
      return `completed (${cost}): ${task.report?.summary ?? ''}`;
    case 'failed':
      return `failed (${cost}), ${task.reason}: ${task.error}`;
    case 'pending':
      if (task.notBefore === null) return `back to pending (${cost})`;
      return `back to pending (${cost}) until ${new Date(task.notBefore).toISOString()}: ${task.error ?? ''}`;
    default:
      return `${task.status} (${cost})`;
  }
}
