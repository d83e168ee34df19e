import { expect, test } from 'vitest';
import { criticalPath, tree } from '../../src/view/graph.ts';
import type { Timed } from '../../src/view/progress.ts';

const task = (key: string, seconds: number | null, ...dependsOn: string[]): Timed => ({
  key,
  status: seconds === null ? 'pending' : 'completed',
  dependsOn,
  startedAt: seconds === null ? null : 0,
  finishedAt: seconds === null ? null : seconds * 1000,
});

test('the critical path is the longest by time, not by tasks', () => {
  const tasks = [
    task('a', 1),
    task('b', 1, 'a'),
    task('c', 1, 'b'),
    task('slow', 60),
    task('end', 1, 'c', 'slow'),
  ];
  expect(criticalPath(tasks, 0)).toEqual(['slow', 'end']);
});

test('what is to come counts as long as is usual', () => {
  expect(criticalPath([task('a', 10), task('b', null, 'a'), task('c', null, 'b'), task('d', 15)], 0)).toEqual(
    ['a', 'b', 'c'],
  );
  expect(criticalPath([], 0)).toEqual([]);
});

test('the tree has each task once, below the deepest that it depends on', () => {
  const tasks = [task('a', 1), task('b', 1), task('c', 1, 'a'), task('d', 1, 'c', 'b'), task('e', 1, 'a')];
  expect(tree(tasks)).toEqual([
    { key: 'a', depth: 0, also: [] },
    { key: 'c', depth: 1, also: [] },
    { key: 'd', depth: 2, also: ['b'] },
    { key: 'e', depth: 1, also: [] },
    { key: 'b', depth: 0, also: [] },
  ]);
});
