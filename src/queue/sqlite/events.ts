import type { EventKind } from '../../domain/events.ts';
import type { JobId, TaskId } from '../../domain/ids.ts';
import type { JsonObject } from '../../domain/json.ts';
import type { Connection } from './connection.ts';

const INSERT_EVENT = 'INSERT INTO events (at, kind, job, task, data) VALUES (?, ?, ?, ?, ?)';

/** What an event is about. */
interface Subject {
  readonly job?: JobId;
  readonly task?: TaskId;
}

/** Writes down a state change, in the transaction that makes it. */
export function record(db: Connection, kind: EventKind, { job, task }: Subject, data: JsonObject = {}): void {
  db.run(INSERT_EVENT, db.now, kind, job ?? null, task ?? null, JSON.stringify(data));
}
