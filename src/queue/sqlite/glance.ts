import { existsSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { SessionId } from '../../domain/ids.ts';
import type { TaskStatus } from '../../domain/states.ts';
import type { EndedJob, Glance, GlancedJob } from '../glance.ts';
import { versionOf } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { toCounts } from './records.ts';
import type { JobRow, PoolRow } from './rows.ts';

/** Readers hardly ever wait for a writer: only while a log of a crash is taken in. */
const BUSY_TIMEOUT_MS = 5;
/** Of so many tasks is looked at when they began and ended: a millisecond or two. */
const MOST_TASKS = 500;

export const UNFINISHED =
  'SELECT * FROM jobs INDEXED BY jobs_unfinished WHERE finished_at IS NULL ORDER BY seq DESC';
const POOL = "SELECT * FROM pools WHERE state <> 'stopped'";
const NEWEST = 'SELECT * FROM jobs WHERE session = ? ORDER BY seq DESC LIMIT 1';
/** Numbers stand for the keys, which would have to be fetched from the specifications beside the prompts. */
export const TIMED = `
SELECT id, status, started_at, finished_at,
  (SELECT group_concat(depends_on) FROM dependencies WHERE task = tasks.id AND tasks.finished_at IS NULL) AS depends_on
FROM tasks WHERE job = ?`;

interface TimedRow {
  readonly id: number;
  readonly status: TaskStatus;
  readonly started_at: number | null;
  readonly finished_at: number | null;
  readonly depends_on: string | null;
}

/** See `glance`. */
export async function glanceSqlite(path: string, session: SessionId | null): Promise<Glance | null> {
  const database = await open(path);
  try {
    if (versionOf(database) !== MIGRATIONS.length) return null;
    const pool = database.prepare<[], PoolRow>(POOL).get();
    return {
      jobs: unfinished(database),
      pool:
        pool === undefined
          ? null
          : { workers: pool.workers, hold: pool.hold === null ? null : JSON.parse(pool.hold) },
      ended: session === null ? null : newestEnded(database, session),
    };
  } finally {
    database.close();
  }
}

/**
 * Without a log nobody has the database open, and whoever opens it makes one. A reader would leave that behind; who may
 * write takes it away at the end.
 */
async function open(path: string): Promise<Database> {
  const { default: Sqlite } = await import('better-sqlite3'); // not above: see `load` in database.ts
  const readonly = existsSync(`${path}-wal`);
  return new Sqlite(path, { readonly, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
}

function unfinished(database: Database): readonly GlancedJob[] {
  const rows = database.prepare<[], JobRow>(UNFINISHED).all();
  const timed = database.prepare<[string], TimedRow>(TIMED);
  let room = MOST_TASKS;
  return rows.map((row) => {
    const { id, project, cost_usd: costUsd, paused, started_at: startedAt } = row;
    const tasks = toCounts(row);
    room -= Object.values(tasks).reduce((sum, number) => sum + number, 0);
    return {
      id,
      project,
      tasks,
      costUsd,
      paused: paused === 1,
      startedAt,
      timed: room < 0 ? null : timed.all(id).map(toTimed),
    };
  });
}

const toTimed = (row: TimedRow): NonNullable<GlancedJob['timed']>[number] => ({
  key: String(row.id),
  status: row.status,
  dependsOn: row.depends_on?.split(',') ?? [],
  startedAt: row.started_at,
  finishedAt: row.finished_at,
});

function newestEnded(database: Database, session: SessionId): EndedJob | null {
  const row = database.prepare<[string], JobRow>(NEWEST).get(session);
  if (row === undefined || row.finished_at === null) return null;
  const { id, project, base, applied, completed } = row;
  return { id, project, tasks: toCounts(row), open: base !== null && applied === null && completed > 0 };
}
