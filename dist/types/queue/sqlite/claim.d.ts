import { type WorkerId } from '../../domain/ids.ts';
import type { Claim } from '../../domain/records.ts';
import type { Connection } from './connection.ts';
/** Tasks whose moment has come, found through an index of their own: those that wait cost a claim nothing. */
export declare const RELEASE_DUE = "\nUPDATE tasks INDEXED BY tasks_due SET not_before = NULL\nWHERE status = 'pending' AND blocked = 0 AND held = 0 AND not_before <= ?";
/** The first entry of `tasks_ready`, however many there are: 20 µs from 1,000 to 1,000,000 rows. */
export declare const CLAIM = "\nUPDATE tasks SET\n  status = 'running', phase = 'prepare', attempt = attempt + 1, worker = :worker, lease_token = :token,\n  lease_expires_at = :expiresAt, started_at = coalesce(started_at, :now)\nWHERE id = (\n  SELECT id FROM tasks INDEXED BY tasks_ready\n  WHERE status = 'pending' AND blocked = 0 AND held = 0 AND not_before IS NULL\n  ORDER BY priority DESC, id LIMIT 1\n)\nRETURNING id, job, attempt";
/** Gives the ready task of highest priority, oldest first, to a worker. Null when none is ready. */
export declare function claim(db: Connection, worker: WorkerId, leaseSeconds: number): Claim | null;
