/** What the commits say that Klauss makes for a task, on its branch and on the integration branch. */

import type { Task } from '../domain/records.ts';

const TITLE_WIDTH = 72;

type Named = Pick<Task, 'job' | 'key'>;
type Described = Pick<Task, 'job' | 'key' | 'prompt'>;

/** What a worker did. */
export const sealMessage = (task: Described & Pick<Task, 'attempt'>): string =>
  `${titleOf('klauss:', task)}\n\n${trailers(task)}Klauss-Attempt: ${task.attempt}\n`;

/** What stood in a worktree that was removed. */
export const salvageMessage = (task: Named): string =>
  `klauss: what the worktree of ${task.key} held\n\n${trailers(task)}`;

/** A task lands. */
export const mergeMessage = (task: Described): string => `${titleOf('Merge', task)}\n\n${trailers(task)}`;

/** It is taken out of the result again. */
export const rollbackMessage = (task: Described): string =>
  `${titleOf('Roll back', task)}\n\n${trailers(task)}`;

/** What landed meanwhile is merged into its branch, for its worker to mend what fails. */
export const catchUpMessage = (task: Named): string =>
  `klauss: merge what the others finished into ${task.key}\n\n${trailers(task)}`;

/** The first line of its prompt. */
function titleOf(what: string, { key, prompt }: Described): string {
  const [line = ''] = prompt.trim().split(/[\r\n]/, 1);
  const title = [...`${what} ${key}: ${line.replace(/[\p{Cc}\s]+/gu, ' ')}`];
  const shown = title.length > TITLE_WIDTH ? [...title.slice(0, TITLE_WIDTH - 1), '…'] : title;
  return shown.join('').trimEnd();
}

/** By these lines the commits of a task are found. */
const trailers = ({ job, key }: Named): string => `Klauss-Job: ${job}\nKlauss-Task: ${key}\n`;
