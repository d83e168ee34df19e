/** What the commits of the integration branch say. */

import type { Task } from '../domain/records.ts';

const TITLE_WIDTH = 60;

/** The first line of a task's prompt, for the title of a commit. */
export function titleOf({ key, prompt }: Pick<Task, 'key' | 'prompt'>): string {
  const [line = ''] = prompt.trim().split('\n', 1);
  return `${key}: ${line.length > TITLE_WIDTH ? `${line.slice(0, TITLE_WIDTH - 1)}…` : line}`;
}

/** By these lines the commits of a task are found. */
export const trailers = ({ job, key }: Pick<Task, 'job' | 'key'>): string =>
  `Klauss-Job: ${job}\nKlauss-Task: ${key}\n`;

export const mergeMessage = (task: Task): string => `Merge ${titleOf(task)}\n\n${trailers(task)}`;
export const rollbackMessage = (task: Task): string => `Roll back ${titleOf(task)}\n\n${trailers(task)}`;
export const catchUpMessage = (task: Task): string =>
  `Merge what the others finished into ${task.key}\n\n${trailers(task)}`;
