/**
 * Chaos: jobs in the middle of trouble, hundreds of them by `npm run test:chaos`, some in every run of the tests. A seed
 * chooses the plan and the trouble; the timing is that of the machine. After each run nothing is lost, done twice or
 * left, and the records agree with each other (checks.ts).
 *
 *   KLAUSS_CHAOS_SEEDS=500 npm run test:chaos      more of them
 *   KLAUSS_SEED=123,124 npm run test:chaos         those again
 */

import { afterAll, describe, expect, test } from 'vitest';
import { canMount } from './disk.ts';
import { KINDS, run, runReal } from './run.ts';
import { describeTally, timesOf } from './tally.ts';

const only = process.env['KLAUSS_SEED'];
const count = Number(process.env['KLAUSS_CHAOS_SEEDS'] ?? KINDS.length);
const seeds = only === undefined ? Array.from({ length: count }, (_, index) => index + 1) : [Number(only)];

describe('whatever happens, nothing is lost, done twice or left', () => {
  test.concurrent.each(seeds)('seed %i', run);
});

/** Each takes as long as ten with the stub. */
const realSeeds = seeds.filter((seed) => seed % 10 === 1);
describe.skipIf(realSeeds.length === 0)('with the real client', () => {
  test.concurrent.each(realSeeds)('seed %i', runReal);
});

test.skipIf(only !== undefined)('there was trouble', async () => {
  const trouble = [
    'supervisor killed',
    'client killed',
    'clock jumped',
    'database locked',
    'supervisor frozen',
  ];
  if (await canMount()) trouble.push('disk full');
  for (const what of trouble) expect(timesOf(what), what).toBeGreaterThan(0);
});

afterAll(async () => {
  const without = (await canMount()) ? '' : ' Disks were not filled: nothing can be mounted here.';
  process.stderr.write(`Chaos: ${describeTally()}.${without}\n`);
});
