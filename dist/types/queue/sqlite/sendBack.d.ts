import type { Lease } from '../../domain/records.ts';
import type { Queue } from '../queue.ts';
import type { Connection } from './connection.ts';
/** Takes a running task whose merge did not succeed back to the phase work. False: the lease is lost. */
export declare function sendBack(db: Connection, { task, token }: Lease, { reason, error }: Parameters<Queue['sendBack']>[1]): boolean;
