/** Following a queue, with or without a pool: a socket wakes the follower, polling is only the safety net. */

import type { Queue } from '../queue/queue.ts';
import { Bell } from './bell.ts';
import { type Following, follow } from './connection.ts';

export interface ChangesOptions {
  /** Look again after so long when nothing was heard, seconds. */
  readonly pollSeconds: number;
  /** Ends the iteration. */
  readonly signal?: AbortSignal;
}

/**
 * Yields once at the start and then whenever the rows of the queue may have changed. A pool that starts, ends
 * or is replaced meanwhile is followed without a gap.
 */
export async function* changes(queue: Queue, options: ChangesOptions): AsyncGenerator<void> {
  const bell = new Bell();
  const ring = (): void => bell.ring();
  let following = null as Following | null; // set in callbacks, which the compiler does not follow

  const followCurrentPool = async (): Promise<void> => {
    if (following !== null) return;
    const pool = await queue.currentPool();
    if (pool === null) return;
    following = follow(pool.socket, ring, (followed) => {
      following = null;
      if (followed) ring(); // else it is dead: the next poll looks for its successor
    });
  };

  options.signal?.addEventListener('abort', ring);
  try {
    while (!options.signal?.aborted) {
      await followCurrentPool();
      yield;
      await bell.next(options.pollSeconds * 1000);
    }
  } finally {
    options.signal?.removeEventListener('abort', ring);
    following?.close();
  }
}
