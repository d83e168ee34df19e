import type { SessionId } from '../../domain/ids.ts';
import type { Halt } from '../../domain/pools.ts';
import type { News } from '../queue.ts';
import type { Connection } from './connection.ts';
import { LAST_EVENT } from './read.ts';
import { toJob } from './records.ts';
import type { JobRow } from './rows.ts';

const ENDED = `
SELECT jobs.* FROM sessions JOIN jobs ON jobs.session = sessions.id
WHERE sessions.id = :id AND jobs.finished_at IS NOT NULL AND EXISTS (
  SELECT 1 FROM events INDEXED BY events_of_jobs
  WHERE events.job = jobs.id AND events.task IS NULL AND events.id > sessions.told
    AND kind = 'job.finished')`;
/** A pool that came after the one that stopped has made it old news. */
const HALTED = `
SELECT halt FROM pools, sessions
WHERE sessions.id = :id AND pools.seq = (SELECT max(seq) FROM pools) AND halt IS NOT NULL
  AND EXISTS (SELECT 1 FROM jobs WHERE session = :id AND finished_at IS NULL)
  AND EXISTS (
    SELECT 1 FROM events INDEXED BY events_of_no_job
    WHERE job IS NULL AND events.id > sessions.told AND kind = 'pool.halted')`;
const ANY = `SELECT EXISTS (${ENDED}) OR EXISTS (${HALTED}) AS news`;
const TOLD = `UPDATE sessions SET told = (${LAST_EVENT}) WHERE id = :id`;

/** Whether a session has something to hear. */
export const hasNews = (db: Connection, id: SessionId): boolean =>
  db.get<{ readonly news: 0 | 1 }>(ANY, { id })?.news === 1;

/** What is new for a session, which has heard of it then. Null: nothing is. */
export function takeNews(db: Connection, id: SessionId): News | null {
  const ended = db.all<JobRow>(`${ENDED} ORDER BY jobs.finished_at, jobs.seq`, { id }).map(toJob);
  const halted = db.get<{ readonly halt: string }>(HALTED, { id });
  if (ended.length === 0 && halted === undefined) return null;
  db.run(TOLD, { id });
  return { ended, halt: halted === undefined ? null : (JSON.parse(halted.halt) as Halt) };
}
