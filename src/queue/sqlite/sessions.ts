import type { JobId, SessionId } from '../../domain/ids.ts';
import type { ProcessIdentity, Session } from '../../domain/pools.ts';
import type { Connection } from './connection.ts';
import { record } from './events.ts';
import { pause } from './pause.ts';
import { jobs, LAST_EVENT } from './read.ts';
import { toSession } from './records.ts';
import type { SessionRow } from './rows.ts';

const SESSION = 'SELECT * FROM sessions WHERE id = ?';
const SESSIONS = 'SELECT * FROM sessions WHERE ended_at IS NULL ORDER BY seq';
const OF_PROCESS = 'SELECT * FROM sessions WHERE pid = ? AND process_started_at = ? AND id <> ?';
/** A new one has heard what its predecessor has, else all that there is; one that is gone on with, what it had heard. */
const PUT = `
INSERT INTO sessions (id, pid, process_started_at, started_at, told)
VALUES (:id, :pid, :startedAt, :now, coalesce(
  (SELECT max(told) FROM sessions WHERE pid = :pid AND process_started_at = :startedAt),
  (${LAST_EVENT})))
ON CONFLICT (id) DO UPDATE SET
  pid = excluded.pid, process_started_at = excluded.process_started_at, ended_at = NULL`;
const END = 'UPDATE sessions SET ended_at = ? WHERE id = ? AND ended_at IS NULL';
const INHERIT = `
UPDATE jobs SET session = :heir WHERE session = :predecessor AND (finished_at IS NULL OR EXISTS (
  SELECT 1 FROM events INDEXED BY events_of_jobs
  WHERE events.job = jobs.id AND events.task IS NULL AND events.id > :told AND kind = 'job.finished'))`;

/**
 * Registers a session, or the new process of one that is gone on with. What an earlier session of the same
 * process has left unfinished, or has not heard the end of, becomes its own: `/clear` gives a session a new id.
 */
export function registerSession(db: Connection, id: SessionId, process: ProcessIdentity): void {
  const { pid, startedAt } = process;
  const before = db.get<SessionRow>(SESSION, id);
  const isNew = before?.ended_at !== null || before.pid !== pid || before.process_started_at !== startedAt;
  if (isNew) {
    db.run(PUT, { id, pid, startedAt, now: db.now });
    record(db, 'session.started', {}, { session: id });
  }
  for (const predecessor of db.all<SessionRow>(OF_PROCESS, pid, startedAt, id)) {
    end(db, predecessor.id);
    db.run(INHERIT, { heir: id, predecessor: predecessor.id, told: predecessor.told });
  }
}

/** Marks a session ended and pauses its unfinished jobs; returns those. */
export function endSession(db: Connection, id: SessionId): readonly JobId[] {
  end(db, id);
  return jobs(db, { unfinished: true, session: id }).map((job) => pause(db, job.id).id);
}

export function sessions(db: Connection): readonly Session[] {
  return db.all<SessionRow>(SESSIONS).map(toSession);
}

function end(db: Connection, id: SessionId): void {
  if (db.run(END, db.now, id) > 0) record(db, 'session.ended', {}, { session: id });
}
