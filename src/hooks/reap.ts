import { endLeftovers } from '../pool/leftovers.ts';
import { livingPool } from '../pool/living.ts';
import type { Queue } from '../queue/queue.ts';

/** Ends what a pool left that died without leaving; its tasks go back to pending. False: a pool lives. */
export async function reap(queue: Queue): Promise<boolean> {
  const pool = await queue.currentPool();
  if (pool === null) return true;
  if ((await livingPool(queue)) !== null) return false;
  await endLeftovers(queue, null, pool.id);
  return true;
}
