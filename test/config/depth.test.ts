import { expect, test } from 'vitest';
import { deeper, depthOf, outermost } from '../../src/config/depth.ts';

const WORKTREE = '/p/.klauss/worktrees/k3f9x2/a';

test.each([
  [{}, '/p', 0],
  [{ KLAUSS_WORKER: 'worker_1' }, '/p', 1],
  [{ KLAUSS_WORKER: 'worker_1', KLAUSS_DEPTH: '2' }, '/p', 2],
  // Without its environment, a worker still stands in its worktree.
  [{}, WORKTREE, 1],
  [{}, `${WORKTREE}/packages/b`, 1],
  [{}, `${WORKTREE}/.klauss/worktrees/b2b2b2/c`, 2],
  [{ KLAUSS_WORKER: 'worker_1', KLAUSS_DEPTH: '0' }, '/p', 1],
  [{ KLAUSS_WORKER: 'worker_1', KLAUSS_DEPTH: '-3' }, WORKTREE, 1],
  [{ KLAUSS_WORKER: 'worker_1', KLAUSS_DEPTH: 'none' }, '/p', 1],
])('%j in %s is %i deep', (environment, root, depth) => {
  expect(depthOf(environment, root)).toBe(depth);
});

test('a worker is one deeper than its pool', () => {
  expect(deeper({})).toEqual({ KLAUSS_DEPTH: '1' });
  expect(deeper({ KLAUSS_WORKER: 'worker_1', KLAUSS_DEPTH: '1' })).toEqual({ KLAUSS_DEPTH: '2' });
});

test('what stands in a worktree is configured by the outermost project', () => {
  expect(outermost('/p')).toBe('/p');
  expect(outermost(`${WORKTREE}/packages/b`)).toBe('/p');
  expect(outermost(`${WORKTREE}/.klauss/worktrees/b2b2b2/c`)).toBe('/p');
});
