/** What it costs that a settling survives the power. */

import { randomBytes } from 'node:crypto';
import { closeSync, fdatasyncSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { asPoolId, workerIdOf } from '../../src/domain/ids.ts';
import type { Lease } from '../../src/domain/records.ts';
import { claim } from '../../src/queue/sqlite/claim.ts';
import { Connection, type Durability } from '../../src/queue/sqlite/connection.ts';
import { openDatabase } from '../../src/queue/sqlite/database.ts';
import { settle } from '../../src/queue/sqlite/settle.ts';
import { submit } from '../../src/queue/sqlite/submit.ts';
import type { Bench, Figure } from './bench.ts';
import { median } from './figures.ts';
import { specOf, submissionOf } from './queues/klauss.ts';
import { completed, facts } from './queues/settled.ts';
import { temporaryDirectory } from './temporary.ts';

const SETTINGS: Readonly<Record<Durability, string>> = { durable: 'FULL', fast: 'NORMAL' };
const BATCHES = [1, 4, 10];
/** So many transactions of each kind are timed in a round. */
const TRANSACTIONS = 25;
const WORKER = workerIdOf(1, asPoolId('bench'));
const PAGE = Buffer.alloc(4096, 1);

/** Takes the time of one transaction, µs for each task in it. */
interface Timed {
  readonly what: string;
  readonly run: () => Promise<number> | number;
}

export const durability: Bench = {
  name: 'durability',
  title: 'What durability costs',
  about:
    'A task that was reported completed survives a power failure: a settling is committed with synchronous=FULL, for which SQLite waits until its log is on the disk; those that are asked for at once wait once. A claim need not survive: one that is undone is made again. Claims are committed with NORMAL, which waits for nothing. Here each is done both ways, alone and several at once; the time is that of a task. Beside them, what the disk takes to sync a page.',
  run: async (rounds) => {
    await using directory = await temporaryDirectory();
    const path = join(directory.path, 'klauss.db');
    const db = new Connection(await openDatabase(path), { path, clock: Date.now, random: randomBytes });
    using _ = { [Symbol.dispose]: () => db.close() };
    const timed: readonly Timed[] = [
      ...BATCHES.flatMap((batch) => [settling(db, 'durable', batch), settling(db, 'fast', batch)]),
      claiming(db, 'durable'),
      claiming(db, 'fast'),
      syncing(join(directory.path, 'pages')),
    ];
    await fill(db, timed.length * TRANSACTIONS * (rounds + 1) * Math.max(...BATCHES));
    const values = timed.map((): number[] => []);
    for (let round = 0; round <= rounds; round++) {
      for (const [index, { run }] of timed.entries()) {
        const times: number[] = [];
        for (let n = 0; n < TRANSACTIONS; n++) times.push(await run());
        // The first round warms up.
        if (round > 0) values[index]?.push(median(times));
      }
    }
    return timed.map(({ what }, index): Figure => ({ what, values: values[index] ?? [], unit: 'µs' }));
  },
};

async function fill(db: Connection, tasks: number): Promise<void> {
  const specs = Array.from({ length: tasks }, (_, n) => specOf(n, false));
  await db.write('fast', () => submit(db, submissionOf(specs)));
}

async function claimOne(db: Connection, how: Durability): Promise<Lease> {
  const claimed = await db.write(how, () => claim(db, WORKER, 30));
  if (claimed === null) throw new Error('Nothing is ready.');
  return claimed.lease;
}

const claiming = (db: Connection, how: Durability): Timed => ({
  what: `claim, ${SETTINGS[how]}`,
  run: () => time(() => claimOne(db, how)),
});

const settling = (db: Connection, how: Durability, batch: number): Timed => ({
  what: `settle, ${SETTINGS[how]}, ${batch} at once`,
  run: async () => {
    const leases = await Promise.all(Array.from({ length: batch }, () => claimOne(db, 'fast')));
    const settleOne = (lease: Lease) => db.write(how, () => settle(db, lease, completed, facts));
    return (await time(() => Promise.all(leases.map(settleOne)))) / batch;
  },
});

/** Over what was written before, as SQLite begins its log anew after each checkpoint. */
const syncing = (path: string): Timed => {
  writeFileSync(path, PAGE);
  return {
    what: 'the disk alone: write and sync 4 KB',
    run: async () => {
      const file = openSync(path, 'r+');
      try {
        return await time(() => {
          writeSync(file, PAGE, 0, PAGE.length, 0);
          fdatasyncSync(file);
        });
      } finally {
        closeSync(file);
      }
    },
  };
};

async function time(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) * 1000;
}
