/** What the commits on a task's branch say. */

import type { Task } from '../domain/records.ts';

const TITLE_WIDTH = 72;

type Attempted = Pick<Task, 'job' | 'key' | 'attempt' | 'prompt'>;

/** What a worker did. */
export function sealMessage(task: Attempted): string {
  const [line = ''] = task.prompt.trim().split(/[\r\n]/, 1);
  const title = [...`klauss: ${task.key}: ${line.replace(/[\p{Cc}\s]+/gu, ' ')}`];
  const shown = title.length > TITLE_WIDTH ? [...title.slice(0, TITLE_WIDTH - 1), '…'] : title;
  return `${shown.join('').trimEnd()}\n\n${trailers(task)}Klauss-Attempt: ${task.attempt}\n`;
}

/** What stood in a worktree that was removed. */
export const salvageMessage = (task: Pick<Task, 'job' | 'key'>): string =>
  `klauss: what the worktree of ${task.key} held\n\n${trailers(task)}`;

const trailers = ({ job, key }: Pick<Task, 'job' | 'key'>): string =>
  `Klauss-Job: ${job}\nKlauss-Task: ${key}\n`;
