/** Another program has the database locked for a while. */

import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { happened } from './tally.ts';
import { aMoment, databaseOf, type Trouble } from './trouble.ts';

/** Longer than Klauss waits for a lock. */
const TOO_LONG_MS = 11_500;

export const lockDatabase: Trouble = async ({ project, random }) => {
  for (let times = 1 + random.below(2); times > 0; times--) {
    await aMoment(random, 600);
    const tooLong = random.chance(0.08);
    using lock = await locked(databaseOf(project));
    if (lock !== null) happened(tooLong ? 'database locked for too long' : 'database locked');
    await sleep(tooLong ? TOO_LONG_MS : 100 + random.below(2_500));
  }
};

/** Null: somebody was writing all the time. */
async function locked(path: string): Promise<Disposable | null> {
  const database = new Database(path, { timeout: 0 });
  for (let tries = 0; tries < 100; tries++) {
    try {
      database.exec('BEGIN EXCLUSIVE');
      return { [Symbol.dispose]: () => database.close() };
    } catch {
      await sleep(5);
    }
  }
  database.close();
  return null;
}
