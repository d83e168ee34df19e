/**
 * What a pool that died left behind: clients, their shells, and tasks that are marked running. Hooks look for it at every
 * turn until a successor takes over, so what few of them need is imported where it is used.
 */
import type { PoolId } from '../domain/ids.ts';
import type { ProcessIdentity } from '../domain/pools.ts';
import type { Queue } from '../queue/queue.ts';
/** By this variable the git processes of a pool are found, when it died in the middle of something. */
export declare const GIT_MARKER = "KLAUSS_GIT";
/**
 * Ends what earlier pools left running and gives their tasks back. Their clients are ended first: as they ran on
 * this machine, that is certain, and the leases need not run out. What they cost is booked before, so that it is not
 * spent again.
 */
export declare function endLeftovers(queue: Queue, self: PoolId | null, predecessor: PoolId | null): Promise<void>;
/** The same, only looked at: the tasks that are marked running, and the processes that live. */
export declare function findLeftovers(queue: Queue, self: PoolId | null, predecessor: PoolId | null): Promise<{
    readonly tasks: number;
    readonly processes: readonly ProcessIdentity[];
}>;
