/** Graphs to lay out and to draw. */

import { asTaskId } from '../../src/domain/ids.ts';
import type { Task } from '../../src/domain/records.ts';
import { type TaskView, taskView } from '../../src/view/view.ts';
import { randomFrom } from '../support/random.ts';
import { makeTask } from '../support/records.ts';

export interface Node {
  readonly key: string;
  readonly dependsOn: readonly string[];
}

/** So many tasks in so many layers, each waiting for so many of any layers before its own. */
export function layered(tasks: number, layers: number, dependencies: number): readonly Node[] {
  const random = randomFrom(tasks + layers + dependencies);
  const perLayer = Math.ceil(tasks / layers);
  return Array.from({ length: tasks }, (_, index) => {
    const before = Math.floor(index / perLayer) * perLayer;
    const chosen = Array.from({ length: before === 0 ? 0 : dependencies }, () => `t${random.below(before)}`);
    return { key: `t${index}`, dependsOn: [...new Set(chosen)] };
  });
}

/** One task that all others wait for. */
export const star = (others: number): readonly Node[] => [
  { key: 'root', dependsOn: [] },
  ...Array.from({ length: others }, (_, index) => ({ key: `t${index}`, dependsOn: ['root'] })),
];

export const chain = (tasks: number): readonly Node[] =>
  Array.from({ length: tasks }, (_, index) => ({
    key: `t${index}`,
    dependsOn: index === 0 ? [] : [`t${index - 1}`],
  }));

/** Tasks as dashboards are shown them, numbered from 1. */
export const viewsOf = (tasks: readonly Partial<Task>[]): readonly TaskView[] =>
  tasks.map((task, index) => taskView(makeTask({ id: asTaskId(index + 1), ...task })));
