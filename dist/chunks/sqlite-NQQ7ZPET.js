import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  NO_USAGE
} from "./chunk-SGPK7RKF.js";
import {
  assertNever
} from "./chunk-BKZYA75I.js";
import {
  asAttemptId,
  asJobId,
  asLeaseToken,
  asPoolId
} from "./chunk-PTSTNGBG.js";
import {
  KlaussError,
  messageOf
} from "./chunk-NEELCYRH.js";

// src/queue/sqlite/events.ts
var INSERT_EVENT = "INSERT INTO events (at, kind, job, task, data) VALUES (?, ?, ?, ?, ?)";
function record(db, kind, { job: job2, task: task2 }, data = {}) {
  db.run(INSERT_EVENT, db.now, kind, job2 ?? null, task2 ?? null, JSON.stringify(data));
}

// src/queue/sqlite/records.ts
function toCounts(row) {
  let { pending, running, completed, failed, cancelled, skipped } = row;
  return { pending, in_progress: running, completed, failed, cancelled, skipped };
}
function toJob(row) {
  return {
    id: row.id,
    goal: row.goal,
    status: jobStatus(row),
    tasks: toCounts(row),
    costUsd: row.cost_usd,
    budgetUsd: row.budget_usd,
    session: row.session,
    metadata: JSON.parse(row.metadata),
    createdAt: row.created_at,
    finishedAt: row.finished_at
  };
}
function jobStatus(row) {
  return row.finished_at === null ? row.paused === 1 ? "paused" : row.started_at === null ? "pending" : "running" : row.failed > 0 ? "failed" : row.cancelled > 0 || row.completed === 0 ? "cancelled" : "completed";
}
function toTask(row) {
  return {
    id: row.id,
    job: row.job,
    key: row.key,
    prompt: row.prompt,
    workingDir: row.working_dir,
    contextFiles: JSON.parse(row.context_files),
    expectedOutputs: JSON.parse(row.expected_outputs),
    verify: JSON.parse(row.verify),
    touches: JSON.parse(row.touches),
    dependsOn: JSON.parse(row.depends_on),
    priority: row.priority,
    model: row.model,
    timeout: row.timeout,
    maxRetries: row.max_retries,
    allowExternal: row.allow_external === 1,
    metadata: JSON.parse(row.metadata),
    status: row.status,
    phase: row.phase,
    reason: row.reason,
    error: row.error,
    report: row.report === null ? null : JSON.parse(row.report),
    receipt: row.receipt === null ? null : JSON.parse(row.receipt),
    attempt: row.attempt,
    failures: row.failures,
    worker: row.worker,
    notBefore: row.not_before,
    blocked: row.blocked,
    held: row.held === 1,
    cancelRequested: row.cancel_requested === 1,
    clientSession: row.client_session,
    branch: row.branch,
    commit: row.commit,
    costUsd: row.cost_usd,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at
  };
}
function toAttempt(row) {
  return {
    id: row.id,
    task: row.task,
    number: row.number,
    worker: row.worker,
    outcome: row.outcome,
    reason: row.reason,
    error: row.error,
    clientSession: row.client_session,
    process: toProcess(row),
    exitCode: row.exit_code,
    usage: row.usage === null ? NO_USAGE : JSON.parse(row.usage),
    startedAt: row.started_at,
    endedAt: row.ended_at
  };
}
function toEvent(row) {
  return { ...row, data: JSON.parse(row.data) };
}
function toPool(row) {
  return {
    id: row.id,
    host: row.host,
    process: { pid: row.pid, startedAt: row.process_started_at },
    state: row.state,
    workers: row.workers,
    socket: row.socket,
    session: row.session,
    startedAt: row.started_at,
    seenAt: row.seen_at
  };
}
function toWorker(row) {
  return {
    id: row.id,
    pool: row.pool,
    slot: row.slot,
    task: row.task,
    process: toProcess(row),
    startedAt: row.started_at
  };
}
function toSession(row) {
  return {
    id: row.id,
    process: { pid: row.pid, startedAt: row.process_started_at },
    startedAt: row.started_at,
    endedAt: row.ended_at
  };
}
function toProcess(row) {
  return row.pid === null || row.process_started_at === null ? null : { pid: row.pid, startedAt: row.process_started_at };
}

// src/queue/sqlite/jobs.ts
var FINISH = `
UPDATE jobs SET finished_at = ?, paused = 0
WHERE id = ? AND finished_at IS NULL AND pending = 0 AND running = 0
RETURNING *`, REOPEN = "UPDATE jobs SET finished_at = NULL WHERE id = ? AND finished_at IS NOT NULL", HOLD = "UPDATE tasks SET held = ? WHERE job = ? AND held <> ?";
function finishJob(db, id) {
  let job2 = db.get(FINISH, db.now, id);
  job2 !== void 0 && (holdTasks(db, id, !1), record(db, "job.finished", { job: id }, { status: jobStatus(job2) }));
}
function reopenJob(db, id) {
  db.run(REOPEN, id);
}
function holdTasks(db, id, held) {
  let flag = held ? 1 : 0;
  db.run(HOLD, flag, id, flag);
}

// src/queue/sqlite/read.ts
var JOB = "SELECT * FROM jobs WHERE id = ?", TASKS = "SELECT * FROM tasks JOIN specs ON specs.task = tasks.id", TASK = `${TASKS} WHERE id = +?`, TASK_BY_KEY = `${TASKS} WHERE job = +? AND key = +?`, TASKS_SINCE = `${TASKS} WHERE job = +? AND id >= +? ORDER BY id`, ATTEMPTS = "SELECT * FROM attempts WHERE task = ? ORDER BY number", RUNNING_ATTEMPTS = "SELECT * FROM attempts WHERE outcome = 'running' ORDER BY id", STATS = `
SELECT ${["pending", "running", "completed", "failed", "cancelled", "skipped"].map((status) => `coalesce(sum(${status}), 0) AS ${status}`).join(", ")}
FROM jobs`, EVENTS = "SELECT * FROM events WHERE id > +? ORDER BY id LIMIT ?", EVENTS_OF_JOB = "SELECT * FROM events WHERE job = +? AND id > +? ORDER BY id LIMIT ?", LAST_EVENT = "SELECT seq FROM sqlite_sequence WHERE name = 'events'", FREE = "status = 'pending' AND blocked = 0 AND held = 0", OUTLOOK = `
SELECT
  (SELECT count(*) FROM tasks INDEXED BY tasks_ready WHERE ${FREE} AND not_before IS NULL)
    + (SELECT count(*) FROM tasks INDEXED BY tasks_due WHERE ${FREE} AND not_before <= :now) AS ready,
  (SELECT min(not_before) FROM tasks INDEXED BY tasks_due WHERE ${FREE} AND not_before > :now) AS next_at,
  coalesce(sum(running), 0) AS running,
  coalesce(sum(pending) FILTER (WHERE paused = 0), 0) AS unheld
FROM jobs WHERE finished_at IS NULL`;
function job(db, id) {
  let row = db.get(JOB, id);
  return row === void 0 ? null : toJob(row);
}
function existingJob(db, id) {
  let found = job(db, id);
  if (found !== null) return found;
  throw new KlaussError("not_found", `There is no job ${id}.`, {
    hint: "`klauss status` lists the jobs of this project.",
    details: { job: id }
  });
}
function jobs(db, { unfinished = !1, session, limit } = {}) {
  let { where, values } = conditions({
    "finished_at IS NULL": unfinished ? [] : void 0,
    "session = ?": session && [session]
  });
  return db.all(
    `SELECT * FROM jobs ${where} ORDER BY seq DESC LIMIT ?`,
    ...values,
    limit ?? -1
  ).map(toJob);
}
function task(db, id) {
  let row = db.get(TASK, id);
  return row === void 0 ? null : toTask(row);
}
function existingTask(db, id) {
  let found = task(db, id);
  if (found !== null) return found;
  throw new KlaussError("not_found", `There is no task ${id}.`, {
    hint: "`klauss list` shows the tasks of this project.",
    details: { task: id }
  });
}
function taskByKey(db, id, key) {
  let row = db.get(TASK_BY_KEY, id, key);
  return row === void 0 ? null : toTask(row);
}
function tasks(db, { job: of, status, last } = {}) {
  let { where, values } = conditions({ "job = +?": of && [of], "status = +?": status && [status] }), order = last === void 0 ? "ASC" : "DESC";
  return db.all(`${TASKS} ${where} ORDER BY id ${order} LIMIT ?`, ...values, last ?? -1).map(toTask);
}
function tasksSince(db, id, first) {
  return db.all(TASKS_SINCE, id, first).map(toTask);
}
function attempts(db, id) {
  return db.all(ATTEMPTS, id).map(toAttempt);
}
function runningAttempts(db) {
  return db.all(RUNNING_ATTEMPTS).map((row) => ({ ...toAttempt(row), pool: row.pool }));
}
function stats(db) {
  return toCounts(db.get(STATS));
}
function events(db, { after, limit, job: of }) {
  return (of === void 0 ? db.all(EVENTS, after, limit) : db.all(EVENTS_OF_JOB, of, after, limit)).map(toEvent);
}
function lastEvent(db) {
  return db.get(LAST_EVENT)?.seq ?? 0;
}
function outlook(db) {
  let row = db.get(OUTLOOK, { now: db.now });
  return { ready: row.ready, running: row.running, waiting: row.unheld - row.ready, nextAt: row.next_at };
}
function conditions(candidates2) {
  let chosen = Object.entries(candidates2).flatMap(([sql2, values]) => values ? [{ sql: sql2, values }] : []);
  return {
    where: chosen.length === 0 ? "" : `WHERE ${chosen.map(({ sql: sql2 }) => sql2).join(" AND ")}`,
    values: chosen.flatMap(({ values }) => values)
  };
}

// src/queue/sqlite/skip.ts
var SKIP = `
WITH RECURSIVE lost (id) AS (
  SELECT task FROM dependencies WHERE depends_on = :id
  UNION
  SELECT task FROM lost JOIN dependencies ON depends_on = lost.id
)
UPDATE tasks SET status = 'skipped', finished_at = :now
WHERE id IN (SELECT id FROM lost) AND status = 'pending'
RETURNING id, job`;
function skipDependants(db, id) {
  let skipped = db.all(SKIP, { id, now: db.now });
  for (let task2 of skipped) record(db, "task.skipped", { job: task2.job, task: task2.id }, { because: id });
}

// src/queue/sqlite/cancel.ts
var CANCEL = "UPDATE tasks SET status = 'cancelled', finished_at = ?, not_before = NULL WHERE id = ?", REQUEST = "UPDATE tasks SET cancel_requested = 1 WHERE id = ? AND cancel_requested = 0", UNFINISHED = "SELECT id, job, status FROM tasks WHERE job = ? AND status IN ('pending', 'running') ORDER BY id";
function cancelTask(db, id) {
  let task2 = existingTask(db, id);
  if (task2.status === "completed" || task2.status === "failed" || task2.status === "skipped")
    throw new KlaussError("state", `Task ${id} cannot be cancelled: it is ${task2.status}.`, {
      hint: "Only what is pending or running can be cancelled.",
      details: { task: id, status: task2.status }
    });
  return cancel(db, task2), task2.status === "pending" && skipDependants(db, id), finishJob(db, task2.job), existingTask(db, id);
}
function cancelJob(db, id) {
  existingJob(db, id);
  for (let task2 of db.all(UNFINISHED, id)) cancel(db, task2);
  return finishJob(db, id), existingJob(db, id);
}
function cancel(db, { id, job: job2, status }) {
  status === "pending" ? (db.run(CANCEL, db.now, id), record(db, "task.cancelled", { job: job2, task: id })) : status === "running" && db.run(REQUEST, id) > 0 && record(db, "task.cancel_requested", { job: job2, task: id });
}

// src/queue/sqlite/claim.ts
var RELEASE_DUE = `
UPDATE tasks INDEXED BY tasks_due SET not_before = NULL
WHERE status = 'pending' AND blocked = 0 AND held = 0 AND not_before <= ?`, CLAIM = `
UPDATE tasks SET
  status = 'running', phase = 'prepare', attempt = attempt + 1, worker = :worker, lease_token = :token,
  lease_expires_at = :expiresAt, started_at = coalesce(started_at, :now)
WHERE id = (
  SELECT id FROM tasks INDEXED BY tasks_ready
  WHERE status = 'pending' AND blocked = 0 AND held = 0 AND not_before IS NULL
  ORDER BY priority DESC, id LIMIT 1
)
RETURNING id, job, attempt`, BEGIN_ATTEMPT = `
INSERT INTO attempts (task, number, worker, pool, token, started_at) VALUES (?, ?, ?, ?, ?, ?)`;
function claim(db, worker, leaseSeconds) {
  db.run(RELEASE_DUE, db.now);
  let token = asLeaseToken(Buffer.from(db.random(16)).toString("hex")), claimed = db.get(CLAIM, {
    worker,
    token,
    expiresAt: db.now + Math.ceil(leaseSeconds * 1e3),
    now: db.now
  });
  if (claimed === void 0) return null;
  let { id, job: job2, attempt } = claimed, attemptId = db.insert(BEGIN_ATTEMPT, id, attempt, worker, poolOf(worker), token, db.now);
  record(db, "task.claimed", { job: job2, task: id }, { attempt, worker });
  let task2 = existingTask(db, id);
  return { task: task2, attempt: asAttemptId(attemptId), lease: { task: id, token }, resume: task2.clientSession };
}
var poolOf = (worker) => asPoolId(worker.slice(worker.indexOf("@") + 1));

// src/queue/sqlite/clean.ts
var ENDED_BEFORE = "SELECT id FROM jobs WHERE finished_at <= ? ORDER BY seq", REMOVE = "DELETE FROM jobs WHERE id = ?";
function clean(db, { olderThanSeconds, dryRun = !1 }) {
  let rows = db.all(ENDED_BEFORE, db.now - olderThanSeconds * 1e3);
  if (!dryRun) for (let { id } of rows) db.run(REMOVE, id);
  return { jobs: rows.map(({ id }) => id) };
}

// src/queue/sqlite/faults.ts
import Database from "better-sqlite3";
var REMEDIES = {
  SQLITE_NOTADB: { what: "is not a database", hint: "Choose another path, or move that file away." },
  SQLITE_CORRUPT: {
    what: "is damaged",
    hint: "Move it away to start with an empty queue; `sqlite3 FILE .recover` may save what it holds."
  },
  SQLITE_CANTOPEN: { what: "cannot be opened", hint: "Check that its directory exists and is writable." },
  SQLITE_READONLY: { what: "is not writable", hint: "Check the permissions of the file and its directory." },
  SQLITE_PERM: { what: "is not writable", hint: "Check the permissions of the file and its directory." },
  SQLITE_FULL: { what: "cannot grow: the disk is full", hint: "Free some space and try again." },
  SQLITE_IOERR: { what: "cannot be read or written", hint: "Check the disk that it is on." },
  SQLITE_BUSY: {
    what: "was kept locked by another program for too long",
    hint: "Find the program that has it open (`lsof FILE`) and end it."
  }
};
function isBusy(error) {
  return error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY");
}
function explained(error, path) {
  if (!(error instanceof Database.SqliteError)) return error;
  let remedy = REMEDIES[error.code.split("_", 2).join("_")];
  return remedy === void 0 ? error : new KlaussError("database", `The database ${path} ${remedy.what} (${error.message}).`, {
    hint: remedy.hint,
    details: { path, code: error.code },
    cause: error
  });
}

// src/queue/sqlite/connection.ts
var Connection = class {
  random;
  /** The moment of the present transaction, milliseconds since 1970: all that it writes bears the same one. */
  now = 0;
  #database;
  #path;
  #clock;
  #statements = /* @__PURE__ */ new Map();
  #waiting = [];
  #durability = null;
  constructor(database, { path, clock, random }) {
    this.#database = database, this.#path = path, this.#clock = clock, this.random = random;
  }
  /** The first row, with every effect of the statement done. */
  get(sql2, ...values) {
    return this.#prepared(sql2).get(...values);
  }
  all(sql2, ...values) {
    return this.#prepared(sql2).all(...values);
  }
  /** For statements that return no rows. Returns how many they changed. */
  run(sql2, ...values) {
    return this.#prepared(sql2).run(...values).changes;
  }
  /** Returns the number of the new row. */
  insert(sql2, ...values) {
    return Number(this.#prepared(sql2).run(...values).lastInsertRowid);
  }
  /**
   * Runs `verb`, as a whole or not at all. What is asked for in one turn of the event loop shares a transaction,
   * so that workers which settle at once wait for the disk once; one verb that throws undoes itself alone.
   */
  write(durability, verb) {
    return new Promise((resolve, reject) => {
      let run = () => {
        let result = verb();
        return () => resolve(result);
      };
      this.#waiting.push({ durability, run, reject }), this.#waiting.length === 1 && setImmediate(() => this.#flush());
    });
  }
  /** Runs `verb`, a single SELECT, which sees one state of the database. */
  async read(verb) {
    try {
      return this.now = this.#clock(), verb();
    } catch (error) {
      throw explained(error, this.#path);
    }
  }
  /** Finishes what is waiting to be written first. */
  close() {
    this.#flush(), this.#database.close();
  }
  /** One transaction, which holds the write lock from its start: it cannot fail half-way for a lock. */
  #flush() {
    let batch = this.#waiting.splice(0);
    if (batch.length !== 0)
      try {
        this.#setDurability(batch.some((write) => write.durability === "durable") ? "durable" : "fast"), this.run("BEGIN IMMEDIATE"), this.now = this.#clock();
        let answers = batch.map((write) => batch.length === 1 ? write.run() : this.#isolated(write));
        this.run("COMMIT");
        for (let answer of answers) answer();
      } catch (error) {
        this.#database.inTransaction && this.run("ROLLBACK");
        for (let write of batch) write.reject(explained(error, this.#path));
      }
  }
  /** Runs one write of several. Returns how to answer it once all are committed. */
  #isolated({ run, reject }) {
    this.run("SAVEPOINT verb");
    try {
      let answer = run();
      return this.run("RELEASE verb"), answer;
    } catch (error) {
      if (!this.#database.inTransaction) throw error;
      return this.run("ROLLBACK TO verb"), this.run("RELEASE verb"), () => reject(explained(error, this.#path));
    }
  }
  #prepared(sql2) {
    let known = this.#statements.get(sql2);
    if (known !== void 0) return known;
    let statement = this.#database.prepare(sql2);
    return this.#statements.set(sql2, statement), statement;
  }
  /** SQLite applies this pragma while it compiles it, so it cannot be prepared once; it costs 1 µs. */
  #setDurability(durability) {
    durability !== this.#durability && (this.#database.exec(`PRAGMA synchronous = ${durability === "durable" ? "FULL" : "NORMAL"}`), this.#durability = durability);
  }
};

// src/queue/sqlite/conventions.ts
var CONVENTIONS = "SELECT key, value FROM conventions WHERE job IS NULL OR job = ? ORDER BY job, key", SET = `
INSERT INTO conventions (job, key, value) VALUES (?, ?, ?)
ON CONFLICT (coalesce(job, ''), key) DO UPDATE SET value = excluded.value`;
function conventions(db, job2) {
  let rows = db.all(CONVENTIONS, job2 ?? null);
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}
function setConvention(db, job2, key, value) {
  job2 !== null && existingJob(db, job2), db.run(SET, job2, key, value);
}

// src/queue/sqlite/database.ts
import { closeSync, openSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import Database2 from "better-sqlite3";

// src/queue/sqlite/migrations/0001_initial.ts
var sql = `
CREATE TABLE jobs (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  goal TEXT NOT NULL,
  budget_usd REAL,
  session TEXT,
  metadata TEXT NOT NULL CHECK (json_valid(metadata)),
  paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1)),
  pending INTEGER NOT NULL DEFAULT 0 CHECK (pending >= 0),
  running INTEGER NOT NULL DEFAULT 0 CHECK (running >= 0),
  completed INTEGER NOT NULL DEFAULT 0 CHECK (completed >= 0),
  failed INTEGER NOT NULL DEFAULT 0 CHECK (failed >= 0),
  cancelled INTEGER NOT NULL DEFAULT 0 CHECK (cancelled >= 0),
  skipped INTEGER NOT NULL DEFAULT 0 CHECK (skipped >= 0),
  cost_usd REAL NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  started_at INTEGER,
  finished_at INTEGER,
  CHECK (finished_at IS NULL OR (pending = 0 AND running = 0 AND paused = 0))
) STRICT;

CREATE INDEX jobs_unfinished ON jobs (session) WHERE finished_at IS NULL;

CREATE TABLE tasks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  job TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  priority INTEGER NOT NULL,
  status TEXT NOT NULL DEFAULT 'pending'
    CHECK (status IN ('pending', 'running', 'completed', 'failed', 'cancelled', 'skipped')),
  phase TEXT CHECK (phase IN ('prepare', 'work', 'prove', 'merge')),
  blocked INTEGER NOT NULL CHECK (blocked >= 0),
  held INTEGER NOT NULL CHECK (held IN (0, 1)),
  not_before INTEGER,
  attempt INTEGER NOT NULL DEFAULT 0,
  failures INTEGER NOT NULL DEFAULT 0,
  worker TEXT,
  lease_token TEXT,
  lease_expires_at INTEGER,
  cancel_requested INTEGER NOT NULL DEFAULT 0 CHECK (cancel_requested IN (0, 1)),
  client_session TEXT,
  branch TEXT,
  "commit" TEXT,
  cost_usd REAL NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  started_at INTEGER,
  finished_at INTEGER,
  reason TEXT CHECK (reason IN
    ('error', 'timeout', 'stalled', 'gates', 'outputs', 'conflict', 'budget', 'denied', 'rejected')),
  error TEXT,
  report TEXT CHECK (json_valid(report)),
  receipt TEXT CHECK (json_valid(receipt)),
  UNIQUE (job, key),
  CHECK ((status = 'running') = (phase IS NOT NULL)),
  CHECK ((status = 'running') = (lease_token IS NOT NULL AND lease_expires_at IS NOT NULL)),
  CHECK ((status IN ('pending', 'running')) = (finished_at IS NULL)),
  CHECK (status <> 'running' OR blocked = 0),
  CHECK (status <> 'completed' OR receipt IS NOT NULL),
  CHECK (status <> 'failed' OR reason IS NOT NULL),
  CHECK (status = 'running' OR cancel_requested = 0),
  CHECK (status = 'pending' OR not_before IS NULL)
) STRICT;

CREATE INDEX tasks_of_job ON tasks (job);
CREATE INDEX tasks_ready ON tasks (priority DESC, id)
  WHERE status = 'pending' AND blocked = 0 AND held = 0 AND not_before IS NULL;
CREATE INDEX tasks_due ON tasks (not_before)
  WHERE status = 'pending' AND blocked = 0 AND held = 0 AND not_before IS NOT NULL;
CREATE INDEX tasks_leased ON tasks (lease_expires_at) WHERE status = 'running';

-- The counts of a job can be read without looking at its tasks, and no statement can forget to keep them.
CREATE TRIGGER task_status_changed AFTER UPDATE OF status ON tasks WHEN OLD.status <> NEW.status
BEGIN
  UPDATE jobs SET
    pending = pending + (NEW.status = 'pending') - (OLD.status = 'pending'),
    running = running + (NEW.status = 'running') - (OLD.status = 'running'),
    completed = completed + (NEW.status = 'completed') - (OLD.status = 'completed'),
    failed = failed + (NEW.status = 'failed') - (OLD.status = 'failed'),
    cancelled = cancelled + (NEW.status = 'cancelled') - (OLD.status = 'cancelled'),
    skipped = skipped + (NEW.status = 'skipped') - (OLD.status = 'skipped'),
    started_at = coalesce(started_at, NEW.started_at)
  WHERE id = NEW.job;
END;

CREATE TABLE specs (
  task INTEGER PRIMARY KEY REFERENCES tasks (id) ON DELETE CASCADE,
  prompt TEXT NOT NULL,
  working_dir TEXT NOT NULL,
  context_files TEXT NOT NULL CHECK (json_valid(context_files)),
  expected_outputs TEXT NOT NULL CHECK (json_valid(expected_outputs)),
  verify TEXT NOT NULL CHECK (json_valid(verify)),
  touches TEXT NOT NULL CHECK (json_valid(touches)),
  depends_on TEXT NOT NULL CHECK (json_valid(depends_on)),
  model TEXT,
  timeout REAL NOT NULL,
  max_retries INTEGER NOT NULL,
  allow_external INTEGER NOT NULL CHECK (allow_external IN (0, 1)),
  metadata TEXT NOT NULL CHECK (json_valid(metadata))
) STRICT;

CREATE TABLE dependencies (
  depends_on INTEGER NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
  task INTEGER NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
  PRIMARY KEY (depends_on, task)
) STRICT, WITHOUT ROWID;

CREATE INDEX dependencies_of_task ON dependencies (task);

CREATE TABLE attempts (
  id INTEGER PRIMARY KEY,
  task INTEGER NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  worker TEXT NOT NULL,
  pool TEXT NOT NULL,
  token TEXT NOT NULL,
  outcome TEXT NOT NULL DEFAULT 'running'
    CHECK (outcome IN ('running', 'completed', 'failed', 'released', 'cancelled')),
  reason TEXT,
  error TEXT,
  client_session TEXT,
  pid INTEGER,
  process_started_at TEXT,
  exit_code INTEGER,
  usage TEXT CHECK (json_valid(usage)),
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  UNIQUE (task, number),
  CHECK ((outcome = 'running') = (ended_at IS NULL))
) STRICT;

CREATE UNIQUE INDEX attempts_running ON attempts (task) WHERE outcome = 'running';

CREATE TABLE events (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  job TEXT REFERENCES jobs (id) ON DELETE CASCADE,
  task INTEGER,
  data TEXT NOT NULL CHECK (json_valid(data))
) STRICT;

CREATE INDEX events_of_job ON events (job) WHERE job IS NOT NULL;

CREATE TABLE conventions (
  job TEXT REFERENCES jobs (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX conventions_by_key ON conventions (coalesce(job, ''), key);
CREATE INDEX conventions_of_job ON conventions (job) WHERE job IS NOT NULL;

CREATE TABLE pools (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  host TEXT NOT NULL,
  pid INTEGER NOT NULL,
  process_started_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'stopping', 'stopped')),
  workers INTEGER NOT NULL,
  socket TEXT NOT NULL,
  session TEXT,
  started_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL
) STRICT;

-- At most one pool serves a queue.
CREATE UNIQUE INDEX pools_current ON pools (1) WHERE state <> 'stopped';

CREATE TABLE workers (
  id TEXT PRIMARY KEY,
  pool TEXT NOT NULL REFERENCES pools (id) ON DELETE CASCADE,
  slot INTEGER NOT NULL,
  task INTEGER,
  pid INTEGER,
  process_started_at TEXT,
  started_at INTEGER NOT NULL
) STRICT;

CREATE TABLE sessions (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  pid INTEGER NOT NULL,
  process_started_at TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT;
`;

// src/queue/sqlite/migrations/index.ts
var MIGRATIONS = [sql];

// src/queue/sqlite/migrate.ts
var APPLICATION_ID = 1263288661;
function migrate(database, migrations = MIGRATIONS) {
  versionOf(database) !== migrations.length && database.transaction(() => {
    assertOurs(database, migrations);
    let missing = migrations.slice(versionOf(database));
    database.pragma(`application_id = ${APPLICATION_ID}`), database.pragma(`user_version = ${migrations.length}`);
    for (let sql2 of missing) database.exec(sql2);
  }).immediate();
}
function assertOurs(database, migrations = MIGRATIONS) {
  let isEmpty = database.prepare("SELECT 1 FROM sqlite_schema").get() === void 0, id = database.pragma("application_id", { simple: !0 });
  if (!isEmpty && id !== APPLICATION_ID)
    throw new KlaussError("database", `The database ${database.name} belongs to another program.`, {
      hint: "Choose another path, or move that file away.",
      details: { path: database.name }
    });
  let version = versionOf(database);
  if (version > migrations.length)
    throw new KlaussError(
      "database",
      `The database ${database.name} has schema version ${version}; this Klauss knows versions up to ${migrations.length}.`,
      {
        hint: "Update Klauss to the version that wrote it, or a later one.",
        details: { path: database.name, found: version, known: migrations.length }
      }
    );
}
function versionOf(database) {
  return Number(database.pragma("user_version", { simple: !0 }));
}

// src/queue/sqlite/database.ts
var BUSY_TIMEOUT_MS = 1e4;
async function openDatabase(path) {
  createFile(path);
  let database = load(path);
  try {
    return database.pragma("foreign_keys = ON"), assertOurs(database), await useWriteAheadLog(database), migrate(database), database;
  } catch (error) {
    throw database.close(), explained(error, path);
  }
}
function createFile(path) {
  try {
    closeSync(openSync(path, "a", 384));
  } catch (error) {
    throw new KlaussError("database", `The database ${path} cannot be written (${messageOf(error)}).`, {
      hint: "Give the path of a file in a directory that exists and is writable.",
      details: { path },
      cause: error
    });
  }
}
function load(path) {
  try {
    return new Database2(path, { timeout: BUSY_TIMEOUT_MS });
  } catch (error) {
    throw error instanceof Database2.SqliteError ? explained(error, path) : new KlaussError("environment", `SQLite could not be loaded (${messageOf(error)}).`, {
      hint: "Run `npm install` in the directory of Klauss with Node 22 or newer.",
      cause: error
    });
  }
}
async function useWriteAheadLog(database) {
  let deadline = performance.now() + BUSY_TIMEOUT_MS;
  for (; ; ) {
    try {
      let mode = database.pragma("journal_mode = WAL", { simple: !0 });
      if (mode === "wal") return;
      throw new KlaussError("database", `The database ${database.name} cannot use a write-ahead log.`, {
        hint: "Put it on a local disk: network file systems do not offer what several processes need.",
        details: { path: database.name, mode }
      });
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
    }
    await setTimeout(5 + 20 * Math.random());
  }
}

// src/queue/sqlite/add-tasks.ts
var KNOWN = "SELECT id, status FROM tasks WHERE job = ? AND key = ?", INSERT_TASK = `
INSERT INTO tasks (job, key, priority, blocked, held, created_at)
VALUES (:job, :key, :priority, :blocked, :held, :now)`, INSERT_SPEC = `
INSERT INTO specs (task, prompt, working_dir, context_files, expected_outputs, verify, touches, depends_on,
  model, timeout, max_retries, allow_external, metadata)
VALUES (:task, :prompt, :workingDir, :contextFiles, :expectedOutputs, :verify, :touches, :dependsOn,
  :model, :timeout, :maxRetries, :allowExternal, :metadata)`, INSERT_DEPENDENCY = "INSERT INTO dependencies (depends_on, task) VALUES (?, ?)", COUNT = "UPDATE jobs SET pending = pending + ? WHERE id = ?";
function addTasks(db, job2, specs) {
  let known = knownTasks(db, job2.id, specs);
  refuseFaults(job2.id, specs, known);
  let ids = /* @__PURE__ */ new Map();
  for (let spec of specs) ids.set(spec.key, insertTask(db, job2, spec, known));
  for (let spec of specs) {
    let task2 = ids.get(spec.key) ?? null;
    for (let key of new Set(spec.dependsOn))
      db.run(INSERT_DEPENDENCY, ids.get(key) ?? known.get(key)?.id ?? null, task2);
  }
  db.run(COUNT, specs.length, job2.id);
  let [first] = ids.values();
  return first === void 0 ? [] : tasksSince(db, job2.id, first);
}
function insertTask(db, job2, spec, known) {
  let unmet = [...new Set(spec.dependsOn)].filter((key) => known.get(key)?.status !== "completed"), task2 = db.insert(INSERT_TASK, {
    job: job2.id,
    key: spec.key,
    priority: spec.priority,
    blocked: unmet.length,
    held: job2.status === "paused" ? 1 : 0,
    now: db.now
  });
  return db.run(INSERT_SPEC, {
    task: task2,
    prompt: spec.prompt,
    workingDir: spec.workingDir,
    contextFiles: JSON.stringify(spec.contextFiles),
    expectedOutputs: JSON.stringify(spec.expectedOutputs),
    verify: JSON.stringify(spec.verify),
    touches: JSON.stringify(spec.touches),
    dependsOn: JSON.stringify(spec.dependsOn),
    model: spec.model,
    timeout: spec.timeout,
    maxRetries: spec.maxRetries,
    allowExternal: spec.allowExternal ? 1 : 0,
    metadata: JSON.stringify(spec.metadata)
  }), task2;
}
function knownTasks(db, job2, specs) {
  let known = /* @__PURE__ */ new Map();
  for (let key of new Set(specs.flatMap((spec) => [spec.key, ...spec.dependsOn]))) {
    let task2 = db.get(KNOWN, job2, key);
    task2 !== void 0 && known.set(key, task2);
  }
  return known;
}
function refuseFaults(job2, specs, known) {
  let faults = [], keys = /* @__PURE__ */ new Set();
  for (let { key } of specs)
    keys.has(key) && faults.push({ key, message: "this key is given to two tasks" }), known.has(key) && faults.push({ key, message: "the job already has a task with this key" }), keys.add(key);
  for (let { key, dependsOn } of specs)
    for (let dependency of new Set(dependsOn)) {
      let status = keys.has(dependency) ? "pending" : known.get(dependency)?.status;
      status === void 0 ? faults.push({ key, message: `depends on '${dependency}', which the job does not have` }) : (status === "failed" || status === "cancelled" || status === "skipped") && faults.push({ key, message: `depends on '${dependency}', which is ${status}` });
    }
  if (faults.length === 0) return;
  let list = faults.map(({ key, message }) => `task '${key}': ${message}`).join("; ");
  throw new KlaussError("plan", `Nothing was added to job ${job2}: ${list}.`, {
    hint: "Correct the tasks; retry what failed before anything is to depend on it.",
    details: faults
  });
}

// src/queue/sqlite/extend.ts
function extend(db, id, specs) {
  let job2 = existingJob(db, id);
  if (specs.length === 0) return [];
  reopenJob(db, id);
  let tasks2 = addTasks(db, job2, specs);
  return record(db, "job.extended", { job: id }, { tasks: tasks2.length }), tasks2;
}

// src/queue/sqlite/pause.ts
var PAUSE = "UPDATE jobs SET paused = ? WHERE id = ?", GIVE = "UPDATE jobs SET session = ? WHERE id = ?";
function pause(db, id) {
  let job2 = existingJob(db, id);
  if (job2.finishedAt !== null)
    throw new KlaussError("state", `Job ${id} cannot be paused: it is ${job2.status}.`, {
      hint: "Only a job that is not finished can be paused.",
      details: { job: id, status: job2.status }
    });
  return job2.status === "paused" ? job2 : (setPaused(db, id, !0), record(db, "job.paused", { job: id }), existingJob(db, id));
}
function resume(db, id, session) {
  let job2 = existingJob(db, id), owner = session ?? job2.session;
  return job2.status !== "paused" && owner === job2.session ? job2 : (setPaused(db, id, !1), db.run(GIVE, owner, id), record(db, "job.resumed", { job: id }, { session: owner }), existingJob(db, id));
}
function setPaused(db, id, paused) {
  db.run(PAUSE, paused ? 1 : 0, id), holdTasks(db, id, paused);
}

// src/queue/sqlite/pools.ts
var CURRENT = "SELECT * FROM pools WHERE state <> 'stopped' ORDER BY seq DESC LIMIT 1", POOL = "SELECT * FROM pools WHERE id = ?", ENTER = `
INSERT INTO pools (id, host, pid, process_started_at, state, workers, socket, session, started_at, seen_at)
VALUES (:id, :host, :pid, :processStartedAt, :state, :workers, :socket, :session, :startedAt, :seenAt)`, BEAT = "UPDATE pools SET seen_at = ? WHERE id = ?", RESIZE = "UPDATE pools SET workers = ? WHERE id = ?", SET_STATE = "UPDATE pools SET state = ? WHERE id = ?", DISMISS_WORKERS = "DELETE FROM workers WHERE pool = ?", PUT_WORKER = `
INSERT OR REPLACE INTO workers (id, pool, slot, task, pid, process_started_at, started_at)
VALUES (?, ?, ?, ?, ?, ?, ?)`, REMOVE_WORKER = "DELETE FROM workers WHERE id = ?", WORKERS = "SELECT * FROM workers WHERE pool = ? ORDER BY slot";
function currentPool(db) {
  let row = db.get(CURRENT);
  return row === void 0 ? null : toPool(row);
}
function enterPool(db, pool, predecessor) {
  return (currentPool(db)?.id ?? null) !== predecessor ? !1 : (predecessor !== null && setState(db, predecessor, "stopped"), db.run(ENTER, {
    id: pool.id,
    host: pool.host,
    pid: pool.process.pid,
    processStartedAt: pool.process.startedAt,
    state: pool.state,
    workers: pool.workers,
    socket: pool.socket,
    session: pool.session,
    startedAt: pool.startedAt,
    seenAt: pool.seenAt
  }), record(db, "pool.started", {}, { pool: pool.id, workers: pool.workers }), !0);
}
function beatPool(db, id) {
  db.run(BEAT, db.now, id);
}
function updatePool(db, id, { state, workers: workers2 }) {
  let pool = db.get(POOL, id);
  if (pool === void 0)
    throw new KlaussError("not_found", `There is no pool ${id}.`, { details: { pool: id } });
  pool.state !== "stopped" && (workers2 !== void 0 && workers2 !== pool.workers && (db.run(RESIZE, workers2, id), record(db, "pool.resized", {}, { pool: id, workers: workers2 })), state !== void 0 && state !== "running" && state !== pool.state && setState(db, id, state));
}
function setState(db, id, state) {
  db.run(SET_STATE, state, id), state === "stopped" && db.run(DISMISS_WORKERS, id), record(db, `pool.${state}`, {}, { pool: id });
}
function putWorker(db, { id, pool, slot, task: task2, process, startedAt }) {
  db.run(PUT_WORKER, id, pool, slot, task2, process?.pid ?? null, process?.startedAt ?? null, startedAt);
}
function removeWorker(db, id) {
  db.run(REMOVE_WORKER, id);
}
function workers(db, pool) {
  return db.all(WORKERS, pool).map(toWorker);
}

// src/queue/sqlite/endings.ts
var END_ATTEMPT = `
UPDATE attempts SET outcome = ?, reason = ?, error = ?, ended_at = ? WHERE task = ? AND outcome = 'running'`, LEAVE_RUNNING = `
UPDATE tasks SET
  status = :status, phase = NULL, lease_token = NULL, lease_expires_at = NULL, cancel_requested = 0,
  worker = CASE WHEN :status = 'pending' THEN NULL ELSE worker END,
  finished_at = CASE WHEN :status = 'pending' THEN NULL ELSE :now END,
  failures = :failures, not_before = :notBefore, client_session = :clientSession,
  reason = :reason, error = :error, report = :report, receipt = :receipt
WHERE id = :id`, UNBLOCK_DEPENDANTS = `
UPDATE tasks SET blocked = blocked - 1 WHERE id IN (SELECT task FROM dependencies WHERE depends_on = ?)`;
function complete(db, task2, { report, receipt }) {
  let { id, job: job2, attempt } = task2;
  endAttempt(db, task2, "completed"), leaveRunning(db, task2, "completed", {
    reason: null,
    error: null,
    report: JSON.stringify(report),
    receipt: JSON.stringify(receipt)
  }), record(db, "task.completed", { job: job2, task: id }, { attempt }), db.run(UNBLOCK_DEPENDANTS, id), finishJob(db, job2);
}
function fail(db, task2, { reason, error, report, retryAt }) {
  let { id, job: job2, attempt } = task2, failure = {
    reason,
    error,
    report: report === null ? null : JSON.stringify(report),
    failures: task2.failures + 1
  };
  if (endAttempt(db, task2, "failed", reason, error), retryAt !== null) {
    leaveRunning(db, task2, "pending", { ...failure, notBefore: Math.ceil(retryAt) }), record(db, "task.retry", { job: job2, task: id }, { attempt, reason, error, retryAt });
    return;
  }
  leaveRunning(db, task2, "failed", failure), record(db, "task.failed", { job: job2, task: id }, { attempt, reason, error }), skipDependants(db, id), finishJob(db, job2);
}
function putBack(db, task2, { cause, notBefore, resume: resume2 }) {
  let { id, job: job2, attempt } = task2;
  endAttempt(db, task2, "released"), leaveRunning(db, task2, "pending", {
    notBefore: notBefore === null ? null : Math.ceil(notBefore),
    clientSession: resume2
  }), record(db, "task.released", { job: job2, task: id }, { attempt, cause, notBefore });
}
function cancelRunning(db, task2) {
  let { id, job: job2, attempt } = task2;
  endAttempt(db, task2, "cancelled"), leaveRunning(db, task2, "cancelled", {}), record(db, "task.cancelled", { job: job2, task: id }, { attempt }), skipDependants(db, id), finishJob(db, job2);
}
function endAttempt(db, task2, outcome, reason = null, error = null) {
  db.run(END_ATTEMPT, outcome, reason, error, db.now, task2.id);
}
function leaveRunning(db, { id, failures, reason, error, report, receipt }, status, change) {
  let kept = { failures, reason, error, report, receipt, notBefore: null, clientSession: null };
  db.run(LEAVE_RUNNING, { ...kept, ...change, id, status, now: db.now });
}

// src/queue/sqlite/release.ts
var RUNNING = `
SELECT tasks.*, attempts.client_session AS attempt_session
FROM tasks JOIN attempts ON attempts.task = tasks.id AND attempts.outcome = 'running'`, EXPIRED = `${RUNNING} WHERE tasks.status = 'running' AND tasks.lease_expires_at <= ?`, OF_POOL = `${RUNNING} WHERE attempts.pool = ?`;
function releaseExpired(db) {
  return takeBack(db, db.all(EXPIRED, db.now), "lease expired");
}
function releasePool(db, pool) {
  return takeBack(db, db.all(OF_POOL, pool), "pool ended");
}
function takeBack(db, tasks2, cause) {
  for (let task2 of tasks2)
    task2.cancel_requested === 1 ? cancelRunning(db, task2) : putBack(db, task2, { cause, notBefore: null, resume: task2.attempt_session ?? task2.client_session });
  return tasks2.map((task2) => task2.id);
}

// src/queue/sqlite/renew.ts
var RENEW = `
UPDATE tasks SET lease_expires_at = ?
FROM json_each(?) AS lease
WHERE tasks.id = lease.value ->> 'task' AND tasks.lease_token = lease.value ->> 'token'
RETURNING lease_token`, ADVANCE = "UPDATE tasks SET phase = ? WHERE id = ? AND lease_token = ? RETURNING job, attempt", STARTED = `
UPDATE attempts SET pid = ?, process_started_at = ?, client_session = ?
WHERE task = ? AND token = ? AND outcome = 'running'`;
function renew(db, leases, leaseSeconds) {
  let expiresAt = db.now + Math.ceil(leaseSeconds * 1e3), renewed = db.all(RENEW, expiresAt, JSON.stringify(leases)), tokens = new Set(renewed.map((row) => row.lease_token));
  return leases.filter((lease) => !tokens.has(lease.token));
}
function advance(db, { task: task2, token }, phase) {
  let row = db.get(ADVANCE, phase, task2, token);
  return row === void 0 ? !1 : (record(db, "task.phase", { job: row.job, task: task2 }, { phase, attempt: row.attempt }), !0);
}
function started(db, { task: task2, token }, { pid, startedAt }, clientSession) {
  return db.run(STARTED, pid, startedAt, clientSession, task2, token) > 0;
}

// src/queue/sqlite/retry.ts
var ENDED_IN_JOB = `
SELECT id FROM tasks WHERE job = ? AND status IN ('failed', 'cancelled', 'skipped') ORDER BY id`, WITH_SKIPPED = `
WITH RECURSIVE chosen (id) AS (
  SELECT ?
  UNION
  SELECT task FROM chosen
  JOIN dependencies ON depends_on = chosen.id
  JOIN tasks ON tasks.id = task AND status = 'skipped'
)
SELECT id FROM chosen ORDER BY id`, OBSTACLES = `
SELECT id, key, status FROM dependencies JOIN tasks ON id = depends_on
WHERE task = ? AND status IN ('failed', 'cancelled', 'skipped') ORDER BY id`, REQUEUE = `
UPDATE tasks SET status = 'pending', failures = 0, worker = NULL, client_session = NULL, finished_at = NULL
WHERE id = ?`;
function retry(db, what) {
  let { job: job2, ids } = candidates(db, what);
  if (ids.length === 0) return [];
  reopenJob(db, job2);
  for (let id of ids)
    db.run(REQUEUE, id), record(db, "task.requeued", { job: job2, task: id });
  return ids;
}
function candidates(db, what) {
  if ("job" in what)
    return existingJob(db, what.job), { job: what.job, ids: idsOf(db, ENDED_IN_JOB, what.job) };
  let task2 = existingTask(db, what.task);
  refuseUnlessEnded(task2);
  let ids = free(db, idsOf(db, WITH_SKIPPED, task2.id));
  return ids.includes(task2.id) || refuseObstructed(db, task2), { job: task2.job, ids };
}
function free(db, ids) {
  let chosen = new Set(ids);
  for (let before = 1 / 0; chosen.size < before; ) {
    before = chosen.size;
    for (let id of chosen)
      obstacles(db, id).some((obstacle) => !chosen.has(obstacle.id)) && chosen.delete(id);
  }
  return [...chosen];
}
function refuseUnlessEnded({ id, status }) {
  if (!(status === "failed" || status === "cancelled" || status === "skipped"))
    throw new KlaussError("state", `Task ${id} cannot be retried: it is ${status}.`, {
      hint: "Only what failed, was cancelled or was skipped can be retried.",
      details: { task: id, status }
    });
}
function refuseObstructed(db, { id }) {
  let [obstacle] = obstacles(db, id);
  throw new KlaussError(
    "state",
    `Task ${id} cannot be retried: it depends on task ${obstacle?.id} ('${obstacle?.key}'), which is ${obstacle?.status}.`,
    {
      hint: `Retry task ${obstacle?.id}, or the whole job: what was skipped for it comes along.`,
      details: { task: id, obstacle: obstacle?.id ?? null }
    }
  );
}
var obstacles = (db, id) => db.all(OBSTACLES, id), idsOf = (db, sql2, of) => db.all(sql2, of).map(({ id }) => id);

// src/queue/sqlite/sessions.ts
var SESSION = "SELECT * FROM sessions WHERE id = ?", SESSIONS = "SELECT * FROM sessions WHERE ended_at IS NULL ORDER BY seq", OF_PROCESS = "SELECT * FROM sessions WHERE pid = ? AND process_started_at = ? AND id <> ?", PUT = `
INSERT INTO sessions (id, pid, process_started_at, started_at) VALUES (?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
  pid = excluded.pid, process_started_at = excluded.process_started_at, ended_at = NULL`, END = "UPDATE sessions SET ended_at = ? WHERE id = ? AND ended_at IS NULL", INHERIT = "UPDATE jobs SET session = ? WHERE session = ? AND finished_at IS NULL";
function registerSession(db, id, process) {
  let { pid, startedAt } = process, before = db.get(SESSION, id);
  (before?.ended_at !== null || before.pid !== pid || before.process_started_at !== startedAt) && (db.run(PUT, id, pid, startedAt, db.now), record(db, "session.started", {}, { session: id }));
  for (let predecessor of db.all(OF_PROCESS, pid, startedAt, id))
    end(db, predecessor.id), db.run(INHERIT, id, predecessor.id);
}
function endSession(db, id) {
  return end(db, id), jobs(db, { unfinished: !0, session: id }).map((job2) => pause(db, job2.id).id);
}
function sessions(db) {
  return db.all(SESSIONS).map(toSession);
}
function end(db, id) {
  db.run(END, db.now, id) > 0 && record(db, "session.ended", {}, { session: id });
}

// src/queue/sqlite/settle.ts
var HELD = "SELECT * FROM tasks WHERE id = ? AND lease_token = ? AND status = 'running'", BOOK_ATTEMPT = `
UPDATE attempts SET usage = ?, exit_code = ?, client_session = coalesce(?, client_session)
WHERE task = ? AND token = ? AND usage IS NULL`, BOOK_TASK = "UPDATE tasks SET cost_usd = cost_usd + ? WHERE id = ? RETURNING job", BOOK_JOB = "UPDATE jobs SET cost_usd = cost_usd + ? WHERE id = ?";
function settle(db, lease, settlement, facts) {
  book(db, lease, facts);
  let held = db.get(HELD, lease.task, lease.token);
  return held === void 0 ? null : (held.cancel_requested === 1 ? cancelRunning(db, held) : end2(db, held, settlement), task(db, lease.task));
}
function end2(db, held, settlement) {
  switch (settlement.kind) {
    case "completed":
      complete(db, held, settlement);
      break;
    case "failed":
      fail(db, held, settlement);
      break;
    case "released":
      putBack(db, held, settlement);
      break;
    default:
      assertNever(settlement);
  }
}
function book(db, lease, { usage, exitCode, clientSession }) {
  if (db.run(
    BOOK_ATTEMPT,
    JSON.stringify(usage),
    exitCode,
    clientSession,
    lease.task,
    lease.token
  ) === 0 || usage.costUsd === 0) return;
  let booked = db.get(BOOK_TASK, usage.costUsd, lease.task);
  booked !== void 0 && db.run(BOOK_JOB, usage.costUsd, booked.job);
}

// src/queue/sqlite/submit.ts
var LETTERS = "abcdefghjkmnpqrstuvwxyz", SYMBOLS = `${LETTERS}23456789`, INSERT_JOB = `
INSERT INTO jobs (id, goal, budget_usd, session, metadata, created_at)
VALUES (:id, :goal, :budgetUsd, :session, :metadata, :now)`;
function submit(db, submission) {
  let id = newJobId(db);
  db.run(INSERT_JOB, {
    id,
    goal: submission.goal,
    budgetUsd: submission.budgetUsd,
    session: submission.session,
    metadata: JSON.stringify(submission.metadata),
    now: db.now
  });
  for (let [key, value] of Object.entries(submission.conventions)) setConvention(db, id, key, value);
  let tasks2 = addTasks(db, existingJob(db, id), submission.tasks);
  return record(db, "job.submitted", { job: id }, { tasks: tasks2.length, session: submission.session }), { job: existingJob(db, id), tasks: tasks2 };
}
function newJobId(db) {
  for (; ; ) {
    let [first = 0, ...rest] = db.random(6), id = asJobId(symbol(LETTERS, first) + rest.map((byte) => symbol(SYMBOLS, byte)).join(""));
    if (job(db, id) === null) return id;
  }
}
var symbol = (alphabet, byte) => alphabet.charAt(byte % alphabet.length);

// src/queue/sqlite/index.ts
async function openSqlite(surroundings) {
  let db = new Connection(await openDatabase(surroundings.path), surroundings);
  return {
    submit: (submission) => db.write("durable", () => submit(db, submission)),
    extend: (job2, tasks2) => db.write("durable", () => extend(db, job2, tasks2)),
    job: (id) => db.read(() => job(db, id)),
    jobs: (options) => db.read(() => jobs(db, options)),
    task: (id) => db.read(() => task(db, id)),
    taskByKey: (job2, key) => db.read(() => taskByKey(db, job2, key)),
    tasks: (filter) => db.read(() => tasks(db, filter)),
    attempts: (task2) => db.read(() => attempts(db, task2)),
    runningAttempts: () => db.read(() => runningAttempts(db)),
    stats: () => db.read(() => stats(db)),
    events: (options) => db.read(() => events(db, options)),
    lastEvent: () => db.read(() => lastEvent(db)),
    outlook: () => db.read(() => outlook(db)),
    claim: (worker, leaseSeconds) => db.write("fast", () => claim(db, worker, leaseSeconds)),
    advance: (lease, phase) => db.write("fast", () => advance(db, lease, phase)),
    started: (lease, process, session) => db.write("fast", () => started(db, lease, process, session)),
    renew: (leases, leaseSeconds) => db.write("fast", () => renew(db, leases, leaseSeconds)),
    settle: (lease, settlement, facts) => db.write("durable", () => settle(db, lease, settlement, facts)),
    releaseExpired: () => db.write("fast", () => releaseExpired(db)),
    releasePool: (pool) => db.write("fast", () => releasePool(db, pool)),
    cancelTask: (id) => db.write("durable", () => cancelTask(db, id)),
    cancelJob: (id) => db.write("durable", () => cancelJob(db, id)),
    retry: (what) => db.write("durable", () => retry(db, what)),
    pause: (job2) => db.write("durable", () => pause(db, job2)),
    resume: (job2, session) => db.write("durable", () => resume(db, job2, session)),
    clean: (options) => db.write("fast", () => clean(db, options)),
    conventions: (job2) => db.read(() => conventions(db, job2)),
    setConvention: (job2, key, value) => db.write("durable", () => setConvention(db, job2, key, value)),
    currentPool: () => db.read(() => currentPool(db)),
    enterPool: (pool, predecessor) => db.write("fast", () => enterPool(db, pool, predecessor)),
    beatPool: (id) => db.write("fast", () => beatPool(db, id)),
    updatePool: (id, change) => db.write("fast", () => updatePool(db, id, change)),
    putWorker: (worker) => db.write("fast", () => putWorker(db, worker)),
    removeWorker: (id) => db.write("fast", () => removeWorker(db, id)),
    workers: (pool) => db.read(() => workers(db, pool)),
    registerSession: (id, process) => db.write("fast", () => registerSession(db, id, process)),
    endSession: (id) => db.write("fast", () => endSession(db, id)),
    sessions: () => db.read(() => sessions(db)),
    [Symbol.asyncDispose]: async () => db.close()
  };
}
export {
  openSqlite
};
