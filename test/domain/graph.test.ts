import { expect, test } from 'vitest';
import { criticalPath, findCycles, type GraphNode, layers, width } from '../../src/domain/graph.ts';

const graph = (edges: Readonly<Record<string, readonly string[]>>): GraphNode[] =>
  Object.entries(edges).map(([key, dependsOn]) => ({ key, dependsOn }));

const diamond = graph({ a: [], b: ['a'], c: ['a'], d: ['b', 'c'] });

test('an acyclic graph has no cycle', () => {
  expect(findCycles(diamond)).toEqual([]);
  expect(findCycles([])).toEqual([]);
});

test('a cycle is given in order, each key depending on the next', () => {
  expect(findCycles(graph({ x: ['a'], a: ['b'], b: ['c'], c: ['a'] }))).toEqual([['a', 'b', 'c']]);
});

test('a task that depends on itself is a cycle of one', () => {
  expect(findCycles(graph({ a: ['a'] }))).toEqual([['a']]);
});

test('cycles that share nothing are all found', () => {
  const nodes = graph({ a: ['b'], b: ['a'], free: ['a'], c: ['d'], d: ['c'] });
  expect(findCycles(nodes)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

test('a cycle is found by whatever way it is reached', () => {
  // b is left before the cycle c → d → c is closed through another child of a.
  expect(findCycles(graph({ a: ['b', 'c'], b: [], c: ['b', 'd'], d: ['b', 'c'] }))).toEqual([['c', 'd']]);
});

test('every cycle that is found is one, and a graph with none found can be put in layers', () => {
  let seed = 1;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  for (let round = 0; round < 300; round++) {
    const size = 2 + Math.floor(random() * 12);
    const nodes = Array.from({ length: size }, (_, index) => ({
      key: `${index}`,
      dependsOn: Array.from({ length: Math.floor(random() * 3) }, () => `${Math.floor(random() * size)}`),
    }));
    const cycles = findCycles(nodes);
    for (const cycle of cycles) {
      cycle.forEach((key, at) => {
        const next = cycle[(at + 1) % cycle.length];
        expect(nodes.find((node) => node.key === key)?.dependsOn).toContain(next);
      });
    }
    expect(cycles.length === 0).toBe(layers(nodes).flat().length === size);
  }
});

test('layers hold what can start together', () => {
  expect(layers(diamond)).toEqual([['a'], ['b', 'c'], ['d']]);
  expect(layers(graph({ late: ['first', 'second'], second: ['first'], first: [] }))).toEqual([
    ['first'],
    ['second'],
    ['late'],
  ]);
});

test('keys that are no nodes, and dependencies that stand twice, do not count', () => {
  const nodes = graph({ a: ['elsewhere'], b: ['a', 'a'] });
  expect(layers(nodes)).toEqual([['a'], ['b']]);
  expect(findCycles(nodes)).toEqual([]);
});

test('what waits for a cycle is in no layer', () => {
  expect(layers(graph({ a: ['b'], b: ['a'], c: ['b'], d: [] }))).toEqual([['d']]);
});

test('width is the size of the largest layer', () => {
  expect(width(diamond)).toBe(2);
  expect(width([])).toBe(0);
});

test('the critical path is a longest chain, first task first', () => {
  expect(criticalPath(graph({ a: [], b: ['a'], c: ['b'], d: ['a'], e: [] }))).toEqual(['a', 'b', 'c']);
  expect(criticalPath([])).toEqual([]);
});

test('a chain and a ring of 10,000 tasks are handled quickly and without deep recursion', () => {
  const chain = Array.from({ length: 10_000 }, (_, index) => ({
    key: `t${index}`,
    dependsOn: index === 0 ? [] : [`t${index - 1}`],
  }));
  const start = performance.now();
  expect(findCycles(chain)).toEqual([]);
  expect(layers(chain)).toHaveLength(10_000);
  expect(criticalPath(chain)).toHaveLength(10_000);
  const ring = [{ key: 't0', dependsOn: ['t9999'] }, ...chain.slice(1)];
  expect(findCycles(ring)[0]).toHaveLength(10_000);
  expect(performance.now() - start).toBeLessThan(1000);
});
