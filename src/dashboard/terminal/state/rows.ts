/** Which tasks are listed, and in which order. */

import { tree } from '../../../view/graph.ts';
import type { TaskView } from '../../../view/view.ts';
import { fullWords, taskWords } from '../words.ts';

export interface Row {
  readonly task: TaskView;
  /** How deep it stands in the tree; 0 in the list. */
  readonly depth: number;
  /** What it depends on beside the task above it in the tree. */
  readonly also: readonly string[];
}

export interface Listing {
  /** By dependencies; otherwise in the order of submission. */
  readonly asTree: boolean;
  /** Words that all are in a task's key, status, worker or first line. */
  readonly filter: string;
}

export function rowsOf(tasks: readonly TaskView[], { asTree, filter }: Listing): readonly Row[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = asTree ? treeOf(tasks) : tasks.map((task) => ({ task, depth: 0, also: [] }));
  return words.length === 0 ? rows : rows.filter(({ task }) => matches(task, words));
}

function treeOf(tasks: readonly TaskView[]): readonly Row[] {
  const byKey = new Map(tasks.map((task) => [task.key, task]));
  return tree(tasks).flatMap(({ key, depth, also }) => {
    const task = byKey.get(key);
    return task === undefined ? [] : [{ task, depth, also }];
  });
}

function matches(task: TaskView, words: readonly string[]): boolean {
  const text = [task.key, task.status, fullWords(taskWords(task)), task.worker ?? '', task.title]
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
