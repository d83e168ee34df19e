/** Everything that only looks. Each function is one SELECT, so that it sees one state of the database. */

import { KlaussError } from '../../domain/errors.ts';
import type { QueueEvent } from '../../domain/events.ts';
import type { JobId, PoolId, TaskId } from '../../domain/ids.ts';
import type { Attempt, Job, Task, TaskCounts } from '../../domain/records.ts';
import type { Outlook, Queue, TaskFilter } from '../queue.ts';
import type { Connection } from './connection.ts';
import { partOfTask } from './part.ts';
import { toAttempt, toCounts, toEvent, toJob, toTask } from './records.ts';
import type { AttemptRow, CountsRow, EventRow, JobRow, TaskRow } from './rows.ts';

// SQLite plans a join, a range or a limit anew each time that a bare parameter in it is bound to another value,
// which costs ten times the search itself (60 µs against 6). It does not look behind the plus of `+?`.
const JOB = 'SELECT * FROM jobs WHERE id = ?';
export const TASKS = 'SELECT * FROM tasks JOIN specs ON specs.task = tasks.id';
const TASK = `${TASKS} WHERE id = +?`;
const TASK_BY_KEY = `${TASKS} WHERE job = +? AND key = +?`;
const TASKS_SINCE = `${TASKS} WHERE job = +? AND id >= +? ORDER BY id`;
/** Most tasks of a job have the same gates: ten thousand landed ones are a row or two. */
const LANDED_GATES = `
SELECT key, gates, max(id) AS newest FROM tasks
WHERE job = ? AND landed IS NOT NULL AND gates IS NOT NULL GROUP BY gates ORDER BY newest`;
const ATTEMPTS = 'SELECT * FROM attempts WHERE task = ? ORDER BY number';
const RUNNING_ATTEMPTS = "SELECT * FROM attempts WHERE outcome = 'running' ORDER BY id";
const STATS = `
SELECT ${['pending', 'running', 'completed', 'failed', 'cancelled', 'skipped']
  .map((status) => `coalesce(sum(${status}), 0) AS ${status}`)
  .join(', ')}
FROM jobs`;
const EVENTS = 'SELECT * FROM events WHERE id > +? ORDER BY id LIMIT +?';
/**
 * All events since the job was submitted are looked through, 0.1 µs each: an index of all events by their job would cost
 * each claim and each settling 2 µs, and whoever follows a job begins where it got to.
 */
export const EVENTS_OF_JOB = `
SELECT * FROM events WHERE job = +:job AND id > max(+:after, coalesce(
  (SELECT min(id) FROM events INDEXED BY events_of_jobs WHERE job = +:job AND task IS NULL), 0) - 1)
ORDER BY id LIMIT +:limit`;
export const EVENTS_OF_JOB_AND_POOLS = `
SELECT * FROM events WHERE (job = +:job OR job IS NULL) AND id > +:after ORDER BY id LIMIT +:limit`;
export const LAST_EVENT = 'SELECT coalesce(max(id), 0) AS id FROM events';
/** Backwards through what is of no job, which is little. */
const LAST_PARKING = `
SELECT * FROM events INDEXED BY events_of_no_job
WHERE job IS NULL AND id < +? AND kind = 'pool.held' AND data ->> 'kind' = 'limit' ORDER BY id DESC LIMIT 1`;

/** A task that waits for nothing but a moment in time; the words of the indexes `tasks_ready` and `tasks_due`. */
const FREE = "status = 'pending' AND blocked = 0 AND held = 0";
export const OUTLOOK = `
SELECT
  (SELECT count(*) FROM tasks INDEXED BY tasks_ready WHERE ${FREE} AND not_before IS NULL)
    + (SELECT count(*) FROM tasks INDEXED BY tasks_due WHERE ${FREE} AND not_before <= :now) AS ready,
  (SELECT min(not_before) FROM tasks INDEXED BY tasks_due WHERE ${FREE} AND not_before > :now) AS next_at,
  coalesce(sum(running), 0) AS running,
  coalesce(sum(pending) FILTER (WHERE paused = 0), 0) AS unheld
FROM jobs WHERE finished_at IS NULL`;
export const TO_END = `
SELECT running.value AS id FROM json_each(?) AS running LEFT JOIN tasks ON tasks.id = running.value
WHERE tasks.id IS NULL OR cancel_requested = 1 OR held = 1`;
const NOT_EXCEPTED = `id NOT IN (SELECT value FROM json_each(+:except))
  AND job NOT IN (SELECT value FROM json_each(+:exceptJobs))`;
/** Two indexes, merged: of what is ready only the first few are looked at, of what waits nothing but what is due. */
export const READY = `
SELECT * FROM tasks INDEXED BY tasks_ready JOIN specs ON specs.task = tasks.id
WHERE ${FREE} AND not_before IS NULL AND ${NOT_EXCEPTED}
UNION ALL
SELECT * FROM tasks INDEXED BY tasks_due JOIN specs ON specs.task = tasks.id
WHERE ${FREE} AND not_before <= +:now AND ${NOT_EXCEPTED}
ORDER BY priority DESC, id LIMIT +:limit`;

interface OutlookRow {
  readonly ready: number;
  readonly next_at: number | null;
  readonly running: number;
  /** Pending tasks of jobs that are not paused. */
  readonly unheld: number;
}

export function job(db: Connection, id: JobId): Job | null {
  const row = db.get<JobRow>(JOB, id);
  return row === undefined ? null : toJob(row);
}

/** @throws KlaussError `not_found` */
export function existingJob(db: Connection, id: JobId): Job {
  const found = job(db, id);
  if (found !== null) return found;
  throw new KlaussError('not_found', `There is no job ${id}.`, {
    hint: '`klauss status` lists the jobs of this project.',
    details: { job: id },
  });
}

export function jobs(
  db: Connection,
  { unfinished = false, session, limit }: NonNullable<Parameters<Queue['jobs']>[0]> = {},
): readonly Job[] {
  const { where, values } = conditions({
    'finished_at IS NULL': unfinished ? [] : undefined,
    'session = ?': session && [session],
  });
  const rows = db.all<JobRow>(
    `SELECT * FROM jobs ${where} ORDER BY seq DESC LIMIT +?`,
    ...values,
    limit ?? -1,
  );
  return rows.map(toJob);
}

export function task(db: Connection, id: TaskId): Task | null {
  const row = db.get<TaskRow>(TASK, id);
  return row === undefined ? null : toTask(row);
}

/** @throws KlaussError `not_found` */
export function existingTask(db: Connection, id: TaskId): Task {
  const found = task(db, id);
  if (found !== null) return found;
  throw new KlaussError('not_found', `There is no task ${id}.`, {
    hint: '`klauss list` shows the tasks of this project.',
    details: { task: id },
  });
}

export function taskByKey(db: Connection, id: JobId, key: string): Task | null {
  const row = db.get<TaskRow>(TASK_BY_KEY, id, key);
  return row === undefined ? null : toTask(row);
}

export const tasks = (db: Connection, filter?: TaskFilter): readonly Task[] =>
  select(db, TASKS, toTask, filter);

export function tasksWith<Field extends keyof Task>(
  db: Connection,
  fields: readonly Field[],
  filter?: TaskFilter,
): readonly Pick<Task, Field>[] {
  const { columns, complete } = partOfTask(fields);
  return select(db, `SELECT ${columns} FROM tasks JOIN specs ON specs.task = tasks.id`, complete, filter);
}

function select<Row, Found>(
  db: Connection,
  sql: string,
  become: (row: Row) => Found,
  { job: of, status, last }: TaskFilter = {},
): readonly Found[] {
  const { where, values } = conditions({ 'job = +?': of && [of], 'status = +?': status && [status] });
  const order = last === undefined ? 'ASC' : 'DESC';
  return db.map<Row, Found>(
    `${sql} ${where} ORDER BY tasks.id ${order} LIMIT +?`,
    become,
    ...values,
    last ?? -1,
  );
}

/** Tasks of a job from the given one on. */
export function tasksSince(db: Connection, id: JobId, first: number): readonly Task[] {
  return db.map<TaskRow, Task>(TASKS_SINCE, toTask, id, first);
}

export function landedGates(db: Connection, id: JobId): readonly Pick<Task, 'key' | 'gates'>[] {
  const rows = db.all<{ readonly key: string; readonly gates: string }>(LANDED_GATES, id);
  return rows.map(({ key, gates }) => ({ key, gates: JSON.parse(gates) }));
}

export function attempts(db: Connection, id: TaskId): readonly Attempt[] {
  return db.all<AttemptRow>(ATTEMPTS, id).map(toAttempt);
}

export function runningAttempts(db: Connection): readonly (Attempt & { readonly pool: PoolId })[] {
  return db.all<AttemptRow>(RUNNING_ATTEMPTS).map((row) => ({ ...toAttempt(row), pool: row.pool }));
}

export function stats(db: Connection): TaskCounts {
  return toCounts(db.get<CountsRow>(STATS) as CountsRow);
}

export function events(
  db: Connection,
  { after, limit, job: of, withPools = false }: Parameters<Queue['events']>[0],
): readonly QueueEvent[] {
  const rows =
    of === undefined
      ? db.all<EventRow>(EVENTS, after, limit)
      : db.all<EventRow>(withPools ? EVENTS_OF_JOB_AND_POOLS : EVENTS_OF_JOB, { job: of, after, limit });
  return rows.map(toEvent);
}

export function lastEvent(db: Connection): number {
  return db.get<{ readonly id: number }>(LAST_EVENT)?.id ?? 0;
}

export function lastParking(db: Connection, before: number): QueueEvent | null {
  const row = db.get<EventRow>(LAST_PARKING, before);
  return row === undefined ? null : toEvent(row);
}

export function outlook(db: Connection): Outlook {
  const row = db.get<OutlookRow>(OUTLOOK, { now: db.now }) as OutlookRow;
  return { ready: row.ready, running: row.running, waiting: row.unheld - row.ready, nextAt: row.next_at };
}

export const toEnd = (db: Connection, running: readonly TaskId[]): readonly TaskId[] =>
  db.map<Pick<TaskRow, 'id'>, TaskId>(TO_END, ({ id }) => id, JSON.stringify(running));

export function ready(
  db: Connection,
  { except, exceptJobs = [], limit }: Parameters<Queue['ready']>[0],
): readonly Task[] {
  const without = { except: JSON.stringify(except), exceptJobs: JSON.stringify(exceptJobs) };
  return db.all<TaskRow>(READY, { now: db.now, ...without, limit }).map((row) => toTask(row));
}

/** A WHERE clause of those conditions that have values. */
function conditions(candidates: Readonly<Record<string, readonly string[] | undefined>>): {
  readonly where: string;
  readonly values: readonly string[];
} {
  const chosen = Object.entries(candidates).flatMap(([sql, values]) => (values ? [{ sql, values }] : []));
  return {
    where: chosen.length === 0 ? '' : `WHERE ${chosen.map(({ sql }) => sql).join(' AND ')}`,
    values: chosen.flatMap(({ values }) => values),
  };
}
