import type { PoolId, TaskId } from '../../domain/ids.ts';
import type { Connection } from './connection.ts';
export declare const EXPIRED = "\nSELECT tasks.*, attempts.client_session AS attempt_session\nFROM attempts INDEXED BY attempts_running CROSS JOIN tasks ON tasks.id = attempts.task\nWHERE attempts.outcome = 'running' AND tasks.lease_expires_at <= ?";
/** Takes back every running task whose lease has expired. */
export declare function releaseExpired(db: Connection): readonly TaskId[];
/** Takes back every running task of a pool. */
export declare function releasePool(db: Connection, pool: PoolId): readonly TaskId[];
