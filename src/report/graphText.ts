/** The graph of a job in lines: each task below the deepest of those it waits for. */

import type { Task } from '../domain/records.ts';
import { criticalPath, tree } from '../view/graph.ts';
import { SYMBOLS } from '../view/symbols.ts';
import { duration, statusText } from './text.ts';

/** @param now milliseconds since 1970 */
export function graphText(tasks: readonly Task[], now: number): string {
  if (tasks.length === 0) return 'No tasks.';
  const byKey = new Map(tasks.map((task) => [task.key, task]));
  const lines = tree(tasks).flatMap(({ key, depth, also }) => {
    const task = byKey.get(key);
    if (task === undefined) return [];
    const { status, startedAt, finishedAt } = task;
    const facts = [
      statusText(task),
      ...(startedAt === null ? [] : [duration((finishedAt ?? now) - startedAt)]),
      ...(also.length === 0 ? [] : [`also after ${also.join(', ')}`]),
    ];
    return [`${'  '.repeat(depth)}${SYMBOLS[status]} ${key} [${facts.join(', ')}]`];
  });
  return [...lines, `Critical path: ${criticalPath(tasks, now).join(' → ')}`].join('\n');
}
