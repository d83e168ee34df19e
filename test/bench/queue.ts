/** Claims and settlings, beside bare statements and other queues. */

import type { Bench, Figure } from './bench.ts';
import { median } from './figures.ts';
import { openBare } from './queues/bare.ts';
import { openBullmq } from './queues/bullmq.ts';
import { AT_ONCE, type Contestant } from './queues/contestant.ts';
import { openKlauss } from './queues/klauss.ts';
import { openOriginal } from './queues/original.ts';
import { openPgBoss } from './queues/pgBoss.ts';
import { openPlainjob } from './queues/plainjob.ts';
import { openRows } from './queues/rows.ts';
import { temporaryDirectory } from './temporary.ts';

const LEAST = 1_000;
const MOST = 100_000;
const SIZES = [LEAST, 10_000, MOST];
/** Samples are short and many, so that what is compared meets the same noise: so many a round, each in steps of so many tasks. */
const SAMPLES_A_ROUND = 3;
const SAMPLE_MS = 40;
const STEP = 20;
/** So many are done before anything is measured, until code and caches are warm. */
const WARM_UP = 200;
/** So many claims are timed with each sample, one by one. */
const CLAIMS = 20;

/** A queue to be measured, with so many tasks pending. */
interface Entry {
  readonly name: string;
  readonly sizes: readonly number[];
  /** Null: what it needs is not at hand. */
  readonly open: (directory: string) => Contestant | null | Promise<Contestant | null>;
}

const KLAUSS = 'Klauss';
const BLOCKED = 'Klauss, nine tenths blocked';
const BARE = 'two bare UPDATEs, in transactions of four';
const BARE_SINGLE = 'two bare UPDATEs, a transaction each';
const ROWS = "all of Klauss's rows, bare, in transactions of four";
const ORIGINAL = 'stand-in for the original, its polls left out';

const ENTRIES: readonly Entry[] = [
  { name: KLAUSS, sizes: SIZES, open: (directory) => openKlauss(directory, false) },
  { name: BARE, sizes: SIZES, open: (directory) => openBare(directory, AT_ONCE) },
  { name: BARE_SINGLE, sizes: [MOST], open: (directory) => openBare(directory, 1) },
  { name: ROWS, sizes: [MOST], open: openRows },
  { name: BLOCKED, sizes: SIZES, open: (directory) => openKlauss(directory, true) },
  { name: 'plainjob', sizes: [MOST], open: openPlainjob },
  { name: 'BullMQ', sizes: [MOST], open: openBullmq },
  { name: 'pg-boss', sizes: [MOST], open: openPgBoss },
  { name: ORIGINAL, sizes: [MOST], open: openOriginal },
];

interface Runner {
  readonly name: string;
  readonly size: number;
  readonly contestant: Contestant;
  /** Cycles a second, one for each sample. */
  readonly rates: number[];
  /** The median claim of each sample, µs. */
  readonly claims: number[];
}

export const queue: Bench = {
  name: 'queue',
  title: 'Claiming and settling',
  about: `A task is claimed and settled with a receipt of ordinary size, ${AT_ONCE} at once, over and over; as many tasks are added as are done. Klauss is asked through its contract: what is settled is on the disk when it is answered (synchronous=FULL), a claim need not be (NORMAL); what is asked for at once shares a transaction.

The floor is two prepared UPDATEs on a table with the same partial index, with the same durability: in transactions of ${AT_ONCE}, as Klauss does it, and in one each, as programs do it that call SQLite where they stand. It keeps no events, attempts, costs or counts, checks nothing, and answers nobody; the third floor writes all rows that Klauss does. The slower a disk syncs, the nearer they all are to each other; \`durability\` tells how slow this one is. Of the nine tenths that are blocked each waits for the one before it, with a higher priority than those that are ready.

The peers come as they are: plainjob loses its last commits when the power fails (NORMAL), BullMQ up to a second (its Redis writes its log every second), pg-boss nothing (PostgreSQL as it is installed, its vacuum off). One whose server is not on this machine is left out. What Klauss keeps beyond a task's state is not asked of them, nor do their tasks depend on each other. The original is modelled by what it is known for: the ten best are selected, one is looked for among them whose dependencies are complete, and each call opens a connection; with an index for its order, of which nothing is known. Its workers' two-second polls are left out, to its favour.`,
  run: async (rounds) => {
    await using stack = new AsyncDisposableStack();
    const runners: Runner[] = [];
    for (const { name, sizes, open } of ENTRIES) {
      for (const size of sizes) {
        const { path } = stack.use(await temporaryDirectory());
        const contestant = await open(path);
        if (contestant === null) continue;
        stack.use(contestant);
        await contestant.fill(size + WARM_UP);
        await contestant.work(WARM_UP);
        runners.push({ name, size, contestant, rates: [], claims: [] });
      }
    }
    for (let sampled = 0; sampled < rounds * SAMPLES_A_ROUND; sampled++) {
      for (const runner of runners) {
        runner.rates.push(await sample(runner));
        if (runner.contestant.claims === undefined) continue;
        runner.claims.push(median(await runner.contestant.claims(CLAIMS)));
        await runner.contestant.fill(CLAIMS);
      }
    }
    return figuresOf(runners);
  },
};

/** Cycles a second. Afterwards as many tasks are pending as before. */
async function sample({ contestant, size }: Runner): Promise<number> {
  const from = performance.now();
  let done = 0;
  while (performance.now() - from < SAMPLE_MS && done < size / 2) {
    await contestant.work(STEP);
    done += STEP;
  }
  const rate = (done / (performance.now() - from)) * 1000;
  await contestant.fill(done);
  return rate;
}

function figuresOf(runners: readonly Runner[]): readonly Figure[] {
  const rates = (name: string, size = MOST): readonly number[] =>
    runners.find((runner) => runner.name === name && runner.size === size)?.rates ?? [];
  const ratio = (over: readonly number[], under: readonly number[]): readonly number[] =>
    over.map((value, index) => value / (under[index] ?? Number.NaN));
  return [
    ...runners.map(({ name, size, rates: values }): Figure => {
      return { what: `${name}, ${size} pending`, values, unit: '/s' };
    }),
    ...[BARE, BARE_SINGLE, ROWS].map((floor): Figure => {
      const values = ratio(rates(KLAUSS), rates(floor));
      return { what: `Klauss, of ${floor}`, values, unit: '×', bound: { atLeast: 0.6 } };
    }),
    {
      what: 'Klauss, of the original',
      values: ratio(rates(KLAUSS), rates(ORIGINAL)),
      unit: '×',
      bound: { atLeast: 10 },
    },
    ...[KLAUSS, BLOCKED].map((name): Figure => {
      const values = ratio(rates(name, LEAST), rates(name));
      return { what: `${name}: ${LEAST} pending, of ${MOST}`, values, unit: '×', bound: { atMost: 1.5 } };
    }),
    ...runners
      .filter(({ claims }) => claims.length > 0)
      .map(({ name, size, claims: values }): Figure => {
        return { what: `${name}: a claim alone, p50, ${size} pending`, values, unit: 'µs' };
      }),
  ];
}
