/** The one place that knows which adapters there are. */
import type { Queue } from './queue.ts';
export interface QueueOptions {
    /** The database file. It is created when it does not exist; its directory must. */
    readonly path: string;
    /** Milliseconds since 1970. */
    readonly clock?: () => number;
    /** So many random bytes; job ids and lease tokens are made from them. */
    readonly random?: (bytes: number) => Uint8Array;
}
/**
 * Opens the queue, creating or migrating its database first. Any number of processes may do so at once.
 * Close it with `await using` or `[Symbol.asyncDispose]()`.
 *
 * @throws KlaussError `database`: no database, not writable, damaged, or from a newer Klauss;
 * `environment`: the native module is missing.
 */
export declare function openQueue({ path, clock, random, }: QueueOptions): Promise<Queue>;
