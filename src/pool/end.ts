/** Ending a pool from outside, and whatever a dead one left behind. */

import { rm } from 'node:fs/promises';
import { endProcesses, isAlive } from '../platform/processes.ts';
import type { Queue } from '../queue/queue.ts';
import { ask } from './connection.ts';
import { endOfPool } from './launch.ts';
import { endLeftovers } from './leftovers.ts';
import { livingPool } from './living.ts';

/** How much longer than asked a pool may take to end before it is taken for stuck, seconds. */
const PATIENCE_SECONDS = 15;

/**
 * Lets the pool of a queue end as soon as it has nothing more to do, and waits for that unless other jobs keep it.
 */
export async function retirePool(queue: Queue): Promise<void> {
  const pool = await livingPool(queue);
  if (pool === null) return;
  await ask(pool.socket, { type: 'retire' });
  const unfinished = await queue.jobs({ unfinished: true });
  if (unfinished.every(({ status }) => status === 'paused')) await endOfPool(pool, PATIENCE_SECONDS);
}

/**
 * Ends the pool of a queue, all its workers, and what dead pools left running.
 * @param how with a grace period for running tasks, or all at once
 * @returns whether there was anything to end
 */
export async function endPool(
  queue: Queue,
  how: 'kill' | { readonly graceSeconds: number },
): Promise<boolean> {
  const pool = await queue.currentPool();
  if (pool === null) return false;
  if (isAlive(pool.process)) {
    const graceSeconds = how === 'kill' ? 0 : how.graceSeconds;
    const request = how === 'kill' ? ({ type: 'kill' } as const) : ({ type: 'stop', graceSeconds } as const);
    await ask(pool.socket, request);
    const ended = await endOfPool(pool, graceSeconds + PATIENCE_SECONDS);
    if (!ended) await endProcesses(() => [pool.process], { graceMs: 0 });
  }
  await endLeftovers(queue, null, pool.id);
  // One that died has left it behind, and as it is marked stopped, no successor will know of it.
  await rm(pool.socket, { force: true });
  await queue.updatePool(pool.id, { state: 'stopped' });
  return true;
}
