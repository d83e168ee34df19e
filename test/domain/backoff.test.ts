import { expect, test } from 'vitest';
import { retryDelayMs } from '../../src/domain/backoff.ts';

const middle = () => 0.5;

test('the first delay is about 2 s, and each further one twice as long', () => {
  expect([1, 2, 3, 4].map((failures) => retryDelayMs(failures, middle))).toEqual([2000, 4000, 8000, 16000]);
});

test('jitter spreads a delay by a fifth', () => {
  expect(retryDelayMs(1, () => 0)).toBe(1600);
  expect(retryDelayMs(1, () => 0.999999)).toBe(2400);
});

test('no delay is longer than 5 minutes, however many failures', () => {
  for (const failures of [8, 20, 1000, 100_000]) {
    expect(retryDelayMs(failures, () => 0.999999)).toBeLessThanOrEqual(300_000);
    expect(retryDelayMs(failures, () => 0)).toBeGreaterThanOrEqual(200_000);
  }
});
