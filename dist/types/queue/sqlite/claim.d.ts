import { type WorkerId } from '../../domain/ids.ts';
import type { Claim } from '../../domain/records.ts';
import type { ClaimOptions } from '../queue.ts';
import type { Connection } from './connection.ts';
/** Tasks whose moment has come, found through an index of their own: those that wait cost a claim nothing. */
export declare const RELEASE_DUE = "\nUPDATE tasks INDEXED BY tasks_due SET not_before = NULL\nWHERE status = 'pending' AND blocked = 0 AND held = 0 AND not_before <= ?";
/** The first entry of `tasks_ready`, however many there are: 20 µs from 1,000 to 1,000,000 rows. */
export declare const CLAIM: string;
export declare const CLAIM_ONE: string;
/**
 * Gives the ready task of highest priority, oldest first, to a worker, or only that one. Null when none is ready, or
 * its job has no room for what is to be reserved.
 */
export declare function claim(db: Connection, worker: WorkerId, leaseSeconds: number, { task: only, reserveUsd }?: ClaimOptions): Claim | null;
