/** Stop, at the end of every turn: reaps the dead. Nothing is looked at closely unless something is marked running. */

import { livingPool } from '../pool/launch.ts';
import { endLeftovers } from '../pool/leftovers.ts';
import type { Hook } from './hook.ts';

export const stop: Hook = async (context) => {
  const queue = await context.existingQueue();
  const pool = await queue?.currentPool();
  if (queue && pool && (await livingPool(queue)) === null) await endLeftovers(queue, null, pool.id);
  return null;
};
