/** What this machine has left. What differs by platform stands in `linux.ts` and `darwin.ts`. */
/**
 * Memory that new processes can have, bytes: what is unused, and what the system would take from its caches. Inside a
 * container it is never more than what its limit leaves.
 */
export declare const freeMemory: () => number;
/**
 * What this user can still write on the disk that a path lies on, bytes.
 *
 * Synchronous: it takes 5 µs, and 300 by way of a thread that sleeps, for which a task would wait.
 * @param path absolute; it need not be there yet
 */
export declare function freeDisk(path: string): number;
