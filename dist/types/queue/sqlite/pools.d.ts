import type { PoolId, WorkerId } from '../../domain/ids.ts';
import type { Pool, Worker } from '../../domain/pools.ts';
import type { PoolChange } from '../queue.ts';
import type { Connection } from './connection.ts';
/** The pool that has not been marked stopped, dead or alive. */
export declare function currentPool(db: Connection): Pool | null;
export declare function lastPool(db: Connection): Pool | null;
/** Enters a pool in the place of `predecessor`. False: that is not the current one any more. */
export declare function enterPool(db: Connection, pool: Pool, predecessor: PoolId | null): boolean;
/** False: the pool was marked stopped. */
export declare function beatPool(db: Connection, id: PoolId): boolean;
/**
 * Changes the state or size of a pool, or what keeps it back. The way is running, stopping, stopped, and never back: a supervisor that
 * wakes up after its successor has taken over changes nothing. A stopped pool has no workers.
 * @throws KlaussError `not_found`
 */
export declare function updatePool(db: Connection, id: PoolId, { state, workers, hold, halt }: PoolChange): void;
export declare function toldBy(db: Connection, id: PoolId): number;
export declare function setTold(db: Connection, id: PoolId, event: number): void;
/** The latest first. */
export declare function logDirectories(db: Connection): readonly string[];
/** Adds or replaces a worker of a pool that has been entered. */
export declare function putWorker(db: Connection, { id, pool, slot, task, process, startedAt }: Worker): void;
export declare function removeWorker(db: Connection, id: WorkerId): void;
export declare function workers(db: Connection, pool: PoolId): readonly Worker[];
