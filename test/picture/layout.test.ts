import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import {
  type Layout,
  layoutOf,
  type PlacedEdge,
  type PlacedNode,
  type Point,
} from '../../src/picture/layout.ts';
import { chain, layered, type Node, star } from './graphs.ts';

const GRAPHS: Readonly<Record<string, readonly Node[]>> = {
  'no task': [],
  'one task': layered(1, 1, 0),
  'two chains and a task alone': [
    ...chain(3),
    { key: 'a', dependsOn: [] },
    { key: 'b', dependsOn: ['a'] },
    { key: 'alone', dependsOn: [] },
  ],
  'long edges': [...chain(6), { key: 'end', dependsOn: ['t0', 't2', 't5'] }],
  'a star': star(60),
  '30 tasks': layered(30, 5, 2),
  '120 tasks': layered(120, 8, 2),
  'a long chain': chain(300),
  '1,000 tasks with 3 dependencies each': layered(1_000, 10, 3),
  '1,000 tasks in 3 layers': layered(1_000, 3, 1),
  '1,000 tasks that know nobody': layered(1_000, 1, 0),
};

for (const [name, tasks] of Object.entries(GRAPHS)) {
  test(`${name}: every task stands once, within the picture, on none of the others`, () => {
    const { nodes, width, height } = layoutOf(tasks);
    expect(nodes.map(({ key }) => key).toSorted()).toEqual(tasks.map(({ key }) => key).toSorted());
    const within = ({ x, y, width: wide, height: high }: PlacedNode): boolean =>
      x >= 0 && y >= 0 && x + wide <= width && y + high <= height;
    expect(nodes.filter((node) => !within(node))).toEqual([]);
    expect(overlapping(nodes)).toEqual([]);
  });

  test(`${name}: an edge for each dependency, from the right side of the one to the left side of the other`, () => {
    const { nodes, edges } = layoutOf(tasks);
    const places = new Map(nodes.map((node) => [node.key, node]));
    expect(edges.map(({ from, to }) => `${from} ${to}`).toSorted()).toEqual(
      tasks.flatMap(({ key, dependsOn }) => dependsOn.map((one) => `${one} ${key}`)).toSorted(),
    );
    const forward = ({ from, to, points }: PlacedEdge): boolean =>
      isDeepStrictEqual(points[0], side(places.get(from), 'right')) &&
      isDeepStrictEqual(points.at(-1), side(places.get(to), 'left')) &&
      points.every(([x], index) => index === 0 || x > (points[index - 1]?.[0] ?? x));
    expect(edges.filter((edge) => !forward(edge))).toEqual([]);
  });

  test(`${name}: the same again`, () => {
    expect(layoutOf(structuredClone(tasks))).toEqual(layoutOf(tasks));
  });
}

test.for(['long edges', '30 tasks'])('%s: edges pass between the tasks of the layers in between', (name) => {
  const { nodes, edges } = layoutOf(GRAPHS[name] ?? []);
  const passing = edges.filter(({ points }) => points.length > 2);
  expect(passing.length).toBeGreaterThan(0);
  for (const { points } of passing) expect(nodes.filter((node) => crossed(node, points))).toEqual([]);
});

test('what is outside, and what is named twice, changes nothing', () => {
  const tasks = [
    { key: 'a', dependsOn: ['elsewhere'] },
    { key: 'b', dependsOn: ['a', 'a', 'elsewhere'] },
  ];
  expect(layoutOf(tasks)).toEqual(layoutOf(chain(2).map(({ key, dependsOn }) => renamed(key, dependsOn))));
});

test('tasks that know nobody make a grid, and a wide layer is folded: neither is a line', () => {
  expect(proportions(layoutOf(layered(1_000, 1, 0)))).toBeLessThan(3);
  expect(proportions(layoutOf(star(999)))).toBeLessThan(3);
});

test('the longest key that there may be is shortened for its box, and all boxes are as wide', () => {
  const { nodes } = layoutOf([{ key: 'k'.repeat(64), dependsOn: [] }, ...chain(2)]);
  expect(new Set(nodes.map(({ width }) => width)).size).toBe(1);
  expect(nodes[0]?.width).toBeLessThan(240);
});

/** Pairs of tasks that stand on each other. */
function overlapping(nodes: readonly PlacedNode[]): readonly (readonly [string, string])[] {
  const found: [string, string][] = [];
  const sorted = nodes.toSorted((a, b) => a.x - b.x);
  sorted.forEach((a, index) => {
    for (const b of sorted.slice(index + 1)) {
      if (b.x >= a.x + a.width) break;
      if (b.y < a.y + a.height && a.y < b.y + b.height) found.push([a.key, b.key]);
    }
  });
  return found;
}

function side(node: PlacedNode | undefined, which: 'left' | 'right'): Point | undefined {
  return node && [which === 'left' ? node.x : node.x + node.width, node.y + node.height / 2];
}

/** Whether a straight, level stretch of the edge runs through the task. */
const crossed = ({ x, y, width, height }: PlacedNode, points: readonly Point[]): boolean =>
  points.some(([left, top], index) => {
    const [right, end] = points[index + 1] ?? [left, top];
    return top === end && top > y && top < y + height && right > x && left < x + width;
  });

const proportions = ({ width, height }: Layout): number => Math.max(width / height, height / width);

const renamed = (key: string, dependsOn: readonly string[]): Node => {
  const names: Readonly<Record<string, string>> = { t0: 'a', t1: 'b' };
  return { key: names[key] ?? key, dependsOn: dependsOn.map((one) => names[one] ?? one) };
};
