import { KlaussError } from '../../domain/errors.ts';
import type { PoolId, WorkerId } from '../../domain/ids.ts';
import type { Halt, Hold, Pool, Worker } from '../../domain/pools.ts';
import type { PoolChange } from '../queue.ts';
import type { Connection } from './connection.ts';
import { record } from './events.ts';
import { lastEvent } from './read.ts';
import { toPool, toWorker } from './records.ts';
import type { PoolRow, WorkerRow } from './rows.ts';

const CURRENT = "SELECT * FROM pools WHERE state <> 'stopped' ORDER BY seq DESC LIMIT 1";
const LAST = 'SELECT * FROM pools ORDER BY seq DESC LIMIT 1';
const POOL = 'SELECT * FROM pools WHERE id = ?';
const ENTER = `
INSERT INTO pools
  (id, host, pid, process_started_at, state, workers, socket, session, logs, config, started_at, seen_at, told)
VALUES
  (:id, :host, :pid, :processStartedAt, :state, :workers, :socket, :session, :logs, :config, :startedAt, :seenAt,
   coalesce((SELECT told FROM pools ORDER BY seq DESC LIMIT 1), :newest))`;
const TOLD_BY = 'SELECT told FROM pools WHERE id = ?';
const SET_TOLD = "UPDATE pools SET told = ? WHERE id = ? AND state <> 'stopped'";
const LOG_DIRECTORIES = 'SELECT logs FROM pools WHERE logs IS NOT NULL GROUP BY logs ORDER BY max(seq) DESC';
const BEAT = "UPDATE pools SET seen_at = ? WHERE id = ? AND state <> 'stopped'";
const RESIZE = 'UPDATE pools SET workers = ? WHERE id = ?';
const SET_STATE = 'UPDATE pools SET state = ? WHERE id = ?';
const SET_FACT = {
  hold: 'UPDATE pools SET hold = ? WHERE id = ?',
  halt: 'UPDATE pools SET halt = ? WHERE id = ?',
} as const;
const DISMISS_WORKERS = 'DELETE FROM workers WHERE pool = ?';
const PUT_WORKER = `
INSERT OR REPLACE INTO workers (id, pool, slot, task, pid, process_started_at, started_at)
VALUES (?, ?, ?, ?, ?, ?, ?)`;
const REMOVE_WORKER = 'DELETE FROM workers WHERE id = ?';
const WORKERS = 'SELECT * FROM workers WHERE pool = ? ORDER BY slot';

/** The pool that has not been marked stopped, dead or alive. */
export function currentPool(db: Connection): Pool | null {
  const row = db.get<PoolRow>(CURRENT);
  return row === undefined ? null : toPool(row);
}

export function lastPool(db: Connection): Pool | null {
  const row = db.get<PoolRow>(LAST);
  return row === undefined ? null : toPool(row);
}

/** Enters a pool in the place of `predecessor`. False: that is not the current one any more. */
export function enterPool(db: Connection, pool: Pool, predecessor: PoolId | null): boolean {
  if ((currentPool(db)?.id ?? null) !== predecessor) return false;
  if (predecessor !== null) setState(db, predecessor, 'stopped');
  db.run(ENTER, {
    id: pool.id,
    host: pool.host,
    pid: pool.process.pid,
    processStartedAt: pool.process.startedAt,
    state: pool.state,
    workers: pool.workers,
    socket: pool.socket,
    session: pool.session,
    logs: pool.logs,
    config: pool.config,
    startedAt: pool.startedAt,
    seenAt: pool.seenAt,
    newest: lastEvent(db),
  });
  record(db, 'pool.started', {}, { pool: pool.id, workers: pool.workers });
  return true;
}

/** False: the pool was marked stopped. */
export function beatPool(db: Connection, id: PoolId): boolean {
  return db.run(BEAT, db.now, id) === 1;
}

/**
 * Changes the state or size of a pool, or what keeps it back. The way is running, stopping, stopped, and never back: a supervisor that
 * wakes up after its successor has taken over changes nothing. A stopped pool has no workers.
 * @throws KlaussError `not_found`
 */
export function updatePool(db: Connection, id: PoolId, { state, workers, hold, halt }: PoolChange): void {
  const pool = db.get<PoolRow>(POOL, id);
  if (pool === undefined) {
    throw new KlaussError('not_found', `There is no pool ${id}.`, {
      hint: '`klauss status` tells whether one runs.',
      details: { pool: id },
    });
  }
  if (pool.state === 'stopped') return;
  if (workers !== undefined && workers !== pool.workers) {
    db.run(RESIZE, workers, id);
    record(db, 'pool.resized', {}, { pool: id, workers });
  }
  if (hold !== undefined) setFact(db, pool, 'hold', hold);
  if (halt !== undefined) setFact(db, pool, 'halt', halt);
  if (state !== undefined && state !== 'running' && state !== pool.state) setState(db, id, state);
}

function setFact(db: Connection, pool: PoolRow, name: 'hold' | 'halt', fact: Hold | Halt | null): void {
  const text = fact === null ? null : JSON.stringify(fact);
  if (text === pool[name]) return;
  db.run(SET_FACT[name], text, pool.id);
  record(db, name === 'hold' ? 'pool.held' : 'pool.halted', {}, { pool: pool.id, ...fact });
}

function setState(db: Connection, id: PoolId, state: Exclude<Pool['state'], 'running'>): void {
  db.run(SET_STATE, state, id);
  if (state === 'stopped') db.run(DISMISS_WORKERS, id);
  record(db, `pool.${state}`, {}, { pool: id });
}

export function toldBy(db: Connection, id: PoolId): number {
  return db.get<{ readonly told: number | null }>(TOLD_BY, id)?.told ?? lastEvent(db);
}

export function setTold(db: Connection, id: PoolId, event: number): void {
  db.run(SET_TOLD, event, id);
}

/** The latest first. */
export function logDirectories(db: Connection): readonly string[] {
  return db.all<{ readonly logs: string }>(LOG_DIRECTORIES).map(({ logs }) => logs);
}

/** Adds or replaces a worker of a pool that has been entered. */
export function putWorker(db: Connection, { id, pool, slot, task, process, startedAt }: Worker): void {
  db.run(PUT_WORKER, id, pool, slot, task, process?.pid ?? null, process?.startedAt ?? null, startedAt);
}

export function removeWorker(db: Connection, id: WorkerId): void {
  db.run(REMOVE_WORKER, id);
}

export function workers(db: Connection, pool: PoolId): readonly Worker[] {
  return db.all<WorkerRow>(WORKERS, pool).map(toWorker);
}
