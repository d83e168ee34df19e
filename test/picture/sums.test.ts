import { expect, test } from 'vitest';
import { asTaskId } from '../../src/domain/ids.ts';
import { compact, sums } from '../../src/picture/sums.ts';

const booking = (at: number, costUsd: number, tokens: number) => ({
  at,
  task: asTaskId(1),
  costUsd,
  inputTokens: tokens,
  outputTokens: 2 * tokens,
  cacheReadTokens: 10 * tokens,
  cacheWriteTokens: 3 * tokens,
});

test('what was spent up to each moment, from nothing to all of it', () => {
  const { costs, tokens, total } = sums([booking(10, 1, 100), booking(20, 0.5, 10)], { from: 0, to: 30 });
  expect(costs.map(({ at, high }) => [at, high])).toEqual([
    [0, 0],
    [10, 1],
    [20, 1.5],
    [30, 1.5],
  ]);
  expect(total).toMatchObject({ costUsd: 1.5, inputTokens: 110, outputTokens: 220, cacheReadTokens: 1100 });
  // On each other: output, input, written, read.
  expect(tokens.outputTokens.at(-1)).toEqual({ at: 30, low: 0, high: 220 });
  expect(tokens.inputTokens.at(-1)).toEqual({ at: 30, low: 220, high: 330 });
  expect(tokens.cacheReadTokens.at(-1)?.high).toBe(1760);
});

test('amounts of tokens', () => {
  expect([0, 950, 12_340, 1_240_000, 999_999].map(compact)).toEqual(['0', '950', '12.3k', '1.24M', '1M']);
});
