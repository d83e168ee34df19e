import type { AttemptFacts, Lease, Settlement, Task } from '../../domain/records.ts';
import type { Connection } from './connection.ts';
/** Ends an attempt. Null when the lease is lost: then nothing is changed but what the attempt has cost. */
export declare function settle(db: Connection, lease: Lease, settlement: Settlement, facts: AttemptFacts): Task | null;
