import type { Pool } from '../domain/pools.ts';
import { isAlive } from '../platform/processes.ts';
import type { Queue } from '../queue/queue.ts';

/** The pool that serves the queue, if its process lives. */
export async function livingPool(queue: Queue): Promise<Pool | null> {
  const pool = await queue.currentPool();
  return pool !== null && isAlive(pool.process) ? pool : null;
}
