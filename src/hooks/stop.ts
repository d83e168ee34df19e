/** Stop, at the end of every turn: reaps the dead. Nothing is looked at closely unless a pool has died. */

import type { Hook } from './hook.ts';
import { reap } from './reap.ts';

export const stop: Hook = async (context) => {
  const queue = await context.existingQueue();
  if (queue !== null) await reap(queue);
  return null;
};
