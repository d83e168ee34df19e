import type { Pool } from '../domain/pools.ts';
import type { Queue } from '../queue/queue.ts';
/** The pool that serves the queue, if its process lives. */
export declare function livingPool(queue: Queue): Promise<Pool | null>;
