/** Ending a pool from outside, and whatever a dead one left behind. */
import type { Queue } from '../queue/queue.ts';
/**
 * Lets the pool of a queue end as soon as it has nothing more to do, and waits for that unless other jobs keep it.
 */
export declare function retirePool(queue: Queue): Promise<void>;
/**
 * Ends the pool of a queue, all its workers, and what dead pools left running.
 * @param how with a grace period for running tasks, or all at once
 * @returns whether there was anything to end
 */
export declare function endPool(queue: Queue, how: 'kill' | {
    readonly graceSeconds: number;
}): Promise<boolean>;
