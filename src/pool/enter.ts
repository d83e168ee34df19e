/**
 * Entering a queue as its pool. One supervisor serves a queue: a second is refused while the first lives. One
 * that died without leaving is replaced: what it left running is ended before its tasks are given back, so that
 * no task is worked on twice.
 */

import { rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { KlaussError } from '../domain/errors.ts';
import type { PoolId, SessionId } from '../domain/ids.ts';
import type { Pool } from '../domain/pools.ts';
import { identify, isAlive } from '../platform/processes.ts';
import type { Queue } from '../queue/queue.ts';
import { endLeftovers } from './leftovers.ts';

export interface Entry {
  readonly id: PoolId;
  readonly queue: Queue;
  readonly workers: number;
  readonly socket: string;
  readonly logs: string;
  readonly config: string;
  readonly session: SessionId | null;
  readonly now: number;
}

/**
 * @returns the pool, with what held its predecessor back when that died
 * @throws KlaussError `pool_running`: a pool that lives serves this queue already; it is in `details`
 */
export async function enterQueue(entry: Entry): Promise<Pool> {
  const process = identify(globalThis.process.pid);
  if (process === null)
    throw new KlaussError('environment', 'This system does not tell the start time of a process.', {
      hint: 'Klauss runs on Linux and macOS (Windows: WSL); `klauss doctor` tells what else is missing.',
    });
  const pool: Pool = {
    id: entry.id,
    host: hostname(),
    process,
    state: 'running',
    workers: entry.workers,
    socket: entry.socket,
    session: entry.session,
    logs: entry.logs,
    config: entry.config,
    hold: null,
    halt: null,
    startedAt: entry.now,
    seenAt: entry.now,
  };
  for (;;) {
    const predecessor = await entry.queue.currentPool();
    if (predecessor !== null && isAlive(predecessor.process)) {
      throw new KlaussError(
        'pool_running',
        `A pool serves this queue already (process ${predecessor.process.pid}).`,
        {
          hint: 'Use `klauss start N` to change its size, or `klauss stop` to end it.',
          details: { pool: predecessor.id, pid: predecessor.process.pid },
        },
      );
    }
    if (!(await entry.queue.enterPool(pool, predecessor?.id ?? null))) continue; // somebody was faster: look again
    if (predecessor !== null) await rm(predecessor.socket, { force: true });
    await endLeftovers(entry.queue, pool.id, predecessor?.id ?? null);
    return { ...pool, hold: predecessor?.hold ?? null };
  }
}
