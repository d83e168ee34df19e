/**
 * The SQLite adapter: one file in WAL mode, which every process on the machine opens for itself. Each verb has
 * a file of its own; here they become transactions. Whoever is told that something was submitted, settled or
 * decided by a user can rely on it when the power fails; a claim that is undone is simply made again.
 */

import type { Queue } from '../queue.ts';
import { cancelJob, cancelTask } from './cancel.ts';
import { claim } from './claim.ts';
import { clean } from './clean.ts';
import { Connection, type Surroundings } from './connection.ts';
import { conventions, setConvention } from './conventions.ts';
import { openDatabase, openToLook } from './database.ts';
import { extend } from './extend.ts';
import { book, bookPlanning, exhaust, reserved, setBudget, spentSince, unbooked } from './money.ts';
import { hasNews, takeNews } from './news.ts';
import { note } from './note.ts';
import { pause, resume } from './pause.ts';
import {
  beatPool,
  currentPool,
  enterPool,
  lastPool,
  logDirectories,
  putWorker,
  removeWorker,
  setTold,
  toldBy,
  updatePool,
  workers,
} from './pools.ts';
import * as read from './read.ts';
import { releaseExpired, releasePool } from './release.ts';
import { advance, renew, started } from './renew.ts';
import { retry } from './retry.ts';
import { sendBack } from './sendBack.ts';
import { endSession, registerSession, sessions } from './sessions.ts';
import { setApplied } from './setApplied.ts';
import { setBase } from './setBase.ts';
import { settle } from './settle.ts';
import { submit } from './submit.ts';
import { withdraw } from './withdraw.ts';

/** @throws KlaussError `database`, `environment`: see `openQueue` */
export async function openSqlite(surroundings: Surroundings): Promise<Queue> {
  const { path, readOnly } = surroundings;
  const db = new Connection(await (readOnly ? openToLook(path) : openDatabase(path)), surroundings);
  return {
    submit: (submission) => db.write('durable', () => submit(db, submission)),
    extend: (job, tasks) => db.write('durable', () => extend(db, job, tasks)),
    setBase: (job, base) => db.write('durable', () => setBase(db, job, base)),

    job: (id) => db.read(() => read.job(db, id)),
    jobs: (options) => db.read(() => read.jobs(db, options)),
    task: (id) => db.read(() => read.task(db, id)),
    taskByKey: (job, key) => db.read(() => read.taskByKey(db, job, key)),
    tasks: (filter) => db.read(() => read.tasks(db, filter)),
    tasksWith: (fields, filter) => db.read(() => read.tasksWith(db, fields, filter)),
    landedGates: (job) => db.read(() => read.landedGates(db, job)),
    attempts: (task) => db.read(() => read.attempts(db, task)),
    runningAttempts: () => db.read(() => read.runningAttempts(db)),
    stats: () => db.read(() => read.stats(db)),
    events: (options) => db.read(() => read.events(db, options)),
    lastEvent: () => db.read(() => read.lastEvent(db)),
    outlook: () => db.read(() => read.outlook(db)),
    toEnd: (running) => db.read(() => read.toEnd(db, running)),

    unbooked: (except) => db.read(() => unbooked(db, except)),
    reserved: () => db.read(() => reserved(db)),
    spentSince: (at) => db.read(() => spentSince(db, at)),
    book: (attempt, usage) => db.write('durable', () => book(db, attempt, usage)),
    bookPlanning: (costUsd) => db.write('durable', () => bookPlanning(db, costUsd)),
    setBudget: (job, budgetUsd) => db.write('durable', () => setBudget(db, job, budgetUsd)),
    exhaust: (what, error) => db.write('durable', () => exhaust(db, what, error)),

    claim: (worker, leaseSeconds, options) =>
      db.write('fast', () => claim(db, worker, leaseSeconds, options)),
    ready: (options) => db.read(() => read.ready(db, options)),
    advance: (lease, phase) => db.write('fast', () => advance(db, lease, phase)),
    // What was reported or proved has been paid for: it must not be done again because the power failed.
    note: (lease, facts) =>
      db.write((facts.reported ?? facts.proved) === undefined ? 'fast' : 'durable', () =>
        note(db, lease, facts),
      ),
    sendBack: (lease, why) => db.write('fast', () => sendBack(db, lease, why)),
    // The session is all that an attempt can be gone on with when the machine stops.
    started: (lease, process, session) => db.write('fast', () => started(db, lease, process, session)),
    // With every heartbeat it is on the disk what is under way.
    renew: (leases, leaseSeconds) => db.write('durable', () => renew(db, leases, leaseSeconds)),
    settle: (lease, settlement, facts) => db.write('durable', () => settle(db, lease, settlement, facts)),
    releaseExpired: () => db.write('fast', () => releaseExpired(db)),
    releasePool: (pool) => db.write('fast', () => releasePool(db, pool)),

    cancelTask: (id) => db.write('durable', () => cancelTask(db, id)),
    cancelJob: (id) => db.write('durable', () => cancelJob(db, id)),
    retry: (what) => db.write('durable', () => retry(db, what)),
    withdraw: (task) => db.write('durable', () => withdraw(db, task)),
    setApplied: (job, applied) => db.write('durable', () => setApplied(db, job, applied)),
    pause: (job) => db.write('durable', () => pause(db, job)),
    resume: (job, session) => db.write('durable', () => resume(db, job, session)),
    clean: (options) => db.write('fast', () => clean(db, options)),

    conventions: (job) => db.read(() => conventions(db, job)),
    setConvention: (job, key, value) => db.write('durable', () => setConvention(db, job, key, value)),

    currentPool: () => db.read(() => currentPool(db)),
    lastPool: () => db.read(() => lastPool(db)),
    enterPool: (pool, predecessor) => db.write('fast', () => enterPool(db, pool, predecessor)),
    beatPool: (id) => db.write('fast', () => beatPool(db, id)),
    updatePool: (id, change) => db.write('fast', () => updatePool(db, id, change)),
    putWorker: (worker) => db.write('fast', () => putWorker(db, worker)),
    removeWorker: (id) => db.write('fast', () => removeWorker(db, id)),
    workers: (pool) => db.read(() => workers(db, pool)),
    toldBy: (id) => db.read(() => toldBy(db, id)),
    setTold: (id, event) => db.write('durable', () => setTold(db, id, event)),
    lastParking: (before) => db.read(() => read.lastParking(db, before)),
    logDirectories: () => db.read(() => logDirectories(db)),

    registerSession: (id, process) => db.write('fast', () => registerSession(db, id, process)),
    endSession: (id) => db.write('fast', () => endSession(db, id)),
    sessions: () => db.read(() => sessions(db)),
    // It is asked at every turn of a session, and hardly ever is there anything: that takes no write lock.
    news: async (id) =>
      (await db.read(() => hasNews(db, id))) ? await db.write('fast', () => takeNews(db, id)) : null,

    [Symbol.asyncDispose]: async () => db.close(),
  };
}
