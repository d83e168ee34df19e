/** Writing down what has been paid for, also when the queue fails for a while. */

import { setTimeout as sleep } from 'node:timers/promises';
import { KlaussError } from '../../domain/errors.ts';

/** Between two tries, milliseconds. */
const PAUSE_MS = 1_000;

/**
 * Tries again as long as the queue cannot be written, as the disk is full or another program keeps it locked; when the
 * signal says that there is no more time, once more and not again.
 * @throws whatever the last try threw
 */
export async function persistently<T>(write: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    const isLast = signal.aborted;
    try {
      return await write();
    } catch (error) {
      const mayPass = error instanceof KlaussError && error.code === 'database';
      if (!mayPass || isLast) throw error;
      await sleep(PAUSE_MS, undefined, { signal }).catch(() => {});
    }
  }
}
