/** The graph of a job's tasks: its critical path, and its order as a tree. */

import { layers } from '../domain/graph.ts';
import { type Timed, usualDuration } from './progress.ts';

/**
 * The chain of tasks that decides how long the job takes, first task first: each as long as it took, or takes so far,
 * those to come as long as is usual in this job.
 * @param now milliseconds since 1970
 */
export function criticalPath(tasks: readonly Timed[], now: number): readonly string[] {
  const usual = usualDuration(tasks) ?? 1;
  const byKey = new Map(tasks.map((task) => [task.key, task]));
  /** Of the longest chain that ends in the task, itself included. */
  const lengths = new Map<string, number>();
  const before = new Map<string, string>();
  for (const key of layers(tasks).flat()) {
    const task = byKey.get(key);
    if (task === undefined) continue;
    let longest = 0;
    for (const dependency of task.dependsOn) {
      const length = lengths.get(dependency) ?? 0;
      if (length <= longest) continue;
      longest = length;
      before.set(key, dependency);
    }
    lengths.set(key, longest + durationOf(task, usual, now));
  }
  let at: string | undefined;
  for (const [key, length] of lengths) if (at === undefined || length > (lengths.get(at) ?? 0)) at = key;
  const path: string[] = [];
  for (; at !== undefined; at = before.get(at)) path.push(at);
  return path.reverse();
}

function durationOf({ status, startedAt, finishedAt }: Timed, usual: number, now: number): number {
  if (startedAt !== null && finishedAt !== null) return Math.max(1, finishedAt - startedAt);
  if (status === 'running') return Math.max(usual, now - (startedAt ?? now));
  return status === 'pending' ? usual : 0; // skipped, or cancelled before it began
}

/** A task in the tree. */
export interface Branch {
  readonly key: string;
  readonly depth: number;
  /** What it depends on beside its parent. */
  readonly also: readonly string[];
}

/** The graph as an indented tree, depth first: each task once, below the deepest of its dependencies. */
export function tree(tasks: readonly Pick<Timed, 'key' | 'dependsOn'>[]): readonly Branch[] {
  const depth = new Map<string, number>();
  layers(tasks).forEach((layer, index) => {
    for (const key of layer) depth.set(key, index);
  });
  const children = new Map<string | null, { readonly key: string; readonly also: readonly string[] }[]>();
  for (const { key, dependsOn } of tasks) {
    const known = dependsOn.filter((one) => depth.has(one));
    const parent = known.reduce<string | null>(
      (deepest, one) =>
        deepest === null || (depth.get(one) ?? 0) > (depth.get(deepest) ?? 0) ? one : deepest,
      null,
    );
    const siblings = children.get(parent) ?? [];
    siblings.push({ key, also: known.filter((one) => one !== parent) });
    children.set(parent, siblings);
  }
  const branches: Branch[] = [];
  const pending = (children.get(null) ?? []).map((child) => ({ ...child, depth: 0 })).reverse();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    branches.push(next);
    const below = children.get(next.key) ?? [];
    for (const child of below.toReversed()) pending.push({ ...child, depth: next.depth + 1 });
  }
  return branches;
}
