import type { ProcessIdentity } from '../../domain/pools.ts';
import type { Lease } from '../../domain/records.ts';
import type { Phase } from '../../domain/states.ts';
import type { Connection } from './connection.ts';
export declare const RENEW = "\nUPDATE tasks SET lease_expires_at = ?\nFROM json_each(?) AS lease\nWHERE tasks.id = lease.value ->> 'task' AND tasks.lease_token = lease.value ->> 'token'\nRETURNING lease_token";
/** Renews all leases in one statement; returns those that are lost. */
export declare function renew(db: Connection, leases: readonly Lease[], leaseSeconds: number): readonly Lease[];
/** Moves a running task to a phase. False: the lease is lost. */
export declare function advance(db: Connection, { task, token }: Lease, phase: Phase): boolean;
/** Notes the client process and session of the attempt. False: the lease is lost. */
export declare function started(db: Connection, { task, token }: Lease, { pid, startedAt }: ProcessIdentity, clientSession: string): boolean;
