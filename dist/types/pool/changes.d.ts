/** Following a queue, with or without a pool: a socket wakes the follower, polling is only the safety net. */
import type { Queue } from '../queue/queue.ts';
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
export declare function changes(queue: Queue, options: ChangesOptions): AsyncGenerator<void>;
