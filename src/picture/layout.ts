/**
 * Where the tasks of a graph stand in its picture: from left to right, nobody left of what it waits for. What hangs
 * together is laid out by a library; these parts are packed in rows, which makes a grid of tasks that know nobody.
 */

import { graphConnect } from 'd3-dag';
import { layers } from '../domain/graph.ts';
import type { TaskView } from '../view/view.ts';
import { boxWidth } from './label.ts';
import { packed } from './packed.ts';
import { type Member, partOf } from './part.ts';

/** Plain data, in pixels; the same tasks in the same order give the same layout. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** `x` and `y` are its upper left corner. */
export interface PlacedNode {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** From a task to one that waits for it. */
export interface PlacedEdge {
  readonly from: string;
  readonly to: string;
  /** Left to right, both ends included. */
  readonly points: readonly Point[];
}

export type Point = readonly [x: number, y: number];

/** Dependencies that are no tasks of these are passed over. */
export function layoutOf(tasks: readonly Pick<TaskView, 'key' | 'dependsOn'>[]): Layout {
  const width = boxWidth(tasks.map(({ key }) => key));
  const parts = membersOf(tasks).map((members) => partOf(members, width));
  return packed(parts.toSorted((a, b) => b.nodes.length - a.nodes.length));
}

/** The tasks by what hangs together, each in the order in which they are given. */
function membersOf(tasks: readonly Pick<TaskView, 'key' | 'dependsOn'>[]): readonly (readonly Member[])[] {
  const depths = new Map(layers(tasks).flatMap((layer, depth) => layer.map((key) => [key, depth] as const)));
  const members = tasks.map(({ key, dependsOn }) => ({
    key,
    depth: depths.get(key) ?? 0,
    dependsOn: [...new Set(dependsOn)].filter((one) => depths.has(one)),
  }));
  const edges = members.flatMap(({ key, dependsOn }) => [
    [key, key] as const, // a node, also where it has no edge
    ...dependsOn.map((one) => [one, key] as const),
  ]);
  const whole = graphConnect().single(true)(edges);
  const part = new Map<string, number>();
  [...whole.split()].forEach((one, index) => {
    for (const { data } of one.nodes()) part.set(data, index);
  });
  return [...Map.groupBy(members, ({ key }) => part.get(key)).values()];
}
