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
import { run, runReal } from './run.ts';
import { describeTally, timesOf } from './tally.ts';

/** For every run of the tests: the kinds of trouble that hit most, in the time that there is. */
const SHORT = [13, 15, 3, 4, 5, 6, 7, 10];
const REAL = 21;

const { KLAUSS_SEED: only, KLAUSS_CHAOS_SEEDS: count } = process.env;
const isLong = only === undefined && count !== undefined;
const seeds = only?.split(',').map(Number) ?? (isLong ? upTo(Number(count)) : SHORT);
/** Each takes as long as ten with the stub. */
const realSeeds = only === undefined && !isLong ? [REAL] : seeds.filter((seed) => seed % 10 === 1);

function upTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

describe('whatever happens, nothing is lost, done twice or left', () => {
  test.concurrent.each(realSeeds)('seed %i, with the real client', runReal);
  test.concurrent.each(seeds)('seed %i', run);
});

/** What hits whenever its turn comes; the rest needs luck. */
const SURE = ['supervisor killed', 'clock jumped', 'database locked', 'supervisor frozen'];
const LIKELY = [
  ...[
    'client killed',
    'git killed',
    'killed at a git call',
    'launcher of git killed',
    'shell killed',
    'command killed',
  ],
  ...['session killed', 'hook killed', 'apply killed', 'rollback killed', 'user: stop', 'API: 529'],
];

test.skipIf(only !== undefined)('there was trouble', async () => {
  const mounts = await canMount();
  const expected = [...SURE, ...(mounts ? ['disk full'] : []), ...(seeds.length >= 100 ? LIKELY : [])];
  for (const what of expected) expect(timesOf(what), what).toBeGreaterThan(0);
});

afterAll(async () => {
  const without = (await canMount()) ? '' : ' Disks were not filled: nothing can be mounted here.';
  process.stderr.write(`Chaos: ${describeTally()}.${without}\n`);
});
