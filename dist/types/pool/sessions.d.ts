/** Sessions whose client died without its SessionEnd hook. */
import type { Queue } from '../queue/queue.ts';
/** Ends the sessions whose client died without its hook; returns how many. */
export declare function endDeadSessions(queue: Queue): Promise<number>;
