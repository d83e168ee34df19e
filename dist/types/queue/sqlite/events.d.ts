import type { EventKind } from '../../domain/events.ts';
import type { JobId, TaskId } from '../../domain/ids.ts';
import type { JsonObject } from '../../domain/json.ts';
import type { Connection } from './connection.ts';
/** What an event is about. */
interface Subject {
    readonly job?: JobId;
    readonly task?: TaskId;
}
/** Writes down a state change, in the transaction that makes it. */
export declare function record(db: Connection, kind: EventKind, { job, task }: Subject, data?: JsonObject): void;
export {};
