/** What this machine has left. What differs by platform stands in `linux.ts` and `darwin.ts`. */

import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { freeMemory as onDarwin } from './darwin.ts';
import { memory as onLinux } from './linux.ts';

/**
 * Looks whether memory is limited, and returns what tells how much new processes can have, bytes: what is unused, and what
 * the system would take from its caches. Inside a container it is never more than what its limit leaves.
 */
export const memory: () => () => number = process.platform === 'darwin' ? () => onDarwin : onLinux;

/** The same at once. */
export const freeMemory = (): number => memory()();

/**
 * What this user can still write on the disk that a path lies on, bytes.
 *
 * Synchronous: it takes 5 µs, and 300 by way of a thread that sleeps, for which a task would wait.
 * @param path absolute; it need not be there yet
 */
export function freeDisk(path: string): number {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(path) === path) throw error;
    return freeDisk(dirname(path));
  }
}
