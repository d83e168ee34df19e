import { describe, expect, test } from 'vitest';
import { type Timed, timeLeft, usualDuration } from '../../src/view/progress.ts';

const completed = (key: string, seconds: number): Timed => ({
  key,
  status: 'completed',
  dependsOn: [],
  startedAt: 0,
  finishedAt: seconds * 1000,
});
const running = (key: string, startedAt: number): Timed => ({
  key,
  status: 'running',
  dependsOn: [],
  startedAt,
  finishedAt: null,
});
const pending = (key: string, ...dependsOn: string[]): Timed => ({
  key,
  status: 'pending',
  dependsOn,
  startedAt: null,
  finishedAt: null,
});

describe('the time left', () => {
  test('is not known before something has completed', () => {
    expect(timeLeft([running('a', 0), pending('b')], 2, 5_000)).toBeNull();
    expect(usualDuration([])).toBeNull();
  });

  test('is nothing when nothing is left', () => {
    expect(timeLeft([completed('a', 10)], 2, 20_000)).toBe(0);
  });

  test('spreads over the workers', () => {
    const tasks = [completed('a', 10), ...['b', 'c', 'd', 'e'].map((key) => pending(key))];
    expect(timeLeft(tasks, 4, 0)).toBe(10_000);
    expect(timeLeft(tasks, 2, 0)).toBe(20_000);
    expect(timeLeft(tasks, 1, 0)).toBe(40_000);
    expect(timeLeft(tasks, 0, 0)).toBe(40_000);
  });

  test('follows the dependencies: a chain takes its length however many workers there are', () => {
    const tasks = [completed('a', 10), pending('b', 'a'), pending('c', 'b'), pending('d', 'c')];
    expect(timeLeft(tasks, 8, 0)).toBe(30_000);
  });

  test('takes off what a running task has run, but never all of it', () => {
    expect(timeLeft([completed('a', 10), running('b', 0)], 1, 4_000)).toBe(6_000);
    expect(timeLeft([completed('a', 10), running('b', 0)], 1, 60_000)).toBe(2_500);
  });

  test('is not thrown off by a task that lay paused for a night', () => {
    expect(usualDuration([completed('a', 10), completed('b', 12), completed('c', 40_000)])).toBe(12_000);
  });

  test('of a task that waits for one that another job, or nobody, has', () => {
    expect(timeLeft([completed('a', 10), pending('b', 'elsewhere')], 1, 0)).toBe(10_000);
  });

  test('of 10,000 tasks in layers', () => {
    const tasks = [
      completed('first', 1),
      ...Array.from({ length: 10_000 }, (_, n) => pending(`t${n}`, ...(n < 1000 ? [] : [`t${n - 1000}`]))),
    ];
    expect(timeLeft(tasks, 10, 0)).toBe(1_000_000);
  });
});
