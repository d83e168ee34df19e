import { type WorkerId } from '../../domain/ids.ts';
import type { Claim } from '../../domain/records.ts';
import type { ClaimOptions } from '../queue.ts';
import type { Connection } from './connection.ts';
/** Asked first, as an update prepares for writing even when there is nothing to write. */
export declare const IS_DUE = "SELECT 1 FROM tasks INDEXED BY tasks_due WHERE status = 'pending' AND blocked = 0 AND held = 0 AND not_before <= ? LIMIT 1";
export declare const RELEASE_DUE = "UPDATE tasks INDEXED BY tasks_due SET not_before = NULL WHERE status = 'pending' AND blocked = 0 AND held = 0 AND not_before <= ?";
/** The first entry of `tasks_ready`, however many there are: 20 µs from 1,000 to 1,000,000 rows. */
export declare const NEXT = "\nSELECT * FROM tasks INDEXED BY tasks_ready JOIN specs ON specs.task = tasks.id\nWHERE status = 'pending' AND blocked = 0 AND held = 0 AND not_before IS NULL ORDER BY priority DESC, id LIMIT 1";
export declare const THIS_ONE = "SELECT * FROM tasks JOIN specs ON specs.task = tasks.id WHERE id = +? AND status = 'pending' AND blocked = 0 AND held = 0 AND not_before IS NULL";
/** Whatever fails here undoes its transaction: `OR FAIL` saves the copies by which SQLite could undo the statement alone. */
export declare const CLAIM = "\nUPDATE OR FAIL tasks SET\n  status = 'running', phase = 'prepare', attempt = ?, worker = ?, lease_token = ?, lease_expires_at = ?, started_at = ?\nWHERE id = ?";
/** A job with a budget gives away no more than it has: what is spent and what is reserved already stays below it. */
export declare const HAS_ROOM = "\nSELECT 1 FROM tasks JOIN jobs ON jobs.id = tasks.job\nWHERE tasks.id = +? AND (budget_usd IS NULL OR jobs.cost_usd + ? + (\nSELECT coalesce(sum(reserved_usd), 0) FROM unbooked CROSS JOIN tasks AS siblings ON siblings.id = unbooked.task\nWHERE siblings.job = tasks.job) <= budget_usd + 1e-9)";
/**
 * Gives the ready task of highest priority, oldest first, to a worker, or only that one. Null when none is ready, or
 * its job has no room for what is to be reserved.
 */
export declare function claim(db: Connection, worker: WorkerId, leaseSeconds: number, { task: only, reserveUsd }?: ClaimOptions): Claim | null;
