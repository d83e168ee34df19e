import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf, __hasOwnProp = Object.prototype.hasOwnProperty;
var __knownSymbol = (name, symbol2) => (symbol2 = Symbol[name]) ? symbol2 : /* @__PURE__ */ Symbol.for("Symbol." + name), __typeError = (msg) => {
  throw TypeError(msg);
};
var __esm = (fn, res, err) => function() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __commonJS = (cb, mod) => function() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: !0 });
}, __copyProps = (to, from, except, desc) => {
  if (from && typeof from == "object" || typeof from == "function")
    for (let key of __getOwnPropNames(from))
      !__hasOwnProp.call(to, key) && key !== except && __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: !0 }) : target,
  mod
));
var __using = (stack, value, async) => {
  if (value != null) {
    typeof value != "object" && typeof value != "function" && __typeError("Object expected");
    var dispose, inner;
    async && (dispose = value[__knownSymbol("asyncDispose")]), dispose === void 0 && (dispose = value[__knownSymbol("dispose")], async && (inner = dispose)), typeof dispose != "function" && __typeError("Object not disposable"), inner && (dispose = function() {
      try {
        inner.call(this);
      } catch (e) {
        return Promise.reject(e);
      }
    }), stack.push([async, dispose, value]);
  } else async && stack.push([async]);
  return value;
}, __callDispose = (stack, error2, hasError) => {
  var E = typeof SuppressedError == "function" ? SuppressedError : function(e, s, m, _) {
    return _ = Error(m), _.name = "SuppressedError", _.error = e, _.suppressed = s, _;
  }, fail2 = (e) => error2 = hasError ? new E(e, error2, "An error was suppressed during disposal") : (hasError = !0, e), next = (it) => {
    for (; it = stack.pop(); )
      try {
        var result = it[1] && it[1].call(it[2]);
        if (it[0]) return Promise.resolve(result).then(next, (e) => (fail2(e), next()));
      } catch (e) {
        fail2(e);
      }
    if (hasError) throw error2;
  };
  return next();
};

// src/domain/errors.ts
function messageOf(error2) {
  return error2 instanceof Error ? error2.message : String(error2);
}
var ERROR_CODES, KlaussError, init_errors = __esm({
  "src/domain/errors.ts"() {
    "use strict";
    ERROR_CODES = [
      /** The command line is wrong: unknown command, missing or malformed argument. */
      "usage",
      /** `.klauss.toml` or an environment variable is wrong. */
      "config",
      /** A plan was refused; `details` lists every fault. */
      "plan",
      /** Nothing has that id. */
      "not_found",
      /** What was asked for does not fit the present state (retrying a running task, say). */
      "state",
      /** A pool already serves this queue. */
      "pool_running",
      /** The pool did not start, or does not answer. */
      "pool",
      /** The database cannot be used: from a newer version, damaged, not writable. */
      "database",
      /** The environment is not fit: Node too old, no `claude`, no git, the native module missing. */
      "environment",
      /** A file could not be read or written. */
      "file",
      /** A change does not fit the user's tree; `details` names the files. Nothing was changed. */
      "conflict",
      /** git refused something that was not expected to fail. */
      "git"
    ], KlaussError = class extends Error {
      name = "KlaussError";
      code;
      hint;
      details;
      constructor(code, message, info = {}) {
        super(message, info.cause === void 0 ? void 0 : { cause: info.cause }), this.code = code, this.hint = info.hint, this.details = info.details;
      }
    };
  }
});

// src/domain/ids.ts
var asJobId, asAttemptId, asPoolId, poolOf, asSessionId, asLeaseToken, init_ids = __esm({
  "src/domain/ids.ts"() {
    "use strict";
    asJobId = (value) => value, asAttemptId = (value) => value, asPoolId = (value) => value, poolOf = (worker) => asPoolId(worker.slice(worker.indexOf("@") + 1)), asSessionId = (value) => value, asLeaseToken = (value) => value;
  }
});

// src/domain/states.ts
function assertNever(value) {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
var ISOLATIONS, init_states = __esm({
  "src/domain/states.ts"() {
    "use strict";
    ISOLATIONS = ["worktree", "shared"];
  }
});

// dev/node_modules/fastest-levenshtein/mod.js
var require_mod = __commonJS({
  "dev/node_modules/fastest-levenshtein/mod.js"(exports) {
    "use strict";
    exports.__esModule = !0;
    exports.distance = exports.closest = void 0;
    var peq = new Uint32Array(65536), myers_32 = function(a, b) {
      for (var n = a.length, m = b.length, lst = 1 << n - 1, pv = -1, mv = 0, sc = n, i = n; i--; )
        peq[a.charCodeAt(i)] |= 1 << i;
      for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)], xv = eq | mv;
        eq |= (eq & pv) + pv ^ pv, mv |= ~(eq | pv), pv &= eq, mv & lst && sc++, pv & lst && sc--, mv = mv << 1 | 1, pv = pv << 1 | ~(xv | mv), mv &= xv;
      }
      for (i = n; i--; )
        peq[a.charCodeAt(i)] = 0;
      return sc;
    }, myers_x = function(b, a) {
      for (var n = a.length, m = b.length, mhc = [], phc = [], hsize = Math.ceil(n / 32), vsize = Math.ceil(m / 32), i = 0; i < hsize; i++)
        phc[i] = -1, mhc[i] = 0;
      for (var j = 0; j < vsize - 1; j++) {
        for (var mv_1 = 0, pv_1 = -1, start_1 = j * 32, vlen_1 = Math.min(32, m) + start_1, k = start_1; k < vlen_1; k++)
          peq[b.charCodeAt(k)] |= 1 << k;
        for (var i = 0; i < n; i++) {
          var eq = peq[a.charCodeAt(i)], pb = phc[i / 32 | 0] >>> i & 1, mb = mhc[i / 32 | 0] >>> i & 1, xv = eq | mv_1, xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb, ph = mv_1 | ~(xh | pv_1), mh = pv_1 & xh;
          ph >>> 31 ^ pb && (phc[i / 32 | 0] ^= 1 << i), mh >>> 31 ^ mb && (mhc[i / 32 | 0] ^= 1 << i), ph = ph << 1 | pb, mh = mh << 1 | mb, pv_1 = mh | ~(xv | ph), mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++)
          peq[b.charCodeAt(k)] = 0;
      }
      for (var mv = 0, pv = -1, start = j * 32, vlen = Math.min(32, m - start) + start, k = start; k < vlen; k++)
        peq[b.charCodeAt(k)] |= 1 << k;
      for (var score = m, i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)], pb = phc[i / 32 | 0] >>> i & 1, mb = mhc[i / 32 | 0] >>> i & 1, xv = eq | mv, xh = ((eq | mb) & pv) + pv ^ pv | eq | mb, ph = mv | ~(xh | pv), mh = pv & xh;
        score += ph >>> m - 1 & 1, score -= mh >>> m - 1 & 1, ph >>> 31 ^ pb && (phc[i / 32 | 0] ^= 1 << i), mh >>> 31 ^ mb && (mhc[i / 32 | 0] ^= 1 << i), ph = ph << 1 | pb, mh = mh << 1 | mb, pv = mh | ~(xv | ph), mv = ph & xv;
      }
      for (var k = start; k < vlen; k++)
        peq[b.charCodeAt(k)] = 0;
      return score;
    }, distance2 = function(a, b) {
      if (a.length < b.length) {
        var tmp = b;
        b = a, a = tmp;
      }
      return b.length === 0 ? a.length : a.length <= 32 ? myers_32(a, b) : myers_x(a, b);
    };
    exports.distance = distance2;
    var closest = function(str, arr) {
      for (var min_distance = 1 / 0, min_index = 0, i = 0; i < arr.length; i++) {
        var dist = distance2(str, arr[i]);
        dist < min_distance && (min_distance = dist, min_index = i);
      }
      return arr[min_index];
    };
    exports.closest = closest;
  }
});

// src/platform/package.ts
import { existsSync as existsSync2, readFileSync as readFileSync3 } from "node:fs";
import { dirname as dirname2, join as join5 } from "node:path";
import { fileURLToPath } from "node:url";
function packageRoot() {
  let directory = dirname2(fileURLToPath(import.meta.url));
  for (; !existsSync2(join5(directory, "package.json")); ) directory = dirname2(directory);
  return directory;
}
var commandPath, init_package = __esm({
  "src/platform/package.ts"() {
    "use strict";
    commandPath = () => join5(packageRoot(), "bin", "klauss");
  }
});

// src/queue/sqlite/events.ts
function record2(db, kind, { job: job2, task: task2 }, data = {}) {
  db.run(INSERT_EVENT, db.now, kind, job2 ?? null, task2 ?? null, JSON.stringify(data));
}
var INSERT_EVENT, init_events = __esm({
  "src/queue/sqlite/events.ts"() {
    "use strict";
    INSERT_EVENT = "INSERT INTO events (at, kind, job, task, data) VALUES (?, ?, ?, ?, ?)";
  }
});

// src/domain/records.ts
var NO_USAGE, init_records = __esm({
  "src/domain/records.ts"() {
    "use strict";
    NO_USAGE = {
      costUsd: 0,
      inputTokens: 0,
      outputTokens: 0,
      cacheReadTokens: 0,
      cacheWriteTokens: 0,
      turns: 0,
      toolCalls: 0,
      model: null,
      denials: []
    };
  }
});

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
var init_records2 = __esm({
  "src/queue/sqlite/records.ts"() {
    "use strict";
    init_records();
  }
});

// src/queue/sqlite/jobs.ts
function finishJob(db, id) {
  let job2 = db.get(FINISH, db.now, id);
  job2 !== void 0 && (holdTasks(db, id, !1), record2(db, "job.finished", { job: id }, { status: jobStatus(job2) }));
}
function reopenJob(db, id) {
  db.run(REOPEN, id);
}
function holdTasks(db, id, held) {
  let flag2 = held ? 1 : 0;
  db.run(HOLD, flag2, id, flag2);
}
var FINISH, REOPEN, HOLD, init_jobs = __esm({
  "src/queue/sqlite/jobs.ts"() {
    "use strict";
    init_events();
    init_records2();
    FINISH = `
UPDATE jobs SET finished_at = ?, paused = 0
WHERE id = ? AND finished_at IS NULL AND pending = 0 AND running = 0
RETURNING *`, REOPEN = "UPDATE jobs SET finished_at = NULL WHERE id = ? AND finished_at IS NOT NULL", HOLD = "UPDATE tasks SET held = ? WHERE job = ? AND held <> ?";
  }
});

// src/queue/sqlite/read.ts
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
function conditions(candidates3) {
  let chosen = Object.entries(candidates3).flatMap(([sql2, values]) => values ? [{ sql: sql2, values }] : []);
  return {
    where: chosen.length === 0 ? "" : `WHERE ${chosen.map(({ sql: sql2 }) => sql2).join(" AND ")}`,
    values: chosen.flatMap(({ values }) => values)
  };
}
var JOB, TASKS, TASK, TASK_BY_KEY, TASKS_SINCE, ATTEMPTS, RUNNING_ATTEMPTS, STATS, EVENTS, EVENTS_OF_JOB, LAST_EVENT, FREE, OUTLOOK, init_read = __esm({
  "src/queue/sqlite/read.ts"() {
    "use strict";
    init_errors();
    init_records2();
    JOB = "SELECT * FROM jobs WHERE id = ?", TASKS = "SELECT * FROM tasks JOIN specs ON specs.task = tasks.id", TASK = `${TASKS} WHERE id = +?`, TASK_BY_KEY = `${TASKS} WHERE job = +? AND key = +?`, TASKS_SINCE = `${TASKS} WHERE job = +? AND id >= +? ORDER BY id`, ATTEMPTS = "SELECT * FROM attempts WHERE task = ? ORDER BY number", RUNNING_ATTEMPTS = "SELECT * FROM attempts WHERE outcome = 'running' ORDER BY id", STATS = `
SELECT ${["pending", "running", "completed", "failed", "cancelled", "skipped"].map((status) => `coalesce(sum(${status}), 0) AS ${status}`).join(", ")}
FROM jobs`, EVENTS = "SELECT * FROM events WHERE id > +? ORDER BY id LIMIT ?", EVENTS_OF_JOB = "SELECT * FROM events WHERE job = +? AND id > +? ORDER BY id LIMIT ?", LAST_EVENT = "SELECT seq FROM sqlite_sequence WHERE name = 'events'", FREE = "status = 'pending' AND blocked = 0 AND held = 0", OUTLOOK = `
SELECT
  (SELECT count(*) FROM tasks INDEXED BY tasks_ready WHERE ${FREE} AND not_before IS NULL)
    + (SELECT count(*) FROM tasks INDEXED BY tasks_due WHERE ${FREE} AND not_before <= :now) AS ready,
  (SELECT min(not_before) FROM tasks INDEXED BY tasks_due WHERE ${FREE} AND not_before > :now) AS next_at,
  coalesce(sum(running), 0) AS running,
  coalesce(sum(pending) FILTER (WHERE paused = 0), 0) AS unheld
FROM jobs WHERE finished_at IS NULL`;
  }
});

// src/queue/sqlite/skip.ts
function skipDependants(db, id) {
  let skipped = db.all(SKIP, { id, now: db.now });
  for (let task2 of skipped) record2(db, "task.skipped", { job: task2.job, task: task2.id }, { because: id });
}
var SKIP, init_skip = __esm({
  "src/queue/sqlite/skip.ts"() {
    "use strict";
    init_events();
    SKIP = `
WITH RECURSIVE lost (id) AS (
  SELECT task FROM dependencies WHERE depends_on = :id
  UNION
  SELECT task FROM lost JOIN dependencies ON depends_on = lost.id
)
UPDATE tasks SET status = 'skipped', finished_at = :now
WHERE id IN (SELECT id FROM lost) AND status = 'pending'
RETURNING id, job`;
  }
});

// src/queue/sqlite/cancel.ts
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
  status === "pending" ? (db.run(CANCEL, db.now, id), record2(db, "task.cancelled", { job: job2, task: id })) : status === "running" && db.run(REQUEST, id) > 0 && record2(db, "task.cancel_requested", { job: job2, task: id });
}
var CANCEL, REQUEST, UNFINISHED, init_cancel = __esm({
  "src/queue/sqlite/cancel.ts"() {
    "use strict";
    init_errors();
    init_events();
    init_jobs();
    init_read();
    init_skip();
    CANCEL = "UPDATE tasks SET status = 'cancelled', finished_at = ?, not_before = NULL WHERE id = ?", REQUEST = "UPDATE tasks SET cancel_requested = 1 WHERE id = ? AND cancel_requested = 0", UNFINISHED = "SELECT id, job, status FROM tasks WHERE job = ? AND status IN ('pending', 'running') ORDER BY id";
  }
});

// src/queue/sqlite/claim.ts
function claim2(db, worker, leaseSeconds) {
  db.run(RELEASE_DUE, db.now);
  let token = asLeaseToken(Buffer.from(db.random(16)).toString("hex")), claimed = db.get(CLAIM, {
    worker,
    token,
    expiresAt: db.now + Math.ceil(leaseSeconds * 1e3),
    now: db.now
  });
  if (claimed === void 0) return null;
  let { id, job: job2, attempt } = claimed, attemptId = db.insert(BEGIN_ATTEMPT, id, attempt, worker, poolOf(worker), token, db.now);
  record2(db, "task.claimed", { job: job2, task: id }, { attempt, worker });
  let task2 = existingTask(db, id);
  return { task: task2, attempt: asAttemptId(attemptId), lease: { task: id, token }, resume: task2.clientSession };
}
var RELEASE_DUE, CLAIM, BEGIN_ATTEMPT, init_claim = __esm({
  "src/queue/sqlite/claim.ts"() {
    "use strict";
    init_ids();
    init_events();
    init_read();
    RELEASE_DUE = `
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
  }
});

// src/queue/sqlite/clean.ts
function clean(db, { olderThanSeconds, dryRun = !1 }) {
  let rows = db.all(ENDED_BEFORE, db.now - olderThanSeconds * 1e3);
  if (!dryRun) for (let { id } of rows) db.run(REMOVE, id);
  return { jobs: rows.map(({ id }) => id) };
}
var ENDED_BEFORE, REMOVE, init_clean = __esm({
  "src/queue/sqlite/clean.ts"() {
    "use strict";
    ENDED_BEFORE = "SELECT id FROM jobs WHERE finished_at <= ? ORDER BY seq", REMOVE = "DELETE FROM jobs WHERE id = ?";
  }
});

// src/queue/sqlite/faults.ts
function isBusy(error2) {
  return isSqliteError(error2) && error2.code.startsWith("SQLITE_BUSY");
}
function isSqliteError(error2) {
  return error2 instanceof Error && error2.name === "SqliteError";
}
function explained(error2, path2) {
  if (!isSqliteError(error2)) return error2;
  let remedy = REMEDIES[error2.code.split("_", 2).join("_")];
  return remedy === void 0 ? error2 : new KlaussError("database", `The database ${path2} ${remedy.what} (${error2.message}).`, {
    hint: remedy.hint,
    details: { path: path2, code: error2.code },
    cause: error2
  });
}
var REMEDIES, init_faults = __esm({
  "src/queue/sqlite/faults.ts"() {
    "use strict";
    init_errors();
    REMEDIES = {
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
  }
});

// src/queue/sqlite/connection.ts
var Connection, init_connection = __esm({
  "src/queue/sqlite/connection.ts"() {
    "use strict";
    init_faults();
    Connection = class {
      random;
      /** The moment of the present transaction, milliseconds since 1970: all that it writes bears the same one. */
      now = 0;
      #database;
      #path;
      #clock;
      #statements = /* @__PURE__ */ new Map();
      #waiting = [];
      #durability = null;
      constructor(database, { path: path2, clock, random }) {
        this.#database = database, this.#path = path2, this.#clock = clock, this.random = random;
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
        return new Promise((resolve4, reject) => {
          let run = () => {
            let result = verb();
            return () => resolve4(result);
          };
          this.#waiting.push({ durability, run, reject }), this.#waiting.length === 1 && setImmediate(() => this.#flush());
        });
      }
      /** Runs `verb`, a single SELECT, which sees one state of the database. */
      async read(verb) {
        try {
          return this.now = this.#clock(), verb();
        } catch (error2) {
          throw explained(error2, this.#path);
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
          } catch (error2) {
            this.#database.inTransaction && this.run("ROLLBACK");
            for (let write of batch) write.reject(explained(error2, this.#path));
          }
      }
      /** Runs one write of several. Returns how to answer it once all are committed. */
      #isolated({ run, reject }) {
        this.run("SAVEPOINT verb");
        try {
          let answer = run();
          return this.run("RELEASE verb"), answer;
        } catch (error2) {
          if (!this.#database.inTransaction) throw error2;
          return this.run("ROLLBACK TO verb"), this.run("RELEASE verb"), () => reject(explained(error2, this.#path));
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
  }
});

// src/queue/sqlite/conventions.ts
function conventions(db, job2) {
  let rows = db.all(CONVENTIONS, job2 ?? null);
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}
function setConvention(db, job2, key, value) {
  job2 !== null && existingJob(db, job2), db.run(SET, job2, key, value);
}
var CONVENTIONS, SET, init_conventions = __esm({
  "src/queue/sqlite/conventions.ts"() {
    "use strict";
    init_read();
    CONVENTIONS = "SELECT key, value FROM conventions WHERE job IS NULL OR job = ? ORDER BY job, key", SET = `
INSERT INTO conventions (job, key, value) VALUES (?, ?, ?)
ON CONFLICT (coalesce(job, ''), key) DO UPDATE SET value = excluded.value`;
  }
});

// src/platform/node.ts
function assertNode(version2 = process.versions.node) {
  if (!(Number(version2.split(".")[0]) >= OLDEST_MAJOR))
    throw new KlaussError(
      "environment",
      `Klauss needs Node ${OLDEST_MAJOR} or newer, and this is ${version2}.`,
      {
        hint: "Install one from https://nodejs.org and put it first on PATH."
      }
    );
}
var OLDEST_MAJOR, init_node = __esm({
  "src/platform/node.ts"() {
    "use strict";
    init_errors();
    OLDEST_MAJOR = 22;
  }
});

// src/queue/sqlite/migrations/0001_initial.ts
var sql, init_initial = __esm({
  "src/queue/sqlite/migrations/0001_initial.ts"() {
    "use strict";
    sql = `
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
  }
});

// src/queue/sqlite/migrations/index.ts
var MIGRATIONS, init_migrations = __esm({
  "src/queue/sqlite/migrations/index.ts"() {
    "use strict";
    init_initial();
    MIGRATIONS = [sql];
  }
});

// src/queue/sqlite/migrate.ts
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
  let version2 = versionOf(database);
  if (version2 > migrations.length)
    throw new KlaussError(
      "database",
      `The database ${database.name} has schema version ${version2}; this Klauss knows versions up to ${migrations.length}.`,
      {
        hint: "Update Klauss to the version that wrote it, or a later one.",
        details: { path: database.name, found: version2, known: migrations.length }
      }
    );
}
function versionOf(database) {
  return Number(database.pragma("user_version", { simple: !0 }));
}
var APPLICATION_ID, init_migrate = __esm({
  "src/queue/sqlite/migrate.ts"() {
    "use strict";
    init_errors();
    init_migrations();
    APPLICATION_ID = 1263288661;
  }
});

// src/queue/sqlite/database.ts
import { closeSync, openSync } from "node:fs";
import { setTimeout as setTimeout2 } from "node:timers/promises";
async function openDatabase(path2) {
  createFile(path2);
  let database = await load(path2);
  try {
    return database.pragma("foreign_keys = ON"), assertOurs(database), await useWriteAheadLog(database), migrate(database), database;
  } catch (error2) {
    throw database.close(), explained(error2, path2);
  }
}
function createFile(path2) {
  try {
    closeSync(openSync(path2, "a", 384));
  } catch (error2) {
    throw new KlaussError("database", `The database ${path2} cannot be written (${messageOf(error2)}).`, {
      hint: "Give the path of a file in a directory that exists and is writable.",
      details: { path: path2 },
      cause: error2
    });
  }
}
async function load(path2) {
  assertNode();
  try {
    let { default: Sqlite } = await import("better-sqlite3");
    return new Sqlite(path2, { timeout: BUSY_TIMEOUT_MS });
  } catch (error2) {
    throw isSqliteError(error2) ? explained(error2, path2) : new KlaussError("environment", `better-sqlite3 cannot be loaded (${messageOf(error2)}).`, {
      hint: `Run \`claude plugin update klauss@klauss\`, or \`npm ci --ignore-scripts\` in ${packageRoot()}.`,
      cause: error2
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
    } catch (error2) {
      if (!isBusy(error2) || performance.now() > deadline) throw error2;
    }
    await setTimeout2(5 + 20 * Math.random());
  }
}
var BUSY_TIMEOUT_MS, init_database = __esm({
  "src/queue/sqlite/database.ts"() {
    "use strict";
    init_errors();
    init_node();
    init_package();
    init_faults();
    init_migrate();
    BUSY_TIMEOUT_MS = 1e4;
  }
});

// src/queue/sqlite/addTasks.ts
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
  let list2 = faults.map(({ key, message }) => `task '${key}': ${message}`).join("; ");
  throw new KlaussError("plan", `Nothing was added to job ${job2}: ${list2}.`, {
    hint: "Correct the tasks; retry what failed before anything is to depend on it.",
    details: faults
  });
}
var KNOWN, INSERT_TASK, INSERT_SPEC, INSERT_DEPENDENCY, COUNT, init_addTasks = __esm({
  "src/queue/sqlite/addTasks.ts"() {
    "use strict";
    init_errors();
    init_read();
    KNOWN = "SELECT id, status FROM tasks WHERE job = ? AND key = ?", INSERT_TASK = `
INSERT INTO tasks (job, key, priority, blocked, held, created_at)
VALUES (:job, :key, :priority, :blocked, :held, :now)`, INSERT_SPEC = `
INSERT INTO specs (task, prompt, working_dir, context_files, expected_outputs, verify, touches, depends_on,
  model, timeout, max_retries, allow_external, metadata)
VALUES (:task, :prompt, :workingDir, :contextFiles, :expectedOutputs, :verify, :touches, :dependsOn,
  :model, :timeout, :maxRetries, :allowExternal, :metadata)`, INSERT_DEPENDENCY = "INSERT INTO dependencies (depends_on, task) VALUES (?, ?)", COUNT = "UPDATE jobs SET pending = pending + ? WHERE id = ?";
  }
});

// src/queue/sqlite/extend.ts
function extend2(db, id, specs) {
  let job2 = existingJob(db, id);
  if (specs.length === 0) return [];
  reopenJob(db, id);
  let tasks2 = addTasks(db, job2, specs);
  return record2(db, "job.extended", { job: id }, { tasks: tasks2.length }), tasks2;
}
var init_extend = __esm({
  "src/queue/sqlite/extend.ts"() {
    "use strict";
    init_addTasks();
    init_events();
    init_jobs();
    init_read();
  }
});

// src/queue/sqlite/pause.ts
function pause(db, id) {
  let job2 = existingJob(db, id);
  if (job2.finishedAt !== null)
    throw new KlaussError("state", `Job ${id} cannot be paused: it is ${job2.status}.`, {
      hint: "Only a job that is not finished can be paused.",
      details: { job: id, status: job2.status }
    });
  return job2.status === "paused" ? job2 : (setPaused(db, id, !0), record2(db, "job.paused", { job: id }), existingJob(db, id));
}
function resume(db, id, session) {
  let job2 = existingJob(db, id), owner = session ?? job2.session;
  return job2.status !== "paused" && owner === job2.session ? job2 : (setPaused(db, id, !1), db.run(GIVE, owner, id), record2(db, "job.resumed", { job: id }, { session: owner }), existingJob(db, id));
}
function setPaused(db, id, paused) {
  db.run(PAUSE, paused ? 1 : 0, id), holdTasks(db, id, paused);
}
var PAUSE, GIVE, init_pause = __esm({
  "src/queue/sqlite/pause.ts"() {
    "use strict";
    init_errors();
    init_events();
    init_jobs();
    init_read();
    PAUSE = "UPDATE jobs SET paused = ? WHERE id = ?", GIVE = "UPDATE jobs SET session = ? WHERE id = ?";
  }
});

// src/queue/sqlite/pools.ts
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
  }), record2(db, "pool.started", {}, { pool: pool.id, workers: pool.workers }), !0);
}
function beatPool(db, id) {
  return db.run(BEAT, db.now, id) === 1;
}
function updatePool(db, id, { state, workers: workers2 }) {
  let pool = db.get(POOL, id);
  if (pool === void 0)
    throw new KlaussError("not_found", `There is no pool ${id}.`, { details: { pool: id } });
  pool.state !== "stopped" && (workers2 !== void 0 && workers2 !== pool.workers && (db.run(RESIZE, workers2, id), record2(db, "pool.resized", {}, { pool: id, workers: workers2 })), state !== void 0 && state !== "running" && state !== pool.state && setState(db, id, state));
}
function setState(db, id, state) {
  db.run(SET_STATE, state, id), state === "stopped" && db.run(DISMISS_WORKERS, id), record2(db, `pool.${state}`, {}, { pool: id });
}
function putWorker(db, { id, pool, slot, task: task2, process: process2, startedAt }) {
  db.run(PUT_WORKER, id, pool, slot, task2, process2?.pid ?? null, process2?.startedAt ?? null, startedAt);
}
function removeWorker(db, id) {
  db.run(REMOVE_WORKER, id);
}
function workers(db, pool) {
  return db.all(WORKERS, pool).map(toWorker);
}
var CURRENT, POOL, ENTER, BEAT, RESIZE, SET_STATE, DISMISS_WORKERS, PUT_WORKER, REMOVE_WORKER, WORKERS, init_pools = __esm({
  "src/queue/sqlite/pools.ts"() {
    "use strict";
    init_errors();
    init_events();
    init_records2();
    CURRENT = "SELECT * FROM pools WHERE state <> 'stopped' ORDER BY seq DESC LIMIT 1", POOL = "SELECT * FROM pools WHERE id = ?", ENTER = `
INSERT INTO pools (id, host, pid, process_started_at, state, workers, socket, session, started_at, seen_at)
VALUES (:id, :host, :pid, :processStartedAt, :state, :workers, :socket, :session, :startedAt, :seenAt)`, BEAT = "UPDATE pools SET seen_at = ? WHERE id = ? AND state <> 'stopped'", RESIZE = "UPDATE pools SET workers = ? WHERE id = ?", SET_STATE = "UPDATE pools SET state = ? WHERE id = ?", DISMISS_WORKERS = "DELETE FROM workers WHERE pool = ?", PUT_WORKER = `
INSERT OR REPLACE INTO workers (id, pool, slot, task, pid, process_started_at, started_at)
VALUES (?, ?, ?, ?, ?, ?, ?)`, REMOVE_WORKER = "DELETE FROM workers WHERE id = ?", WORKERS = "SELECT * FROM workers WHERE pool = ? ORDER BY slot";
  }
});

// src/queue/sqlite/endings.ts
function complete(db, task2, { report, receipt }) {
  let { id, job: job2, attempt } = task2;
  endAttempt(db, task2, "completed"), leaveRunning(db, task2, "completed", {
    reason: null,
    error: null,
    report: JSON.stringify(report),
    receipt: JSON.stringify(receipt)
  }), record2(db, "task.completed", { job: job2, task: id }, { attempt }), db.run(UNBLOCK_DEPENDANTS, id), finishJob(db, job2);
}
function fail(db, task2, { reason, error: error2, report, retryAt }) {
  let { id, job: job2, attempt } = task2, failure2 = {
    reason,
    error: error2,
    report: report === null ? null : JSON.stringify(report),
    failures: task2.failures + 1
  };
  if (endAttempt(db, task2, "failed", reason, error2), retryAt !== null) {
    leaveRunning(db, task2, "pending", { ...failure2, notBefore: Math.ceil(retryAt) }), record2(db, "task.retry", { job: job2, task: id }, { attempt, reason, error: error2, retryAt });
    return;
  }
  leaveRunning(db, task2, "failed", failure2), record2(db, "task.failed", { job: job2, task: id }, { attempt, reason, error: error2 }), skipDependants(db, id), finishJob(db, job2);
}
function putBack(db, task2, { cause, notBefore, resume: resume2 }) {
  let { id, job: job2, attempt } = task2;
  endAttempt(db, task2, "released"), leaveRunning(db, task2, "pending", {
    notBefore: notBefore === null ? null : Math.ceil(notBefore),
    clientSession: resume2
  }), record2(db, "task.released", { job: job2, task: id }, { attempt, cause, notBefore });
}
function cancelRunning(db, task2) {
  let { id, job: job2, attempt } = task2;
  endAttempt(db, task2, "cancelled"), leaveRunning(db, task2, "cancelled", {}), record2(db, "task.cancelled", { job: job2, task: id }, { attempt }), skipDependants(db, id), finishJob(db, job2);
}
function endAttempt(db, task2, outcome, reason = null, error2 = null) {
  db.run(END_ATTEMPT, outcome, reason, error2, db.now, task2.id);
}
function leaveRunning(db, { id, failures, reason, error: error2, report, receipt }, status, change) {
  let kept = { failures, reason, error: error2, report, receipt, notBefore: null, clientSession: null };
  db.run(LEAVE_RUNNING, { ...kept, ...change, id, status, now: db.now });
}
var END_ATTEMPT, LEAVE_RUNNING, UNBLOCK_DEPENDANTS, init_endings = __esm({
  "src/queue/sqlite/endings.ts"() {
    "use strict";
    init_events();
    init_jobs();
    init_skip();
    END_ATTEMPT = `
UPDATE attempts SET outcome = ?, reason = ?, error = ?, ended_at = ? WHERE task = ? AND outcome = 'running'`, LEAVE_RUNNING = `
UPDATE tasks SET
  status = :status, phase = NULL, lease_token = NULL, lease_expires_at = NULL, cancel_requested = 0,
  worker = CASE WHEN :status = 'pending' THEN NULL ELSE worker END,
  finished_at = CASE WHEN :status = 'pending' THEN NULL ELSE :now END,
  failures = :failures, not_before = :notBefore, client_session = :clientSession,
  reason = :reason, error = :error, report = :report, receipt = :receipt
WHERE id = :id`, UNBLOCK_DEPENDANTS = `
UPDATE tasks SET blocked = blocked - 1 WHERE id IN (SELECT task FROM dependencies WHERE depends_on = ?)`;
  }
});

// src/queue/sqlite/release.ts
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
var RUNNING, EXPIRED, OF_POOL, init_release = __esm({
  "src/queue/sqlite/release.ts"() {
    "use strict";
    init_endings();
    RUNNING = `
SELECT tasks.*, attempts.client_session AS attempt_session
FROM tasks JOIN attempts ON attempts.task = tasks.id AND attempts.outcome = 'running'`, EXPIRED = `${RUNNING} WHERE tasks.status = 'running' AND tasks.lease_expires_at <= ?`, OF_POOL = `${RUNNING} WHERE attempts.pool = ?`;
  }
});

// src/queue/sqlite/renew.ts
function renew(db, leases, leaseSeconds) {
  let expiresAt = db.now + Math.ceil(leaseSeconds * 1e3), renewed = db.all(RENEW, expiresAt, JSON.stringify(leases)), tokens = new Set(renewed.map((row) => row.lease_token));
  return leases.filter((lease) => !tokens.has(lease.token));
}
function advance(db, { task: task2, token }, phase) {
  let row = db.get(ADVANCE, phase, task2, token);
  return row === void 0 ? !1 : (record2(db, "task.phase", { job: row.job, task: task2 }, { phase, attempt: row.attempt }), !0);
}
function started(db, { task: task2, token }, { pid, startedAt }, clientSession) {
  return db.run(STARTED, pid, startedAt, clientSession, task2, token) > 0;
}
var RENEW, ADVANCE, STARTED, init_renew = __esm({
  "src/queue/sqlite/renew.ts"() {
    "use strict";
    init_events();
    RENEW = `
UPDATE tasks SET lease_expires_at = ?
FROM json_each(?) AS lease
WHERE tasks.id = lease.value ->> 'task' AND tasks.lease_token = lease.value ->> 'token'
RETURNING lease_token`, ADVANCE = "UPDATE tasks SET phase = ? WHERE id = ? AND lease_token = ? RETURNING job, attempt", STARTED = `
UPDATE attempts SET pid = ?, process_started_at = ?, client_session = ?
WHERE task = ? AND token = ? AND outcome = 'running'`;
  }
});

// src/queue/sqlite/retry.ts
function retry(db, what) {
  let { job: job2, ids } = candidates2(db, what);
  if (ids.length === 0) return [];
  reopenJob(db, job2);
  for (let id of ids)
    db.run(REQUEUE, id), record2(db, "task.requeued", { job: job2, task: id });
  return ids;
}
function candidates2(db, what) {
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
var ENDED_IN_JOB, WITH_SKIPPED, OBSTACLES, REQUEUE, obstacles, idsOf, init_retry = __esm({
  "src/queue/sqlite/retry.ts"() {
    "use strict";
    init_errors();
    init_events();
    init_jobs();
    init_read();
    ENDED_IN_JOB = `
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
    obstacles = (db, id) => db.all(OBSTACLES, id), idsOf = (db, sql2, of) => db.all(sql2, of).map(({ id }) => id);
  }
});

// src/queue/sqlite/sessions.ts
function registerSession(db, id, process2) {
  let { pid, startedAt } = process2, before = db.get(SESSION, id);
  (before?.ended_at !== null || before.pid !== pid || before.process_started_at !== startedAt) && (db.run(PUT, id, pid, startedAt, db.now), record2(db, "session.started", {}, { session: id }));
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
  db.run(END, db.now, id) > 0 && record2(db, "session.ended", {}, { session: id });
}
var SESSION, SESSIONS, OF_PROCESS, PUT, END, INHERIT, init_sessions = __esm({
  "src/queue/sqlite/sessions.ts"() {
    "use strict";
    init_events();
    init_pause();
    init_read();
    init_records2();
    SESSION = "SELECT * FROM sessions WHERE id = ?", SESSIONS = "SELECT * FROM sessions WHERE ended_at IS NULL ORDER BY seq", OF_PROCESS = "SELECT * FROM sessions WHERE pid = ? AND process_started_at = ? AND id <> ?", PUT = `
INSERT INTO sessions (id, pid, process_started_at, started_at) VALUES (?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
  pid = excluded.pid, process_started_at = excluded.process_started_at, ended_at = NULL`, END = "UPDATE sessions SET ended_at = ? WHERE id = ? AND ended_at IS NULL", INHERIT = "UPDATE jobs SET session = ? WHERE session = ? AND finished_at IS NULL";
  }
});

// src/queue/sqlite/settle.ts
function settle2(db, lease, settlement, facts) {
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
var HELD, BOOK_ATTEMPT, BOOK_TASK, BOOK_JOB, init_settle = __esm({
  "src/queue/sqlite/settle.ts"() {
    "use strict";
    init_states();
    init_endings();
    init_read();
    HELD = "SELECT * FROM tasks WHERE id = ? AND lease_token = ? AND status = 'running'", BOOK_ATTEMPT = `
UPDATE attempts SET usage = ?, exit_code = ?, client_session = coalesce(?, client_session)
WHERE task = ? AND token = ? AND usage IS NULL`, BOOK_TASK = "UPDATE tasks SET cost_usd = cost_usd + ? WHERE id = ? RETURNING job", BOOK_JOB = "UPDATE jobs SET cost_usd = cost_usd + ? WHERE id = ?";
  }
});

// src/queue/sqlite/submit.ts
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
  return record2(db, "job.submitted", { job: id }, { tasks: tasks2.length, session: submission.session }), { job: existingJob(db, id), tasks: tasks2 };
}
function newJobId(db) {
  for (; ; ) {
    let [first = 0, ...rest] = db.random(6), id = asJobId(symbol(LETTERS, first) + rest.map((byte) => symbol(SYMBOLS, byte)).join(""));
    if (job(db, id) === null) return id;
  }
}
var LETTERS, SYMBOLS, INSERT_JOB, symbol, init_submit = __esm({
  "src/queue/sqlite/submit.ts"() {
    "use strict";
    init_ids();
    init_addTasks();
    init_conventions();
    init_events();
    init_read();
    LETTERS = "abcdefghjkmnpqrstuvwxyz", SYMBOLS = `${LETTERS}23456789`, INSERT_JOB = `
INSERT INTO jobs (id, goal, budget_usd, session, metadata, created_at)
VALUES (:id, :goal, :budgetUsd, :session, :metadata, :now)`;
    symbol = (alphabet, byte) => alphabet.charAt(byte % alphabet.length);
  }
});

// src/queue/sqlite/index.ts
var sqlite_exports = {};
__export(sqlite_exports, {
  openSqlite: () => openSqlite
});
async function openSqlite(surroundings) {
  let db = new Connection(await openDatabase(surroundings.path), surroundings);
  return {
    submit: (submission) => db.write("durable", () => submit(db, submission)),
    extend: (job2, tasks2) => db.write("durable", () => extend2(db, job2, tasks2)),
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
    claim: (worker, leaseSeconds) => db.write("fast", () => claim2(db, worker, leaseSeconds)),
    advance: (lease, phase) => db.write("fast", () => advance(db, lease, phase)),
    started: (lease, process2, session) => db.write("fast", () => started(db, lease, process2, session)),
    renew: (leases, leaseSeconds) => db.write("fast", () => renew(db, leases, leaseSeconds)),
    settle: (lease, settlement, facts) => db.write("durable", () => settle2(db, lease, settlement, facts)),
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
    registerSession: (id, process2) => db.write("fast", () => registerSession(db, id, process2)),
    endSession: (id) => db.write("fast", () => endSession(db, id)),
    sessions: () => db.read(() => sessions(db)),
    [Symbol.asyncDispose]: async () => db.close()
  };
}
var init_sqlite = __esm({
  "src/queue/sqlite/index.ts"() {
    "use strict";
    init_cancel();
    init_claim();
    init_clean();
    init_connection();
    init_conventions();
    init_database();
    init_extend();
    init_pause();
    init_pools();
    init_read();
    init_release();
    init_renew();
    init_retry();
    init_sessions();
    init_settle();
    init_submit();
  }
});

// dev/node_modules/picomatch/lib/constants.js
var require_constants = __commonJS({
  "dev/node_modules/picomatch/lib/constants.js"(exports, module) {
    "use strict";
    var WIN_NO_SLASH = "[^\\\\/]", ONE_CHAR = "(?=.)", QMARK = "[^/]", END_ANCHOR = "(?:\\/|$)", START_ANCHOR = "(?:^|\\/)", DOTS_SLASH = `\\.{1,2}${END_ANCHOR}`, NO_DOT = "(?!\\.)", NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`, NO_DOT_SLASH = `(?!\\.{0,1}${END_ANCHOR})`, NO_DOTS_SLASH = `(?!${DOTS_SLASH})`, QMARK_NO_DOT = "[^.\\/]", STAR = `${QMARK}*?`, SEP = "/", POSIX_CHARS = {
      DOT_LITERAL: "\\.",
      PLUS_LITERAL: "\\+",
      QMARK_LITERAL: "\\?",
      SLASH_LITERAL: "\\/",
      ONE_CHAR,
      QMARK,
      END_ANCHOR,
      DOTS_SLASH,
      NO_DOT,
      NO_DOTS,
      NO_DOT_SLASH,
      NO_DOTS_SLASH,
      QMARK_NO_DOT,
      STAR,
      START_ANCHOR,
      SEP
    }, WINDOWS_CHARS = {
      ...POSIX_CHARS,
      SLASH_LITERAL: "[\\\\/]",
      QMARK: WIN_NO_SLASH,
      STAR: `${WIN_NO_SLASH}*?`,
      DOTS_SLASH: "\\.{1,2}(?:[\\\\/]|$)",
      NO_DOT: "(?!\\.)",
      NO_DOTS: "(?!(?:^|[\\\\/])\\.{1,2}(?:[\\\\/]|$))",
      NO_DOT_SLASH: "(?!\\.{0,1}(?:[\\\\/]|$))",
      NO_DOTS_SLASH: "(?!\\.{1,2}(?:[\\\\/]|$))",
      QMARK_NO_DOT: "[^.\\\\/]",
      START_ANCHOR: "(?:^|[\\\\/])",
      END_ANCHOR: "(?:[\\\\/]|$)",
      SEP: "\\"
    }, POSIX_REGEX_SOURCE = {
      __proto__: null,
      alnum: "a-zA-Z0-9",
      alpha: "a-zA-Z",
      ascii: "\\x00-\\x7F",
      blank: " \\t",
      cntrl: "\\x00-\\x1F\\x7F",
      digit: "0-9",
      graph: "\\x21-\\x7E",
      lower: "a-z",
      print: "\\x20-\\x7E ",
      punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
      space: " \\t\\r\\n\\v\\f",
      upper: "A-Z",
      word: "A-Za-z0-9_",
      xdigit: "A-Fa-f0-9"
    };
    module.exports = {
      DEFAULT_MAX_EXTGLOB_RECURSION: 0,
      MAX_LENGTH: 1024 * 64,
      POSIX_REGEX_SOURCE,
      // regular expressions
      REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
      REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
      REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
      REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
      REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
      REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
      // Replace globs with equivalent patterns to reduce parsing time.
      REPLACEMENTS: {
        __proto__: null,
        "***": "*",
        "**/**": "**",
        "**/**/**": "**"
      },
      // Digits
      CHAR_0: 48,
      /* 0 */
      CHAR_9: 57,
      /* 9 */
      // Alphabet chars.
      CHAR_UPPERCASE_A: 65,
      /* A */
      CHAR_LOWERCASE_A: 97,
      /* a */
      CHAR_UPPERCASE_Z: 90,
      /* Z */
      CHAR_LOWERCASE_Z: 122,
      /* z */
      CHAR_LEFT_PARENTHESES: 40,
      /* ( */
      CHAR_RIGHT_PARENTHESES: 41,
      /* ) */
      CHAR_ASTERISK: 42,
      /* * */
      // Non-alphabetic chars.
      CHAR_AMPERSAND: 38,
      /* & */
      CHAR_AT: 64,
      /* @ */
      CHAR_BACKWARD_SLASH: 92,
      /* \ */
      CHAR_CARRIAGE_RETURN: 13,
      /* \r */
      CHAR_CIRCUMFLEX_ACCENT: 94,
      /* ^ */
      CHAR_COLON: 58,
      /* : */
      CHAR_COMMA: 44,
      /* , */
      CHAR_DOT: 46,
      /* . */
      CHAR_DOUBLE_QUOTE: 34,
      /* " */
      CHAR_EQUAL: 61,
      /* = */
      CHAR_EXCLAMATION_MARK: 33,
      /* ! */
      CHAR_FORM_FEED: 12,
      /* \f */
      CHAR_FORWARD_SLASH: 47,
      /* / */
      CHAR_GRAVE_ACCENT: 96,
      /* ` */
      CHAR_HASH: 35,
      /* # */
      CHAR_HYPHEN_MINUS: 45,
      /* - */
      CHAR_LEFT_ANGLE_BRACKET: 60,
      /* < */
      CHAR_LEFT_CURLY_BRACE: 123,
      /* { */
      CHAR_LEFT_SQUARE_BRACKET: 91,
      /* [ */
      CHAR_LINE_FEED: 10,
      /* \n */
      CHAR_NO_BREAK_SPACE: 160,
      /* \u00A0 */
      CHAR_PERCENT: 37,
      /* % */
      CHAR_PLUS: 43,
      /* + */
      CHAR_QUESTION_MARK: 63,
      /* ? */
      CHAR_RIGHT_ANGLE_BRACKET: 62,
      /* > */
      CHAR_RIGHT_CURLY_BRACE: 125,
      /* } */
      CHAR_RIGHT_SQUARE_BRACKET: 93,
      /* ] */
      CHAR_SEMICOLON: 59,
      /* ; */
      CHAR_SINGLE_QUOTE: 39,
      /* ' */
      CHAR_SPACE: 32,
      /*   */
      CHAR_TAB: 9,
      /* \t */
      CHAR_UNDERSCORE: 95,
      /* _ */
      CHAR_VERTICAL_LINE: 124,
      /* | */
      CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
      /* \uFEFF */
      /**
       * Create EXTGLOB_CHARS
       */
      extglobChars(chars) {
        return {
          "!": { type: "negate", open: "(?:(?!(?:", close: `))${chars.STAR})` },
          "?": { type: "qmark", open: "(?:", close: ")?" },
          "+": { type: "plus", open: "(?:", close: ")+" },
          "*": { type: "star", open: "(?:", close: ")*" },
          "@": { type: "at", open: "(?:", close: ")" }
        };
      },
      /**
       * Create GLOB_CHARS
       */
      globChars(win32) {
        return win32 === !0 ? WINDOWS_CHARS : POSIX_CHARS;
      }
    };
  }
});

// dev/node_modules/picomatch/lib/utils.js
var require_utils = __commonJS({
  "dev/node_modules/picomatch/lib/utils.js"(exports) {
    "use strict";
    var {
      REGEX_BACKSLASH,
      REGEX_REMOVE_BACKSLASH,
      REGEX_SPECIAL_CHARS,
      REGEX_SPECIAL_CHARS_GLOBAL
    } = require_constants();
    exports.isObject = (val) => val !== null && typeof val == "object" && !Array.isArray(val);
    exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
    exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
    exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
    exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
    exports.isWindows = () => {
      if (typeof navigator < "u" && navigator.platform) {
        let platform = navigator.platform.toLowerCase();
        return platform === "win32" || platform === "windows";
      }
      return typeof process < "u" && process.platform ? process.platform === "win32" : !1;
    };
    exports.removeBackslashes = (str) => str.replace(REGEX_REMOVE_BACKSLASH, (match) => match === "\\" ? "" : match);
    exports.escapeLast = (input, char, lastIdx) => {
      let idx = input.lastIndexOf(char, lastIdx);
      return idx === -1 ? input : input[idx - 1] === "\\" ? exports.escapeLast(input, char, idx - 1) : `${input.slice(0, idx)}\\${input.slice(idx)}`;
    };
    exports.removePrefix = (input, state = {}) => {
      let output = input;
      return output.startsWith("./") && (output = output.slice(2), state.prefix = "./"), output;
    };
    exports.wrapOutput = (input, state = {}, options = {}) => {
      let prepend = options.contains ? "" : "^", append = options.contains ? "" : "$", output = `${prepend}(?:${input})${append}`;
      return state.negated === !0 && (output = `(?:^(?!${output}).*$)`), output;
    };
    exports.basename = (path2, { windows } = {}) => {
      let segs = path2.split(windows ? /[\\/]/ : "/"), last = segs[segs.length - 1];
      return last === "" ? segs[segs.length - 2] : last;
    };
  }
});

// dev/node_modules/picomatch/lib/scan.js
var require_scan = __commonJS({
  "dev/node_modules/picomatch/lib/scan.js"(exports, module) {
    "use strict";
    var utils = require_utils(), {
      CHAR_ASTERISK,
      /* * */
      CHAR_AT,
      /* @ */
      CHAR_BACKWARD_SLASH,
      /* \ */
      CHAR_COMMA,
      /* , */
      CHAR_DOT,
      /* . */
      CHAR_EXCLAMATION_MARK,
      /* ! */
      CHAR_FORWARD_SLASH,
      /* / */
      CHAR_LEFT_CURLY_BRACE,
      /* { */
      CHAR_LEFT_PARENTHESES,
      /* ( */
      CHAR_LEFT_SQUARE_BRACKET,
      /* [ */
      CHAR_PLUS,
      /* + */
      CHAR_QUESTION_MARK,
      /* ? */
      CHAR_RIGHT_CURLY_BRACE,
      /* } */
      CHAR_RIGHT_PARENTHESES,
      /* ) */
      CHAR_RIGHT_SQUARE_BRACKET
      /* ] */
    } = require_constants(), isPathSeparator = (code) => code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH, depth = (token) => {
      token.isPrefix !== !0 && (token.depth = token.isGlobstar ? 1 / 0 : 1);
    }, scan = (input, options) => {
      let opts = options || {}, length = input.length - 1, scanToEnd = opts.parts === !0 || opts.tokens === !0 || opts.scanToEnd === !0, slashes = [], tokens = [], parts = [], str = input, index = -1, start = 0, lastIndex = 0, isBrace = !1, isBracket = !1, isGlob = !1, isExtglob = !1, isGlobstar = !1, braceEscaped = !1, backslashes = !1, negated = !1, negatedExtglob = !1, finished = !1, braces = 0, prev, code, token = { value: "", depth: 0, isGlob: !1 }, eos = () => index >= length, peek = () => str.charCodeAt(index + 1), advance2 = () => (prev = code, str.charCodeAt(++index));
      for (; index < length; ) {
        code = advance2();
        let next;
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = !0, code = advance2(), code === CHAR_LEFT_CURLY_BRACE && (braceEscaped = !0);
          continue;
        }
        if (braceEscaped === !0 || code === CHAR_LEFT_CURLY_BRACE) {
          for (braces++; eos() !== !0 && (code = advance2()); ) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = !0, advance2();
              continue;
            }
            if (code === CHAR_LEFT_CURLY_BRACE) {
              braces++;
              continue;
            }
            if (braceEscaped !== !0 && code === CHAR_DOT && (code = advance2()) === CHAR_DOT) {
              if (isBrace = token.isBrace = !0, isGlob = token.isGlob = !0, finished = !0, scanToEnd === !0)
                continue;
              break;
            }
            if (braceEscaped !== !0 && code === CHAR_COMMA) {
              if (isBrace = token.isBrace = !0, isGlob = token.isGlob = !0, finished = !0, scanToEnd === !0)
                continue;
              break;
            }
            if (code === CHAR_RIGHT_CURLY_BRACE && (braces--, braces === 0)) {
              braceEscaped = !1, isBrace = token.isBrace = !0, finished = !0;
              break;
            }
          }
          if (scanToEnd === !0)
            continue;
          break;
        }
        if (code === CHAR_FORWARD_SLASH) {
          if (slashes.push(index), tokens.push(token), token = { value: "", depth: 0, isGlob: !1 }, finished === !0) continue;
          if (prev === CHAR_DOT && index === start + 1) {
            start += 2;
            continue;
          }
          lastIndex = index + 1;
          continue;
        }
        if (opts.noext !== !0 && (code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK) === !0 && peek() === CHAR_LEFT_PARENTHESES) {
          if (isGlob = token.isGlob = !0, isExtglob = token.isExtglob = !0, finished = !0, code === CHAR_EXCLAMATION_MARK && index === start && (negatedExtglob = !0), scanToEnd === !0) {
            let parens = 0;
            for (; eos() !== !0 && (code = advance2()); ) {
              if (code === CHAR_BACKWARD_SLASH) {
                backslashes = token.backslashes = !0, advance2();
                continue;
              }
              if (code === CHAR_LEFT_PARENTHESES) {
                parens++;
                continue;
              }
              if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
                finished = !0;
                break;
              }
            }
            continue;
          }
          break;
        }
        if (code === CHAR_ASTERISK) {
          if (prev === CHAR_ASTERISK && (isGlobstar = token.isGlobstar = !0), isGlob = token.isGlob = !0, finished = !0, scanToEnd === !0)
            continue;
          break;
        }
        if (code === CHAR_QUESTION_MARK) {
          if (isGlob = token.isGlob = !0, finished = !0, scanToEnd === !0)
            continue;
          break;
        }
        if (code === CHAR_LEFT_SQUARE_BRACKET) {
          for (; eos() !== !0 && (next = advance2()); ) {
            if (next === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = !0, advance2();
              continue;
            }
            if (next === CHAR_RIGHT_SQUARE_BRACKET) {
              isBracket = token.isBracket = !0, isGlob = token.isGlob = !0, finished = !0;
              break;
            }
          }
          if (scanToEnd === !0)
            continue;
          break;
        }
        if (opts.nonegate !== !0 && code === CHAR_EXCLAMATION_MARK && index === start) {
          negated = token.negated = !0, start++;
          continue;
        }
        if (opts.noparen !== !0 && code === CHAR_LEFT_PARENTHESES) {
          if (isGlob = token.isGlob = !0, scanToEnd === !0) {
            let parens = 1;
            for (; eos() !== !0 && (code = advance2()); ) {
              if (code === CHAR_BACKWARD_SLASH) {
                backslashes = token.backslashes = !0, advance2();
                continue;
              }
              if (code === CHAR_LEFT_PARENTHESES) {
                parens++;
                continue;
              }
              if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
                finished = !0;
                break;
              }
            }
            continue;
          }
          break;
        }
        if (isGlob === !0) {
          if (finished = !0, scanToEnd === !0)
            continue;
          break;
        }
      }
      opts.noext === !0 && (isExtglob = !1, isGlob = !1);
      let base = str, prefix = "", glob = "";
      start > 0 && (prefix = str.slice(0, start), str = str.slice(start), lastIndex -= start), base && isGlob === !0 && lastIndex > 0 ? (base = str.slice(0, lastIndex), glob = str.slice(lastIndex)) : isGlob === !0 ? (base = "", glob = str) : base = str, base && base !== "" && base !== "/" && base !== str && isPathSeparator(base.charCodeAt(base.length - 1)) && (base = base.slice(0, -1)), opts.unescape === !0 && (glob && (glob = utils.removeBackslashes(glob)), base && backslashes === !0 && (base = utils.removeBackslashes(base)));
      let state = {
        prefix,
        input,
        start,
        base,
        glob,
        isBrace,
        isBracket,
        isGlob,
        isExtglob,
        isGlobstar,
        negated,
        negatedExtglob
      };
      if (opts.tokens === !0 && (state.maxDepth = 0, isPathSeparator(code) || tokens.push(token), state.tokens = tokens), opts.parts === !0 || opts.tokens === !0) {
        let prevIndex;
        for (let idx = 0; idx < slashes.length; idx++) {
          let n2 = prevIndex !== void 0 ? prevIndex + 1 : start, i = slashes[idx], value2 = input.slice(n2, i);
          opts.tokens && (idx === 0 && start !== 0 ? (tokens[idx].isPrefix = !0, tokens[idx].value = prefix) : tokens[idx].value = value2, depth(tokens[idx]), state.maxDepth += tokens[idx].depth), i >= start && (parts.push(value2), prevIndex = i);
        }
        let n = prevIndex !== void 0 ? prevIndex + 1 : start, value = input.slice(n);
        parts.push(value), opts.tokens && prevIndex && prevIndex + 1 < input.length && (tokens[tokens.length - 1].value = value, depth(tokens[tokens.length - 1]), state.maxDepth += tokens[tokens.length - 1].depth), state.slashes = slashes, state.parts = parts;
      }
      return state;
    };
    module.exports = scan;
  }
});

// dev/node_modules/picomatch/lib/parse.js
var require_parse = __commonJS({
  "dev/node_modules/picomatch/lib/parse.js"(exports, module) {
    "use strict";
    var constants2 = require_constants(), utils = require_utils(), {
      MAX_LENGTH,
      POSIX_REGEX_SOURCE,
      REGEX_NON_SPECIAL_CHARS,
      REGEX_SPECIAL_CHARS_BACKREF,
      REPLACEMENTS
    } = constants2, expandRange = (args, options) => {
      if (typeof options.expandRange == "function")
        return options.expandRange(...args, options);
      args.sort();
      let value = `[${args.join("-")}]`;
      try {
        new RegExp(value);
      } catch {
        return args.map((v) => utils.escapeRegex(v)).join("..");
      }
      return value;
    }, syntaxError = (type, char) => `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`, splitTopLevel = (input) => {
      let parts = [], bracket = 0, paren = 0, quote = 0, value = "", escaped = !1;
      for (let ch of input) {
        if (escaped === !0) {
          value += ch, escaped = !1;
          continue;
        }
        if (ch === "\\") {
          value += ch, escaped = !0;
          continue;
        }
        if (ch === '"') {
          quote = quote === 1 ? 0 : 1, value += ch;
          continue;
        }
        if (quote === 0) {
          if (ch === "[")
            bracket++;
          else if (ch === "]" && bracket > 0)
            bracket--;
          else if (bracket === 0) {
            if (ch === "(")
              paren++;
            else if (ch === ")" && paren > 0)
              paren--;
            else if (ch === "|" && paren === 0) {
              parts.push(value), value = "";
              continue;
            }
          }
        }
        value += ch;
      }
      return parts.push(value), parts;
    }, isPlainBranch = (branch) => {
      let escaped = !1;
      for (let ch of branch) {
        if (escaped === !0) {
          escaped = !1;
          continue;
        }
        if (ch === "\\") {
          escaped = !0;
          continue;
        }
        if (/[?*+@!()[\]{}]/.test(ch))
          return !1;
      }
      return !0;
    }, normalizeSimpleBranch = (branch) => {
      let value = branch.trim(), changed = !0;
      for (; changed === !0; )
        changed = !1, /^@\([^\\()[\]{}|]+\)$/.test(value) && (value = value.slice(2, -1), changed = !0);
      if (isPlainBranch(value))
        return value.replace(/\\(.)/g, "$1");
    }, hasRepeatedCharPrefixOverlap = (branches) => {
      let values = branches.map(normalizeSimpleBranch).filter(Boolean);
      for (let i = 0; i < values.length; i++)
        for (let j = i + 1; j < values.length; j++) {
          let a = values[i], b = values[j], char = a[0];
          if (!(!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) && (a === b || a.startsWith(b) || b.startsWith(a)))
            return !0;
        }
      return !1;
    }, parseRepeatedExtglob = (pattern, requireEnd = !0) => {
      if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(")
        return;
      let bracket = 0, paren = 0, quote = 0, escaped = !1;
      for (let i = 1; i < pattern.length; i++) {
        let ch = pattern[i];
        if (escaped === !0) {
          escaped = !1;
          continue;
        }
        if (ch === "\\") {
          escaped = !0;
          continue;
        }
        if (ch === '"') {
          quote = quote === 1 ? 0 : 1;
          continue;
        }
        if (quote !== 1) {
          if (ch === "[") {
            bracket++;
            continue;
          }
          if (ch === "]" && bracket > 0) {
            bracket--;
            continue;
          }
          if (!(bracket > 0)) {
            if (ch === "(") {
              paren++;
              continue;
            }
            if (ch === ")" && (paren--, paren === 0))
              return requireEnd === !0 && i !== pattern.length - 1 ? void 0 : {
                type: pattern[0],
                body: pattern.slice(2, i),
                end: i
              };
          }
        }
      }
    }, buildCharClassStar = (chars) => `${chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`}*`, getStarExtglobSequenceChars = (pattern) => {
      let index = 0, chars = [];
      for (; index < pattern.length; ) {
        let match = parseRepeatedExtglob(pattern.slice(index), !1);
        if (!match || match.type !== "*")
          return;
        let branches = splitTopLevel(match.body).map((branch2) => branch2.trim());
        if (branches.length !== 1)
          return;
        let branch = normalizeSimpleBranch(branches[0]);
        if (!branch || branch.length !== 1)
          return;
        chars.push(branch), index += match.end + 1;
      }
      if (!(chars.length < 1))
        return chars;
    }, repeatedExtglobRecursion = (pattern) => {
      let depth = 0, value = pattern.trim(), match = parseRepeatedExtglob(value);
      for (; match; )
        depth++, value = match.body.trim(), match = parseRepeatedExtglob(value);
      return depth;
    }, analyzeRepeatedExtglob = (body, options) => {
      if (options.maxExtglobRecursion === !1)
        return { risky: !1 };
      let max = typeof options.maxExtglobRecursion == "number" ? options.maxExtglobRecursion : constants2.DEFAULT_MAX_EXTGLOB_RECURSION, branches = splitTopLevel(body).map((branch) => branch.trim());
      if (branches.length > 1 && (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)))
        return { risky: !0 };
      let safeChars = [], sawStarSequence = !1, combinable = !0;
      for (let branch of branches) {
        let chars = getStarExtglobSequenceChars(branch);
        if (chars) {
          sawStarSequence = !0, safeChars.push(...chars);
          continue;
        }
        let literal2 = normalizeSimpleBranch(branch);
        if (literal2 && literal2.length === 1) {
          safeChars.push(literal2);
          continue;
        }
        if (combinable = !1, repeatedExtglobRecursion(branch) > max)
          return { risky: !0 };
      }
      return sawStarSequence ? combinable ? { risky: !0, safeOutput: buildCharClassStar([...new Set(safeChars)]) } : { risky: !0 } : { risky: !1 };
    }, parse3 = (input, options) => {
      if (typeof input != "string")
        throw new TypeError("Expected a string");
      input = REPLACEMENTS[input] || input;
      let opts = { ...options }, max = typeof opts.maxLength == "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH, len = input.length;
      if (len > max)
        throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
      let bos = { type: "bos", value: "", output: opts.prepend || "" }, tokens = [bos], capture = opts.capture ? "" : "?:", PLATFORM_CHARS = constants2.globChars(opts.windows), EXTGLOB_CHARS = constants2.extglobChars(PLATFORM_CHARS), {
        DOT_LITERAL,
        PLUS_LITERAL,
        SLASH_LITERAL,
        ONE_CHAR,
        DOTS_SLASH,
        NO_DOT,
        NO_DOT_SLASH,
        NO_DOTS_SLASH,
        QMARK,
        QMARK_NO_DOT,
        STAR,
        START_ANCHOR
      } = PLATFORM_CHARS, globstar = (opts2) => `(${capture}(?:(?!${START_ANCHOR}${opts2.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`, nodot = opts.dot ? "" : NO_DOT, qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT, star = opts.bash === !0 ? globstar(opts) : STAR;
      opts.capture && (star = `(${star})`), typeof opts.noext == "boolean" && (opts.noextglob = opts.noext);
      let state = {
        input,
        index: -1,
        start: 0,
        dot: opts.dot === !0,
        consumed: "",
        output: "",
        prefix: "",
        backtrack: !1,
        negated: !1,
        brackets: 0,
        braces: 0,
        parens: 0,
        quotes: 0,
        globstar: !1,
        tokens
      };
      input = utils.removePrefix(input, state), len = input.length;
      let extglobs = [], braces = [], stack = [], prev = bos, value, eos = () => state.index === len - 1, peek = state.peek = (n = 1) => input[state.index + n], advance2 = state.advance = () => input[++state.index] || "", remaining = () => input.slice(state.index + 1), consume = (value2 = "", num = 0) => {
        state.consumed += value2, state.index += num;
      }, append = (token) => {
        state.output += token.output != null ? token.output : token.value, consume(token.value);
      }, negate = () => {
        let count = 1;
        for (; peek() === "!" && (peek(2) !== "(" || peek(3) === "?"); )
          advance2(), state.start++, count++;
        return count % 2 === 0 ? !1 : (state.negated = !0, state.start++, !0);
      }, increment = (type) => {
        state[type]++, stack.push(type);
      }, decrement = (type) => {
        state[type]--, stack.pop();
      }, push = (tok) => {
        if (prev.type === "globstar") {
          let isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace"), isExtglob = tok.extglob === !0 || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
          tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob && (state.output = state.output.slice(0, -prev.output.length), prev.type = "star", prev.value = "*", prev.output = star, state.output += prev.output);
        }
        if (extglobs.length && tok.type !== "paren" && (extglobs[extglobs.length - 1].inner += tok.value), (tok.value || tok.output) && append(tok), prev && prev.type === "text" && tok.type === "text") {
          prev.output = (prev.output || prev.value) + tok.value, prev.value += tok.value;
          return;
        }
        tok.prev = prev, tokens.push(tok), prev = tok;
      }, extglobOpen = (type, value2) => {
        let token = { ...EXTGLOB_CHARS[value2], conditions: 1, inner: "" };
        token.prev = prev, token.parens = state.parens, token.output = state.output, token.startIndex = state.index, token.tokensIndex = tokens.length;
        let output = (opts.capture ? "(" : "") + token.open;
        increment("parens"), push({ type, value: value2, output: state.output ? "" : ONE_CHAR }), push({ type: "paren", extglob: !0, value: advance2(), output }), extglobs.push(token);
      }, extglobClose = (token) => {
        let literal2 = input.slice(token.startIndex, state.index + 1), body = input.slice(token.startIndex + 2, state.index), analysis = analyzeRepeatedExtglob(body, opts);
        if ((token.type === "plus" || token.type === "star") && analysis.risky) {
          let safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0, open3 = tokens[token.tokensIndex];
          open3.type = "text", open3.value = literal2, open3.output = safeOutput || utils.escapeRegex(literal2);
          for (let i = token.tokensIndex + 1; i < tokens.length; i++)
            tokens[i].value = "", tokens[i].output = "", delete tokens[i].suffix;
          state.output = token.output + open3.output, state.backtrack = !0, push({ type: "paren", extglob: !0, value, output: "" }), decrement("parens");
          return;
        }
        let output = token.close + (opts.capture ? ")" : ""), rest;
        if (token.type === "negate") {
          let extglobStar = star;
          if (token.inner && token.inner.length > 1 && token.inner.includes("/") && (extglobStar = globstar(opts)), (extglobStar !== star || eos() || /^\)+$/.test(remaining())) && (output = token.close = `)$))${extglobStar}`), token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
            let expression = parse3(rest, { ...options, fastpaths: !1 }).output;
            output = token.close = `)${expression})${extglobStar})`;
          }
          token.prev.type === "bos" && (state.negatedExtglob = !0);
        }
        push({ type: "paren", extglob: !0, value, output }), decrement("parens");
      };
      if (opts.fastpaths !== !1 && !/(^[*!]|[/()[\]{}"])/.test(input)) {
        let backslashes = !1, output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc2, chars, first, rest, index) => first === "\\" ? (backslashes = !0, m) : first === "?" ? esc2 ? esc2 + first + (rest ? QMARK.repeat(rest.length) : "") : index === 0 ? qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "") : QMARK.repeat(chars.length) : first === "." ? DOT_LITERAL.repeat(chars.length) : first === "*" ? esc2 ? esc2 + first + (rest ? star : "") : star : esc2 ? m : `\\${m}`);
        return backslashes === !0 && (opts.unescape === !0 ? output = output.replace(/\\/g, "") : output = output.replace(/\\+/g, (m) => m.length % 2 === 0 ? "\\\\" : m ? "\\" : "")), output === input && opts.contains === !0 ? (state.output = input, state) : (state.output = utils.wrapOutput(output, state, options), state);
      }
      for (; !eos(); ) {
        if (value = advance2(), value === "\0")
          continue;
        if (value === "\\") {
          let next = peek();
          if (next === "/" && opts.bash !== !0 || next === "." || next === ";")
            continue;
          if (!next) {
            value += "\\", push({ type: "text", value });
            continue;
          }
          let match = /^\\+/.exec(remaining()), slashes = 0;
          if (match && match[0].length > 2 && (slashes = match[0].length, state.index += slashes, slashes % 2 !== 0 && (value += "\\")), opts.unescape === !0 ? value = advance2() : value += advance2(), state.brackets === 0) {
            push({ type: "text", value });
            continue;
          }
        }
        if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
          if (opts.posix !== !1 && value === ":") {
            let inner = prev.value.slice(1);
            if (inner.includes("[") && (prev.posix = !0, inner.includes(":"))) {
              let idx = prev.value.lastIndexOf("["), pre = prev.value.slice(0, idx), rest2 = prev.value.slice(idx + 2), posix = POSIX_REGEX_SOURCE[rest2];
              if (posix) {
                prev.value = pre + posix, state.backtrack = !0, advance2(), !bos.output && tokens.indexOf(prev) === 1 && (bos.output = ONE_CHAR);
                continue;
              }
            }
          }
          (value === "[" && peek() !== ":" || value === "-" && peek() === "]") && (value = `\\${value}`), value === "]" && (prev.value === "[" || prev.value === "[^") && (value = `\\${value}`), opts.posix === !0 && value === "!" && prev.value === "[" && (value = "^"), prev.value += value, append({ value });
          continue;
        }
        if (state.quotes === 1 && value !== '"') {
          value = utils.escapeRegex(value), prev.value += value, append({ value });
          continue;
        }
        if (value === '"') {
          state.quotes = state.quotes === 1 ? 0 : 1, opts.keepQuotes === !0 && push({ type: "text", value });
          continue;
        }
        if (value === "(") {
          increment("parens"), push({ type: "paren", value });
          continue;
        }
        if (value === ")") {
          if (state.parens === 0 && opts.strictBrackets === !0)
            throw new SyntaxError(syntaxError("opening", "("));
          let extglob = extglobs[extglobs.length - 1];
          if (extglob && state.parens === extglob.parens + 1) {
            extglobClose(extglobs.pop());
            continue;
          }
          push({ type: "paren", value, output: state.parens ? ")" : "\\)" }), decrement("parens");
          continue;
        }
        if (value === "[") {
          if (opts.nobracket === !0 || !remaining().includes("]")) {
            if (opts.nobracket !== !0 && opts.strictBrackets === !0)
              throw new SyntaxError(syntaxError("closing", "]"));
            value = `\\${value}`;
          } else
            increment("brackets");
          push({ type: "bracket", value });
          continue;
        }
        if (value === "]") {
          if (opts.nobracket === !0 || prev && prev.type === "bracket" && prev.value.length === 1) {
            push({ type: "text", value, output: `\\${value}` });
            continue;
          }
          if (state.brackets === 0) {
            if (opts.strictBrackets === !0)
              throw new SyntaxError(syntaxError("opening", "["));
            push({ type: "text", value, output: `\\${value}` });
            continue;
          }
          decrement("brackets");
          let prevValue = prev.value.slice(1);
          if (prev.posix !== !0 && prevValue[0] === "^" && !prevValue.includes("/") && (value = `/${value}`), prev.value += value, append({ value }), opts.literalBrackets === !1 || utils.hasRegexChars(prevValue))
            continue;
          let escaped = utils.escapeRegex(prev.value);
          if (state.output = state.output.slice(0, -prev.value.length), opts.literalBrackets === !0) {
            state.output += escaped, prev.value = escaped;
            continue;
          }
          prev.value = `(${capture}${escaped}|${prev.value})`, state.output += prev.value;
          continue;
        }
        if (value === "{" && opts.nobrace !== !0) {
          increment("braces");
          let open3 = {
            type: "brace",
            value,
            output: "(",
            outputIndex: state.output.length,
            tokensIndex: state.tokens.length
          };
          braces.push(open3), push(open3);
          continue;
        }
        if (value === "}") {
          let brace = braces[braces.length - 1];
          if (opts.nobrace === !0 || !brace) {
            push({ type: "text", value, output: value });
            continue;
          }
          let output = ")";
          if (brace.dots === !0) {
            let arr = tokens.slice(), range = [];
            for (let i = arr.length - 1; i >= 0 && (tokens.pop(), arr[i].type !== "brace"); i--)
              arr[i].type !== "dots" && range.unshift(arr[i].value);
            output = expandRange(range, opts), state.backtrack = !0;
          }
          if (brace.comma !== !0 && brace.dots !== !0) {
            let out = state.output.slice(0, brace.outputIndex), toks = state.tokens.slice(brace.tokensIndex);
            brace.value = brace.output = "\\{", value = output = "\\}", state.output = out;
            for (let t of toks)
              state.output += t.output || t.value;
          }
          push({ type: "brace", value, output }), decrement("braces"), braces.pop();
          continue;
        }
        if (value === "|") {
          extglobs.length > 0 && extglobs[extglobs.length - 1].conditions++, push({ type: "text", value });
          continue;
        }
        if (value === ",") {
          let output = value, brace = braces[braces.length - 1];
          brace && stack[stack.length - 1] === "braces" && (brace.comma = !0, output = "|"), push({ type: "comma", value, output });
          continue;
        }
        if (value === "/") {
          if (prev.type === "dot" && state.index === state.start + 1) {
            state.start = state.index + 1, state.consumed = "", state.output = "", tokens.pop(), prev = bos;
            continue;
          }
          push({ type: "slash", value, output: SLASH_LITERAL });
          continue;
        }
        if (value === ".") {
          if (state.braces > 0 && prev.type === "dot") {
            prev.value === "." && (prev.output = DOT_LITERAL);
            let brace = braces[braces.length - 1];
            prev.type = "dots", prev.output += value, prev.value += value, brace.dots = !0;
            continue;
          }
          if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
            push({ type: "text", value, output: DOT_LITERAL });
            continue;
          }
          push({ type: "dot", value, output: DOT_LITERAL });
          continue;
        }
        if (value === "?") {
          if (!(prev && prev.value === "(") && opts.noextglob !== !0 && peek() === "(" && peek(2) !== "?") {
            extglobOpen("qmark", value);
            continue;
          }
          if (prev && prev.type === "paren") {
            let next = peek(), output = value;
            (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) && (output = `\\${value}`), push({ type: "text", value, output });
            continue;
          }
          if (opts.dot !== !0 && (prev.type === "slash" || prev.type === "bos")) {
            push({ type: "qmark", value, output: QMARK_NO_DOT });
            continue;
          }
          push({ type: "qmark", value, output: QMARK });
          continue;
        }
        if (value === "!") {
          if (opts.noextglob !== !0 && peek() === "(" && (peek(2) !== "?" || !/[!=<:]/.test(peek(3)))) {
            extglobOpen("negate", value);
            continue;
          }
          if (opts.nonegate !== !0 && state.index === 0) {
            negate();
            continue;
          }
        }
        if (value === "+") {
          if (opts.noextglob !== !0 && peek() === "(" && peek(2) !== "?") {
            extglobOpen("plus", value);
            continue;
          }
          if (prev && prev.value === "(" || opts.regex === !1) {
            push({ type: "plus", value, output: PLUS_LITERAL });
            continue;
          }
          if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
            push({ type: "plus", value });
            continue;
          }
          push({ type: "plus", value: PLUS_LITERAL });
          continue;
        }
        if (value === "@") {
          if (opts.noextglob !== !0 && peek() === "(" && peek(2) !== "?") {
            push({ type: "at", extglob: !0, value, output: "" });
            continue;
          }
          push({ type: "text", value });
          continue;
        }
        if (value !== "*") {
          (value === "$" || value === "^") && (value = `\\${value}`);
          let match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
          match && (value += match[0], state.index += match[0].length), push({ type: "text", value });
          continue;
        }
        if (prev && (prev.type === "globstar" || prev.star === !0)) {
          prev.type = "star", prev.star = !0, prev.value += value, prev.output = star, state.backtrack = !0, state.globstar = !0, consume(value);
          continue;
        }
        let rest = remaining();
        if (opts.noextglob !== !0 && /^\([^?]/.test(rest)) {
          extglobOpen("star", value);
          continue;
        }
        if (prev.type === "star") {
          if (opts.noglobstar === !0) {
            consume(value);
            continue;
          }
          let prior = prev.prev, before = prior.prev, isStart = prior.type === "slash" || prior.type === "bos", afterStar = before && (before.type === "star" || before.type === "globstar");
          if (opts.bash === !0 && (!isStart || rest[0] && rest[0] !== "/")) {
            push({ type: "star", value, output: "" });
            continue;
          }
          let isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace"), isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
          if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
            push({ type: "star", value, output: "" });
            continue;
          }
          for (; rest.slice(0, 3) === "/**"; ) {
            let after = input[state.index + 4];
            if (after && after !== "/")
              break;
            rest = rest.slice(3), consume("/**", 3);
          }
          let isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
          if (prior.type === "bos" && eos()) {
            prev.type = "globstar", prev.value += value, prev.output = globstar(opts), state.output = prev.output, state.globstar = !0, consume(value);
            continue;
          }
          if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
            state.output = state.output.slice(0, -(prior.output + prev.output).length), prior.output = `(?:${prior.output}`, prev.type = "globstar", prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)"), prev.value += value, state.globstar = !0, state.output += prior.output + prev.output, consume(value);
            continue;
          }
          if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
            let end3 = rest[1] !== void 0 ? "|$" : "";
            state.output = state.output.slice(0, -(prior.output + prev.output).length), prior.output = `(?:${prior.output}`, prev.type = "globstar", prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end3})`, prev.value += value, state.output += prior.output + prev.output, state.globstar = !0, consume(value + advance2()), push({ type: "slash", value: "/", output: "" });
            continue;
          }
          if (prior.type === "bos" && rest[0] === "/") {
            prev.type = "globstar", prev.value += value, prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`, state.output = prev.output, state.globstar = !0, consume(value + advance2()), push({ type: "slash", value: "/", output: "" });
            continue;
          }
          state.output = state.output.slice(0, -prev.output.length), prev.type = "globstar", prev.output = globstar(opts), prev.value += value, state.output += prev.output, state.globstar = !0, consume(value);
          continue;
        }
        let token = { type: "star", value, output: star };
        if (opts.bash === !0) {
          token.output = ".*?", (prev.type === "bos" || prev.type === "slash") && (token.output = nodot + token.output), push(token);
          continue;
        }
        if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === !0) {
          token.output = value, push(token);
          continue;
        }
        (state.index === state.start || prev.type === "slash" || prev.type === "dot") && (prev.type === "dot" ? (state.output += NO_DOT_SLASH, prev.output += NO_DOT_SLASH) : opts.dot === !0 ? (state.output += NO_DOTS_SLASH, prev.output += NO_DOTS_SLASH) : (state.output += nodot, prev.output += nodot), peek() !== "*" && (state.output += ONE_CHAR, prev.output += ONE_CHAR)), push(token);
      }
      for (; state.brackets > 0; ) {
        if (opts.strictBrackets === !0) throw new SyntaxError(syntaxError("closing", "]"));
        state.output = utils.escapeLast(state.output, "["), decrement("brackets");
      }
      for (; state.parens > 0; ) {
        if (opts.strictBrackets === !0) throw new SyntaxError(syntaxError("closing", ")"));
        state.output = utils.escapeLast(state.output, "("), decrement("parens");
      }
      for (; state.braces > 0; ) {
        if (opts.strictBrackets === !0) throw new SyntaxError(syntaxError("closing", "}"));
        state.output = utils.escapeLast(state.output, "{"), decrement("braces");
      }
      if (opts.strictSlashes !== !0 && (prev.type === "star" || prev.type === "bracket") && push({ type: "maybe_slash", value: "", output: `${SLASH_LITERAL}?` }), state.backtrack === !0) {
        state.output = "";
        for (let token of state.tokens)
          state.output += token.output != null ? token.output : token.value, token.suffix && (state.output += token.suffix);
      }
      return state;
    };
    parse3.fastpaths = (input, options) => {
      let opts = { ...options }, max = typeof opts.maxLength == "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH, len = input.length;
      if (len > max)
        throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
      input = REPLACEMENTS[input] || input;
      let {
        DOT_LITERAL,
        SLASH_LITERAL,
        ONE_CHAR,
        DOTS_SLASH,
        NO_DOT,
        NO_DOTS,
        NO_DOTS_SLASH,
        STAR,
        START_ANCHOR
      } = constants2.globChars(opts.windows), nodot = opts.dot ? NO_DOTS : NO_DOT, slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT, capture = opts.capture ? "" : "?:", state = { negated: !1, prefix: "" }, star = opts.bash === !0 ? ".*?" : STAR;
      opts.capture && (star = `(${star})`);
      let globstar = (opts2) => opts2.noglobstar === !0 ? star : `(${capture}(?:(?!${START_ANCHOR}${opts2.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`, create = (str) => {
        switch (str) {
          case "*":
            return `${nodot}${ONE_CHAR}${star}`;
          case ".*":
            return `${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "*.*":
            return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "*/*":
            return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
          case "**":
            return nodot + globstar(opts);
          case "**/*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
          case "**/*.*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "**/.*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
          default: {
            let match = /^(.*?)\.(\w+)$/.exec(str);
            if (!match) return;
            let source2 = create(match[1]);
            return source2 ? source2 + DOT_LITERAL + match[2] : void 0;
          }
        }
      }, output = utils.removePrefix(input, state), source = create(output);
      return source && opts.strictSlashes !== !0 && (source += `${SLASH_LITERAL}?`), source;
    };
    module.exports = parse3;
  }
});

// dev/node_modules/picomatch/lib/picomatch.js
var require_picomatch = __commonJS({
  "dev/node_modules/picomatch/lib/picomatch.js"(exports, module) {
    "use strict";
    var scan = require_scan(), parse3 = require_parse(), utils = require_utils(), constants2 = require_constants(), isObject3 = (val) => val && typeof val == "object" && !Array.isArray(val), picomatch2 = (glob, options, returnState = !1) => {
      if (Array.isArray(glob)) {
        let fns = glob.map((input) => picomatch2(input, options, returnState));
        return (str) => {
          for (let isMatch of fns) {
            let state2 = isMatch(str);
            if (state2) return state2;
          }
          return !1;
        };
      }
      let isState = isObject3(glob) && glob.tokens && glob.input;
      if (glob === "" || typeof glob != "string" && !isState)
        throw new TypeError("Expected pattern to be a non-empty string");
      let opts = options || {}, posix = opts.windows, regex = isState ? picomatch2.compileRe(glob, options) : picomatch2.makeRe(glob, options, !1, !0), state = regex.state;
      delete regex.state;
      let isIgnored = () => !1;
      if (opts.ignore) {
        let ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
        isIgnored = picomatch2(opts.ignore, ignoreOpts, returnState);
      }
      let matcher = (input, returnObject = !1) => {
        let { isMatch, match, output } = picomatch2.test(input, regex, options, { glob, posix }), result = { glob, state, regex, posix, input, output, match, isMatch };
        return typeof opts.onResult == "function" && opts.onResult(result), isMatch === !1 ? (result.isMatch = !1, returnObject ? result : !1) : isIgnored(input) ? (typeof opts.onIgnore == "function" && opts.onIgnore(result), result.isMatch = !1, returnObject ? result : !1) : (typeof opts.onMatch == "function" && opts.onMatch(result), returnObject ? result : !0);
      };
      return returnState && (matcher.state = state), matcher;
    };
    picomatch2.test = (input, regex, options, { glob, posix } = {}) => {
      if (typeof input != "string")
        throw new TypeError("Expected input to be a string");
      if (input === "")
        return { isMatch: !1, output: "" };
      let opts = options || {}, format = opts.format || (posix ? utils.toPosixSlashes : null), match = input === glob, output = match && format ? format(input) : input;
      return match === !1 && (output = format ? format(input) : input, match = output === glob), (match === !1 || opts.capture === !0) && (opts.matchBase === !0 || opts.basename === !0 ? match = picomatch2.matchBase(input, regex, options, posix) : match = regex.exec(output)), { isMatch: !!match, match, output };
    };
    picomatch2.matchBase = (input, glob, options, posix = options && options.windows) => (glob instanceof RegExp ? glob : picomatch2.makeRe(glob, options)).test(utils.basename(input, { windows: posix }));
    picomatch2.isMatch = (str, patterns, options) => picomatch2(patterns, options)(str);
    picomatch2.parse = (pattern, options) => Array.isArray(pattern) ? pattern.map((p) => picomatch2.parse(p, options)) : parse3(pattern, { ...options, fastpaths: !1 });
    picomatch2.scan = (input, options) => scan(input, options);
    picomatch2.compileRe = (state, options, returnOutput = !1, returnState = !1) => {
      if (returnOutput === !0)
        return state.output;
      let opts = options || {}, prepend = opts.contains ? "" : "^", append = opts.contains ? "" : "$", source = `${prepend}(?:${state.output})${append}`;
      state && state.negated === !0 && (source = `^(?!${source}).*$`);
      let regex = picomatch2.toRegex(source, options);
      return returnState === !0 && (regex.state = state), regex;
    };
    picomatch2.makeRe = (input, options = {}, returnOutput = !1, returnState = !1) => {
      if (!input || typeof input != "string")
        throw new TypeError("Expected a non-empty string");
      let parsed = { negated: !1, fastpaths: !0 };
      return options.fastpaths !== !1 && (input[0] === "." || input[0] === "*") && (parsed.output = parse3.fastpaths(input, options)), parsed.output || (parsed = parse3(input, options)), picomatch2.compileRe(parsed, options, returnOutput, returnState);
    };
    picomatch2.toRegex = (source, options) => {
      try {
        let opts = options || {};
        return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
      } catch (err) {
        if (options && options.debug === !0) throw err;
        return /$^/;
      }
    };
    picomatch2.constants = constants2;
    module.exports = picomatch2;
  }
});

// dev/node_modules/picomatch/index.js
var require_picomatch2 = __commonJS({
  "dev/node_modules/picomatch/index.js"(exports, module) {
    "use strict";
    var pico = require_picomatch(), utils = require_utils();
    function picomatch2(glob, options, returnState = !1) {
      return options && (options.windows === null || options.windows === void 0) && (options = { ...options, windows: utils.isWindows() }), pico(glob, options, returnState);
    }
    Object.assign(picomatch2, pico);
    module.exports = picomatch2;
  }
});

// src/index.ts
init_errors();

// src/commands/context.ts
import { existsSync as existsSync3 } from "node:fs";
import { homedir } from "node:os";

// src/claude/locate.ts
init_errors();
import { access, constants, stat } from "node:fs/promises";
import { delimiter, join, resolve } from "node:path";
async function locateClient(command, environment) {
  for (let candidate of candidates(command, environment.PATH ?? ""))
    if (await isExecutable(candidate)) return candidate;
  throw notFound(command);
}
function candidates(command, path2) {
  return command.includes("/") ? [resolve(command)] : path2.split(delimiter).filter((directory) => directory !== "").map((directory) => resolve(join(directory, command)));
}
async function isExecutable(path2) {
  try {
    return await access(path2, constants.X_OK), (await stat(path2)).isFile();
  } catch {
    return !1;
  }
}
function notFound(command) {
  let isPath = command.includes("/");
  return new KlaussError(
    "environment",
    isPath ? `${command} is no executable file.` : `There is no \`${command}\` on PATH.`,
    {
      hint: "Install Claude Code (npm install -g @anthropic-ai/claude-code), or name its binary in `[client] command` of .klauss.toml.",
      details: { command }
    }
  );
}

// src/claude/session.ts
init_ids();

// src/platform/processes.ts
init_errors();
import { setTimeout as sleep } from "node:timers/promises";

// src/platform/darwin.ts
import { spawnSync } from "node:child_process";
var darwin = {
  read: (pid) => parseRows(ps(ROW, "-p", String(pid)))[0] ?? null,
  list: () => parseRows(ps(ROW, "-A")),
  environment: (pid) => {
    let text = ps("command=", "-wwE", "-p", String(pid)).trimEnd();
    return text === "" ? null : parseEnvironment(text);
  },
  marked: (name, value) => parseMarked(ps("pid=,command=", "-AwwE"), `${name}=${value}`),
  command: (pid) => ps("command=", "-ww", "-p", String(pid)).trim() || null,
  loads: (pids) => pids.length === 0 ? /* @__PURE__ */ new Map() : parseLoads(ps("pid=,time=,rss=,etime=,stat=", "-p", pids.join(",")))
}, ROW = "pid=,ppid=,stat=,lstart=";
function ps(columns, ...selection) {
  let env = { PATH: "/bin:/usr/bin", LC_ALL: "C", TZ: "UTC" };
  return spawnSync("/bin/ps", [...selection, "-o", columns], {
    env,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024
  }).stdout ?? "";
}
function parseRows(text) {
  return [...text.matchAll(/^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.+?)\s*$/gm)].flatMap(
    ([, pid, parent, state, startedAt]) => startedAt === void 0 || state?.startsWith("Z") ? [] : [{ pid: Number(pid), parent: Number(parent), startedAt: startedAt.replace(/\s+/g, " ") }]
  );
}
function parseEnvironment(text) {
  return Object.fromEntries(
    [...text.matchAll(/(?<=\s)([A-Za-z_]\w*)=(.*?)(?=\s[A-Za-z_]\w*=|$)/gs)].map(([, name, value]) => [
      name ?? "",
      value ?? ""
    ])
  );
}
function parseMarked(text, entry) {
  return text.split(`
`).filter((line) => ` ${line} `.includes(` ${entry} `)).map((line) => Number.parseInt(line, 10));
}
function parseLoads(text) {
  let lines = text.matchAll(/^\s*(\d+)\s+(\S+)\s+(\d+)\s+(\S+)\s+([^Z\s]\S*)\s*$/gm);
  return new Map(
    [...lines].map(([, pid, time2 = "", kilobytes, elapsed = ""]) => [
      Number(pid),
      {
        cpuSeconds: parseDuration(time2),
        memoryBytes: Number(kilobytes) * 1024,
        elapsedSeconds: parseDuration(elapsed)
      }
    ])
  );
}
function parseDuration(text) {
  let [clock = "", days = "0"] = text.split("-").reverse();
  return clock.split(":").reduce((sum, part) => sum * 60 + Number(part), 0) + Number(days) * 86400;
}

// src/platform/linux.ts
import { readdirSync, readFileSync } from "node:fs";
var TICKS_PER_SECOND = 100, linux = {
  read: readRow,
  list: () => listPids().flatMap((pid) => readRow(pid) ?? []),
  environment: (pid) => {
    let text = readProc(`${pid}/environ`);
    return text === null ? null : Object.fromEntries(text.split("\0").flatMap(splitVariable));
  },
  marked: (name, value) => {
    let entry = `\0${name}=${value}\0`;
    return listPids().filter((pid) => `\0${readProc(`${pid}/environ`) ?? ""}\0`.includes(entry));
  },
  command: (pid) => readProc(`${pid}/cmdline`)?.replaceAll("\0", " ").trim() || null,
  loads: (pids) => new Map(pids.flatMap(readLoad))
};
function listPids() {
  return readdirSync("/proc").filter(isNumber).map(Number);
}
var isNumber = (name) => /^\d+$/.test(name);
function readRow(pid) {
  let fields = readStat(pid);
  return fields === null || fields.state === "Z" || fields.state === "X" ? null : { pid, parent: fields.parent, startedAt: `${bootId()}:${fields.startTicks}` };
}
function readLoad(pid) {
  let fields = readStat(pid), status = readProc(`${pid}/status`), uptime = readProc("uptime");
  if (fields === null || fields.state === "Z" || status === null || uptime === null) return [];
  let load2 = {
    cpuSeconds: fields.cpuTicks / TICKS_PER_SECOND,
    memoryBytes: Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024,
    elapsedSeconds: Math.max(0, Number.parseFloat(uptime) - Number(fields.startTicks) / TICKS_PER_SECOND)
  };
  return [[pid, load2]];
}
function readStat(pid) {
  let text = readProc(`${pid}/stat`);
  return text === null ? null : parseStat(text);
}
function parseStat(text) {
  let [state, parent, ...rest] = text.slice(text.lastIndexOf(")") + 2).split(" "), field = (number3) => rest[number3 - 5] ?? "", startTicks = field(22);
  if (state === void 0 || !isNumber(startTicks)) return null;
  let cpuTicks = [14, 15, 16, 17].reduce((sum, number3) => sum + Number(field(number3)), 0);
  return { state, parent: Number(parent), cpuTicks, startTicks };
}
var cachedBootId;
function bootId() {
  return cachedBootId ??= (readProc("sys/kernel/random/boot_id") ?? "").trim(), cachedBootId;
}
function splitVariable(entry) {
  let at = entry.indexOf("=");
  return at < 1 ? [] : [[entry.slice(0, at), entry.slice(at + 1)]];
}
function readProc(path2) {
  try {
    return readFileSync(`/proc/${path2}`, "utf8");
  } catch {
    return null;
  }
}

// src/platform/processes.ts
var table = process.platform === "darwin" ? darwin : linux;
function identify(pid) {
  let row = table.read(pid);
  return row === null ? null : identityOf(row);
}
function isAlive(identity) {
  return table.read(identity.pid)?.startedAt === identity.startedAt;
}
function descendants(pid) {
  return below(pid, childrenByParent(table.list()));
}
function ancestors(pid) {
  let found = [], row = table.read(pid);
  for (; row !== null && row.parent > 0; )
    row = table.read(row.parent), row !== null && found.push(identityOf(row));
  return found;
}
function marked(name, value) {
  return table.marked(name, value).filter((pid) => pid !== process.pid).flatMap((pid) => identify(pid) ?? []);
}
function environmentOf(pid) {
  return table.environment(pid);
}
function childrenByParent(rows) {
  let children = /* @__PURE__ */ new Map();
  for (let row of rows) {
    let siblings = children.get(row.parent);
    siblings === void 0 ? children.set(row.parent, [row]) : siblings.push(row);
  }
  return children;
}
function below(pid, children) {
  return (children.get(pid) ?? []).flatMap((child) => [identityOf(child), ...below(child.pid, children)]);
}
var identityOf = ({ pid, startedAt }) => ({ pid, startedAt }), KILL_LIMIT_MS = 5e3;
async function endProcesses(find2, options) {
  let ended = /* @__PURE__ */ new Map(), living = () => {
    let found = find2().filter(isAlive);
    for (let identity of found) ended.set(`${identity.pid} ${identity.startedAt}`, identity);
    return found;
  }, first = living();
  first.length > 0 && options.graceMs > 0 && (signal(first, options.firstSignal ?? "SIGTERM"), await poll(() => living().length === 0, options.graceMs));
  let emptyLooks = first.length === 0 ? 1 : 0;
  if (!await poll(() => {
    let found = living();
    return signal(found, "SIGKILL"), emptyLooks = found.length === 0 ? emptyLooks + 1 : 0, emptyLooks >= 2;
  }, KILL_LIMIT_MS)) throw cannotEnd(living());
  return [...ended.values()];
}
async function poll(isDone, limitMs) {
  let limit = performance.now() + limitMs;
  for (let pause2 = 2; !isDone(); pause2 = Math.min(pause2 * 2, 100)) {
    if (performance.now() >= limit) return !1;
    await sleep(pause2);
  }
  return !0;
}
function signal(identities, name) {
  for (let identity of identities)
    if (isAlive(identity))
      try {
        process.kill(identity.pid, name);
      } catch {
      }
}
function cannotEnd(survivors) {
  let pids = survivors.map((survivor) => survivor.pid).join(" ");
  return new KlaussError("environment", `These processes live on after SIGKILL: ${pids}`, {
    hint: `They hang in the system or belong to another user. Look with: ps -o pid,user,stat,args -p ${pids.replaceAll(" ", ",")}`,
    details: survivors
  });
}

// src/claude/session.ts
var SESSION_VARIABLE = "CLAUDE_CODE_SESSION_ID";
function sessionIdOf(environment) {
  let id = environment[SESSION_VARIABLE];
  return id ? asSessionId(id) : null;
}
function clientOf(session, environment) {
  let named = environment[SESSION_VARIABLE] === session ? environment.CLAUDE_PID : void 0;
  if (named !== void 0 && /^\d+$/.test(named)) return identify(Number(named));
  let isChild = ({ pid }) => environmentOf(pid)?.[SESSION_VARIABLE] === session;
  return ancestors(process.pid).find((ancestor) => ancestor.pid > 1 && !isChild(ancestor)) ?? null;
}

// src/config/load.ts
import { basename, join as join3 } from "node:path";

// src/config/config.ts
init_states();
var PERMISSION_MODES = ["acceptEdits", "dontAsk", "auto", "plan", "bypassPermissions"], ISOLATION_SETTINGS = [...ISOLATIONS, "auto"], OVERLAPS = ["wait", "allow"];
function defaultConfig(projectName) {
  return {
    project: { name: projectName, description: "" },
    database: { path: null, autoCleanupDays: 0 },
    safety: { enforceProjectBoundary: !0, allowExternalDirs: !1, confirmDestructive: !1 },
    workers: {
      defaultCount: 4,
      maxCount: 10,
      logDirectory: "logs",
      restartOnFailure: !0,
      heartbeatInterval: 5,
      staleTimeout: 30,
      idleTimeout: 300,
      stopGrace: 10
    },
    defaults: { priority: 5, timeout: 1800, maxRetries: 1, pollInterval: 1 },
    client: { command: "claude", stallTimeout: 900, maxTurns: null, strictMcp: !0, model: null },
    permissions: { mode: "acceptEdits", allow: [], deny: [] },
    workspace: {
      isolation: "auto",
      setup: null,
      link: [],
      resolveAttempts: 2,
      overlap: "wait",
      commitHooks: !1
    },
    logs: { maxSizeMb: 10, maxFiles: 5 },
    monitoring: { dashboardEnabled: !0, progressUpdates: !0, detailedLogging: !1 },
    coordination: { sharedDb: null, enabled: !1 },
    relatedProjects: {},
    directories: {}
  };
}

// src/config/fault.ts
init_errors();

// dev/node_modules/zod/v4/core/util.js
var util_exports = {};
__export(util_exports, {
  BIGINT_FORMAT_RANGES: () => BIGINT_FORMAT_RANGES,
  CONSTANT_CATCH: () => CONSTANT_CATCH,
  Class: () => Class,
  NUMBER_FORMAT_RANGES: () => NUMBER_FORMAT_RANGES,
  aborted: () => aborted,
  allowsEval: () => allowsEval,
  assert: () => assert,
  assertEqual: () => assertEqual,
  assertIs: () => assertIs,
  assertNever: () => assertNever2,
  assertNotEqual: () => assertNotEqual,
  assignProp: () => assignProp,
  attachSchema: () => attachSchema,
  base64ToUint8Array: () => base64ToUint8Array,
  base64urlToUint8Array: () => base64urlToUint8Array,
  cached: () => cached,
  captureStackTrace: () => captureStackTrace,
  cleanEnum: () => cleanEnum,
  cleanRegex: () => cleanRegex,
  clone: () => clone,
  cloneDef: () => cloneDef,
  codePointLength: () => codePointLength,
  constantCatch: () => constantCatch,
  createTransparentProxy: () => createTransparentProxy,
  defineLazy: () => defineLazy,
  defineLazyInternal: () => defineLazyInternal,
  derived: () => derived,
  esc: () => esc,
  escapeRegex: () => escapeRegex,
  explicitlyAborted: () => explicitlyAborted,
  extend: () => extend,
  finalizeIssue: () => finalizeIssue,
  floatSafeRemainder: () => floatSafeRemainder,
  getElementAtPath: () => getElementAtPath,
  getEnumValues: () => getEnumValues,
  getLengthableOrigin: () => getLengthableOrigin,
  getParsedType: () => getParsedType,
  getSizableOrigin: () => getSizableOrigin,
  hexToUint8Array: () => hexToUint8Array,
  hide: () => hide,
  installLazyProp: () => installLazyProp,
  isObject: () => isObject,
  isPlainObject: () => isPlainObject,
  issue: () => issue,
  joinValues: () => joinValues,
  jsonStringifyReplacer: () => jsonStringifyReplacer,
  members: () => members,
  merge: () => merge,
  mergeDefs: () => mergeDefs,
  normalizeParams: () => normalizeParams,
  nullish: () => nullish,
  numKeys: () => numKeys,
  objectClone: () => objectClone,
  omit: () => omit,
  optionalKeys: () => optionalKeys,
  own: () => own,
  parsedType: () => parsedType,
  partial: () => partial,
  pick: () => pick,
  prefixIssues: () => prefixIssues,
  primitiveTypes: () => primitiveTypes,
  promiseAllObject: () => promiseAllObject,
  propertyKeyTypes: () => propertyKeyTypes,
  randomString: () => randomString,
  rawShape: () => rawShape,
  required: () => required,
  safeExtend: () => safeExtend,
  shallowClone: () => shallowClone,
  sizeCaps: () => sizeCaps,
  slugify: () => slugify,
  stringifyPrimitive: () => stringifyPrimitive,
  toZod: () => toZod,
  uint8ArrayToBase64: () => uint8ArrayToBase64,
  uint8ArrayToBase64url: () => uint8ArrayToBase64url,
  uint8ArrayToHex: () => uint8ArrayToHex,
  unwrapMessage: () => unwrapMessage
});
function assertEqual(val) {
  return val;
}
function assertNotEqual(val) {
  return val;
}
function toZod() {
  return (schema) => schema;
}
function assertIs(_arg) {
}
function assertNever2(_x) {
  throw new Error("Unexpected value in exhaustive check");
}
function assert(_) {
}
function getEnumValues(entries2) {
  let numericValues = Object.values(entries2).filter((v) => typeof v == "number");
  return Object.entries(entries2).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
}
function joinValues(array2, separator = "|") {
  return array2.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
  return typeof value == "bigint" ? value.toString() : value;
}
var Cached = class {
  constructor(getter) {
    this._getter = getter, this._value = void 0;
  }
  get value() {
    let getter = this._getter;
    return getter !== void 0 && (this._value = getter(), this._getter = void 0), this._value;
  }
};
function cached(getter) {
  return new Cached(getter);
}
function nullish(input) {
  return input == null;
}
function cleanRegex(source) {
  let start = source.startsWith("^") ? 1 : 0, end3 = source.endsWith("$") ? source.length - 1 : source.length;
  return source.slice(start, end3);
}
function floatSafeRemainder(val, step) {
  let ratio = val / step, roundedRatio = Math.round(ratio), tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
  return Math.abs(ratio - roundedRatio) < tolerance ? 0 : ratio - roundedRatio;
}
var EVALUATING = /* @__PURE__ */ Symbol("evaluating");
function defineLazy(object2, key, getter) {
  let value;
  Object.defineProperty(object2, key, {
    get() {
      if (value !== EVALUATING)
        return value === void 0 && (value = EVALUATING, value = getter()), value;
    },
    set(v) {
      Object.defineProperty(object2, key, {
        value: v
        // configurable: true,
      });
    },
    configurable: !0
  });
}
function objectClone(obj) {
  return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function assignProp(target, prop, value) {
  Object.defineProperty(target, prop, {
    value,
    writable: !0,
    enumerable: !0,
    configurable: !0
  });
}
function rawShape(def) {
  let desc = Object.getOwnPropertyDescriptor(def, "shape");
  return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
  return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
  Object.defineProperty(target, key, {
    get() {
      let value = getter();
      return assignProp(this, key, value), value;
    },
    enumerable: !0,
    configurable: !0
  });
}
function putProp(target, key, value) {
  key in target ? assignProp(target, key, value) : target[key] = value;
}
function mirrorShape(target, source, keys, wrap) {
  let raw = sourceShape(source);
  for (let key of keys) {
    let desc = Object.getOwnPropertyDescriptor(raw, key);
    desc.enumerable && (desc.get ? deferProp(target, key, () => {
      let value = source._zod.def.shape[key];
      return wrap ? wrap(value, key) : value;
    }) : putProp(target, key, wrap ? wrap(desc.value, key) : desc.value));
  }
}
function mirrorProps(target, source) {
  for (let key of Reflect.ownKeys(source)) {
    let desc = Object.getOwnPropertyDescriptor(source, key);
    desc.enumerable && (desc.get ? deferProp(target, key, () => source[key]) : putProp(target, key, desc.value));
  }
}
function mergeDefs(...defs) {
  let mergedDescriptors = {};
  for (let def of defs) {
    let descriptors = Object.getOwnPropertyDescriptors(def);
    Object.assign(mergedDescriptors, descriptors);
  }
  return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
  return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path2) {
  return path2 ? path2.reduce((acc, key) => acc?.[key], obj) : obj;
}
function promiseAllObject(promisesObj) {
  let keys = Object.keys(promisesObj), promises = keys.map((key) => promisesObj[key]);
  return Promise.all(promises).then((results) => {
    let resolvedObj = {};
    for (let i = 0; i < keys.length; i++)
      resolvedObj[keys[i]] = results[i];
    return resolvedObj;
  });
}
function randomString(length = 10) {
  let chars = "abcdefghijklmnopqrstuvwxyz", str = "";
  for (let i = 0; i < length; i++)
    str += chars[Math.floor(Math.random() * chars.length)];
  return str;
}
function esc(str) {
  return JSON.stringify(str);
}
function slugify(input) {
  return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
}
var captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {
};
function isObject(data) {
  return typeof data == "object" && data !== null && !Array.isArray(data);
}
var allowsEval = /* @__PURE__ */ cached(() => {
  if (globalConfig.jitless || typeof navigator < "u" && navigator?.userAgent?.includes("Cloudflare"))
    return !1;
  try {
    let F = Function;
    return new F(""), !0;
  } catch {
    return !1;
  }
});
function isPlainObject(o) {
  if (isObject(o) === !1)
    return !1;
  let ctor = o.constructor;
  if (ctor === void 0 || typeof ctor != "function")
    return !0;
  let prot = ctor.prototype;
  return !(isObject(prot) === !1 || Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === !1);
}
function shallowClone(o) {
  return isPlainObject(o) ? { ...o } : Array.isArray(o) ? [...o] : o instanceof Map ? new Map(o) : o instanceof Set ? new Set(o) : o;
}
function numKeys(data) {
  let keyCount = 0;
  for (let key in data)
    Object.prototype.hasOwnProperty.call(data, key) && keyCount++;
  return keyCount;
}
var getParsedType = (data) => {
  let t = typeof data;
  switch (t) {
    case "undefined":
      return "undefined";
    case "string":
      return "string";
    case "number":
      return Number.isNaN(data) ? "nan" : "number";
    case "boolean":
      return "boolean";
    case "function":
      return "function";
    case "bigint":
      return "bigint";
    case "symbol":
      return "symbol";
    case "object":
      return Array.isArray(data) ? "array" : data === null ? "null" : data.then && typeof data.then == "function" && data.catch && typeof data.catch == "function" ? "promise" : typeof Map < "u" && data instanceof Map ? "map" : typeof Set < "u" && data instanceof Set ? "set" : typeof Date < "u" && data instanceof Date ? "date" : typeof File < "u" && data instanceof File ? "file" : "object";
    default:
      throw new Error(`Unknown data type: ${t}`);
  }
}, propertyKeyTypes = /* @__PURE__ */ new Set(["string", "number", "symbol"]), primitiveTypes = /* @__PURE__ */ new Set([
  "string",
  "number",
  "bigint",
  "boolean",
  "symbol",
  "undefined"
]);
function escapeRegex(str) {
  return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
  let cl = new inst._zod.constr(def ?? inst._zod.def);
  return (!def || params?.parent) && (cl._zod.parent = inst), cl;
}
function normalizeParams(_params) {
  let params = _params;
  if (!params)
    return {};
  if (typeof params == "string")
    return { error: () => params };
  if (params?.message !== void 0) {
    if (params?.error !== void 0)
      throw new Error("Cannot specify both `message` and `error` params");
    params.error = params.message;
  }
  return delete params.message, typeof params.error == "string" ? { ...params, error: () => params.error } : params;
}
function createTransparentProxy(getter) {
  let target;
  return new Proxy({}, {
    get(_, prop, receiver) {
      return target ?? (target = getter()), Reflect.get(target, prop, receiver);
    },
    set(_, prop, value, receiver) {
      return target ?? (target = getter()), Reflect.set(target, prop, value, receiver);
    },
    has(_, prop) {
      return target ?? (target = getter()), Reflect.has(target, prop);
    },
    deleteProperty(_, prop) {
      return target ?? (target = getter()), Reflect.deleteProperty(target, prop);
    },
    ownKeys(_) {
      return target ?? (target = getter()), Reflect.ownKeys(target);
    },
    getOwnPropertyDescriptor(_, prop) {
      return target ?? (target = getter()), Reflect.getOwnPropertyDescriptor(target, prop);
    },
    defineProperty(_, prop, descriptor) {
      return target ?? (target = getter()), Reflect.defineProperty(target, prop, descriptor);
    }
  });
}
function stringifyPrimitive(value) {
  return typeof value == "bigint" ? value.toString() + "n" : typeof value == "string" ? `"${value}"` : `${value}`;
}
function optionalKeys(shape) {
  return Object.keys(shape).filter((k) => shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional");
}
var NUMBER_FORMAT_RANGES = {
  safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  int32: [-2147483648, 2147483647],
  uint32: [0, 4294967295],
  float32: [-34028234663852886e22, 34028234663852886e22],
  float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}, BIGINT_FORMAT_RANGES = {
  int64: [/* @__PURE__ */ BigInt("-9223372036854775808"), /* @__PURE__ */ BigInt("9223372036854775807")],
  uint64: [/* @__PURE__ */ BigInt(0), /* @__PURE__ */ BigInt("18446744073709551615")]
};
function pick(schema, mask) {
  let currDef = schema._zod.def, checks = currDef.checks;
  if (checks && checks.length > 0)
    throw new Error(".pick() cannot be used on object schemas containing refinements");
  let newShape = {};
  return mirrorShape(newShape, schema, maskedKeys(schema, mask)), clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function maskedKeys(schema, mask) {
  let raw = sourceShape(schema), keys = [];
  for (let key of Reflect.ownKeys(mask)) {
    if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable)
      throw new Error(`Unrecognized key: "${String(key)}"`);
    mask[key] && keys.push(key);
  }
  return keys;
}
function omit(schema, mask) {
  let currDef = schema._zod.def, checks = currDef.checks;
  if (checks && checks.length > 0)
    throw new Error(".omit() cannot be used on object schemas containing refinements");
  let omitted = new Set(maskedKeys(schema, mask)), newShape = {};
  return mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key))), clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
  if (!isPlainObject(shape))
    throw new Error("Invalid input to extend: expected a plain object");
  let checks = schema._zod.def.checks;
  if (checks && checks.length > 0) {
    let existingShape = sourceShape(schema);
    for (let key of Reflect.ownKeys(shape))
      if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0)
        throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
  }
  return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function extended(schema, shape) {
  let newShape = {};
  return mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema))), mirrorProps(newShape, shape), newShape;
}
function safeExtend(schema, shape) {
  if (!isPlainObject(shape))
    throw new Error("Invalid input to safeExtend: expected a plain object");
  return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
  if (!b?._zod?.def)
    throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
  if (a._zod.def.checks?.length)
    throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
  let newShape = {};
  mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a))), mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
  let def = mergeDefs(a._zod.def, {
    shape: newShape,
    get catchall() {
      return b._zod.def.catchall;
    },
    checks: b._zod.def.checks ?? []
  });
  return clone(a, def);
}
function partial(Class2, schema, mask, name = "partial") {
  let checks = schema._zod.def.checks;
  if (checks && checks.length > 0)
    throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
  let selected = mask ? new Set(maskedKeys(schema, mask)) : void 0, newShape = {};
  return mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class2 && ((value, key) => selected && !selected.has(key) ? value : new Class2({ type: "optional", innerType: value }))), clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class2, schema, mask) {
  let selected = mask ? new Set(maskedKeys(schema, mask)) : void 0, newShape = {};
  return mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => (
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class2({ type: "nonoptional", innerType: value })
  )), clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
function aborted(x, startIndex = 0) {
  if (x.aborted === !0)
    return !0;
  for (let i = startIndex; i < x.issues.length; i++)
    if (x.issues[i]?.continue !== !0)
      return !0;
  return !1;
}
function explicitlyAborted(x, startIndex = 0) {
  if (x.aborted === !0)
    return !0;
  for (let i = startIndex; i < x.issues.length; i++)
    if (x.issues[i]?.continue === !1)
      return !0;
  return !1;
}
function prefixIssues(path2, issues) {
  return issues.map((iss) => {
    var _a3;
    return (_a3 = iss).path ?? (_a3.path = []), iss.path.unshift(path2), iss;
  });
}
function unwrapMessage(message) {
  return typeof message == "string" ? message : message?.message;
}
function sizeCaps(defChecks) {
  let caps = [];
  for (let ch of defChecks ?? []) {
    let d = ch._zod.def;
    if (!/_(length|size)$|_equals$/.test(d.check))
      break;
    let max = d.maximum ?? d.length ?? d.size;
    max >= 0 && caps.push([max, ch]);
  }
  return caps;
}
function attachSchema(issues, start, inst) {
  var _a3;
  for (let i = start; i < issues.length; i++)
    (_a3 = issues[i]).schema ?? (_a3.schema = inst);
}
function finalizeIssue(iss, ctx, config2) {
  var _a3;
  let traits = iss.inst?._zod?.traits;
  traits?.has("$ZodType") && (traits.has("$ZodCheck") ? (_a3 = iss).schema ?? (_a3.schema = iss.inst) : iss.schema = iss.inst);
  let schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0, message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config2.customError?.(iss)) ?? unwrapMessage(config2.localeError?.(iss)) ?? "Invalid input", full = {};
  for (let k of Object.keys(iss))
    k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__" || (full[k] = iss[k]);
  return full.path ?? (full.path = []), full.message = message, ctx?.reportInput && (full.input = iss.input), full;
}
function getSizableOrigin(input) {
  return input instanceof Set ? "set" : input instanceof Map ? "map" : input instanceof File ? "file" : "unknown";
}
var highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str) {
  let units = str.length;
  if (!highSurrogate.test(str))
    return units;
  let count = units;
  for (let i = 0; i < units - 1; i++)
    (str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320 && (count--, i++);
  return count;
}
function getLengthableOrigin(input) {
  return Array.isArray(input) ? "array" : typeof input == "string" ? "string" : "unknown";
}
function parsedType(data) {
  let t = typeof data;
  switch (t) {
    case "number":
      return Number.isNaN(data) ? "nan" : "number";
    case "object": {
      if (data === null)
        return "null";
      if (Array.isArray(data))
        return "array";
      let obj = data;
      if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor)
        return obj.constructor.name;
    }
  }
  return t;
}
function issue(...args) {
  let [iss, input, inst] = args;
  return typeof iss == "string" ? {
    message: iss,
    code: "custom",
    input,
    inst
  } : { ...iss };
}
function cleanEnum(obj) {
  return Object.entries(obj).filter(([k, _]) => Number.isNaN(Number.parseInt(k, 10))).map((el) => el[1]);
}
function base64ToUint8Array(base642) {
  let binaryString = atob(base642), bytes = new Uint8Array(binaryString.length);
  for (let i = 0; i < binaryString.length; i++)
    bytes[i] = binaryString.charCodeAt(i);
  return bytes;
}
function uint8ArrayToBase64(bytes) {
  let binaryString = "";
  for (let i = 0; i < bytes.length; i++)
    binaryString += String.fromCharCode(bytes[i]);
  return btoa(binaryString);
}
function base64urlToUint8Array(base64url2) {
  let base642 = base64url2.replace(/-/g, "+").replace(/_/g, "/"), padding = "=".repeat((4 - base642.length % 4) % 4);
  return base64ToUint8Array(base642 + padding);
}
function uint8ArrayToBase64url(bytes) {
  return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
  let cleanHex = hex.replace(/^0x/, "");
  if (cleanHex.length % 2 !== 0)
    throw new Error("Invalid hex string length");
  let bytes = new Uint8Array(cleanHex.length / 2);
  for (let i = 0; i < cleanHex.length; i += 2)
    bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
  return bytes;
}
function uint8ArrayToHex(bytes) {
  return Array.from(bytes).map((b) => b.toString(16).padStart(2, "0")).join("");
}
var Class = class {
  constructor(..._args) {
  }
};
function members(proto, table2) {
  for (let key in table2) {
    let desc = Object.getOwnPropertyDescriptor(table2, key);
    desc.get ? Object.defineProperty(proto, key, { ...desc, enumerable: !1 }) : defineBound(proto, key, desc.value);
  }
}
function own(inst, key, value, enumerable = !0) {
  return Object.defineProperty(inst, key, { configurable: !0, writable: !0, enumerable, value }), value;
}
function hide(inst, key, value) {
  return own(inst, key, value, !1);
}
// @__NO_SIDE_EFFECTS__
function derived(computes, table2) {
  for (let key in computes) {
    let compute = computes[key];
    Object.defineProperty(table2, key, {
      configurable: !0,
      enumerable: !0,
      get() {
        return own(this, key, compute(this));
      },
      set(value) {
        own(this, key, value);
      }
    });
  }
  return table2;
}
function defineBound(proto, key, fn) {
  Object.defineProperty(proto, key, {
    configurable: !0,
    get() {
      return this == null ? fn : own(this, key, fn.bind(this));
    },
    set(value) {
      own(this, key, value);
    }
  });
}
function claim(inst, sentinel) {
  let proto = Object.getPrototypeOf(inst);
  return sentinel in proto ? void 0 : proto;
}
var installing, broke = !1, breaker = {
  configurable: !0,
  get() {
    broke = !0;
  }
};
function defineLazyInternal(inst, key, compute) {
  let proto = Object.getPrototypeOf(inst._zod);
  if (key in proto && installing !== inst._zod) {
    installing = void 0;
    return;
  }
  installing = inst._zod, Object.defineProperty(proto, key, {
    configurable: !0,
    get() {
      Object.defineProperty(this, key, breaker);
      let outer = broke;
      broke = !1;
      try {
        let value = compute(this);
        return broke ? delete this[key] : Object.defineProperty(this, key, { configurable: !0, writable: !0, value }), broke = broke || outer, value;
      } catch (err) {
        throw delete this[key], broke = broke || outer, err;
      }
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: !0, writable: !0, value });
    }
  });
}
function installLazyProp(inst, key, make, enumerable) {
  let proto = claim(inst, key);
  proto && Object.defineProperty(proto, key, {
    configurable: !0,
    get() {
      let desc = { configurable: !0, writable: !0, enumerable, value: void 0 };
      return Object.defineProperty(this, key, desc), desc.value = make(this), Object.defineProperty(this, key, desc), desc.value;
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: !0, writable: !0, enumerable, value });
    }
  });
}
var CONSTANT_CATCH = "~constantCatch";
function constantCatch(value) {
  let fn = () => value;
  return fn[CONSTANT_CATCH] = !0, fn;
}

// dev/node_modules/zod/v4/core/core.js
var _a;
var _zodDesc = { value: void 0, enumerable: !1 }, _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
  let E = _E;
  if (E) {
    let saved = E.stackTraceLimit;
    if (typeof saved == "number") {
      try {
        E.stackTraceLimit = 0;
      } catch {
        return _E = null, new Definition();
      }
      try {
        return new Definition();
      } finally {
        E.stackTraceLimit = saved;
      }
    }
  }
  return new Definition();
}
// @__NO_SIDE_EFFECTS__
function $constructor(name, initializer3, proto, params) {
  let zodProto = {};
  function Internals(def) {
    this.def = def, this.constr = _, this.traits = /* @__PURE__ */ new Set();
  }
  Internals.prototype = zodProto;
  let protoMembers = proto, initialized = protoMembers && /* @__PURE__ */ new WeakSet();
  function init(inst, def) {
    if (inst._zod) {
      if (inst._zod.traits.has(name))
        return;
    } else {
      _zodDesc.value = new Internals(def);
      try {
        Object.defineProperty(inst, "_zod", _zodDesc);
      } finally {
        _zodDesc.value = void 0;
      }
    }
    if (inst._zod.traits.add(name), initializer3(inst, def), initialized) {
      let own2 = Object.getPrototypeOf(inst), ctorProto = inst._zod.constr.prototype, up = own2;
      for (; up && up !== ctorProto; )
        up = Object.getPrototypeOf(up);
      let target = up ?? own2;
      initialized.has(target) || (initialized.add(target), members(target, protoMembers));
    }
    let proto2 = _.prototype;
    for (let k in proto2)
      Object.prototype.hasOwnProperty.call(proto2, k) && (k in inst || (inst[k] = proto2[k].bind(inst)));
  }
  let Parent = params?.Parent ?? Object;
  class Definition extends Parent {
  }
  Object.defineProperty(Definition, "name", { value: name });
  function _(def) {
    let inst = params?.Parent ? newError(Definition) : this;
    init(inst, def);
    let deferred = inst._zod.deferred;
    if (deferred) {
      for (let fn of deferred)
        fn();
      inst._zod.deferred = void 0;
    }
    let pp = globalThis.__zod_globalConfig?.postProcessor;
    return pp && pp(inst), inst;
  }
  return Object.defineProperty(_, "init", { value: init }), Object.defineProperty(_, Symbol.hasInstance, {
    value: (inst) => params?.Parent && inst instanceof params.Parent ? !0 : inst?._zod?.traits?.has(name)
  }), Object.defineProperty(_, "name", { value: name }), _;
}
var $ZodAsyncError = class extends Error {
  constructor() {
    super("Encountered Promise during synchronous parse. Use .parseAsync() instead.");
  }
}, $ZodEncodeError = class extends Error {
  constructor(name) {
    super(`Encountered unidirectional transform during encode: ${name}`), this.name = "ZodEncodeError";
  }
};
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
var globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
  return newConfig && Object.assign(globalConfig, newConfig), globalConfig;
}

// dev/node_modules/zod/v4/core/errors.js
function _getMessage() {
  let internals = this._zod;
  return internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2)), internals.message;
}
function _setMessage(value) {
  this._zod.message = value;
}
var _messageDesc = {
  get: _getMessage,
  set: _setMessage,
  enumerable: !0,
  configurable: !0
}, _issuesDesc = { value: void 0, enumerable: !1 }, _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]), initializer = (inst, def) => {
  inst.name = "$ZodError", _issuesDesc.value = def, Object.defineProperty(inst, "issues", _issuesDesc), _issuesDesc.value = void 0, Object.defineProperty(inst, "message", _messageDesc);
  let proto = Object.getPrototypeOf(inst);
  _installedToString.has(proto) || (_installedToString.add(proto), Object.defineProperty(proto, "toString", {
    configurable: !0,
    enumerable: !1,
    get() {
      let value = () => this.message;
      return Object.defineProperty(this, "toString", { value, configurable: !0, writable: !0 }), value;
    },
    set(value) {
      Object.defineProperty(this, "toString", { value, configurable: !0, writable: !0 });
    }
  }));
}, $ZodError = $constructor("$ZodError", initializer), $ZodRealError = $constructor("$ZodError", initializer, void 0, {
  Parent: Error
});
function node(obj, key, make) {
  return Object.prototype.hasOwnProperty.call(obj, key) || (key === "__proto__" ? Object.defineProperty(obj, key, { value: make(), writable: !0, enumerable: !0, configurable: !0 }) : obj[key] = make()), obj[key];
}
function flattenError(error2, mapper = (issue2) => issue2.message) {
  let fieldErrors = {}, formErrors = [];
  for (let sub of error2.issues)
    sub.path.length > 0 ? node(fieldErrors, sub.path[0], () => []).push(mapper(sub)) : formErrors.push(mapper(sub));
  return { formErrors, fieldErrors };
}
function formatError(error2, mapper = (issue2) => issue2.message) {
  let fieldErrors = { _errors: [] }, processError = (error3, path2 = []) => {
    for (let issue2 of error3.issues)
      if (issue2.code === "invalid_union" && issue2.errors.length)
        issue2.errors.map((issues) => processError({ issues }, [...path2, ...issue2.path]));
      else if (issue2.code === "invalid_key")
        processError({ issues: issue2.issues }, [...path2, ...issue2.path]);
      else if (issue2.code === "invalid_element")
        processError({ issues: issue2.issues }, [...path2, ...issue2.path]);
      else {
        let fullpath = [...path2, ...issue2.path];
        if (fullpath.length === 0)
          fieldErrors._errors.push(mapper(issue2));
        else {
          let curr = fieldErrors, i = 0;
          for (; i < fullpath.length; ) {
            let el = fullpath[i], terminal = i === fullpath.length - 1;
            if (el === "_errors") {
              terminal && curr._errors.push(mapper(issue2)), i++;
              continue;
            }
            Object.prototype.hasOwnProperty.call(curr, el) || Object.defineProperty(curr, el, {
              value: { _errors: [] },
              enumerable: !0,
              writable: !0,
              configurable: !0
            });
            let node2 = curr[el];
            terminal && node2._errors.push(mapper(issue2)), curr = node2, i++;
          }
        }
      }
  };
  return processError(error2), fieldErrors;
}

// dev/node_modules/zod/v4/core/parse.js
function finalizeParams(callee, params) {
  return { callee: params?.callee ?? callee, Err: params?.Err };
}
var _parse = (_Err) => {
  let fn = (schema, value, _ctx, _params) => {
    let ctx = _ctx ? { ..._ctx, async: !1 } : { async: !1 }, result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
      throw new $ZodAsyncError();
    if (result.issues.length) {
      let e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
      throw captureStackTrace(e, _params?.callee ?? fn), e;
    }
    return result.value;
  };
  return fn;
};
var _parseAsync = (_Err) => {
  let fn = async (schema, value, _ctx, params) => {
    let ctx = _ctx ? { ..._ctx, async: !0 } : { async: !0 }, result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise && (result = await result), result.issues.length) {
      let e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
      throw captureStackTrace(e, params?.callee ?? fn), e;
    }
    return result.value;
  };
  return fn;
};
var _safeParse = (_Err) => (schema, value, _ctx) => {
  let ctx = _ctx ? { ..._ctx, async: !1 } : { async: !1 }, result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise)
    throw new $ZodAsyncError();
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: !0, data: result.value };
};
function failure(Err, issues, ctx) {
  let error2;
  return {
    success: !1,
    get error() {
      return error2 || (error2 = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config()))), issues = void 0, ctx = void 0), error2;
    },
    set error(e) {
      error2 = e, issues = void 0, ctx = void 0;
    }
  };
}
var _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
  let ctx = _ctx ? { ..._ctx, async: !0 } : { async: !0 }, result = schema._zod.run({ value, issues: [] }, ctx);
  return result instanceof Promise && (result = await result), result.issues.length ? failure(_Err, result.issues, ctx) : { success: !0, data: result.value };
};
var COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid"), COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback"), validate = ((schema, value, _ctx) => {
  let validator = schema._zod.bag.validator;
  if (validator !== void 0) {
    if (validator(value) !== COMPILE_INVALID)
      return !0;
    if (validator.definite === !0 && _ctx === void 0)
      return !1;
  }
  return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
  let ctx = _ctx ? { ..._ctx, async: !1, abortEarly: !0 } : { async: !1, abortEarly: !0 }, fallbackRun = schema._zod.bag.fallbackRun, result;
  if (fallbackRun ? (ctx[COMPILE_FALLBACK] = !0, result = fallbackRun({ value, issues: [] }, ctx)) : result = schema._zod.run({ value, issues: [] }, ctx), result instanceof Promise)
    throw new $ZodAsyncError();
  return result.issues.length === 0;
}
var validateAsync = async (schema, value, _ctx) => {
  let ctx = _ctx ? { ..._ctx, async: !0, abortEarly: !0 } : { async: !0, abortEarly: !0 }, result = schema._zod.run({ value, issues: [] }, ctx);
  return result instanceof Promise && (result = await result), result.issues.length === 0;
}, _encode = (_Err) => {
  let parse3 = _parse(_Err), fn = (schema, value, _ctx, _params) => {
    let ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return parse3(schema, value, ctx, finalizeParams(fn, _params));
  };
  return fn;
};
var _decode = (_Err) => {
  let parse3 = _parse(_Err), fn = (schema, value, _ctx, _params) => parse3(schema, value, _ctx, finalizeParams(fn, _params));
  return fn;
};
var _encodeAsync = (_Err) => {
  let parseAsync2 = _parseAsync(_Err), fn = async (schema, value, _ctx, _params) => {
    let ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return await parseAsync2(schema, value, ctx, finalizeParams(fn, _params));
  };
  return fn;
};
var _decodeAsync = (_Err) => {
  let parseAsync2 = _parseAsync(_Err), fn = async (schema, value, _ctx, _params) => await parseAsync2(schema, value, _ctx, finalizeParams(fn, _params));
  return fn;
};
var _safeEncode = (_Err) => (schema, value, _ctx) => {
  let ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
  return _safeParse(_Err)(schema, value, ctx);
};
var _safeDecode = (_Err) => (schema, value, _ctx) => _safeParse(_Err)(schema, value, _ctx);
var _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
  let ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
  return _safeParseAsync(_Err)(schema, value, ctx);
};
var _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => _safeParseAsync(_Err)(schema, value, _ctx);

// dev/node_modules/zod/v4/core/regexes.js
var cuid = /^[cC][0-9a-z]{6,}$/, cuid2 = /^[0-9a-z]+$/, ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/, xid = /^[0-9a-vA-V]{20}$/, ksuid = /^[A-Za-z0-9]{27}$/, nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
  return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
var duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
var guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/, uuid = (version2) => version2 ? new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version2}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`) : /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
var email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
var _emoji = "^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$";
function emoji() {
  return new RegExp(_emoji, "u");
}
var ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/, ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
var cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/, cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/, base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/, base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
var httpProtocol = /^https?$/, e164 = /^\+[1-9]\d{6,14}$/;
var dateSource = "(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))";
function anchor(source) {
  return new RegExp(`^${source}$`);
}
var date = /* @__PURE__ */ anchor(dateSource);
function timeSource(args) {
  let hhmm = "(?:[01]\\d|2[0-3]):[0-5]\\d";
  return typeof args.precision == "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
}
function time(args) {
  return new RegExp(`^${timeSource(args)}$`);
}
function datetime(args) {
  let opts = ["Z"];
  args.offset && opts.push("([+-](?:[01]\\d|2[0-3]):[0-5]\\d)");
  let qualified = `${timeSource({ precision: args.precision, seconds: !0 })}(?:${opts.join("|")})`, timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
  return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
var anyString = /^[\s\S]{0,}$/;
var integer = /^-?\d+$/, number = /^-?\d+(?:\.\d+)?$/, boolean = /^(?:true|false)$/i, _null = /^null$/i;
var lowercase = /^[^A-Z]*$/, uppercase = /^[^a-z]*$/;

// dev/node_modules/zod/v4/core/checks.js
var $ZodCheck = /* @__PURE__ */ $constructor("$ZodCheck", (inst, def) => {
  var _a3;
  inst._zod ?? (inst._zod = {}), inst._zod.def = def, (_a3 = inst._zod).onattach ?? (_a3.onattach = []);
});
var _whenHasLength = (payload) => {
  let val = payload.value;
  return !nullish(val) && val.length !== void 0;
}, numericOriginMap = {
  number: "number",
  bigint: "bigint",
  object: "date"
}, $ZodCheckLessThan = /* @__PURE__ */ $constructor("$ZodCheckLessThan", (inst, def) => {
  $ZodCheck.init(inst, def);
  let origin = numericOriginMap[typeof def.value];
  inst._zod.check = (payload) => {
    (def.inclusive ? payload.value <= def.value : payload.value < def.value) || payload.issues.push({
      origin: numericOriginMap[typeof payload.value] ?? origin,
      code: "too_big",
      maximum: typeof def.value == "object" ? def.value.getTime() : def.value,
      input: payload.value,
      inclusive: def.inclusive,
      inst,
      continue: !def.abort
    });
  };
}), $ZodCheckGreaterThan = /* @__PURE__ */ $constructor("$ZodCheckGreaterThan", (inst, def) => {
  $ZodCheck.init(inst, def);
  let origin = numericOriginMap[typeof def.value];
  inst._zod.check = (payload) => {
    (def.inclusive ? payload.value >= def.value : payload.value > def.value) || payload.issues.push({
      origin: numericOriginMap[typeof payload.value] ?? origin,
      code: "too_small",
      minimum: typeof def.value == "object" ? def.value.getTime() : def.value,
      input: payload.value,
      inclusive: def.inclusive,
      inst,
      continue: !def.abort
    });
  };
}), $ZodCheckMultipleOf = /* @__PURE__ */ $constructor("$ZodCheckMultipleOf", (inst, def) => {
  $ZodCheck.init(inst, def), inst._zod.check = (payload) => {
    if (typeof payload.value != typeof def.value)
      throw new Error("Cannot mix number and bigint in multiple_of check.");
    (typeof payload.value == "bigint" ? (
      // `value % 0n` throws, and nothing is a multiple of zero — the number branch already fails this way via NaN
      def.value !== BigInt(0) && payload.value % def.value === BigInt(0)
    ) : floatSafeRemainder(payload.value, def.value) === 0) || payload.issues.push({
      origin: typeof payload.value,
      code: "not_multiple_of",
      divisor: def.value,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
}), $ZodCheckNumberFormat = /* @__PURE__ */ $constructor("$ZodCheckNumberFormat", (inst, def) => {
  $ZodCheck.init(inst, def), def.format = def.format || "float64";
  let isInt = def.format?.includes("int"), origin = isInt ? "int" : "number", [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
  inst._zod.check = (payload) => {
    let input = payload.value;
    if (isInt) {
      if (!Number.isInteger(input)) {
        payload.issues.push({
          expected: origin,
          format: def.format,
          code: "invalid_type",
          continue: !1,
          input,
          inst
        });
        return;
      }
      if (!Number.isSafeInteger(input)) {
        input > 0 ? payload.issues.push({
          input,
          code: "too_big",
          maximum: Number.MAX_SAFE_INTEGER,
          note: "Integers must be within the safe integer range.",
          inst,
          origin,
          inclusive: !0,
          continue: !def.abort
        }) : payload.issues.push({
          input,
          code: "too_small",
          minimum: Number.MIN_SAFE_INTEGER,
          note: "Integers must be within the safe integer range.",
          inst,
          origin,
          inclusive: !0,
          continue: !def.abort
        });
        return;
      }
    }
    input < minimum && payload.issues.push({
      origin: "number",
      input,
      code: "too_small",
      minimum,
      inclusive: !0,
      inst,
      continue: !def.abort
    }), input > maximum && payload.issues.push({
      origin: "number",
      input,
      code: "too_big",
      maximum,
      inclusive: !0,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckMaxLength = /* @__PURE__ */ $constructor("$ZodCheckMaxLength", (inst, def) => {
  var _a3;
  $ZodCheck.init(inst, def), (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength), inst._zod.check = (payload) => {
    let input = payload.value, units = input.length;
    if ((typeof input == "string" && units > def.maximum ? codePointLength(input) : units) <= def.maximum)
      return;
    let origin = getLengthableOrigin(input);
    payload.issues.push({
      origin,
      code: "too_big",
      maximum: def.maximum,
      inclusive: !0,
      input,
      inst,
      continue: !def.abort
    });
  };
}), $ZodCheckMinLength = /* @__PURE__ */ $constructor("$ZodCheckMinLength", (inst, def) => {
  var _a3;
  $ZodCheck.init(inst, def), (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength), inst._zod.check = (payload) => {
    let input = payload.value, units = input.length;
    if ((typeof input == "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units) >= def.minimum)
      return;
    let origin = getLengthableOrigin(input);
    payload.issues.push({
      origin,
      code: "too_small",
      minimum: def.minimum,
      inclusive: !0,
      input,
      inst,
      continue: !def.abort
    });
  };
}), $ZodCheckLengthEquals = /* @__PURE__ */ $constructor("$ZodCheckLengthEquals", (inst, def) => {
  var _a3;
  $ZodCheck.init(inst, def), (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength), inst._zod.check = (payload) => {
    let input = payload.value, units = input.length, length = typeof input == "string" && units >= def.length && units <= def.length * 2 ? codePointLength(input) : units;
    if (length === def.length)
      return;
    let origin = getLengthableOrigin(input), tooBig = length > def.length;
    payload.issues.push({
      origin,
      ...tooBig ? { code: "too_big", maximum: def.length } : { code: "too_small", minimum: def.length },
      inclusive: !0,
      exact: !0,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
}), $ZodCheckStringFormat = /* @__PURE__ */ $constructor("$ZodCheckStringFormat", (inst, def) => {
  var _a3, _b;
  $ZodCheck.init(inst, def), def.pattern ? (_a3 = inst._zod).check ?? (_a3.check = (payload) => {
    def.pattern.lastIndex = 0, !def.pattern.test(payload.value) && payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: def.format,
      input: payload.value,
      ...def.pattern ? { pattern: def.pattern.toString() } : {},
      inst,
      continue: !def.abort
    });
  }) : (_b = inst._zod).check ?? (_b.check = () => {
  });
}), $ZodCheckRegex = /* @__PURE__ */ $constructor("$ZodCheckRegex", (inst, def) => {
  $ZodCheckStringFormat.init(inst, def), inst._zod.check = (payload) => {
    def.pattern.lastIndex = 0, !def.pattern.test(payload.value) && payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "regex",
      input: payload.value,
      pattern: def.pattern.toString(),
      inst,
      continue: !def.abort
    });
  };
}), $ZodCheckLowerCase = /* @__PURE__ */ $constructor("$ZodCheckLowerCase", (inst, def) => {
  def.pattern ?? (def.pattern = lowercase), $ZodCheckStringFormat.init(inst, def);
}), $ZodCheckUpperCase = /* @__PURE__ */ $constructor("$ZodCheckUpperCase", (inst, def) => {
  def.pattern ?? (def.pattern = uppercase), $ZodCheckStringFormat.init(inst, def);
}), $ZodCheckIncludes = /* @__PURE__ */ $constructor("$ZodCheckIncludes", (inst, def) => {
  $ZodCheck.init(inst, def);
  let escapedRegex = escapeRegex(def.includes), pattern = new RegExp(typeof def.position == "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
  def.pattern = pattern, inst._zod.check = (payload) => {
    payload.value.includes(def.includes, def.position) || payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "includes",
      includes: def.includes,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
}), $ZodCheckStartsWith = /* @__PURE__ */ $constructor("$ZodCheckStartsWith", (inst, def) => {
  $ZodCheck.init(inst, def);
  let pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
  def.pattern ?? (def.pattern = pattern), inst._zod.check = (payload) => {
    payload.value.startsWith(def.prefix) || payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "starts_with",
      prefix: def.prefix,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
}), $ZodCheckEndsWith = /* @__PURE__ */ $constructor("$ZodCheckEndsWith", (inst, def) => {
  $ZodCheck.init(inst, def);
  let pattern = new RegExp(`.*${escapeRegex(def.suffix)}$`);
  def.pattern ?? (def.pattern = pattern), inst._zod.check = (payload) => {
    payload.value.endsWith(def.suffix) || payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "ends_with",
      suffix: def.suffix,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckOverwrite = /* @__PURE__ */ $constructor("$ZodCheckOverwrite", (inst, def) => {
  $ZodCheck.init(inst, def), inst._zod.check = (payload) => {
    payload.value = def.tx(payload.value);
  };
});

// dev/node_modules/zod/v4/core/doc.js
var Doc = class {
  constructor(args = [], closed = {}) {
    this.content = [], this.indent = 0, this.args = args, this.closed = closed;
  }
  // the compiler catches a child's throw and keeps writing into this doc, so the indent has to unwind with it
  indented(fn) {
    this.indent += 1;
    try {
      fn(this);
    } finally {
      this.indent -= 1;
    }
  }
  write(arg) {
    if (typeof arg == "function") {
      arg(this, { execution: "sync" }), arg(this, { execution: "async" });
      return;
    }
    let lines = arg.split(`
`).filter((x) => x), minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length)), dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
    for (let line of dedented)
      this.content.push(line);
  }
  compile() {
    let F = Function, content = this?.content ?? [""];
    return new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {
${content.join(`
`)}
};`)(...Object.values(this.closed));
  }
};

// dev/node_modules/zod/v4/core/versions.js
var version = {
  major: 4,
  minor: 6,
  patch: 7
};

// dev/node_modules/zod/v4/core/schemas.js
var $ZodType = /* @__PURE__ */ $constructor("$ZodType", (inst, def) => {
  var _a3;
  inst ?? (inst = {}), inst._zod.def = def, inst._zod.bag = inst._zod.bag || {}, inst._zod.version = version;
  let defChecks = inst._zod.def.checks, checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
  for (let ch of checks)
    for (let fn of ch._zod.onattach)
      fn(inst);
  if (checks.length === 0)
    (_a3 = inst._zod).deferred ?? (_a3.deferred = []), inst._zod.deferred?.push(() => {
      inst._zod.run = inst._zod.parse;
    });
  else {
    let runChecks = (payload, checks2, ctx) => {
      if (payload.memo)
        return payload;
      let isAborted = aborted(payload), asyncResult;
      for (let ch of checks2) {
        if (ch._zod.def.when) {
          if (explicitlyAborted(payload) || !ch._zod.def.when(payload))
            continue;
        } else if (isAborted)
          continue;
        let currLen = payload.issues.length, _ = ch._zod.check(payload);
        if (_ instanceof Promise && ctx?.async === !1)
          throw new $ZodAsyncError();
        if (asyncResult || _ instanceof Promise)
          asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
            await _, payload.issues.length !== currLen && (attachSchema(payload.issues, currLen, inst), isAborted || (isAborted = aborted(payload, currLen)));
          });
        else {
          if (payload.issues.length === currLen)
            continue;
          attachSchema(payload.issues, currLen, inst), isAborted || (isAborted = aborted(payload, currLen));
        }
      }
      return asyncResult ? asyncResult.then(() => payload) : payload;
    }, handleCanaryResult = (canary, payload, ctx) => {
      if (aborted(canary))
        return canary.aborted = !0, canary;
      let checkResult = runChecks(payload, checks, ctx);
      if (checkResult instanceof Promise) {
        if (ctx.async === !1)
          throw new $ZodAsyncError();
        return checkResult.then((checkResult2) => inst._zod.parse(checkResult2, ctx));
      }
      return inst._zod.parse(checkResult, ctx);
    };
    inst._zod.run = (payload, ctx) => {
      if (ctx.skipChecks)
        return inst._zod.parse(payload, ctx);
      if (ctx.direction === "backward") {
        let canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: !0 });
        return canary instanceof Promise ? canary.then((canary2) => handleCanaryResult(canary2, payload, ctx)) : handleCanaryResult(canary, payload, ctx);
      }
      let result = inst._zod.parse(payload, ctx);
      if (result instanceof Promise) {
        if (ctx.async === !1)
          throw new $ZodAsyncError();
        return result.then((result2) => runChecks(result2, checks, ctx));
      }
      return runChecks(result, checks, ctx);
    };
  }
}, {
  // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
  get "~standard"() {
    return hide(this, "~standard", standardProps(this));
  },
  set "~standard"(value) {
    own(this, "~standard", value);
  }
}), toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync2(inst, value) {
  let ctx = { async: !0 };
  return toStandardResult(await inst._zod.run({ value, issues: [] }, ctx), ctx);
}
function standardProps(inst) {
  return {
    validate: (value) => {
      let ctx = { async: !1 };
      try {
        let r = inst._zod.run({ value, issues: [] }, ctx);
        if (!(r instanceof Promise))
          return toStandardResult(r, ctx);
      } catch {
      }
      return validateAsync2(inst, value);
    },
    vendor: "zod",
    version: 1
  };
}
var $ZodString = /* @__PURE__ */ $constructor("$ZodString", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.pattern = def.pattern ?? anyString, inst._zod.parse = (payload, _) => {
    if (def.coerce)
      try {
        payload.value = String(payload.value);
      } catch {
      }
    return typeof payload.value == "string" || payload.issues.push({
      expected: "string",
      code: "invalid_type",
      input: payload.value,
      inst
    }), payload;
  };
}), $ZodStringFormat = /* @__PURE__ */ $constructor("$ZodStringFormat", (inst, def) => {
  $ZodCheckStringFormat.init(inst, def), $ZodString.init(inst, def);
}), $ZodGUID = /* @__PURE__ */ $constructor("$ZodGUID", (inst, def) => {
  def.pattern ?? (def.pattern = guid), $ZodStringFormat.init(inst, def);
}), $ZodUUID = /* @__PURE__ */ $constructor("$ZodUUID", (inst, def) => {
  if (def.version) {
    let v = {
      v1: 1,
      v2: 2,
      v3: 3,
      v4: 4,
      v5: 5,
      v6: 6,
      v7: 7,
      v8: 8
    }[def.version];
    if (v === void 0)
      throw new Error(`Invalid UUID version: "${def.version}"`);
    def.pattern ?? (def.pattern = uuid(v));
  } else
    def.pattern ?? (def.pattern = uuid());
  $ZodStringFormat.init(inst, def);
}), $ZodEmail = /* @__PURE__ */ $constructor("$ZodEmail", (inst, def) => {
  def.pattern ?? (def.pattern = email), $ZodStringFormat.init(inst, def);
}), URL_BAD_FORMAT = 1, URL_UNPARSEABLE = 2;
function canParseURL(input) {
  try {
    return typeof URL < "u" && typeof URL.canParse == "function" ? URL.canParse(input) : (new URL(input), !0);
  } catch {
    return !1;
  }
}
function validateURL(trimmed, def) {
  return !("normalize" in def) && !("hostname" in def) && !("protocol" in def) ? canParseURL(trimmed) || URL_UNPARSEABLE : parseURLObject(trimmed, def);
}
function parseURLObject(trimmed, def) {
  if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed))
    return URL_BAD_FORMAT;
  try {
    if (typeof URL < "u") {
      let URLStatic = URL;
      if (typeof URLStatic.parse == "function")
        return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
    }
    return new URL(trimmed);
  } catch {
    return URL_UNPARSEABLE;
  }
}
var asciiTabOrNewline = /[\t\n\r]/g;
function stripTabAndNewline(value) {
  return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
  return hostname.lastIndex = 0, hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
  return protocol.lastIndex = 0, protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
var $ZodURL = /* @__PURE__ */ $constructor("$ZodURL", (inst, def) => {
  $ZodStringFormat.init(inst, def), inst._zod.check = (payload) => {
    try {
      let trimmed = payload.value.trim(), url = validateURL(trimmed, def);
      if (url === URL_BAD_FORMAT) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          note: "Invalid URL format",
          input: payload.value,
          inst,
          continue: !def.abort
        });
        return;
      }
      if (url === URL_UNPARSEABLE) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          input: payload.value,
          inst,
          continue: !def.abort
        });
        return;
      }
      if (url === !0) {
        payload.value = stripTabAndNewline(trimmed);
        return;
      }
      def.hostname && !urlHostnameOk(url, def.hostname) && payload.issues.push({
        code: "invalid_format",
        format: "url",
        note: "Invalid hostname",
        pattern: def.hostname.source,
        input: payload.value,
        inst,
        continue: !def.abort
      }), def.protocol && !urlProtocolOk(url, def.protocol) && payload.issues.push({
        code: "invalid_format",
        format: "url",
        note: "Invalid protocol",
        pattern: def.protocol.source,
        input: payload.value,
        inst,
        continue: !def.abort
      }), payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
      return;
    } catch {
      payload.issues.push({
        code: "invalid_format",
        format: "url",
        input: payload.value,
        inst,
        continue: !def.abort
      });
    }
  };
}), $ZodEmoji = /* @__PURE__ */ $constructor("$ZodEmoji", (inst, def) => {
  def.pattern ?? (def.pattern = emoji()), $ZodStringFormat.init(inst, def);
}), $ZodNanoID = /* @__PURE__ */ $constructor("$ZodNanoID", (inst, def) => {
  if (def.length !== void 0 && (!Number.isInteger(def.length) || def.length < 1))
    throw new Error(`Invalid nanoid length: ${def.length}`);
  def.pattern ?? (def.pattern = def.length === void 0 ? nanoid : nanoidOfLength(def.length)), $ZodStringFormat.init(inst, def);
}), $ZodCUID = /* @__PURE__ */ $constructor("$ZodCUID", (inst, def) => {
  def.pattern ?? (def.pattern = cuid), $ZodStringFormat.init(inst, def);
}), $ZodCUID2 = /* @__PURE__ */ $constructor("$ZodCUID2", (inst, def) => {
  def.pattern ?? (def.pattern = cuid2), $ZodStringFormat.init(inst, def);
}), $ZodULID = /* @__PURE__ */ $constructor("$ZodULID", (inst, def) => {
  def.pattern ?? (def.pattern = ulid), $ZodStringFormat.init(inst, def);
}), $ZodXID = /* @__PURE__ */ $constructor("$ZodXID", (inst, def) => {
  def.pattern ?? (def.pattern = xid), $ZodStringFormat.init(inst, def);
}), $ZodKSUID = /* @__PURE__ */ $constructor("$ZodKSUID", (inst, def) => {
  def.pattern ?? (def.pattern = ksuid), $ZodStringFormat.init(inst, def);
}), $ZodISODateTime = /* @__PURE__ */ $constructor("$ZodISODateTime", (inst, def) => {
  def.pattern ?? (def.pattern = datetime(def)), $ZodStringFormat.init(inst, def);
}), $ZodISODate = /* @__PURE__ */ $constructor("$ZodISODate", (inst, def) => {
  def.pattern ?? (def.pattern = date), $ZodStringFormat.init(inst, def);
}), $ZodISOTime = /* @__PURE__ */ $constructor("$ZodISOTime", (inst, def) => {
  def.pattern ?? (def.pattern = time(def)), $ZodStringFormat.init(inst, def);
}), $ZodISODuration = /* @__PURE__ */ $constructor("$ZodISODuration", (inst, def) => {
  def.pattern ?? (def.pattern = duration), $ZodStringFormat.init(inst, def);
}), $ZodIPv4 = /* @__PURE__ */ $constructor("$ZodIPv4", (inst, def) => {
  def.pattern ?? (def.pattern = ipv4), $ZodStringFormat.init(inst, def);
}), ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
  return ipv6Alphabet.test(value) ? canParseURL(`http://[${value}]`) : !1;
}
var $ZodIPv6 = /* @__PURE__ */ $constructor("$ZodIPv6", (inst, def) => {
  def.pattern ?? (def.pattern = ipv6), $ZodStringFormat.init(inst, def), inst._zod.check = (payload) => {
    isValidIPv6(payload.value) || payload.issues.push({
      code: "invalid_format",
      format: "ipv6",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCIDRv4 = /* @__PURE__ */ $constructor("$ZodCIDRv4", (inst, def) => {
  def.pattern ?? (def.pattern = cidrv4), $ZodStringFormat.init(inst, def);
});
function isValidCIDRv6(value) {
  let parts = value.split("/");
  if (parts.length !== 2)
    return !1;
  let [address, prefix] = parts;
  if (!prefix)
    return !1;
  let prefixNum = Number(prefix);
  return `${prefixNum}` !== prefix || prefixNum < 0 || prefixNum > 128 ? !1 : isValidIPv6(address);
}
var $ZodCIDRv6 = /* @__PURE__ */ $constructor("$ZodCIDRv6", (inst, def) => {
  def.pattern ?? (def.pattern = cidrv6), $ZodStringFormat.init(inst, def), inst._zod.check = (payload) => {
    isValidCIDRv6(payload.value) || payload.issues.push({
      code: "invalid_format",
      format: "cidrv6",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
function isValidBase64(data) {
  if (data === "")
    return !0;
  if (/\s/.test(data) || data.length % 4 !== 0)
    return !1;
  try {
    return atob(data), !0;
  } catch {
    return !1;
  }
}
var base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/, $ZodBase64 = /* @__PURE__ */ $constructor("$ZodBase64", (inst, def) => {
  def.pattern ?? (def.pattern = base64Charset), $ZodStringFormat.init(inst, def), inst._zod.check = (payload) => {
    isValidBase64(payload.value) || payload.issues.push({
      code: "invalid_format",
      format: "base64",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
}), base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
  if (!base64urlCharset.test(data))
    return !1;
  let base642 = data.replace(/[-_]/g, (c) => c === "-" ? "+" : "/"), padded = base642.padEnd(Math.ceil(base642.length / 4) * 4, "=");
  return isValidBase64(padded);
}
var $ZodBase64URL = /* @__PURE__ */ $constructor("$ZodBase64URL", (inst, def) => {
  def.pattern ?? (def.pattern = base64urlCharset), $ZodStringFormat.init(inst, def), inst._zod.check = (payload) => {
    isValidBase64URL(payload.value) || payload.issues.push({
      code: "invalid_format",
      format: "base64url",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
}), $ZodE164 = /* @__PURE__ */ $constructor("$ZodE164", (inst, def) => {
  def.pattern ?? (def.pattern = e164), $ZodStringFormat.init(inst, def);
});
function isValidJWT(token, algorithm = null) {
  try {
    let tokensParts = token.split(".");
    if (tokensParts.length !== 3)
      return !1;
    let [header] = tokensParts;
    if (!header)
      return !1;
    let parsedHeader = JSON.parse(atob(header));
    return !("typ" in parsedHeader && parsedHeader?.typ !== "JWT" || !parsedHeader.alg || algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm));
  } catch {
    return !1;
  }
}
var $ZodJWT = /* @__PURE__ */ $constructor("$ZodJWT", (inst, def) => {
  $ZodStringFormat.init(inst, def), inst._zod.check = (payload) => {
    isValidJWT(payload.value, def.alg) || payload.issues.push({
      code: "invalid_format",
      format: "jwt",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodNumber = /* @__PURE__ */ $constructor("$ZodNumber", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.pattern = number, inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = Number(payload.value);
      } catch {
      }
    let input = payload.value;
    if (typeof input == "number" && !Number.isNaN(input) && Number.isFinite(input))
      return payload;
    let received = typeof input == "number" ? Number.isNaN(input) ? "NaN" : Number.isFinite(input) ? void 0 : String(input) : void 0;
    return payload.issues.push({
      expected: "number",
      code: "invalid_type",
      input,
      inst,
      ...received ? { received } : {}
    }), payload;
  };
}), $ZodNumberFormat = /* @__PURE__ */ $constructor("$ZodNumberFormat", (inst, def) => {
  $ZodCheckNumberFormat.init(inst, def), $ZodNumber.init(inst, def);
}), $ZodBoolean = /* @__PURE__ */ $constructor("$ZodBoolean", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.pattern = boolean, inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = !!payload.value;
      } catch {
      }
    let input = payload.value;
    return typeof input == "boolean" || payload.issues.push({
      expected: "boolean",
      code: "invalid_type",
      input,
      inst
    }), payload;
  };
});
var $ZodNull = /* @__PURE__ */ $constructor("$ZodNull", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.pattern = _null, inst._zod.values = /* @__PURE__ */ new Set([null]), inst._zod.parse = (payload, _ctx) => {
    let input = payload.value;
    return input === null || payload.issues.push({
      expected: "null",
      code: "invalid_type",
      input,
      inst
    }), payload;
  };
});
var $ZodUnknown = /* @__PURE__ */ $constructor("$ZodUnknown", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.parse = (payload) => payload;
}), $ZodNever = /* @__PURE__ */ $constructor("$ZodNever", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.parse = (payload, _ctx) => (payload.issues.push({
    expected: "never",
    code: "invalid_type",
    input: payload.value,
    inst
  }), payload);
});
function capSize(inst, size) {
  let caps = sizeCaps(inst._zod.def.checks);
  if (!caps.length)
    return;
  let cap = Math.min(...caps.map((c) => c[0])), parse3 = inst._zod.parse;
  inst._zod.parse = (payload, ctx) => {
    let n = size(payload.value);
    if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
      for (let [max, ch] of sizeCaps(inst._zod.def.checks))
        if (n > max && ch._zod.def.when(payload)) {
          let start = payload.issues.length;
          return ch._zod.check(payload), payload.issues[start].continue = !1, attachSchema(payload.issues, start, inst), payload;
        }
    }
    return parse3(payload, ctx);
  };
}
var arraySize = (input) => Array.isArray(input) ? input.length : -1;
function handleArrayResult(result, final, index) {
  result.issues.length && final.issues.push(...prefixIssues(index, result.issues)), final.value[index] = result.value;
}
var $ZodArray = /* @__PURE__ */ $constructor("$ZodArray", (inst, def) => {
  $ZodType.init(inst, def);
  let memo2 = globalConfig.memoizer;
  memo2?.attach(inst), inst._zod.parse = (payload, ctx) => {
    let input = payload.value;
    if (!Array.isArray(input))
      return payload.issues.push({
        expected: "array",
        code: "invalid_type",
        input,
        inst
      }), payload;
    payload.value = memo2 ? memo2.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
    let proms = [], abortEarly = ctx?.abortEarly;
    for (let i = 0; i < input.length; i++) {
      let item = input[i], result = def.element._zod.run({
        value: item,
        issues: []
      }, ctx);
      if (result instanceof Promise)
        proms.push(result.then((result2) => handleArrayResult(result2, payload, i)));
      else if (handleArrayResult(result, payload, i), abortEarly && result.issues.length !== 0 && aborted(result))
        break;
    }
    return proms.length ? Promise.all(proms).then(() => payload) : payload;
  }, capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
  let isPresent = key in input, isOptionalOut = optout === "optional";
  if (!(!isPresent && isOptionalOut && optin === "optional")) {
    if (result.issues.length) {
      if (optin !== void 0 && isOptionalOut && !isPresent)
        return;
      final.issues.push(...prefixIssues(key, result.issues));
    }
    if (!isPresent && optin === void 0) {
      result.issues.length || final.issues.push({
        code: "invalid_type",
        expected: "nonoptional",
        input: void 0,
        path: [key]
      });
      return;
    }
    result.value === void 0 ? (isPresent || optin === "defaulted" && !isOptionalOut) && (final.value[key] = void 0) : final.value[key] = result.value;
  }
}
var NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
  let keys = Object.keys(def.shape), ownSymbols = Object.getOwnPropertySymbols(def.shape), symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS, allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
  for (let k of allKeys)
    if (!def.shape?.[k]?._zod?.traits?.has("$ZodType"))
      throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
  let okeys = optionalKeys(def.shape);
  return {
    ...def,
    allKeys,
    symbolKeys,
    // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
    keySet: new Set(keys),
    numKeys: keys.length,
    optionalKeys: new Set(okeys)
  };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
  let unrecognized = [], keySet = def.keySet, _catchall = def.catchall._zod, t = _catchall.def.type, optin = _catchall.optin, optout = _catchall.optout, seen = 0;
  for (let key in input) {
    if (abortEarly && payload.issues.length !== seen) {
      if (aborted(payload, seen))
        break;
      seen = payload.issues.length;
    }
    if (keySet.has(key))
      continue;
    if (key === "__proto__") {
      t === "never" && unrecognized.push(key);
      continue;
    }
    if (t === "never") {
      unrecognized.push(key);
      continue;
    }
    let r = _catchall.run({ value: input[key], issues: [] }, ctx);
    r instanceof Promise ? proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout))) : handlePropertyResult(r, payload, key, input, optin, optout);
  }
  return unrecognized.length && payload.issues.push({
    code: "unrecognized_keys",
    keys: unrecognized,
    input,
    inst,
    // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
    continue: !0
  }), proms.length ? Promise.all(proms).then(() => payload) : payload;
}
var $ZodObject = /* @__PURE__ */ $constructor("$ZodObject", (inst, def) => {
  $ZodType.init(inst, def);
  let desc = Object.getOwnPropertyDescriptor(def, "shape"), sh = desc?.get ? desc.get.raw : def.shape ?? {};
  if (sh) {
    let get = () => {
      let newSh = { ...sh };
      return Object.defineProperty(def, "shape", { value: newSh }), get.raw = newSh, newSh;
    };
    get.raw = sh, Object.defineProperty(def, "shape", { get });
  }
  let _normalized = cached(() => normalizeDef(def));
  defineLazyInternal(inst, "propValues", (zod) => {
    let shape = zod.def.shape, propValues = {};
    for (let key in shape) {
      let field = shape[key]._zod;
      if (field.values) {
        Object.prototype.hasOwnProperty.call(propValues, key) || assignProp(propValues, key, /* @__PURE__ */ new Set());
        for (let v of field.values)
          propValues[key].add(v);
        field.optin !== void 0 && propValues[key].add(void 0);
      }
    }
    return propValues;
  });
  let isObject3 = isObject, catchall = def.catchall, value, memo2 = globalConfig.memoizer;
  memo2?.attach(inst), inst._zod.parse = (payload, ctx) => {
    value ?? (value = _normalized.value);
    let input = payload.value;
    if (!isObject3(input))
      return payload.issues.push({
        expected: "object",
        code: "invalid_type",
        input,
        inst
      }), payload;
    payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
    let proms = [], shape = value.shape, abortEarly = ctx?.abortEarly, seen = payload.issues.length;
    for (let key of value.allKeys) {
      if (abortEarly && payload.issues.length !== seen) {
        if (aborted(payload, seen))
          break;
        seen = payload.issues.length;
      }
      if (key === "__proto__")
        continue;
      let el = shape[key], optin = el._zod.optin, optout = el._zod.optout, r = el._zod.run({ value: input[key], issues: [] }, ctx);
      r instanceof Promise ? proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout))) : handlePropertyResult(r, payload, key, input, optin, optout);
    }
    return catchall ? handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === !0) : proms.length ? Promise.all(proms).then(() => payload) : payload;
  };
}), $ZodObjectJIT = /* @__PURE__ */ $constructor("$ZodObjectJIT", (inst, def) => {
  $ZodObject.init(inst, def);
  let superParse = inst._zod.parse, _normalized = cached(() => normalizeDef(def)), memo2 = globalConfig.memoizer, generateFastpass = (shape) => {
    let normalized = _normalized.value, syms = normalized.symbolKeys, doc = new Doc(["payload", "ctx"], { shape, inst, memo: memo2, syms }), parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`, prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
    doc.write("const input = payload.value;");
    let ids = /* @__PURE__ */ Object.create(null), counter = 0;
    for (let key of normalized.allKeys)
      ids[key] = `key_${counter++}`;
    doc.write(memo2 ? "const newResult = memo.alloc(inst, payload, {}, ctx);" : "const newResult = {};");
    for (let key of normalized.allKeys) {
      if (key === "__proto__")
        continue;
      let id = ids[key], k = typeof key == "symbol" ? `syms[${syms.indexOf(key)}]` : esc(key), isPresent = `${k} in input`, schema = shape[key], optin = schema?._zod?.optin, isOptionalIn = optin !== void 0, isOptionalOut = schema?._zod?.optout === "optional";
      if (doc.write(`const ${id} = ${parseStr(k)};`), isOptionalIn && isOptionalOut) {
        let assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
        doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
      } else isOptionalIn ? (doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `), optin === "defaulted" ? doc.write(`newResult[${k}] = ${id}.value;`) : doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `)) : doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
    }
    return doc.write("payload.value = newResult;"), doc.write("return payload;"), doc.compile();
  }, fastpass, isObject3 = isObject, jit = !globalConfig.jitless, fastEnabled = jit && allowsEval.value, catchall = def.catchall, value;
  inst._zod.parse = (payload, ctx) => {
    value ?? (value = _normalized.value);
    let input = payload.value;
    return isObject3(input) ? jit && fastEnabled && ctx?.async === !1 && ctx.jitless !== !0 ? (fastpass || (fastpass = generateFastpass(def.shape)), payload = fastpass(payload, ctx), catchall ? handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === !0) : payload) : superParse(payload, ctx) : (payload.issues.push({
      expected: "object",
      code: "invalid_type",
      input,
      inst
    }), payload);
  };
});
function handleUnionResults(results, final, inst, ctx) {
  for (let result of results)
    if (result.issues.length === 0)
      return final.value = result.value, final;
  let nonaborted = results.filter((r) => !aborted(r));
  return nonaborted.length === 1 ? (final.value = nonaborted[0].value, nonaborted[0]) : (final.issues.push({
    code: "invalid_union",
    input: final.value,
    inst,
    errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
  }), final);
}
var $ZodUnion = /* @__PURE__ */ $constructor("$ZodUnion", (inst, def) => {
  $ZodType.init(inst, def), defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0), defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0), defineLazyInternal(inst, "values", (zod) => {
    if (zod.def.options.every((o) => o._zod.values))
      return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
  }), defineLazyInternal(inst, "pattern", (zod) => {
    if (zod.def.options.every((o) => o._zod.pattern)) {
      let patterns = zod.def.options.map((o) => o._zod.pattern);
      return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
    }
  });
  let first = def.options.length === 1 ? def.options[0]._zod.run : null;
  inst._zod.parse = (payload, ctx) => {
    if (first)
      return first(payload, ctx);
    let async = !1, results = [];
    for (let option of def.options) {
      let result = option._zod.run({
        value: payload.value,
        issues: []
      }, ctx);
      if (result instanceof Promise)
        results.push(result), async = !0;
      else {
        if (result.issues.length === 0)
          return result;
        results.push(result);
      }
    }
    return async ? Promise.all(results).then((results2) => handleUnionResults(results2, payload, inst, ctx)) : handleUnionResults(results, payload, inst, ctx);
  };
});
function discriminatorMap(def) {
  let map = /* @__PURE__ */ new Map();
  for (let option of def.options) {
    let values = option._zod.propValues?.[def.discriminator];
    if (!values || values.size === 0)
      throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
    for (let value of values)
      if (map.has(value)) {
        if (value !== void 0)
          throw new Error(`Duplicate discriminator value "${String(value)}"`);
        map.set(value, null);
      } else
        map.set(value, option);
  }
  return map;
}
var $ZodDiscriminatedUnion = /* @__PURE__ */ $constructor("$ZodDiscriminatedUnion", (inst, def) => {
  def.inclusive = !1, $ZodUnion.init(inst, def);
  let _super = inst._zod.parse;
  defineLazyInternal(inst, "propValues", (zod) => {
    let propValues = {}, undefinedCount = 0;
    for (let option of zod.def.options) {
      let pv = option._zod.propValues;
      if (!pv || Object.keys(pv).length === 0)
        throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
      pv[zod.def.discriminator]?.has(void 0) && undefinedCount++;
      for (let [k, v] of Object.entries(pv)) {
        Object.prototype.hasOwnProperty.call(propValues, k) || assignProp(propValues, k, /* @__PURE__ */ new Set());
        for (let val of v)
          propValues[k].add(val);
      }
    }
    return !zod.def.unionFallback && undefinedCount > 1 && propValues[zod.def.discriminator]?.delete(void 0), propValues;
  }), def.options.forEach((option, i) => {
    let propShape = rawShape(option._zod.def);
    if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator))
      throw new Error(`Invalid discriminated union option at index "${i}"`);
  });
  let disc = cached(() => discriminatorMap(def));
  inst._zod.parse = (payload, ctx) => {
    let input = payload.value;
    if (!isObject(input))
      return payload.issues.push({
        code: "invalid_type",
        expected: "object",
        input,
        inst
      }), payload;
    let value = input?.[def.discriminator], opt = disc.value.get(value);
    return opt && (value !== void 0 || ctx.direction !== "backward") ? opt._zod.run(payload, ctx) : def.unionFallback || ctx.direction === "backward" ? _super(payload, ctx) : (payload.issues.push({
      code: "invalid_union",
      errors: [],
      note: "No matching discriminator",
      discriminator: def.discriminator,
      options: Array.from(disc.value.keys()).filter((value2) => disc.value.get(value2) !== null),
      input,
      path: [def.discriminator],
      inst
    }), payload);
  };
}), $ZodIntersection = /* @__PURE__ */ $constructor("$ZodIntersection", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.parse = (payload, ctx) => {
    let input = payload.value, left = def.left._zod.run({ value: input, issues: [] }, ctx), right = def.right._zod.run({ value: input, issues: [] }, ctx);
    return left instanceof Promise || right instanceof Promise ? Promise.all([left, right]).then(([left2, right2]) => handleIntersectionResults(payload, left2, right2)) : handleIntersectionResults(payload, left, right);
  };
});
function mergeValues(a, b) {
  if (a === b)
    return { valid: !0, data: a };
  if (a instanceof Date && b instanceof Date && +a == +b)
    return { valid: !0, data: a };
  if (isPlainObject(a) && isPlainObject(b)) {
    let bKeys = Object.keys(b), sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1), newObj = { ...a, ...b };
    Object.prototype.hasOwnProperty.call(newObj, "__proto__") && delete newObj.__proto__;
    for (let key of sharedKeys) {
      if (key === "__proto__")
        continue;
      let sharedValue = mergeValues(a[key], b[key]);
      if (!sharedValue.valid)
        return {
          valid: !1,
          mergeErrorPath: [key, ...sharedValue.mergeErrorPath]
        };
      newObj[key] = sharedValue.data;
    }
    return { valid: !0, data: newObj };
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length)
      return { valid: !1, mergeErrorPath: [] };
    let newArray = [];
    for (let index = 0; index < a.length; index++) {
      let itemA = a[index], itemB = b[index], sharedValue = mergeValues(itemA, itemB);
      if (!sharedValue.valid)
        return {
          valid: !1,
          mergeErrorPath: [index, ...sharedValue.mergeErrorPath]
        };
      newArray.push(sharedValue.data);
    }
    return { valid: !0, data: newArray };
  }
  return { valid: !1, mergeErrorPath: [] };
}
function handleIntersectionResults(result, left, right) {
  let unrecKeys = /* @__PURE__ */ new Map(), unrecIssue, keyIssues = /* @__PURE__ */ new Map(), collect = (iss, side) => {
    let keys;
    if (iss.code === "unrecognized_keys" && !iss.path?.length)
      unrecIssue ?? (unrecIssue = iss), keys = iss.keys;
    else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
      let k = String(iss.path[0]);
      keyIssues.has(k) || keyIssues.set(k, iss), keys = [k];
    } else
      return !1;
    for (let k of keys)
      unrecKeys.has(k) || unrecKeys.set(k, {}), unrecKeys.get(k)[side] = !0;
    return !0;
  };
  for (let iss of left.issues)
    collect(iss, "l") || result.issues.push(iss);
  for (let iss of right.issues)
    collect(iss, "r") || result.issues.push(iss);
  let bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
  if (bothKeys.length) {
    let aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
    aggregated.length && result.issues.push({ ...unrecIssue, keys: aggregated });
    for (let k of bothKeys)
      !aggregated.includes(k) && keyIssues.has(k) && result.issues.push(keyIssues.get(k));
  }
  let merged = mergeValues(left.value, right.value);
  if (!merged.valid) {
    if (aborted(result))
      return result;
    throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(merged.mergeErrorPath)}`);
  }
  return result.value = merged.data, result;
}
var $ZodRecord = /* @__PURE__ */ $constructor("$ZodRecord", (inst, def) => {
  $ZodType.init(inst, def);
  let memo2 = globalConfig.memoizer;
  memo2?.attach(inst), inst._zod.parse = (payload, ctx) => {
    let input = payload.value;
    if (!isPlainObject(input))
      return payload.issues.push({
        expected: "record",
        code: "invalid_type",
        input,
        inst
      }), payload;
    let proms = [], values = def.keyType._zod.values;
    if (values && !def.partial) {
      payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
      let recordKeys = /* @__PURE__ */ new Set();
      for (let key of values)
        if (typeof key == "string" || typeof key == "number" || typeof key == "symbol") {
          if (recordKeys.add(typeof key == "number" ? key.toString() : key), key === "__proto__")
            continue;
          let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
          if (keyResult instanceof Promise)
            throw new Error("Async schemas not supported in object keys currently");
          if (keyResult.issues.length) {
            payload.issues.push({
              code: "invalid_key",
              origin: "record",
              issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
              input: key,
              path: [key],
              inst
            });
            continue;
          }
          let outKey = keyResult.value;
          if (outKey === "__proto__")
            continue;
          let result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
          result instanceof Promise ? proms.push(result.then((result2) => {
            result2.issues.length && payload.issues.push(...prefixIssues(key, result2.issues)), payload.value[outKey] = result2.value;
          })) : (result.issues.length && payload.issues.push(...prefixIssues(key, result.issues)), payload.value[outKey] = result.value);
        }
      let unrecognized;
      for (let key in input)
        if (!recordKeys.has(key))
          if (def.mode === "loose") {
            if (key === "__proto__")
              continue;
            payload.value[key] = input[key];
          } else
            unrecognized = unrecognized ?? [], unrecognized.push(key);
      unrecognized && unrecognized.length > 0 && payload.issues.push({
        code: "unrecognized_keys",
        input,
        inst,
        keys: unrecognized,
        continue: !0
      });
    } else {
      payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
      let unrecognized;
      for (let key of Reflect.ownKeys(input)) {
        if (key === "__proto__" || !Object.prototype.propertyIsEnumerable.call(input, key))
          continue;
        let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
        if (keyResult instanceof Promise)
          throw new Error("Async schemas not supported in object keys currently");
        if (typeof key == "string" && number.test(key) && keyResult.issues.length) {
          let retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
          if (retryResult instanceof Promise)
            throw new Error("Async schemas not supported in object keys currently");
          retryResult.issues.length === 0 && (keyResult = retryResult);
        }
        if (keyResult.issues.length) {
          def.mode === "loose" ? payload.value[key] = input[key] : values ? (unrecognized = unrecognized ?? [], unrecognized.push(key)) : payload.issues.push({
            code: "invalid_key",
            origin: "record",
            issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
            input: key,
            path: [key],
            inst
          });
          continue;
        }
        let outKey = keyResult.value;
        if (outKey === "__proto__")
          continue;
        let result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
        result instanceof Promise ? proms.push(result.then((result2) => {
          result2.issues.length && payload.issues.push(...prefixIssues(key, result2.issues)), payload.value[outKey] = result2.value;
        })) : (result.issues.length && payload.issues.push(...prefixIssues(key, result.issues)), payload.value[outKey] = result.value);
      }
      unrecognized && unrecognized.length > 0 && payload.issues.push({
        code: "unrecognized_keys",
        input,
        inst,
        keys: unrecognized,
        continue: !0
      });
    }
    return proms.length ? Promise.all(proms).then(() => payload) : payload;
  };
});
var $ZodEnum = /* @__PURE__ */ $constructor("$ZodEnum", (inst, def) => {
  $ZodType.init(inst, def);
  let values = getEnumValues(def.entries), valuesSet = new Set(values);
  inst._zod.values = valuesSet, defineLazyInternal(inst, "pattern", (zod) => {
    let patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
    return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
  }), inst._zod.parse = (payload, _ctx) => {
    let input = payload.value;
    return valuesSet.has(input) || payload.issues.push({
      code: "invalid_value",
      values,
      input,
      inst
    }), payload;
  };
}), $ZodLiteral = /* @__PURE__ */ $constructor("$ZodLiteral", (inst, def) => {
  $ZodType.init(inst, def);
  let values = new Set(def.values);
  inst._zod.values = values, defineLazyInternal(inst, "pattern", (zod) => {
    let vals = zod.def.values;
    return new RegExp(vals.length ? `^(${vals.map((o) => typeof o == "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
  }), inst._zod.parse = (payload, _ctx) => {
    let input = payload.value;
    return values.has(input) || payload.issues.push({
      code: "invalid_value",
      values: def.values,
      input,
      inst
    }), payload;
  };
});
var $ZodTransform = /* @__PURE__ */ $constructor("$ZodTransform", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.optin = "optional", globalConfig.memoizer?.guard(inst), inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward")
      throw new $ZodEncodeError(inst.constructor.name);
    let _out = def.transform(payload.value, payload);
    if (ctx.async)
      return (_out instanceof Promise ? _out : Promise.resolve(_out)).then((output2) => (payload.value = output2, payload));
    if (_out instanceof Promise)
      throw new $ZodAsyncError();
    return payload.value = _out, payload;
  };
});
function handleOptionalResult(payload, result) {
  return payload.value = result.issues.length ? void 0 : result.value, payload;
}
var $ZodOptional = /* @__PURE__ */ $constructor("$ZodOptional", (inst, def) => {
  $ZodType.init(inst, def), defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional"), inst._zod.optout = "optional", defineLazyInternal(inst, "values", (zod) => {
    let values = zod.def.innerType._zod.values;
    return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
  }), defineLazyInternal(inst, "pattern", (zod) => {
    let pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
  }), inst._zod.parse = (payload, ctx) => {
    if (payload.value === void 0) {
      if (def.innerType._zod.optin !== "defaulted")
        return payload;
      let result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
      return result instanceof Promise ? result.then((result2) => handleOptionalResult(payload, result2)) : handleOptionalResult(payload, result);
    }
    return def.innerType._zod.run(payload, ctx);
  };
}), $ZodExactOptional = /* @__PURE__ */ $constructor("$ZodExactOptional", (inst, def) => {
  $ZodOptional.init(inst, def), defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values), defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern), inst._zod.parse = (payload, ctx) => def.innerType._zod.run(payload, ctx);
}), $ZodNullable = /* @__PURE__ */ $constructor("$ZodNullable", (inst, def) => {
  $ZodType.init(inst, def), defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin), defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout), defineLazyInternal(inst, "pattern", (zod) => {
    let pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
  }), defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0), inst._zod.parse = (payload, ctx) => payload.value === null ? payload : def.innerType._zod.run(payload, ctx);
}), $ZodDefault = /* @__PURE__ */ $constructor("$ZodDefault", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.optin = "defaulted", defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values), inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward")
      return def.innerType._zod.run(payload, ctx);
    if (payload.value === void 0)
      return payload.value = def.defaultValue, payload;
    let result = def.innerType._zod.run(payload, ctx);
    return result instanceof Promise ? result.then((result2) => handleDefaultResult(result2, def)) : handleDefaultResult(result, def);
  };
});
function handleDefaultResult(payload, def) {
  return payload.value === void 0 && (payload.value = def.defaultValue), payload;
}
var $ZodPrefault = /* @__PURE__ */ $constructor("$ZodPrefault", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.optin = "defaulted", defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values), inst._zod.parse = (payload, ctx) => (ctx.direction === "backward" || payload.value === void 0 && (payload.value = def.defaultValue), def.innerType._zod.run(payload, ctx));
}), $ZodNonOptional = /* @__PURE__ */ $constructor("$ZodNonOptional", (inst, def) => {
  $ZodType.init(inst, def), defineLazyInternal(inst, "values", (zod) => {
    let v = zod.def.innerType._zod.values;
    return v ? new Set([...v].filter((x) => x !== void 0)) : void 0;
  }), inst._zod.parse = (payload, ctx) => {
    let result = def.innerType._zod.run(payload, ctx);
    return result instanceof Promise ? result.then((result2) => handleNonOptionalResult(result2, inst)) : handleNonOptionalResult(result, inst);
  };
});
function handleNonOptionalResult(payload, inst) {
  return !payload.issues.length && payload.value === void 0 && payload.issues.push({
    code: "invalid_type",
    expected: "nonoptional",
    input: payload.value,
    inst
  }), payload;
}
function handleCatchResult(payload, result, def, ctx) {
  return result.issues.length ? (payload.value = def.catchValue({
    ...result,
    value: payload.value,
    error: {
      issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config()))
    },
    input: payload.value
  }), payload) : (payload.value = result.value, result.memo && (payload.memo = !0), payload);
}
var $ZodCatch = /* @__PURE__ */ $constructor("$ZodCatch", (inst, def) => {
  $ZodType.init(inst, def), defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional"), defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout), defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values), inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward")
      return def.innerType._zod.run(payload, ctx);
    let result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
    return result instanceof Promise ? result.then((result2) => handleCatchResult(payload, result2, def, ctx)) : handleCatchResult(payload, result, def, ctx);
  };
});
var $ZodPipe = /* @__PURE__ */ $constructor("$ZodPipe", (inst, def) => {
  $ZodType.init(inst, def), defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values), defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin), defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout), defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues), inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      let right = def.out._zod.run(payload, ctx);
      return right instanceof Promise ? right.then((right2) => handlePipeResult(right2, def.in, ctx)) : handlePipeResult(right, def.in, ctx);
    }
    let left = def.in._zod.run(payload, ctx);
    return left instanceof Promise ? left.then((left2) => handlePipeResult(left2, def.out, ctx)) : handlePipeResult(left, def.out, ctx);
  };
});
function handlePipeResult(left, next, ctx) {
  return left.issues.some((iss) => iss.code !== "unrecognized_keys") ? (left.aborted = !0, left) : next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
var $ZodReadonly = /* @__PURE__ */ $constructor("$ZodReadonly", (inst, def) => {
  $ZodType.init(inst, def), defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues), defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values), defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin), defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout), inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward")
      return def.innerType._zod.run(payload, ctx);
    let result = def.innerType._zod.run(payload, ctx);
    return result instanceof Promise ? result.then(handleReadonlyResult) : handleReadonlyResult(result);
  };
});
function handleReadonlyResult(payload) {
  return payload.memo || (payload.value = Object.freeze(payload.value)), payload;
}
var $ZodLazy = /* @__PURE__ */ $constructor("$ZodLazy", (inst, def) => {
  $ZodType.init(inst, def), defineLazy(inst._zod, "innerType", () => {
    let d = def;
    return d._cachedInner || (d._cachedInner = def.getter()), d._cachedInner;
  }), defineLazyInternal(inst, "pattern", (zod) => zod.innerType?._zod?.pattern), defineLazyInternal(inst, "propValues", (zod) => zod.innerType?._zod?.propValues), defineLazyInternal(inst, "optin", (zod) => zod.innerType?._zod?.optin ?? void 0), defineLazyInternal(inst, "optout", (zod) => zod.innerType?._zod?.optout ?? void 0), inst._zod.parse = (payload, ctx) => inst._zod.innerType._zod.run(payload, ctx);
}), $ZodCustom = /* @__PURE__ */ $constructor("$ZodCustom", (inst, def) => {
  $ZodCheck.init(inst, def), $ZodType.init(inst, def), inst._zod.parse = (payload, _) => payload, inst._zod.check = (payload) => {
    let input = payload.value, r = def.fn(input);
    if (r instanceof Promise)
      return r.then((r2) => handleRefineResult(r2, payload, input, inst));
    handleRefineResult(r, payload, input, inst);
  };
});
function handleRefineResult(result, payload, input, inst) {
  if (!result) {
    let _iss = {
      code: "custom",
      input,
      inst,
      // incorporates params.error into issue reporting
      path: [...inst._zod.def.path ?? []],
      // incorporates params.error into issue reporting
      continue: !inst._zod.def.abort
      // params: inst._zod.def.params,
    };
    inst._zod.def.params && (_iss.params = inst._zod.def.params), payload.issues.push(issue(_iss));
  }
}

// dev/node_modules/zod/v4/core/memoizer.js
var $ZodCyclicError = class extends Error {
  constructor() {
    super("Cannot parse a reference cycle that closes through a transform"), this.name = "ZodCyclicError";
  }
}, STATE = "~memo", NO_ISSUES = [];
function isRef(value) {
  return value !== null && typeof value == "object";
}
function cloneIssues(issues) {
  return issues.map((iss) => iss.path ? { ...iss, path: iss.path.slice() } : { ...iss });
}
var recursive = /* @__PURE__ */ new WeakMap(), NONE = 0, ASSUMED = 1, PROVEN = 2;
function isRecursive(inst, stack, resolve4) {
  let cached2 = recursive.get(inst);
  if (cached2 !== void 0)
    return cached2 ? PROVEN : NONE;
  if (stack.has(inst))
    return PROVEN;
  stack.add(inst);
  let result = NONE, check2 = (child) => {
    if (result !== PROVEN && child?._zod) {
      let answer = isRecursive(child, stack, resolve4);
      answer > result && (result = answer);
    }
  }, shape = (sh, spread) => {
    let answer = NONE;
    for (let key of Reflect.ownKeys(sh)) {
      let desc = Object.getOwnPropertyDescriptor(sh, key);
      if (spread && !desc.enumerable)
        continue;
      let child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve4) : NONE;
      child > answer && (answer = child);
    }
    return answer;
  }, merge2 = (answer) => {
    answer > result && (result = answer);
  }, def = inst._zod.def, kind = def.type;
  switch (kind) {
    case "object": {
      let raw = rawShape(def);
      merge2(raw ? shape(raw, !0) : ASSUMED), check2(def.catchall);
      break;
    }
    case "array":
      check2(def.element);
      break;
    case "tuple":
      for (let el of def.items)
        check2(el);
      check2(def.rest);
      break;
    case "record":
    case "map":
      check2(def.keyType), check2(def.valueType);
      break;
    case "set":
      check2(def.valueType);
      break;
    case "union":
      for (let el of def.options)
        check2(el);
      break;
    case "intersection":
      check2(def.left), check2(def.right);
      break;
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "catch":
    case "readonly":
    case "nonoptional":
    case "promise":
    case "success":
      check2(def.innerType);
      break;
    case "pipe":
      check2(def.in), check2(def.out);
      break;
    case "function":
      check2(def.input), check2(def.output);
      break;
    // `$ZodLazy` caches its inner on the def, so a resolved edge is followed exactly
    case "lazy": {
      let inner = def._cachedInner ?? (resolve4 ? inst._zod.innerType : void 0);
      merge2(inner ? isRecursive(inner, stack, !1) : ASSUMED);
      break;
    }
    // a leaf by choice: `parts` are regex fragments, not data positions
    case "template_literal":
    // leaves
    case "string":
    case "number":
    case "int":
    case "boolean":
    case "bigint":
    case "symbol":
    case "undefined":
    case "null":
    case "void":
    case "never":
    case "any":
    case "unknown":
    case "date":
    case "nan":
    case "enum":
    case "literal":
    case "file":
    case "transform":
    case "custom":
      break;
    default:
      for (let key in def) {
        let desc = Object.getOwnPropertyDescriptor(def, key);
        if (!desc || desc.get)
          continue;
        let value = desc.value;
        if (!(!value || typeof value != "object")) {
          if (value._zod)
            check2(value);
          else if (Array.isArray(value))
            for (let el of value)
              check2(el);
        }
      }
  }
  return stack.delete(inst), settle(inst, result);
}
function settle(inst, answer) {
  return answer !== ASSUMED && recursive.set(inst, answer === PROVEN), answer;
}
function bucketFor(state, inst) {
  let bucket = state.buckets.get(inst);
  return bucket || (bucket = /* @__PURE__ */ new WeakMap(), state.buckets.set(inst, bucket)), bucket;
}
var handoff, open = [], memo = {
  alloc(_inst, payload, empty) {
    let bucket = handoff;
    if (!bucket)
      return empty;
    handoff = void 0;
    let entry = { value: empty, issues: null };
    return bucket.set(payload.value, entry), open.push(entry), empty;
  },
  guard(inst) {
    var _a3;
    (_a3 = inst._zod).deferred ?? (_a3.deferred = []), inst._zod.deferred.push(() => {
      let base = inst._zod.parse, wrapped = (payload, ctx) => {
        if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value))
          throw new $ZodCyclicError();
        return base(payload, ctx);
      };
      inst._zod.parse = wrapped, inst._zod.run === base && (inst._zod.run = wrapped);
    });
  },
  attach(inst) {
    var _a3;
    let isRecursiveInst, rechecked = !1, lastCtx, lastBucket;
    (_a3 = inst._zod).deferred ?? (_a3.deferred = []), inst._zod.deferred.push(() => {
      let base = inst._zod.parse, wrapped = (payload, ctx) => {
        if (isRecursiveInst === void 0) {
          let walked = isRecursive(inst, /* @__PURE__ */ new Set(), !1);
          if (walked === NONE)
            return inst._zod.parse = base, inst._zod.run === wrapped && (inst._zod.run = base), base(payload, ctx);
          walked === PROVEN || rechecked ? isRecursiveInst = !0 : rechecked = !0;
        }
        let input = payload.value;
        if (!isRef(input))
          return base(payload, ctx);
        let state = ctx[STATE];
        state || (state = { buckets: /* @__PURE__ */ new WeakMap(), backEdges: void 0 }, ctx[STATE] = state);
        let bucket;
        lastCtx === ctx ? bucket = lastBucket : (bucket = bucketFor(state, inst), lastCtx = ctx, lastBucket = bucket);
        let hit = bucket.get(input);
        if (hit)
          return payload.value = hit.value, hit.issues ? hit.issues.length && payload.issues.push(...cloneIssues(hit.issues)) : (payload.memo = !0, state.backEdges ?? (state.backEdges = /* @__PURE__ */ new WeakSet()), state.backEdges.add(hit.value)), payload;
        handoff = bucket;
        let depth = open.length, result = base(payload, ctx);
        handoff = void 0;
        let entry = open.length > depth ? open.pop() : void 0;
        return result instanceof Promise ? result.then((r) => (entry && (entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES), r)) : (entry && (entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES), result);
      };
      inst._zod.parse = wrapped, inst._zod.run === base && (inst._zod.run = wrapped);
    });
  }
};
function memoizer() {
  return memo;
}
function isBackEdge(ctx, value) {
  let backEdges = ctx[STATE]?.backEdges;
  return backEdges !== void 0 && isRef(value) && backEdges.has(value);
}

// dev/node_modules/zod/v4/locales/en.js
var error = () => {
  let Sizable = {
    string: { unit: "characters", verb: "to have" },
    file: { unit: "bytes", verb: "to have" },
    array: { unit: "items", verb: "to have" },
    set: { unit: "items", verb: "to have" },
    map: { unit: "entries", verb: "to have" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  let FormatDictionary = {
    regex: "input",
    email: "email address",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO datetime",
    date: "ISO date",
    time: "ISO time",
    duration: "ISO duration",
    ipv4: "IPv4 address",
    ipv6: "IPv6 address",
    mac: "MAC address",
    cidrv4: "IPv4 range",
    cidrv6: "IPv6 range",
    base64: "base64-encoded string",
    base64url: "base64url-encoded string",
    json_string: "JSON string",
    e164: "E.164 number",
    currency_code: "currency code",
    credit_card: "credit card number",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "input"
  }, TypeDictionary = {
    // Compatibility: "nan" -> "NaN" for display
    nan: "NaN"
    // All other type names omitted - they fall back to raw values via ?? operator
  };
  function getTypeName(type, input) {
    return type === "number" && typeof input == "number" && !Number.isFinite(input) ? String(input) : TypeDictionary[type] ?? type;
  }
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        let expected = getTypeName(issue2.expected), receivedType = parsedType(issue2.input), received = getTypeName(receivedType, issue2.input);
        return `Invalid input: expected ${expected}, received ${received}`;
      }
      case "invalid_value":
        return issue2.values.length === 1 ? `Invalid input: expected ${stringifyPrimitive(issue2.values[0])}` : `Invalid option: expected one of ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        let adj = issue2.exact ? "exactly " : issue2.inclusive ? "<=" : "<", sizing = getSizing(issue2.origin);
        return sizing ? `Too big: expected ${issue2.origin ?? "value"} to have ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "elements"}` : `Too big: expected ${issue2.origin ?? "value"} to be ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        let adj = issue2.exact ? "exactly " : issue2.inclusive ? ">=" : ">", sizing = getSizing(issue2.origin);
        return sizing ? `Too small: expected ${issue2.origin} to have ${adj}${issue2.minimum.toString()} ${sizing.unit}` : `Too small: expected ${issue2.origin} to be ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        let _issue = issue2;
        return _issue.format === "starts_with" ? `Invalid string: must start with "${_issue.prefix}"` : _issue.format === "ends_with" ? `Invalid string: must end with "${_issue.suffix}"` : _issue.format === "includes" ? `Invalid string: must include "${_issue.includes}"` : _issue.format === "regex" ? `Invalid string: must match pattern ${_issue.pattern}` : `Invalid ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Invalid number: must be a multiple of ${issue2.divisor}`;
      case "unrecognized_keys":
        return `Unrecognized key${issue2.keys.length > 1 ? "s" : ""}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Invalid key in ${issue2.origin}`;
      case "invalid_union":
        return issue2.options && Array.isArray(issue2.options) && issue2.options.length > 0 ? `Invalid discriminator value. Expected ${issue2.options.map((o) => `'${o}'`).join(" | ")}` : issue2.inclusive === !1 ? "Invalid input: more than one option matched" : "Invalid input";
      case "invalid_element":
        return `Invalid value in ${issue2.origin}`;
      default:
        return "Invalid input";
    }
  };
};
function en_default() {
  return {
    localeError: error()
  };
}

// dev/node_modules/zod/v4/core/registries.js
var _a2;
var $ZodRegistry = class {
  constructor() {
    this._map = /* @__PURE__ */ new WeakMap(), this._idmap = /* @__PURE__ */ new Map();
  }
  add(schema, ..._meta) {
    let meta2 = _meta[0];
    return this._map.set(schema, meta2), meta2 && typeof meta2 == "object" && "id" in meta2 && this._idmap.set(meta2.id, schema), this;
  }
  clear() {
    return this._map = /* @__PURE__ */ new WeakMap(), this._idmap = /* @__PURE__ */ new Map(), this;
  }
  remove(schema) {
    let meta2 = this._map.get(schema);
    return meta2 && typeof meta2 == "object" && "id" in meta2 && this._idmap.delete(meta2.id), this._map.delete(schema), this;
  }
  get(schema) {
    let p = schema._zod.parent;
    if (p) {
      let pm2 = { ...this.get(p) ?? {} };
      delete pm2.id;
      let f = { ...pm2, ...this._map.get(schema) };
      return Object.keys(f).length ? f : void 0;
    }
    return this._map.get(schema);
  }
  has(schema) {
    return this._map.has(schema);
  }
};
function registry() {
  return new $ZodRegistry();
}
(_a2 = globalThis).__zod_globalRegistry ?? (_a2.__zod_globalRegistry = registry());
var globalRegistry = globalThis.__zod_globalRegistry;

// dev/node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
  return def.checks && (def.checks = [...def.checks]), def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class2, params) {
  return new Class2(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _email(Class2, params) {
  return new Class2({
    type: "string",
    format: "email",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _guid(Class2, params) {
  return new Class2({
    type: "string",
    format: "guid",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: !1,
    version: "v4",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: !1,
    version: "v6",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: !1,
    version: "v7",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _url(Class2, params) {
  return new Class2({
    type: "string",
    format: "url",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _emoji2(Class2, params) {
  return new Class2({
    type: "string",
    format: "emoji",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class2, params) {
  return new Class2({
    type: "string",
    format: "nanoid",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "cuid",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class2, params) {
  return new Class2({
    type: "string",
    format: "cuid2",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class2, params) {
  return new Class2({
    type: "string",
    format: "ulid",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _xid(Class2, params) {
  return new Class2({
    type: "string",
    format: "xid",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "ksuid",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "ipv4",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "ipv6",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "cidrv4",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "cidrv6",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _base64(Class2, params) {
  return new Class2({
    type: "string",
    format: "base64",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class2, params) {
  return new Class2({
    type: "string",
    format: "base64url",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _e164(Class2, params) {
  return new Class2({
    type: "string",
    format: "e164",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class2, params) {
  return new Class2({
    type: "string",
    format: "jwt",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class2, params) {
  return new Class2({
    type: "string",
    format: "datetime",
    check: "string_format",
    offset: !1,
    local: !1,
    precision: null,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class2, params) {
  return new Class2({
    type: "string",
    format: "date",
    check: "string_format",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class2, params) {
  return new Class2({
    type: "string",
    format: "time",
    check: "string_format",
    precision: null,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class2, params) {
  return new Class2({
    type: "string",
    format: "duration",
    check: "string_format",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _number(Class2, params) {
  return new Class2(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class2, params) {
  return new Class2({
    type: "number",
    check: "number_format",
    abort: !1,
    format: "safeint",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class2, params) {
  return new Class2({
    type: "boolean",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _null2(Class2, params) {
  return new Class2({
    type: "null",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class2) {
  return new Class2({
    type: "unknown"
  });
}
// @__NO_SIDE_EFFECTS__
function _never(Class2, params) {
  return new Class2({
    type: "never",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
  return new $ZodCheckLessThan({
    check: "less_than",
    ...normalizeParams(params),
    value,
    inclusive: !1
  });
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
  return new $ZodCheckLessThan({
    check: "less_than",
    ...normalizeParams(params),
    value,
    inclusive: !0
  });
}
// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
  return new $ZodCheckGreaterThan({
    check: "greater_than",
    ...normalizeParams(params),
    value,
    inclusive: !1
  });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
  return new $ZodCheckGreaterThan({
    check: "greater_than",
    ...normalizeParams(params),
    value,
    inclusive: !0
  });
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
  return new $ZodCheckMultipleOf({
    check: "multiple_of",
    ...normalizeParams(params),
    value
  });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
  return new $ZodCheckMaxLength({
    check: "max_length",
    ...normalizeParams(params),
    maximum
  });
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
  return new $ZodCheckMinLength({
    check: "min_length",
    ...normalizeParams(params),
    minimum
  });
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
  return new $ZodCheckLengthEquals({
    check: "length_equals",
    ...normalizeParams(params),
    length
  });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
  return new $ZodCheckRegex({
    check: "string_format",
    format: "regex",
    ...normalizeParams(params),
    pattern
  });
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
  return new $ZodCheckLowerCase({
    check: "string_format",
    format: "lowercase",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
  return new $ZodCheckUpperCase({
    check: "string_format",
    format: "uppercase",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
  return new $ZodCheckIncludes({
    check: "string_format",
    format: "includes",
    ...normalizeParams(params),
    includes
  });
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
  return new $ZodCheckStartsWith({
    check: "string_format",
    format: "starts_with",
    ...normalizeParams(params),
    prefix
  });
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
  return new $ZodCheckEndsWith({
    check: "string_format",
    format: "ends_with",
    ...normalizeParams(params),
    suffix
  });
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
  return new $ZodCheckOverwrite({
    check: "overwrite",
    tx
  });
}
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
  return /* @__PURE__ */ _overwrite((input) => input.normalize(form));
}
// @__NO_SIDE_EFFECTS__
function _trim() {
  return /* @__PURE__ */ _overwrite((input) => input.trim());
}
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
  return /* @__PURE__ */ _overwrite((input) => input.toLowerCase());
}
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
  return /* @__PURE__ */ _overwrite((input) => input.toUpperCase());
}
// @__NO_SIDE_EFFECTS__
function _slugify() {
  return /* @__PURE__ */ _overwrite((input) => slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class2, element, params) {
  return new Class2({
    type: "array",
    element,
    // get element() {
    //   return element;
    // },
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _refine(Class2, fn, _params) {
  return new Class2({
    type: "custom",
    check: "custom",
    fn,
    ...normalizeParams(_params)
  });
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
  let ch = /* @__PURE__ */ _check((payload) => (payload.addIssue = (issue2) => {
    if (typeof issue2 == "string")
      payload.issues.push(issue(issue2, payload.value, ch._zod.def));
    else {
      let _issue = issue2;
      _issue.fatal && (_issue.continue = !1), _issue.code ?? (_issue.code = "custom"), "input" in _issue || (_issue.input = payload.value), _issue.inst ?? (_issue.inst = ch), _issue.continue ?? (_issue.continue = !ch._zod.def.abort), payload.issues.push(issue(_issue));
    }
  }, fn(payload.value, payload)), params);
  return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
  let ch = new $ZodCheck({
    check: "custom",
    ...normalizeParams(params)
  });
  return ch._zod.check = fn, ch;
}

// dev/node_modules/zod/v4/core/to-json-schema.js
function assignProps(target, ...sources) {
  for (let source of sources)
    for (let key of Reflect.ownKeys(source))
      Object.prototype.propertyIsEnumerable.call(source, key) && assignProp(target, key, source[key]);
  return target;
}
function initializeContext(params) {
  let target = params?.target ?? "draft-2020-12";
  return target === "draft-4" && (target = "draft-04"), target === "draft-7" && (target = "draft-07"), {
    processors: params.processors ?? {},
    metadataRegistry: params?.metadata ?? globalRegistry,
    target,
    unrepresentable: params?.unrepresentable ?? "throw",
    override: params?.override ?? (() => {
    }),
    io: params?.io ?? "output",
    counter: 0,
    seen: /* @__PURE__ */ new Map(),
    sharedDefsExtractedFor: void 0,
    sharedEmitDoneFor: void 0,
    cycles: params?.cycles ?? "ref",
    reused: params?.reused ?? "inline",
    intersections: [],
    deferred: [],
    external: params?.external ?? void 0
  };
}
function handleUnrepresentable(schema, ctx, json2, params, message) {
  let result = typeof ctx.unrepresentable == "function" ? ctx.unrepresentable({ zodSchema: schema, path: params.path, message }) : ctx.unrepresentable;
  if (result === "any")
    return !1;
  if (result === void 0 || result === "throw")
    throw new Error(message);
  return Object.assign(json2, result), !0;
}
function processSchema(schema, ctx, _params = { path: [], schemaPath: [] }) {
  var _a3;
  let def = schema._zod.def, seen = ctx.seen.get(schema);
  if (seen)
    return seen.count++, _params.schemaPath.includes(schema) && (seen.cycle = _params.path), seen.schema;
  let result = { schema: {}, count: 1, cycle: void 0, path: _params.path };
  ctx.seen.set(schema, result), ctx.sharedDefsExtractedFor = void 0, ctx.sharedEmitDoneFor = void 0;
  let overrideSchema = schema._zod.toJSONSchema?.();
  if (overrideSchema)
    result.schema = overrideSchema;
  else {
    let params = {
      ..._params,
      schemaPath: [..._params.schemaPath, schema],
      path: _params.path
    };
    if (schema._zod.processJSONSchema)
      schema._zod.processJSONSchema(ctx, result.schema, params);
    else {
      let _json = result.schema, processor = ctx.processors[def.type];
      if (!processor)
        throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
      processor(schema, ctx, _json, params);
    }
    let parent = schema._zod.parent;
    parent && (result.ref || (result.ref = parent), processSchema(parent, ctx, params), ctx.seen.get(parent).isParent = !0);
  }
  let meta2 = ctx.metadataRegistry.get(schema);
  return meta2 && assignProps(result.schema, meta2), ctx.io === "input" && isTransforming(schema) && (delete result.schema.examples, delete result.schema.default), ctx.io === "input" && "_prefault" in result.schema && ((_a3 = result.schema).default ?? (_a3.default = result.schema._prefault)), delete result.schema._prefault, ctx.seen.get(schema).schema;
}
function encodeJSONPointerSegment(segment) {
  return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function extractDefs(ctx, schema) {
  let root = ctx.seen.get(schema);
  if (!root)
    throw new Error("Unprocessed schema. This is a bug in Zod.");
  if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external)
    return;
  let idToSchema = /* @__PURE__ */ new Map();
  for (let entry of ctx.seen.entries()) {
    let id = ctx.metadataRegistry.get(entry[0])?.id;
    if (id) {
      let existing = idToSchema.get(id);
      if (existing && existing !== entry[0])
        throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
      idToSchema.set(id, entry[0]);
    }
  }
  let makeURI = (entry) => {
    let defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
    if (ctx.external) {
      let externalId = ctx.external.registry.get(entry[0])?.id, uriGenerator = ctx.external.uri ?? ((id2) => id2);
      if (externalId)
        return { ref: uriGenerator(externalId) };
      let id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
      return entry[1].defId = id, { defId: id, ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}` };
    }
    let uriPrefix = "#", defUriPrefix = `${uriPrefix}/${defsSegment}/`;
    if (entry[1] === root && !entry[1].schema.id)
      return { ref: uriPrefix };
    let defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
    return { defId, ref: defUriPrefix + encodeJSONPointerSegment(defId) };
  }, extractToDef = (entry) => {
    if (entry[1].schema.$ref)
      return;
    let seen = entry[1], { ref, defId } = makeURI(entry);
    seen.def = { ...seen.schema }, defId && (seen.defId = defId);
    let schema2 = seen.schema;
    for (let key in schema2)
      delete schema2[key];
    schema2.$ref = ref;
  };
  if (ctx.cycles === "throw")
    for (let entry of ctx.seen.entries()) {
      let seen = entry[1];
      if (seen.cycle)
        throw new Error(`Cycle detected: #/${seen.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`);
    }
  for (let entry of ctx.seen.entries()) {
    let seen = entry[1];
    if (schema === entry[0]) {
      extractToDef(entry);
      continue;
    }
    if (ctx.external) {
      let ext = ctx.external.registry.get(entry[0])?.id;
      if (schema !== entry[0] && ext) {
        extractToDef(entry);
        continue;
      }
    }
    if (ctx.metadataRegistry.get(entry[0])?.id) {
      extractToDef(entry);
      continue;
    }
    if (seen.cycle) {
      extractToDef(entry);
      continue;
    }
    seen.count > 1 && ctx.reused === "ref" && extractToDef(entry);
  }
  ctx.external && (ctx.sharedDefsExtractedFor = ctx.external);
}
function compactTypeUnion(schema) {
  let options = schema.anyOf;
  if (!Array.isArray(options) || options.length === 0 || schema.type !== void 0)
    return;
  let types = [];
  for (let option of options) {
    if (!option || typeof option != "object")
      return;
    compactTypeUnion(option);
    let keys = Object.keys(option);
    if (keys.length !== 1 || keys[0] !== "type")
      return;
    let type = option.type;
    for (let member of Array.isArray(type) ? type : [type]) {
      if (typeof member != "string")
        return;
      types.includes(member) || types.push(member);
    }
  }
  delete schema.anyOf, schema.type = types.length === 1 ? types[0] : types;
}
var FOLDABLE_KEYS = /* @__PURE__ */ new Set(["type", "properties", "required", "additionalProperties"]), UNION_KEYS = ["oneOf", "anyOf"];
function undeclaredConstraint(member) {
  let extra = member.additionalProperties;
  return extra === void 0 || extra === !1 || typeof extra != "object" || extra === null ? null : Object.keys(extra).length ? extra : null;
}
function foldObjects(members2) {
  let objects = [];
  for (let member of members2) {
    if (typeof member != "object" || member.type !== "object")
      return null;
    for (let key in member)
      if (!FOLDABLE_KEYS.has(key))
        return null;
    objects.push(member);
  }
  let properties = {}, required2 = /* @__PURE__ */ new Set();
  for (let object2 of objects) {
    for (let key in object2.properties) {
      if (Object.prototype.hasOwnProperty.call(properties, key))
        continue;
      let parts = [];
      for (let other of objects) {
        let part = other.properties?.[key] ?? undeclaredConstraint(other);
        part != null && (parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part)) || parts.push(part));
      }
      let merged = parts.length === 1 ? parts[0] : foldObjects(parts) ?? { allOf: parts };
      assignProp(properties, key, merged);
    }
    for (let key of object2.required ?? [])
      required2.add(key);
  }
  let folded = { type: "object", properties };
  if (required2.size && (folded.required = [...required2]), objects.every((object2) => object2.additionalProperties === !1))
    folded.additionalProperties = !1;
  else {
    let constraints = [];
    for (let object2 of objects) {
      let constraint = undeclaredConstraint(object2);
      constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint)) && constraints.push(constraint);
    }
    constraints.length === 1 ? folded.additionalProperties = constraints[0] : constraints.length > 1 && (folded.additionalProperties = { allOf: constraints });
  }
  return folded;
}
function foldIntersection(json2) {
  let allOf = json2.allOf;
  if (!Array.isArray(allOf) || allOf.length < 2)
    return;
  for (let key of FOLDABLE_KEYS)
    if (key in json2)
      return;
  let unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k]))), folded = null;
  if (!unions.length)
    folded = foldObjects(allOf);
  else {
    let union2 = unions[0], keyword = UNION_KEYS.find((k) => Array.isArray(union2[k]));
    if (Object.keys(union2).length !== 1)
      return;
    let rest = allOf.filter((m) => m !== union2), branches = union2[keyword].map((branch) => foldObjects([...rest, branch]));
    if (branches.some((b) => !b))
      return;
    folded = { [keyword]: branches };
  }
  folded && (delete json2.allOf, assignProps(json2, folded));
}
function finalize(ctx, schema) {
  let root = ctx.seen.get(schema);
  if (!root)
    throw new Error("Unprocessed schema. This is a bug in Zod.");
  let flattenRef = (zodSchema) => {
    let seen = ctx.seen.get(zodSchema);
    if (seen.ref === null)
      return;
    let schema2 = seen.def ?? seen.schema, _cached = { ...schema2 }, ref = seen.ref;
    if (seen.ref = null, ref) {
      flattenRef(ref);
      let refSeen = ctx.seen.get(ref), refSchema = refSeen.schema;
      if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0") ? (schema2.allOf = schema2.allOf ?? [], schema2.allOf.push(refSchema)) : assignProps(schema2, refSchema), assignProps(schema2, _cached), zodSchema._zod.parent === ref)
        for (let key in schema2)
          key === "$ref" || key === "allOf" || key in _cached || delete schema2[key];
      if (refSchema.$ref && refSeen.def)
        for (let key in schema2)
          key === "$ref" || key === "allOf" || key in refSeen.def && JSON.stringify(schema2[key]) === JSON.stringify(refSeen.def[key]) && delete schema2[key];
    }
    let parent = zodSchema._zod.parent;
    if (parent && parent !== ref) {
      flattenRef(parent);
      let parentSeen = ctx.seen.get(parent);
      if (parentSeen?.schema.$ref && (schema2.$ref = parentSeen.schema.$ref, parentSeen.def))
        for (let key in schema2)
          key === "$ref" || key === "allOf" || key in parentSeen.def && JSON.stringify(schema2[key]) === JSON.stringify(parentSeen.def[key]) && delete schema2[key];
    }
    ctx.override({
      zodSchema,
      jsonSchema: schema2,
      path: seen.path ?? []
    });
  };
  if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
    for (let entry of [...ctx.seen.entries()].reverse())
      flattenRef(entry[0]);
    if (ctx.target !== "openapi-3.0")
      for (let entry of ctx.seen.entries())
        compactTypeUnion(entry[1].def ?? entry[1].schema);
    for (let rewrite of ctx.deferred)
      rewrite();
    if (ctx.intersections.length) {
      let carriers = /* @__PURE__ */ new Map();
      for (let seen of ctx.seen.values())
        for (let json2 of [seen.schema, seen.def]) {
          let allOf = json2?.allOf;
          if (!Array.isArray(allOf))
            continue;
          let existing = carriers.get(allOf);
          existing ? existing.push(json2) : carriers.set(allOf, [json2]);
        }
      for (let allOf of ctx.intersections)
        for (let json2 of carriers.get(allOf) ?? [])
          foldIntersection(json2);
    }
  }
  let result = {};
  if (ctx.target === "draft-2020-12" ? result.$schema = "https://json-schema.org/draft/2020-12/schema" : ctx.target === "draft-07" ? result.$schema = "http://json-schema.org/draft-07/schema#" : ctx.target === "draft-04" ? result.$schema = "http://json-schema.org/draft-04/schema#" : ctx.target, ctx.external?.uri) {
    let id = ctx.external.registry.get(schema)?.id;
    if (!id)
      throw new Error("Schema is missing an `id` property");
    result.$id = ctx.external.uri(id);
  }
  assignProps(result, root.defId ? root.schema : root.def ?? root.schema);
  let rootMetaId = ctx.metadataRegistry.get(schema)?.id;
  rootMetaId !== void 0 && result.id === rootMetaId && delete result.id;
  let defs = ctx.external?.defs ?? {};
  if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external)
    for (let entry of ctx.seen.entries()) {
      let seen = entry[1];
      seen.def && seen.defId && (seen.def.id === seen.defId && delete seen.def.id, assignProp(defs, seen.defId, seen.def));
    }
  ctx.external && (ctx.sharedEmitDoneFor = ctx.external), ctx.external || Object.keys(defs).length > 0 && (ctx.target === "draft-2020-12" ? result.$defs = defs : result.definitions = defs);
  try {
    let finalized = JSON.parse(JSON.stringify(result));
    return Object.defineProperty(finalized, "~standard", {
      value: {
        ...schema["~standard"],
        jsonSchema: {
          input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
          output: createStandardJSONSchemaMethod(schema, "output", ctx.processors)
        }
      },
      enumerable: !1,
      writable: !1
    }), finalized;
  } catch {
    throw new Error("Error converting schema to JSON.");
  }
}
function isTransforming(_schema, _ctx) {
  let ctx = _ctx ?? { seen: /* @__PURE__ */ new Set() };
  if (ctx.seen.has(_schema))
    return !1;
  ctx.seen.add(_schema);
  let def = _schema._zod.def;
  if (def.type === "transform")
    return !0;
  if (def.type === "array")
    return isTransforming(def.element, ctx);
  if (def.type === "set")
    return isTransforming(def.valueType, ctx);
  if (def.type === "lazy")
    return isTransforming(def.getter(), ctx);
  if (def.type === "promise" || def.type === "optional" || def.type === "nonoptional" || def.type === "nullable" || def.type === "readonly" || def.type === "default" || def.type === "prefault" || def.type === "catch")
    return isTransforming(def.innerType, ctx);
  if (def.type === "intersection")
    return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
  if (def.type === "record" || def.type === "map")
    return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
  if (def.type === "pipe")
    return _schema._zod.traits.has("$ZodCodec") ? !0 : isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
  if (def.type === "object") {
    for (let key in def.shape)
      if (isTransforming(def.shape[key], ctx))
        return !0;
    return !1;
  }
  if (def.type === "union") {
    for (let option of def.options)
      if (isTransforming(option, ctx))
        return !0;
    return !1;
  }
  if (def.type === "tuple") {
    for (let item of def.items)
      if (isTransforming(item, ctx))
        return !0;
    return !!(def.rest && isTransforming(def.rest, ctx));
  }
  return !1;
}
var createToJSONSchemaMethod = (schema, processors = {}) => (params) => {
  let ctx = initializeContext({ ...params, processors });
  return processSchema(schema, ctx), extractDefs(ctx, schema), finalize(ctx, schema);
}, createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
  let { libraryOptions, target } = params ?? {}, ctx = initializeContext({ ...libraryOptions ?? {}, target, io, processors });
  return processSchema(schema, ctx), extractDefs(ctx, schema), finalize(ctx, schema);
};

// dev/node_modules/zod/v4/core/json-schema-processors.js
var narrowMin = (agg, key, value) => {
  (agg[key] === void 0 || value > agg[key]) && (agg[key] = value);
}, narrowMax = (agg, key, value) => {
  (agg[key] === void 0 || value < agg[key]) && (agg[key] = value);
}, narrowBoth = (agg, value) => {
  narrowMin(agg, "minimum", value), narrowMax(agg, "maximum", value);
}, addDivisor = (agg, value) => {
  agg.multipleOf ?? (agg.multipleOf = []), agg.multipleOf.includes(value) || agg.multipleOf.push(value);
}, addPattern = (agg, pattern) => {
  agg.patterns ?? (agg.patterns = /* @__PURE__ */ new Set()), agg.patterns.add(pattern);
}, intersectMime = (agg, mime) => {
  agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
}, setFormat = (agg, format) => {
  agg.format = format, format.includes("int") && (agg.isInt = !0);
}, minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum), maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum), formatContributor = (ranges) => (agg, def) => {
  setFormat(agg, def.format);
  let [minimum, maximum] = ranges[def.format];
  narrowMin(agg, "minimum", minimum), narrowMax(agg, "maximum", maximum);
}, contributors = {
  greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
  less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
  multiple_of: (agg, def) => addDivisor(agg, def.value),
  number_format: formatContributor(NUMBER_FORMAT_RANGES),
  bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
  min_length: minContributor,
  max_length: maxContributor,
  length_equals: (agg, def) => narrowBoth(agg, def.length),
  min_size: minContributor,
  max_size: maxContributor,
  size_equals: (agg, def) => narrowBoth(agg, def.size),
  string_format: (agg, def) => {
    setFormat(agg, def.format), def.pattern && addPattern(agg, def.pattern), (def.format === "base64" || def.format === "base64url") && (agg.contentEncoding = def.format), (def.local || def.precision === -1) && (agg.laxFormat = !0);
  },
  mime_type: (agg, def) => intersectMime(agg, def.mime)
};
function aggregateChecks(schema) {
  let agg = {}, def = schema._zod.def, list2 = schema._zod.traits.has("$ZodCheck") ? [schema, ...def.checks ?? []] : def.checks ?? [];
  for (let ch of list2)
    contributors[ch._zod.def.check]?.(agg, ch._zod.def);
  let bag = schema._zod.bag;
  bag.minimum !== void 0 && narrowMin(agg, "minimum", bag.minimum), bag.exclusiveMinimum !== void 0 && narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum), bag.maximum !== void 0 && narrowMax(agg, "maximum", bag.maximum), bag.exclusiveMaximum !== void 0 && narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum), bag.multipleOf !== void 0 && addDivisor(agg, bag.multipleOf), bag.format !== void 0 && (agg.format ?? (agg.format = bag.format), bag.format.includes("int") && (agg.isInt = !0)), bag.mime && intersectMime(agg, bag.mime);
  for (let pattern of bag.patterns ?? [])
    addPattern(agg, pattern);
  return agg;
}
var formatMap = {
  guid: "uuid",
  url: "uri",
  datetime: "date-time",
  json_string: "json-string",
  regex: ""
  // do not set
}, exactPatterns = /* @__PURE__ */ new Map([
  [base64Charset, base64],
  [base64urlCharset, base64url]
]), exactPattern = (p) => exactPatterns.get(p) ?? p, stringProcessor = (schema, ctx, _json, _params) => {
  let json2 = _json;
  json2.type = "string";
  let { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
  if (typeof minimum == "number" && (json2.minLength = minimum), typeof maximum == "number" && (json2.maxLength = maximum), format && (json2.format = formatMap[format] ?? format, json2.format === "" && delete json2.format, (format === "time" || laxFormat) && delete json2.format), contentEncoding && (json2.contentEncoding = contentEncoding), patterns && patterns.size > 0) {
    let patternList = [...patterns].map(exactPattern);
    patternList.length === 1 ? json2.pattern = patternList[0].source : patternList.length > 1 && (json2.allOf = [
      ...patternList.map((regex) => ({
        ...ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? { type: "string" } : {},
        pattern: regex.source
      }))
    ]);
  }
}, numberProcessor = (schema, ctx, _json, params) => {
  let json2 = _json, { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema);
  json2.type = isInt ? "integer" : "number";
  let exMin = typeof exclusiveMinimum == "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY), exMax = typeof exclusiveMaximum == "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY), legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
  if (exMin ? legacy ? (json2.minimum = exclusiveMinimum, json2.exclusiveMinimum = !0) : json2.exclusiveMinimum = exclusiveMinimum : typeof minimum == "number" && (json2.minimum = minimum), exMax ? legacy ? (json2.maximum = exclusiveMaximum, json2.exclusiveMaximum = !0) : json2.exclusiveMaximum = exclusiveMaximum : typeof maximum == "number" && (json2.maximum = maximum), multipleOf) {
    let divisors = /* @__PURE__ */ new Set();
    for (let divisor of multipleOf)
      Number.isFinite(divisor) && divisor !== 0 ? divisors.add(Math.abs(divisor)) : handleUnrepresentable(schema, ctx, json2, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
    let [first, ...rest] = divisors;
    first !== void 0 && (json2.multipleOf = first), rest.length && (json2.allOf = [...json2.allOf ?? [], ...rest.map((m) => ({ multipleOf: m }))]);
  }
}, booleanProcessor = (_schema, _ctx, json2, _params) => {
  json2.type = "boolean";
};
var nullProcessor = (_schema, ctx, json2, _params) => {
  ctx.target === "openapi-3.0" ? (json2.type = "string", json2.nullable = !0, json2.enum = [null]) : json2.type = "null";
};
var neverProcessor = (_schema, _ctx, json2, _params) => {
  json2.not = {};
};
var unknownProcessor = (_schema, _ctx, _json, _params) => {
};
var enumProcessor = (schema, _ctx, json2, _params) => {
  let def = schema._zod.def, values = getEnumValues(def.entries);
  if (values.length === 0) {
    json2.not = {};
    return;
  }
  values.every((v) => typeof v == "number") && (json2.type = "number"), values.every((v) => typeof v == "string") && (json2.type = "string"), json2.enum = values;
}, literalProcessor = (schema, ctx, json2, params) => {
  let def = schema._zod.def;
  if (def.values.length === 0) {
    json2.not = {};
    return;
  }
  let vals = [];
  for (let val of def.values)
    if (val === void 0) {
      if (handleUnrepresentable(schema, ctx, json2, params, "Literal `undefined` cannot be represented in JSON Schema"))
        return;
    } else if (typeof val == "bigint") {
      if (handleUnrepresentable(schema, ctx, json2, params, "BigInt literals cannot be represented in JSON Schema"))
        return;
      vals.push(Number(val));
    } else
      vals.push(val);
  if (vals.length !== 0)
    if (vals.length === 1) {
      let val = vals[0];
      json2.type = val === null ? "null" : typeof val, ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? json2.enum = [val] : json2.const = val;
    } else
      vals.every((v) => typeof v == "number") && (json2.type = "number"), vals.every((v) => typeof v == "string") && (json2.type = "string"), vals.every((v) => typeof v == "boolean") && (json2.type = "boolean"), vals.every((v) => v === null) && (json2.type = "null"), json2.enum = vals;
};
var customProcessor = (schema, ctx, json2, params) => {
  handleUnrepresentable(schema, ctx, json2, params, "Custom types cannot be represented in JSON Schema");
};
var transformProcessor = (schema, ctx, json2, params) => {
  handleUnrepresentable(schema, ctx, json2, params, "Transforms cannot be represented in JSON Schema");
};
var arrayProcessor = (schema, ctx, _json, params) => {
  let json2 = _json, def = schema._zod.def, { minimum, maximum } = aggregateChecks(schema);
  typeof minimum == "number" && (json2.minItems = minimum), typeof maximum == "number" && (json2.maxItems = maximum), json2.type = "array", json2.items = processSchema(def.element, ctx, {
    ...params,
    path: [...params.path, "items"]
  });
};
function inputOptin(schema) {
  let def = schema._zod.def;
  return def.type === "pipe" && def.in._zod.traits.has("$ZodTransform") ? inputOptin(def.out) : def.type === "catch" ? inputOptin(def.innerType) : schema._zod.optin;
}
var objectProcessor = (schema, ctx, _json, params) => {
  let json2 = _json, def = schema._zod.def, shape = def.shape;
  if (Object.getOwnPropertySymbols(shape).length && handleUnrepresentable(schema, ctx, json2, params, "Symbol keys cannot be represented in JSON Schema"))
    return;
  json2.type = "object", json2.properties = {};
  for (let key in shape)
    assignProp(json2.properties, key, processSchema(shape[key], ctx, {
      ...params,
      path: [...params.path, "properties", key]
    }));
  let requiredKeys = [];
  for (let key of Object.keys(shape)) {
    let field = def.shape[key];
    (ctx.io === "input" ? inputOptin(field) === void 0 : field._zod.optout === void 0) && requiredKeys.push(key);
  }
  requiredKeys.length > 0 && (json2.required = requiredKeys), def.catchall?._zod.def.type === "never" ? json2.additionalProperties = !1 : def.catchall ? def.catchall && (json2.additionalProperties = processSchema(def.catchall, ctx, {
    ...params,
    path: [...params.path, "additionalProperties"]
  })) : ctx.io === "output" && (json2.additionalProperties = !1);
}, unionProcessor = (schema, ctx, json2, params) => {
  let def = schema._zod.def, isExclusive = def.inclusive === !1, options = def.options.map((x, i) => processSchema(x, ctx, {
    ...params,
    path: [...params.path, isExclusive ? "oneOf" : "anyOf", i]
  }));
  isExclusive ? json2.oneOf = options : json2.anyOf = options;
}, intersectionProcessor = (schema, ctx, json2, params) => {
  let def = schema._zod.def, a = processSchema(def.left, ctx, {
    ...params,
    path: [...params.path, "allOf", 0]
  }), b = processSchema(def.right, ctx, {
    ...params,
    path: [...params.path, "allOf", 1]
  }), isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1, allOf = [
    ...isSimpleIntersection(a) ? a.allOf : [a],
    ...isSimpleIntersection(b) ? b.allOf : [b]
  ];
  json2.allOf = allOf, ctx.intersections.push(allOf);
};
function stringifyKeyNames(bySchema, json2, visited) {
  if (json2.$ref) {
    if (visited.has(json2))
      return json2;
    visited.add(json2);
    let def = bySchema.get(json2)?.def;
    if (!def)
      return json2;
    let inlined = stringifyKeyNames(bySchema, def, visited);
    return inlined === def ? json2 : inlined;
  }
  for (let keyword of ["anyOf", "oneOf"]) {
    let branches = json2[keyword];
    if (!Array.isArray(branches))
      continue;
    let mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
    mapped.some((branch, i) => branch !== branches[i]) && (json2 = { ...json2, [keyword]: mapped });
  }
  let types = Array.isArray(json2.type) ? json2.type : [json2.type], numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer"), values = json2.enum ?? (json2.const !== void 0 ? [json2.const] : void 0);
  if (!numericType && !values?.some((v) => typeof v == "number"))
    return json2;
  let { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json2;
  return rest.enum ? rest.enum = rest.enum.map((v) => typeof v == "number" ? String(v) : v) : typeof rest.const == "number" && (rest.const = String(rest.const)), numericType && (rest.type = "string", values || (rest.pattern = (types.includes("number") ? number : integer).source)), rest;
}
var pendingRecords = /* @__PURE__ */ new WeakMap();
function rewriteKeyNames(ctx) {
  let bySchema = /* @__PURE__ */ new Map();
  for (let entry of ctx.seen.values())
    entry.def && !bySchema.has(entry.schema) && bySchema.set(entry.schema, entry);
  let rewrites = /* @__PURE__ */ new Map();
  for (let record3 of pendingRecords.get(ctx) ?? []) {
    let seen = ctx.seen.get(record3), names = (seen?.def ?? seen?.schema)?.propertyNames;
    if (!names || names === !0 || rewrites.has(names))
      continue;
    let rewritten = stringifyKeyNames(bySchema, names, /* @__PURE__ */ new Set());
    rewritten !== names && rewrites.set(names, rewritten);
  }
  if (rewrites.size)
    for (let entry of ctx.seen.values())
      for (let carrier of [entry.schema, entry.def]) {
        let rewritten = carrier && rewrites.get(carrier.propertyNames);
        rewritten && (carrier.propertyNames = rewritten);
      }
}
var recordProcessor = (schema, ctx, _json, params) => {
  let json2 = _json, def = schema._zod.def;
  json2.type = "object";
  let keyType = def.keyType, patterns = aggregateChecks(keyType).patterns;
  if (def.mode === "loose" && patterns && patterns.size > 0) {
    let valueSchema = processSchema(def.valueType, ctx, {
      ...params,
      path: [...params.path, "patternProperties", "*"]
    });
    json2.patternProperties = {};
    for (let pattern of patterns)
      assignProp(json2.patternProperties, exactPattern(pattern).source, valueSchema);
  } else {
    if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
      json2.propertyNames = processSchema(def.keyType, ctx, {
        ...params,
        path: [...params.path, "propertyNames"]
      });
      let pending = pendingRecords.get(ctx);
      pending || (pending = [], pendingRecords.set(ctx, pending), ctx.deferred.push(() => rewriteKeyNames(ctx))), pending.push(schema);
    }
    json2.additionalProperties = processSchema(def.valueType, ctx, {
      ...params,
      path: [...params.path, "additionalProperties"]
    });
  }
  let keyValues = keyType._zod.values, omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== void 0;
  if (keyValues && !def.partial && !omittableOnInput) {
    let validKeyValues = [...keyValues].filter((v) => typeof v == "string" || typeof v == "number");
    validKeyValues.length > 0 && (json2.required = validKeyValues.map(String));
  }
}, nullableProcessor = (schema, ctx, json2, params) => {
  let def = schema._zod.def, inner = processSchema(def.innerType, ctx, params), seen = ctx.seen.get(schema);
  ctx.target === "openapi-3.0" ? (seen.ref = def.innerType, json2.nullable = !0) : json2.anyOf = [inner, { type: "null" }];
}, nonoptionalProcessor = (schema, ctx, _json, params) => {
  let def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  let seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
}, UNREPRESENTABLE_DEFAULT = /* @__PURE__ */ Symbol();
function serializeDefaultValue(value, schema, ctx, json2, params) {
  let unrepresentable = !1, serialized = JSON.stringify(value, (_, val) => typeof val != "bigint" ? val : (unrepresentable = !0, null));
  return unrepresentable ? (handleUnrepresentable(schema, ctx, json2, params, "BigInt defaults cannot be represented in JSON Schema"), UNREPRESENTABLE_DEFAULT) : JSON.parse(serialized);
}
var defaultProcessor = (schema, ctx, json2, params) => {
  let def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  let seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
  let value = serializeDefaultValue(def.defaultValue, schema, ctx, json2, params);
  value !== UNREPRESENTABLE_DEFAULT && (json2.default = value);
}, prefaultProcessor = (schema, ctx, json2, params) => {
  let def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  let seen = ctx.seen.get(schema);
  if (seen.ref = def.innerType, ctx.io !== "input")
    return;
  let value = serializeDefaultValue(def.defaultValue, schema, ctx, json2, params);
  value !== UNREPRESENTABLE_DEFAULT && (json2._prefault = value);
}, catchProcessor = (schema, ctx, json2, params) => {
  let def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  let seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
  let catchValue;
  try {
    catchValue = def.catchValue(void 0);
  } catch {
    handleUnrepresentable(schema, ctx, json2, params, "Dynamic catch values are not supported in JSON Schema");
    return;
  }
  json2.default = catchValue;
}, pipeProcessor = (schema, ctx, _json, params) => {
  let def = schema._zod.def, inIsTransform = def.in._zod.traits.has("$ZodTransform"), innerType = ctx.io === "input" ? inIsTransform ? def.out : def.in : def.out;
  processSchema(innerType, ctx, params);
  let seen = ctx.seen.get(schema);
  seen.ref = innerType;
}, readonlyProcessor = (schema, ctx, json2, params) => {
  let def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  let seen = ctx.seen.get(schema);
  seen.ref = def.innerType, json2.readOnly = !0;
};
var optionalProcessor = (schema, ctx, _json, params) => {
  let def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  let seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
}, lazyProcessor = (schema, ctx, _json, params) => {
  let innerType = schema._zod.innerType;
  processSchema(innerType, ctx, params);
  let seen = ctx.seen.get(schema);
  seen.ref = innerType;
};

// dev/node_modules/zod/v4/classic/errors.js
var _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
function _lazyMethod(proto, key, make) {
  Object.defineProperty(proto, key, {
    configurable: !0,
    enumerable: !1,
    get() {
      let value = make(this);
      return Object.defineProperty(this, key, { value, configurable: !0, writable: !0 }), value;
    },
    set(value) {
      Object.defineProperty(this, key, { value, configurable: !0, writable: !0 });
    }
  });
}
var initializer2 = (inst, issues) => {
  $ZodError.init(inst, issues), inst.name = "ZodError";
  let proto = Object.getPrototypeOf(inst);
  _installedErrorProtos.has(proto) || (_installedErrorProtos.add(proto), _lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper)), _lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper)), _lazyMethod(proto, "addIssue", (self) => (issue2) => {
    self.issues.push(issue2), self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
  }), _lazyMethod(proto, "addIssues", (self) => (issues2) => {
    self.issues.push(...issues2), self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
  }), Object.defineProperty(proto, "isEmpty", {
    configurable: !0,
    enumerable: !1,
    get() {
      return this.issues.length === 0;
    }
  }));
};
var ZodRealError = /* @__PURE__ */ $constructor("ZodError", initializer2, void 0, {
  Parent: Error
});

// dev/node_modules/zod/v4/classic/parse.js
var parse = /* @__PURE__ */ _parse(ZodRealError), parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError), safeParse = /* @__PURE__ */ _safeParse(ZodRealError), safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError), encode = /* @__PURE__ */ _encode(ZodRealError), decode = /* @__PURE__ */ _decode(ZodRealError), encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError), decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError), safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError), safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError), safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError), safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);

// dev/node_modules/zod/v4/classic/schemas.js
function _ensureDefaultLocale() {
  globalConfig.localeError || config(en_default());
}
function _ensureDefaultMemoizer() {
  globalConfig.memoizer || config({ memoizer: memoizer() });
}
var ZodType = /* @__PURE__ */ $constructor("ZodType", (inst, def) => (_ensureDefaultLocale(), $ZodType.init(inst, def), inst.def = def, inst.type = def.type, inst), {
  check(...chks) {
    let def = this.def;
    return this.clone(util_exports.mergeDefs(def, {
      checks: [
        ...def.checks ?? [],
        ...chks.map((ch) => typeof ch == "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch)
      ]
    }), { parent: !0 });
  },
  with(...chks) {
    return this.check(...chks);
  },
  clone(def, params) {
    return clone(this, def, params);
  },
  brand() {
    return this;
  },
  register(reg, meta2) {
    return reg.add(this, meta2), this;
  },
  refine(check2, params) {
    return this.check(refine(check2, params));
  },
  superRefine(refinement, params) {
    return this.check(superRefine(refinement, params));
  },
  overwrite(fn) {
    return this.check(_overwrite(fn));
  },
  optional() {
    return optional(this);
  },
  exactOptional() {
    return exactOptional(this);
  },
  nullable() {
    return nullable(this);
  },
  nullish() {
    return optional(nullable(this));
  },
  nonoptional(params) {
    return nonoptional(this, params);
  },
  array() {
    return array(this);
  },
  or(arg) {
    return union([this, arg]);
  },
  and(arg) {
    return intersection(this, arg);
  },
  transform(tx) {
    return pipe(this, transform(tx));
  },
  default(d) {
    return _default(this, d);
  },
  prefault(d) {
    return prefault(this, d);
  },
  catch(params) {
    return _catch(this, params);
  },
  pipe(target) {
    return pipe(this, target);
  },
  readonly() {
    return readonly(this);
  },
  describe(description) {
    let cl = this.clone();
    return globalRegistry.add(cl, { description }), cl;
  },
  meta(...args) {
    if (args.length === 0)
      return globalRegistry.get(this);
    let cl = this.clone();
    return globalRegistry.add(cl, args[0]), cl;
  },
  isOptional() {
    return this.safeParse(void 0).success;
  },
  isNullable() {
    return this.safeParse(null).success;
  },
  apply(fn, ...args) {
    return args.length === 0 ? fn(this) : fn(this, ...args);
  },
  // Overrides core's `~standard` to add `jsonSchema`. Must stay a prototype entry: redefining it per instance demotes instances to dictionary mode.
  get "~standard"() {
    return util_exports.hide(this, "~standard", {
      ...standardProps(this),
      jsonSchema: {
        input: createStandardJSONSchemaMethod(this, "input"),
        output: createStandardJSONSchemaMethod(this, "output")
      }
    });
  },
  set "~standard"(value) {
    util_exports.own(this, "~standard", value);
  },
  parse: function _parse2(data, params) {
    return parse(this, data, params, { callee: _parse2 });
  },
  parseAsync: async function _parseAsync2(data, params) {
    return await parseAsync(this, data, params, { callee: _parseAsync2 });
  },
  safeParse(data, params) {
    return safeParse(this, data, params);
  },
  async safeParseAsync(data, params) {
    return safeParseAsync(this, data, params);
  },
  // `spa` is an alias: same function object as `safeParseAsync`, as before.
  get spa() {
    return this?.safeParseAsync;
  },
  set spa(value) {
    util_exports.own(this, "spa", value);
  },
  validate(data, params) {
    return validate(this, data, params);
  },
  validateAsync(data, params) {
    return validateAsync(this, data, params);
  },
  encode: function _encode2(data, params) {
    return encode(this, data, params, { callee: _encode2 });
  },
  decode: function _decode2(data, params) {
    return decode(this, data, params, { callee: _decode2 });
  },
  encodeAsync: async function _encodeAsync2(data, params) {
    return await encodeAsync(this, data, params, { callee: _encodeAsync2 });
  },
  decodeAsync: async function _decodeAsync2(data, params) {
    return await decodeAsync(this, data, params, { callee: _decodeAsync2 });
  },
  safeEncode(data, params) {
    return safeEncode(this, data, params);
  },
  safeDecode(data, params) {
    return safeDecode(this, data, params);
  },
  async safeEncodeAsync(data, params) {
    return safeEncodeAsync(this, data, params);
  },
  async safeDecodeAsync(data, params) {
    return safeDecodeAsync(this, data, params);
  },
  toJSONSchema(params) {
    return createToJSONSchemaMethod(this, {})(params);
  },
  // Reads through to the registry on every access, so it must not cache.
  get description() {
    return globalRegistry.get(this)?.description;
  },
  // No setter: `schema._def = x` throws, as it did when `_def` was a non-writable own property.
  get _def() {
    return this._zod.def;
  }
}), _ZodString = /* @__PURE__ */ $constructor(
  "_ZodString",
  (inst, def) => {
    $ZodString.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => stringProcessor(inst, ctx, json2, params);
  },
  /* @__PURE__ */ util_exports.derived({
    format: (inst) => aggregateChecks(inst).format ?? null,
    minLength: (inst) => aggregateChecks(inst).minimum ?? null,
    maxLength: (inst) => aggregateChecks(inst).maximum ?? null
  }, {
    regex(...args) {
      return this.check(_regex(...args));
    },
    includes(...args) {
      return this.check(_includes(...args));
    },
    startsWith(...args) {
      return this.check(_startsWith(...args));
    },
    endsWith(...args) {
      return this.check(_endsWith(...args));
    },
    min(...args) {
      return this.check(_minLength(...args));
    },
    max(...args) {
      return this.check(_maxLength(...args));
    },
    length(...args) {
      return this.check(_length(...args));
    },
    nonempty(...args) {
      return this.check(_minLength(1, ...args));
    },
    lowercase(params) {
      return this.check(_lowercase(params));
    },
    uppercase(params) {
      return this.check(_uppercase(params));
    },
    trim() {
      return this.check(_trim());
    },
    normalize(...args) {
      return this.check(_normalize(...args));
    },
    toLowerCase() {
      return this.check(_toLowerCase());
    },
    toUpperCase() {
      return this.check(_toUpperCase());
    },
    slugify() {
      return this.check(_slugify());
    }
  })
), ZodString = /* @__PURE__ */ $constructor("ZodString", (inst, def) => {
  $ZodString.init(inst, def), _ZodString.init(inst, def);
}, {
  email(params) {
    return this.check(_email(ZodEmail, params));
  },
  url(params) {
    return this.check(_url(ZodURL, params));
  },
  jwt(params) {
    return this.check(_jwt(ZodJWT, params));
  },
  emoji(params) {
    return this.check(_emoji2(ZodEmoji, params));
  },
  guid(params) {
    return this.check(_guid(ZodGUID, params));
  },
  uuid(params) {
    return this.check(_uuid(ZodUUID, params));
  },
  uuidv4(params) {
    return this.check(_uuidv4(ZodUUID, params));
  },
  uuidv6(params) {
    return this.check(_uuidv6(ZodUUID, params));
  },
  uuidv7(params) {
    return this.check(_uuidv7(ZodUUID, params));
  },
  nanoid(params) {
    return this.check(_nanoid(ZodNanoID, params));
  },
  cuid(params) {
    return this.check(_cuid(ZodCUID, params));
  },
  cuid2(params) {
    return this.check(_cuid2(ZodCUID2, params));
  },
  ulid(params) {
    return this.check(_ulid(ZodULID, params));
  },
  base64(params) {
    return this.check(_base64(ZodBase64, params));
  },
  base64url(params) {
    return this.check(_base64url(ZodBase64URL, params));
  },
  xid(params) {
    return this.check(_xid(ZodXID, params));
  },
  ksuid(params) {
    return this.check(_ksuid(ZodKSUID, params));
  },
  ipv4(params) {
    return this.check(_ipv4(ZodIPv4, params));
  },
  ipv6(params) {
    return this.check(_ipv6(ZodIPv6, params));
  },
  cidrv4(params) {
    return this.check(_cidrv4(ZodCIDRv4, params));
  },
  cidrv6(params) {
    return this.check(_cidrv6(ZodCIDRv6, params));
  },
  e164(params) {
    return this.check(_e164(ZodE164, params));
  },
  datetime(params) {
    return this.check(_isoDateTime(ZodISODateTime, params));
  },
  date(params) {
    return this.check(_isoDate(ZodISODate, params));
  },
  time(params) {
    return this.check(_isoTime(ZodISOTime, params));
  },
  duration(params) {
    return this.check(_isoDuration(ZodISODuration, params));
  }
});
function string2(params) {
  return _string(ZodString, params);
}
var ZodStringFormat = /* @__PURE__ */ $constructor("ZodStringFormat", (inst, def) => {
  $ZodStringFormat.init(inst, def), _ZodString.init(inst, def);
}), ZodISODateTime = /* @__PURE__ */ $constructor("ZodISODateTime", (inst, def) => {
  $ZodISODateTime.init(inst, def), ZodStringFormat.init(inst, def);
}), ZodISODate = /* @__PURE__ */ $constructor("ZodISODate", (inst, def) => {
  $ZodISODate.init(inst, def), ZodStringFormat.init(inst, def);
}), ZodISOTime = /* @__PURE__ */ $constructor("ZodISOTime", (inst, def) => {
  $ZodISOTime.init(inst, def), ZodStringFormat.init(inst, def);
}), ZodISODuration = /* @__PURE__ */ $constructor("ZodISODuration", (inst, def) => {
  $ZodISODuration.init(inst, def), ZodStringFormat.init(inst, def);
}), ZodEmail = /* @__PURE__ */ $constructor("ZodEmail", (inst, def) => {
  $ZodEmail.init(inst, def), ZodStringFormat.init(inst, def);
});
var ZodGUID = /* @__PURE__ */ $constructor("ZodGUID", (inst, def) => {
  $ZodGUID.init(inst, def), ZodStringFormat.init(inst, def);
});
var ZodUUID = /* @__PURE__ */ $constructor("ZodUUID", (inst, def) => {
  $ZodUUID.init(inst, def), ZodStringFormat.init(inst, def);
});
var ZodURL = /* @__PURE__ */ $constructor("ZodURL", (inst, def) => {
  $ZodURL.init(inst, def), ZodStringFormat.init(inst, def);
});
var ZodEmoji = /* @__PURE__ */ $constructor("ZodEmoji", (inst, def) => {
  $ZodEmoji.init(inst, def), ZodStringFormat.init(inst, def);
});
var ZodNanoID = /* @__PURE__ */ $constructor("ZodNanoID", (inst, def) => {
  $ZodNanoID.init(inst, def), ZodStringFormat.init(inst, def);
});
var ZodCUID = /* @__PURE__ */ $constructor("ZodCUID", (inst, def) => {
  $ZodCUID.init(inst, def), ZodStringFormat.init(inst, def);
});
var ZodCUID2 = /* @__PURE__ */ $constructor("ZodCUID2", (inst, def) => {
  $ZodCUID2.init(inst, def), ZodStringFormat.init(inst, def);
});
var ZodULID = /* @__PURE__ */ $constructor("ZodULID", (inst, def) => {
  $ZodULID.init(inst, def), ZodStringFormat.init(inst, def);
});
var ZodXID = /* @__PURE__ */ $constructor("ZodXID", (inst, def) => {
  $ZodXID.init(inst, def), ZodStringFormat.init(inst, def);
});
var ZodKSUID = /* @__PURE__ */ $constructor("ZodKSUID", (inst, def) => {
  $ZodKSUID.init(inst, def), ZodStringFormat.init(inst, def);
});
var ZodIPv4 = /* @__PURE__ */ $constructor("ZodIPv4", (inst, def) => {
  $ZodIPv4.init(inst, def), ZodStringFormat.init(inst, def);
});
var ZodIPv6 = /* @__PURE__ */ $constructor("ZodIPv6", (inst, def) => {
  $ZodIPv6.init(inst, def), ZodStringFormat.init(inst, def);
});
var ZodCIDRv4 = /* @__PURE__ */ $constructor("ZodCIDRv4", (inst, def) => {
  $ZodCIDRv4.init(inst, def), ZodStringFormat.init(inst, def);
});
var ZodCIDRv6 = /* @__PURE__ */ $constructor("ZodCIDRv6", (inst, def) => {
  $ZodCIDRv6.init(inst, def), ZodStringFormat.init(inst, def);
});
var ZodBase64 = /* @__PURE__ */ $constructor("ZodBase64", (inst, def) => {
  $ZodBase64.init(inst, def), ZodStringFormat.init(inst, def);
});
var ZodBase64URL = /* @__PURE__ */ $constructor("ZodBase64URL", (inst, def) => {
  $ZodBase64URL.init(inst, def), ZodStringFormat.init(inst, def);
});
var ZodE164 = /* @__PURE__ */ $constructor("ZodE164", (inst, def) => {
  $ZodE164.init(inst, def), ZodStringFormat.init(inst, def);
});
var ZodJWT = /* @__PURE__ */ $constructor("ZodJWT", (inst, def) => {
  $ZodJWT.init(inst, def), ZodStringFormat.init(inst, def);
});
var ZodNumber = /* @__PURE__ */ $constructor(
  "ZodNumber",
  (inst, def) => {
    $ZodNumber.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => numberProcessor(inst, ctx, json2, params), inst.isFinite = !0;
  },
  /* @__PURE__ */ util_exports.derived({
    minValue: (inst) => {
      let { minimum, exclusiveMinimum } = aggregateChecks(inst);
      return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
    },
    maxValue: (inst) => {
      let { maximum, exclusiveMaximum } = aggregateChecks(inst);
      return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
    },
    isInt: (inst) => {
      let { isInt, multipleOf } = aggregateChecks(inst);
      return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
    },
    format: (inst) => aggregateChecks(inst).format ?? null
  }, {
    gt(value, params) {
      return this.check(_gt(value, params));
    },
    gte(value, params) {
      return this.check(_gte(value, params));
    },
    min(value, params) {
      return this.check(_gte(value, params));
    },
    lt(value, params) {
      return this.check(_lt(value, params));
    },
    lte(value, params) {
      return this.check(_lte(value, params));
    },
    max(value, params) {
      return this.check(_lte(value, params));
    },
    int(params) {
      return this.check(int(params));
    },
    safe(params) {
      return this.check(int(params));
    },
    positive(params) {
      return this.check(_gt(0, params));
    },
    nonnegative(params) {
      return this.check(_gte(0, params));
    },
    negative(params) {
      return this.check(_lt(0, params));
    },
    nonpositive(params) {
      return this.check(_lte(0, params));
    },
    multipleOf(value, params) {
      return this.check(_multipleOf(value, params));
    },
    step(value, params) {
      return this.check(_multipleOf(value, params));
    },
    finite() {
      return this;
    }
  })
);
function number2(params) {
  return _number(ZodNumber, params);
}
var ZodNumberFormat = /* @__PURE__ */ $constructor("ZodNumberFormat", (inst, def) => {
  $ZodNumberFormat.init(inst, def), ZodNumber.init(inst, def);
});
function int(params) {
  return _int(ZodNumberFormat, params);
}
var ZodBoolean = /* @__PURE__ */ $constructor("ZodBoolean", (inst, def) => {
  $ZodBoolean.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => booleanProcessor(inst, ctx, json2, params);
});
function boolean2(params) {
  return _boolean(ZodBoolean, params);
}
var ZodNull = /* @__PURE__ */ $constructor("ZodNull", (inst, def) => {
  $ZodNull.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => nullProcessor(inst, ctx, json2, params);
});
function _null3(params) {
  return _null2(ZodNull, params);
}
var ZodUnknown = /* @__PURE__ */ $constructor("ZodUnknown", (inst, def) => {
  $ZodUnknown.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => unknownProcessor(inst, ctx, json2, params);
});
function unknown() {
  return _unknown(ZodUnknown);
}
var ZodNever = /* @__PURE__ */ $constructor("ZodNever", (inst, def) => {
  $ZodNever.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => neverProcessor(inst, ctx, json2, params);
});
function never(params) {
  return _never(ZodNever, params);
}
var ZodArray = /* @__PURE__ */ $constructor("ZodArray", (inst, def) => {
  _ensureDefaultMemoizer(), $ZodArray.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => arrayProcessor(inst, ctx, json2, params), inst.element = def.element;
}, {
  min(n, params) {
    return this.check(_minLength(n, params));
  },
  nonempty(params) {
    return this.check(_minLength(1, params));
  },
  max(n, params) {
    return this.check(_maxLength(n, params));
  },
  length(n, params) {
    return this.check(_length(n, params));
  },
  unwrap() {
    return this.element;
  }
});
function array(element, params) {
  return _array(ZodArray, element, params);
}
var ZodObject = /* @__PURE__ */ $constructor("ZodObject", (inst, def) => {
  _ensureDefaultMemoizer(), $ZodObjectJIT.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => objectProcessor(inst, ctx, json2, params), util_exports.installLazyProp(inst, "shape", (self) => self._zod.def.shape, !1);
}, {
  keyof() {
    return _enum(Object.keys(this._zod.def.shape));
  },
  catchall(catchall) {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall }));
  },
  passthrough() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: unknown() }));
  },
  loose() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: unknown() }));
  },
  strict() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: never() }));
  },
  strip() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: void 0 }));
  },
  extend(incoming) {
    return util_exports.extend(this, incoming);
  },
  safeExtend(incoming) {
    return util_exports.safeExtend(this, incoming);
  },
  merge(other) {
    return util_exports.merge(this, other);
  },
  pick(mask) {
    return util_exports.pick(this, mask);
  },
  omit(mask) {
    return util_exports.omit(this, mask);
  },
  partial(...args) {
    return util_exports.partial(ZodOptional, this, args[0]);
  },
  exactPartial(...args) {
    return util_exports.partial(ZodExactOptional, this, args[0], "exactPartial");
  },
  required(...args) {
    return util_exports.required(ZodNonOptional, this, args[0]);
  }
});
function object(shape, params) {
  let def = {
    type: "object",
    shape: shape ?? {},
    ...util_exports.normalizeParams(params)
  };
  return new ZodObject(def);
}
function strictObject(shape, params) {
  return new ZodObject({
    type: "object",
    shape,
    catchall: never(),
    ...util_exports.normalizeParams(params)
  });
}
var ZodUnion = /* @__PURE__ */ $constructor("ZodUnion", (inst, def) => {
  $ZodUnion.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => unionProcessor(inst, ctx, json2, params), inst.options = def.options;
});
function union(options, params) {
  return new ZodUnion({
    type: "union",
    options,
    ...util_exports.normalizeParams(params)
  });
}
var ZodDiscriminatedUnion = /* @__PURE__ */ $constructor("ZodDiscriminatedUnion", (inst, def) => {
  ZodUnion.init(inst, def), $ZodDiscriminatedUnion.init(inst, def);
});
function discriminatedUnion(discriminator, options, params) {
  return new ZodDiscriminatedUnion({
    type: "union",
    options,
    discriminator,
    ...util_exports.normalizeParams(params)
  });
}
var ZodIntersection = /* @__PURE__ */ $constructor("ZodIntersection", (inst, def) => {
  $ZodIntersection.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => intersectionProcessor(inst, ctx, json2, params);
});
function intersection(left, right) {
  return new ZodIntersection({
    type: "intersection",
    left,
    right
  });
}
var ZodRecord = /* @__PURE__ */ $constructor("ZodRecord", (inst, def) => {
  _ensureDefaultMemoizer(), $ZodRecord.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => recordProcessor(inst, ctx, json2, params), inst.keyType = def.keyType, inst.valueType = def.valueType;
});
function record(keyType, valueType, params) {
  return !valueType || !valueType._zod ? new ZodRecord({
    type: "record",
    keyType: string2(),
    valueType: keyType,
    ...util_exports.normalizeParams(valueType)
  }) : new ZodRecord({
    type: "record",
    keyType,
    valueType,
    ...util_exports.normalizeParams(params)
  });
}
var ZodEnum = /* @__PURE__ */ $constructor("ZodEnum", (inst, def) => {
  $ZodEnum.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => enumProcessor(inst, ctx, json2, params), inst.enum = def.entries, inst.options = [...inst._zod.values];
  let keys = new Set(Object.keys(def.entries));
  inst.extract = (values, params) => {
    let newEntries = {};
    for (let value of values)
      if (keys.has(value))
        newEntries[value] = def.entries[value];
      else
        throw new Error(`Key ${value} not found in enum`);
    return new ZodEnum({
      ...def,
      checks: [],
      ...util_exports.normalizeParams(params),
      entries: newEntries
    });
  }, inst.exclude = (values, params) => {
    let newEntries = { ...def.entries };
    for (let value of values)
      if (keys.has(value))
        delete newEntries[value];
      else
        throw new Error(`Key ${value} not found in enum`);
    return new ZodEnum({
      ...def,
      checks: [],
      ...util_exports.normalizeParams(params),
      entries: newEntries
    });
  };
});
function _enum(values, params) {
  let entries2 = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
  return new ZodEnum({
    type: "enum",
    entries: entries2,
    ...util_exports.normalizeParams(params)
  });
}
var ZodLiteral = /* @__PURE__ */ $constructor("ZodLiteral", (inst, def) => {
  $ZodLiteral.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => literalProcessor(inst, ctx, json2, params), inst.values = new Set(def.values), Object.defineProperty(inst, "value", {
    get() {
      if (def.values.length > 1)
        throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
      return def.values[0];
    }
  });
});
function literal(value, params) {
  return new ZodLiteral({
    type: "literal",
    values: Array.isArray(value) ? value : [value],
    ...util_exports.normalizeParams(params)
  });
}
var ZodTransform = /* @__PURE__ */ $constructor("ZodTransform", (inst, def) => {
  _ensureDefaultMemoizer(), $ZodTransform.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => transformProcessor(inst, ctx, json2, params), inst._zod.parse = (payload, _ctx) => {
    if (_ctx.direction === "backward")
      throw new $ZodEncodeError(inst.constructor.name);
    payload.addIssue = (issue2) => {
      if (typeof issue2 == "string")
        payload.issues.push(util_exports.issue(issue2, payload.value, def));
      else {
        let _issue = issue2;
        _issue.fatal && (_issue.continue = !1), _issue.code ?? (_issue.code = "custom"), "input" in _issue || (_issue.input = payload.value), _issue.inst ?? (_issue.inst = inst), payload.issues.push(util_exports.issue(_issue));
      }
    };
    let output = def.transform(payload.value, payload);
    return output instanceof Promise ? output.then((output2) => (payload.value = output2, payload)) : (payload.value = output, payload);
  };
});
function transform(fn) {
  return new ZodTransform({
    type: "transform",
    transform: fn
  });
}
var ZodOptional = /* @__PURE__ */ $constructor("ZodOptional", (inst, def) => {
  $ZodOptional.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => optionalProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType;
});
function optional(innerType) {
  return new ZodOptional({
    type: "optional",
    innerType
  });
}
var ZodExactOptional = /* @__PURE__ */ $constructor("ZodExactOptional", (inst, def) => {
  $ZodExactOptional.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => optionalProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
  return new ZodExactOptional({
    type: "optional",
    innerType
  });
}
var ZodNullable = /* @__PURE__ */ $constructor("ZodNullable", (inst, def) => {
  $ZodNullable.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => nullableProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
  return new ZodNullable({
    type: "nullable",
    innerType
  });
}
var ZodDefault = /* @__PURE__ */ $constructor("ZodDefault", (inst, def) => {
  $ZodDefault.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => defaultProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType, inst.removeDefault = inst.unwrap;
});
function _default(innerType, defaultValue) {
  return new ZodDefault({
    type: "default",
    innerType,
    get defaultValue() {
      return typeof defaultValue == "function" ? defaultValue() : util_exports.shallowClone(defaultValue);
    }
  });
}
var ZodPrefault = /* @__PURE__ */ $constructor("ZodPrefault", (inst, def) => {
  $ZodPrefault.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => prefaultProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
  return new ZodPrefault({
    type: "prefault",
    innerType,
    get defaultValue() {
      return typeof defaultValue == "function" ? defaultValue() : util_exports.shallowClone(defaultValue);
    }
  });
}
var ZodNonOptional = /* @__PURE__ */ $constructor("ZodNonOptional", (inst, def) => {
  $ZodNonOptional.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => nonoptionalProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
  return new ZodNonOptional({
    type: "nonoptional",
    innerType,
    ...util_exports.normalizeParams(params)
  });
}
var ZodCatch = /* @__PURE__ */ $constructor("ZodCatch", (inst, def) => {
  $ZodCatch.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => catchProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType, inst.removeCatch = inst.unwrap;
});
function _catch(innerType, catchValue) {
  return new ZodCatch({
    type: "catch",
    innerType,
    catchValue: typeof catchValue == "function" ? catchValue : util_exports.constantCatch(catchValue)
  });
}
var ZodPipe = /* @__PURE__ */ $constructor("ZodPipe", (inst, def) => {
  $ZodPipe.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => pipeProcessor(inst, ctx, json2, params), inst.in = def.in, inst.out = def.out;
});
function pipe(in_, out) {
  return new ZodPipe({
    type: "pipe",
    in: in_,
    out
    // ...util.normalizeParams(params),
  });
}
var ZodReadonly = /* @__PURE__ */ $constructor("ZodReadonly", (inst, def) => {
  $ZodReadonly.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => readonlyProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
  return new ZodReadonly({
    type: "readonly",
    innerType
  });
}
var ZodLazy = /* @__PURE__ */ $constructor("ZodLazy", (inst, def) => {
  $ZodLazy.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => lazyProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.getter();
});
function lazy(getter) {
  return new ZodLazy({
    type: "lazy",
    getter
  });
}
var ZodCustom = /* @__PURE__ */ $constructor("ZodCustom", (inst, def) => {
  $ZodCustom.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => customProcessor(inst, ctx, json2, params);
});
function refine(fn, _params = {}) {
  return _refine(ZodCustom, fn, _params);
}
function superRefine(fn, params) {
  return _superRefine(fn, params);
}
function json(params) {
  let jsonSchema = lazy(() => union([string2(params), number2(), boolean2(), _null3(), array(jsonSchema), record(string2(), jsonSchema)]));
  return jsonSchema;
}

// src/domain/nearest.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);
function nearest(name, candidates3) {
  let wanted = name.toLowerCase(), best = null, bestDistance = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (let candidate of candidates3) {
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue;
    let found = (0, import_fastest_levenshtein.distance)(wanted, candidate.toLowerCase());
    found < bestDistance && found < candidate.length && (best = candidate, bestDistance = found);
  }
  return best;
}
function didYouMean(name, candidates3) {
  let candidate = nearest(name, candidates3);
  return candidate === null ? void 0 : `Did you mean "${candidate}"?`;
}

// src/config/issue.ts
function check(schema, value) {
  let result = schema.safeParse(value, { error: inWords, reportInput: !0 });
  return result.success ? { value: result.data } : { findings: result.error.issues.flatMap((issue2) => explain(issue2, schema)) };
}
function formatPath(path2) {
  return path2.reduce((text, part) => {
    if (typeof part == "number") return `${text}[${part}]`;
    let name = /^[\w-]+$/.test(String(part)) ? String(part) : JSON.stringify(String(part));
    return text === "" ? name : `${text}.${name}`;
  }, "");
}
function explain(issue2, schema) {
  if (issue2.code === "unrecognized_keys") {
    let known = keysAt(schema, issue2.path);
    return issue2.keys.map((key) => ({
      path: [...issue2.path, key],
      message: "is not known",
      hint: didYouMean(key, known) ?? `Known here: ${known.join(", ")}.`
    }));
  }
  let hint = issue2.code === "invalid_value" && typeof issue2.input == "string" ? didYouMean(issue2.input, issue2.values.map(String)) : void 0;
  return [{ path: issue2.path, message: issue2.message, ...hint !== void 0 && { hint } }];
}
function inWords(issue2) {
  switch (issue2.code) {
    case "invalid_type":
      return issue2.input === void 0 ? "is missing" : `must be ${KINDS[issue2.expected] ?? issue2.expected}, not ${shown(issue2.input)}`;
    case "invalid_value":
      return `must be one of ${issue2.values.map(shown).join(", ")}, not ${shown(issue2.input)}`;
    case "too_small":
      return issue2.origin === "string" ? "must not be empty" : issue2.origin === "array" ? `must have at least ${issue2.minimum} entry` : `must be ${issue2.inclusive ? "at least" : "more than"} ${issue2.minimum}, not ${shown(issue2.input)}`;
    case "too_big":
      return issue2.origin === "string" ? `must be at most ${issue2.maximum} characters long` : `must be at most ${issue2.maximum}, not ${shown(issue2.input)}`;
    case "invalid_union":
      return "must be a JSON value";
    default:
      return;
  }
}
var KINDS = {
  string: "a string",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object"
};
function shown(value) {
  if (Array.isArray(value)) return "a list";
  if (value instanceof Date) return "a date";
  if (typeof value == "object" && value !== null) return "an object";
  let text = typeof value == "string" ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
function keysAt(schema, path2) {
  let [part, ...rest] = path2;
  if (schema instanceof ZodOptional || schema instanceof ZodExactOptional)
    return keysAt(schema.unwrap(), path2);
  if (schema instanceof ZodArray) return keysAt(schema.element, rest);
  if (!(schema instanceof ZodObject)) return [];
  if (part === void 0) return Object.keys(schema.shape);
  let held = schema.shape[String(part)];
  return held === void 0 ? [] : keysAt(held, rest);
}

// src/config/fault.ts
function faultOf(finding, place) {
  let { path: path2, message, hint } = finding;
  return { ...place, key: formatPath(path2), message, ...hint !== void 0 && { hint } };
}
function throwOnFaults(faults) {
  if (faults.length === 0) return;
  let lines = faults.map(
    ({ source, line, key, message, hint }) => [`${source}:`, line !== null && `line ${line}:`, key, message, hint && `- ${hint}`].filter(Boolean).join(" ")
  ), title = faults.length === 1 ? "" : `The configuration has ${faults.length} faults:
`;
  throw new KlaussError("config", title + lines.join(`
`), {
    hint: "Correct it and try again; `klauss init-config` shows every key with its default.",
    details: faults
  });
}

// src/config/contradictions.ts
function contradictions(config2, sources) {
  return find(config2).map(({ key, other, message }) => {
    let guilty = sources.findLast((source) => says(source, key) || says(source, other)), written = guilty && !says(guilty, key) ? other : key;
    return faultOf({ path: key, message }, guilty?.place(written) ?? { source: "built-in", line: null });
  });
}
function find({ workers: workers2, coordination }) {
  let found = [];
  return workers2.defaultCount > workers2.maxCount && found.push({
    key: ["workers", "default_count"],
    other: ["workers", "max_count"],
    message: `must be at most workers.max_count (${workers2.maxCount}), not ${workers2.defaultCount}`
  }), workers2.heartbeatInterval * 2 >= workers2.staleTimeout && found.push({
    key: ["workers", "heartbeat_interval"],
    other: ["workers", "stale_timeout"],
    message: `must be less than half of workers.stale_timeout (${workers2.staleTimeout}), not ${workers2.heartbeatInterval}`
  }), coordination.enabled && coordination.sharedDb === null && found.push({
    key: ["coordination", "enabled"],
    other: ["coordination", "shared_db"],
    message: "needs coordination.shared_db, the path of the shared queue"
  }), found;
}
function says({ values }, [section, key]) {
  return values[section]?.[key] !== void 0;
}

// src/config/layer.ts
import { resolve as resolve2 } from "node:path";

// src/config/camel.ts
var camelCase = (name) => name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase()), snakeCase = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
function camelKeys(value) {
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [camelCase(key), held])
  );
}

// src/config/schema.ts
var LONGEST_SECONDS = 604800, flag = boolean2(), path = string2().min(1), seconds = number2().positive().max(LONGEST_SECONDS), sections = {
  project: strictObject({ name: string2().min(1), description: string2() }).exactPartial(),
  database: strictObject({ path, auto_cleanup_days: int().min(0) }).exactPartial(),
  safety: strictObject({ enforce_project_boundary: flag, allow_external_dirs: flag, confirm_destructive: flag }).exactPartial(),
  workers: strictObject({
    default_count: int().min(1),
    max_count: int().min(1).max(1e3),
    log_directory: path,
    restart_on_failure: flag,
    heartbeat_interval: seconds,
    stale_timeout: seconds,
    idle_timeout: seconds,
    stop_grace: number2().min(0).max(LONGEST_SECONDS)
  }).exactPartial(),
  defaults: strictObject({
    priority: int(),
    timeout: seconds,
    max_retries: int().min(0).max(100),
    poll_interval: seconds
  }).exactPartial(),
  client: strictObject({
    command: path,
    stall_timeout: seconds,
    max_turns: int().min(1),
    strict_mcp: flag,
    model: string2().min(1)
  }).exactPartial(),
  permissions: strictObject({
    mode: _enum(PERMISSION_MODES),
    allow: array(string2().min(1)),
    deny: array(string2().min(1))
  }).exactPartial(),
  workspace: strictObject({
    isolation: _enum(ISOLATION_SETTINGS),
    setup: string2().regex(/\S/, "must not be empty"),
    link: array(
      string2().regex(
        /^(?![/~])(?!(?:.*\/)?\.\.(?:\/|$))(?!\.?\/?$)/,
        "must be a path inside the project, relative to it"
      )
    ),
    resolve_attempts: int().min(0).max(10),
    overlap: _enum(OVERLAPS),
    commit_hooks: flag
  }).exactPartial(),
  logs: strictObject({ max_size_mb: number2().positive(), max_files: int().min(1) }).exactPartial(),
  monitoring: strictObject({ dashboard_enabled: flag, progress_updates: flag, detailed_logging: flag }).exactPartial(),
  coordination: strictObject({ shared_db: path, enabled: flag }).exactPartial()
}, namedPaths = record(string2(), path), fileSchema = strictObject({ ...sections, related_projects: namedPaths, directories: namedPaths }).exactPartial();
function toLayer(file) {
  let { related_projects: relatedProjects, directories, ...rest } = file;
  return { ...Object.fromEntries(
    Object.entries(rest).map(([section, values]) => [section, camelKeys(values)])
  ), ...relatedProjects && { relatedProjects }, ...directories && { directories } };
}

// src/config/sources.ts
import { readFileSync as readFileSync2 } from "node:fs";
import { isAbsolute, join as join2 } from "node:path";

// dev/node_modules/smol-toml/dist/error.js
function getLineColFromPtr(string3, ptr) {
  let lines = string3.slice(0, ptr).split(/\r?\n/);
  return [lines.length, lines.pop().length + 1];
}
function makeCodeBlock(string3, line, column) {
  let lines = string3.split(/\r?\n/), codeblock = "", numberLen = (Math.log10(line + 1) | 0) + 1;
  for (let i = line - 1; i <= line + 1; i++) {
    let l = lines[i - 1];
    l && (codeblock += i.toString().padEnd(numberLen, " "), codeblock += ":  ", codeblock += l, codeblock += `
`, i === line && (codeblock += " ".repeat(numberLen + column + 2), codeblock += `^
`));
  }
  return codeblock;
}
var TomlError = class _TomlError extends Error {
  line;
  column;
  codeblock;
  constructor(message, options) {
    let [line, column] = getLineColFromPtr(options.toml, options.ptr), codeblock = makeCodeBlock(options.toml, line, column);
    super(`Invalid TOML document: ${message}

${codeblock}`, options), this.line = line, this.column = column, this.codeblock = codeblock;
  }
  /** @internal */
  static x(message, ctx, ptr) {
    throw new _TomlError(message, { toml: ctx.s, ptr: ptr ?? ctx.p });
  }
};

// dev/node_modules/smol-toml/dist/primitive.js
function parseString(ctx) {
  let startPtr = ctx.p, c = ctx.s.charCodeAt(ctx.p++), first = c, isLiteral = c === 39, isMultiline = c === ctx.s.charCodeAt(ctx.p) && c === ctx.s.charCodeAt(ctx.p + 1);
  isMultiline && ((c = ctx.s.charCodeAt(ctx.p += 2)) === 10 ? ctx.p++ : c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10 && (ctx.p += 2));
  let parsed = "", sliceStart = ctx.p, state = 0;
  for (; ctx.p < ctx.s.length; ctx.p++)
    if (c = ctx.s.charCodeAt(ctx.p), isMultiline && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10))
      state = state && 3;
    else if (c < 32 && c !== 9 || c === 127)
      TomlError.x("control characters are not allowed in strings", ctx);
    else if ((!state || state === 3) && c === first && (!isMultiline || ctx.s.charCodeAt(ctx.p + 1) === first && ctx.s.charCodeAt(ctx.p + 2) === first)) {
      if (isMultiline && (ctx.s.charCodeAt(ctx.p + 3) === first && ctx.p++, ctx.s.charCodeAt(ctx.p + 3) === first && ctx.p++), !state) {
        let s = ctx.s.slice(sliceStart, ctx.p);
        parsed = parsed ? parsed + s : s;
      }
      return ctx.p += isMultiline ? 3 : 1, parsed;
    } else if (!state)
      !isLiteral && c === 92 && (parsed += ctx.s.slice(sliceStart, sliceStart = ctx.p), state = 1);
    else if (state === 1)
      if (c === 120 || c === 117 || c === 85) {
        let errPtr = ctx.p++ - 1, value = 0, len = c === 120 ? 2 : c === 117 ? 4 : 8;
        for (let j = 0; j < len; j++, ctx.p++) {
          let hex = ctx.s.charCodeAt(ctx.p), digit = (
            /* 0-9 */
            hex >= 48 && hex <= 57 ? hex - 48 : (
              /* A-F */
              hex >= 65 && hex <= 70 ? hex - 65 + 10 : (
                /* a-f */
                hex >= 97 && hex <= 102 ? hex - 97 + 10 : -1
              )
            )
          );
          digit < 0 && TomlError.x("invalid non-hex character in unicode escape", ctx), value = value << 4 | digit;
        }
        (value < 0 || value > 1114111 || value >= 55296 && value <= 57343) && TomlError.x("invalid unicode escape", ctx, errPtr), parsed += String.fromCodePoint(value), sliceStart = ctx.p--, state = 0;
      } else isMultiline && (c === 32 || c === 9) ? state = 2 : (c === 98 ? parsed += "\b" : c === 116 ? parsed += "	" : c === 110 ? parsed += `
` : c === 102 ? parsed += "\f" : c === 114 ? parsed += "\r" : c === 101 ? parsed += "\x1B" : c === 34 ? parsed += '"' : c === 92 ? parsed += "\\" : TomlError.x("unrecognised escape sequence", ctx), sliceStart = ctx.p + 1, state = 0);
    else c !== 32 && c !== 9 && (state === 2 && TomlError.x("invalid escape: only line-ending whitespace may be escaped", ctx, sliceStart), state = !isLiteral && c === 92 ? 1 : 0, sliceStart = ctx.p);
  TomlError.x("unfinished string", ctx, startPtr);
}

// dev/node_modules/smol-toml/dist/date.js
var DATE_TIME_RE = /^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i, TomlDate = class _TomlDate extends Date {
  #hasDate = !1;
  #hasTime = !1;
  #offset = null;
  constructor(date2, fasttype, unsafeDelim) {
    let hasDate = !0, hasTime = !0, offset = "Z", c;
    if (typeof date2 == "string")
      if (fasttype)
        prep: {
          if (fasttype < 3) {
            if (+date2.slice(11, 13) > 23) {
              date2 = "";
              break prep;
            }
            fasttype === 2 ? (offset = null, date2 += "Z") : (c = date2.charCodeAt(date2.length - 1)) !== 90 && c !== 122 && (offset = date2.slice(date2.length - 6)), unsafeDelim && (date2 = date2.slice(0, 10) + "T" + date2.slice(11));
          } else fasttype === 4 && (date2 = +date2.slice(0, 2) > 23 ? "" : `0000-01-01T${date2}Z`);
          hasDate = fasttype !== 4, hasTime = fasttype !== 3;
        }
      else {
        let match = date2.match(DATE_TIME_RE);
        match ? (match[1] || (hasDate = !1, date2 = `0000-01-01T${date2}`), hasTime = !!match[2], hasTime && date2[10] === " " && (date2 = date2.replace(" ", "T")), match[2] && +match[2] > 23 ? date2 = "" : (offset = match[3] || null, !offset && hasTime && (date2 += "Z"))) : date2 = "";
      }
    super(date2), isNaN(this.getTime()) || (this.#hasDate = hasDate, this.#hasTime = hasTime, this.#offset = offset);
  }
  isDateTime() {
    return this.#hasDate && this.#hasTime;
  }
  isLocal() {
    return !this.#hasDate || !this.#hasTime || !this.#offset;
  }
  isDate() {
    return this.#hasDate && !this.#hasTime;
  }
  isTime() {
    return this.#hasTime && !this.#hasDate;
  }
  isValid() {
    return this.#hasDate || this.#hasTime;
  }
  toISOString() {
    let iso = super.toISOString();
    if (this.isDate())
      return iso.slice(0, 10);
    if (this.isTime())
      return iso.slice(11, 23);
    if (this.#offset === null)
      return iso.slice(0, -1);
    if (this.#offset === "Z" || this.#offset === "z")
      return iso;
    let offset = +this.#offset.slice(1, 3) * 60 + +this.#offset.slice(4, 6);
    return offset = this.#offset[0] === "-" ? offset : -offset, new Date(this.getTime() - offset * 6e4).toISOString().slice(0, -1) + this.#offset;
  }
  static wrapAsOffsetDateTime(jsDate, offset = "Z") {
    let date2 = new _TomlDate(jsDate);
    return date2.#offset = offset, date2;
  }
  static wrapAsLocalDateTime(jsDate) {
    let date2 = new _TomlDate(jsDate);
    return date2.#offset = null, date2;
  }
  static wrapAsLocalDate(jsDate) {
    let date2 = new _TomlDate(jsDate);
    return date2.#hasTime = !1, date2.#offset = null, date2;
  }
  static wrapAsLocalTime(jsDate) {
    let date2 = new _TomlDate(jsDate);
    return date2.#hasDate = !1, date2.#offset = null, date2;
  }
};

// dev/node_modules/smol-toml/dist/extract.js
function isDigit(char, base = 10) {
  return base === 16 ? char > 47 && char < 58 || char > 64 && char < 71 || char > 96 && char < 103 : char > 47 && char < 48 + base;
}
function isEndOfValue(char, delim) {
  return char === 32 || char === 9 || char === 10 || char === 13 || // Structure end or next value delimiter
  delim && (char === delim || char === 44) || // Comment
  char === 35;
}
function extractValue(ctx, end3) {
  let errPtr = ctx.p, c = ctx.s.charCodeAt(ctx.p);
  if (c === 91 || c === 123) {
    ctx.d-- || TomlError.x("document contains excessively nested structures. aborting.", ctx);
    let value = c === 91 ? parseArray(ctx) : parseInlineTable(ctx);
    return ctx.d++, value;
  }
  return c === 34 || c === 39 ? parseString(ctx) : c === 116 ? ((ctx.s.charCodeAt(++ctx.p) !== 114 || ctx.s.charCodeAt(++ctx.p) !== 117 || ctx.s.charCodeAt(++ctx.p) !== 101) && TomlError.x("invalid value", ctx, errPtr), ctx.p++, !0) : c === 102 ? ((ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 108 || ctx.s.charCodeAt(++ctx.p) !== 115 || ctx.s.charCodeAt(++ctx.p) !== 101) && TomlError.x("invalid value", ctx, errPtr), ctx.p++, !1) : c === 43 || c === 45 ? parseNumber(ctx, ctx.p, ctx.s.charCodeAt(++ctx.p), 44 - c, end3) : ctx.s.charCodeAt(ctx.p + 4) === 45 && ctx.s.charCodeAt(ctx.p + 7) === 45 ? parseDate(ctx, c, end3) : ctx.s.charCodeAt(ctx.p + 2) === 58 ? parseTime(ctx, c, end3) : parseNumber(ctx, ctx.p, c, 0, end3);
}
function parseNumber(ctx, startPtr, startChr, sign, endChr) {
  let c = startChr, state = 0, hasUnderscores = !1;
  if (c === 105)
    return (ctx.s.charCodeAt(++ctx.p) !== 110 || ctx.s.charCodeAt(++ctx.p) !== 102) && TomlError.x("invalid value", ctx, startPtr), ctx.p++, (sign || 1) / 0;
  if (c === 110)
    return (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 110) && TomlError.x("invalid value", ctx, startPtr), ctx.p++, NaN;
  if (c === 48) {
    if (++ctx.p >= ctx.s.length || isEndOfValue(c = ctx.s.charCodeAt(ctx.p), endChr))
      return ctx.bi === !0 ? 0n : 0;
    if (!sign) {
      if (c === 120)
        return parseIntegerBaseN(ctx, startPtr, 16, endChr);
      if (c === 98)
        return parseIntegerBaseN(ctx, startPtr, 2, endChr);
      if (c === 111)
        return parseIntegerBaseN(ctx, startPtr, 8, endChr);
    }
    c === 46 ? state = 2 : c === 101 || c === 69 ? state = 4 : TomlError.x("illegal leading zero", ctx, startPtr);
  } else isDigit(c) || TomlError.x("invalid value", ctx, startPtr);
  for (; ++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr)); )
    state || (state = 1), c === 95 ? (state & 1 || TomlError.x("illegal underscore", ctx), state += 11, hasUnderscores = !0) : state === 1 && c === 46 ? state = 2 : (state === 1 || state === 3) && (c === 101 || c === 69) ? state = 4 : state === 4 && (c === 43 || c === 45) ? state = 6 : isDigit(c) ? state > 9 ? state -= 11 : state & 1 || state++ : TomlError.x("illegal character in numeric literal", ctx);
  if (!state) {
    let val = (startChr - 48) * (sign || 1);
    return ctx.bi === !0 ? BigInt(val) : val;
  }
  state & 1 || TomlError.x("unfinished numeric value", ctx, startPtr);
  let str = ctx.s.slice(startPtr, ctx.p);
  return hasUnderscores && (str = str.replaceAll("_", "")), state > 1 ? parseFloat(str) : parseInteger(ctx, str, 10, startPtr);
}
function parseIntegerBaseN(ctx, startPtr, base, endChr) {
  let c, underscore = 1;
  for (; ++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr)); )
    c === 95 ? (underscore & 1 && TomlError.x("illegal underscore", ctx), underscore = 3) : isDigit(c, base) ? underscore & 1 && underscore-- : TomlError.x("illegal character in numeric literal", ctx);
  underscore & 1 && TomlError.x("unfinished numeric value", ctx);
  let str = ctx.s.slice(startPtr + 2, ctx.p);
  return underscore && (str = str.replaceAll("_", "")), parseInteger(ctx, str, base, startPtr);
}
function parseInteger(ctx, str, base, startPtr) {
  if (ctx.bi !== !0)
    int: {
      let val = parseInt(str, base);
      if (!Number.isSafeInteger(val)) {
        if (ctx.bi)
          break int;
        TomlError.x("integer value cannot be represented losslessly", ctx, startPtr);
      }
      return val;
    }
  return BigInt(base === 10 ? str : (base === 2 ? "0b" : base === 8 ? "0o" : "0x") + str);
}
function parseDate(ctx, c, endChr) {
  let startPtr = ctx.p++, unsafeSeparator;
  if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++)))
    return parseNumber(ctx, ctx.p = startPtr, c, 0, endChr);
  if (ctx.p += 5, isDigit(ctx.s.charCodeAt(ctx.p++)) || TomlError.x("invalid date-time: date part is malformed", ctx, startPtr), ctx.p >= ctx.s.length || ((c = ctx.s.charCodeAt(ctx.p)) !== 32 || (unsafeSeparator = !0, !isDigit(ctx.s.charCodeAt(ctx.p + 1)))) && c !== 84 && c !== 116) {
    let t2 = ctx.s.slice(startPtr, ctx.p);
    return readDate(ctx, t2, 3, !1, startPtr);
  }
  if (ctx.s.charCodeAt(ctx.p += 3) !== 58 && TomlError.x("invalid date-time: time part is malformed", ctx, startPtr), ctx.s.charCodeAt(ctx.p += 3) === 58 && (ctx.p += 3), ctx.s.charCodeAt(ctx.p) === 46)
    for (; isDigit(ctx.s.charCodeAt(++ctx.p)); )
      ;
  if (c = ctx.s.charCodeAt(ctx.p)) {
    if (c === 90 || c === 122) {
      let t2 = ctx.s.slice(startPtr, ++ctx.p);
      return readDate(ctx, t2, 1, unsafeSeparator, startPtr, "[+00:00]");
    }
    if (c === 43 || c === 45) {
      let t2 = ctx.s.slice(startPtr, ctx.p += 6);
      return readDate(ctx, t2, 1, unsafeSeparator, startPtr, !ctx.ld && "[" + ctx.s.slice(ctx.p - 6, ctx.p) + "]");
    }
  }
  let t = ctx.s.slice(startPtr, ctx.p);
  return readDate(ctx, t, 2, unsafeSeparator, startPtr);
}
function parseTime(ctx, c, endChr) {
  let start = ctx.p;
  if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(++ctx.p)))
    return parseNumber(ctx, --ctx.p, c, 0, endChr);
  if (ctx.s.charCodeAt(ctx.p += 4) === 58 && (ctx.p += 3), ctx.s.charCodeAt(ctx.p) === 46)
    for (; isDigit(ctx.s.charCodeAt(++ctx.p)); )
      ;
  let t = ctx.s.slice(start, ctx.p);
  return readDate(ctx, t, 4, !1, start);
}
function readDate(ctx, str, type, unsafeDelim, errPtr, temporalSuffix) {
  if (ctx.ld) {
    let date2 = new TomlDate(str, type, unsafeDelim);
    return date2.isValid() || TomlError.x("invalid date", ctx, errPtr), date2;
  }
  try {
    switch (temporalSuffix && (str += temporalSuffix), type) {
      case 1:
        return Temporal.ZonedDateTime.from(str);
      case 2:
        return Temporal.PlainDateTime.from(str);
      case 3:
        return Temporal.PlainDate.from(str);
      case 4:
        return Temporal.PlainTime.from(str);
    }
  } catch (e) {
    TomlError.x(e instanceof Error ? e.message : "" + e, ctx, errPtr);
  }
}

// dev/node_modules/smol-toml/dist/util.js
function skipComment(ctx) {
  for (; ctx.p < ctx.s.length; ctx.p++) {
    let c = ctx.s.charCodeAt(ctx.p);
    if (c === 10)
      break;
    if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) {
      ctx.p++;
      break;
    }
    (c < 32 && c !== 9 || c === 127) && TomlError.x("control characters are not allowed in comments", ctx);
  }
}
function skipVoid(ctx, banNewLines, banComments) {
  let c;
  for (; ctx.p < ctx.s.length; ) {
    for (; ctx.p < ctx.s.length && ((c = ctx.s.charCodeAt(ctx.p)) === 32 || c === 9 || !banNewLines && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)); )
      ctx.p++;
    if (banComments || c !== 35)
      break;
    skipComment(ctx);
  }
}

// dev/node_modules/smol-toml/dist/struct.js
function parseKey(ctx, end3 = 61) {
  let startPtr, state = 0, parsed = [], sliceStart, c = ctx.s.charCodeAt(startPtr = ctx.p);
  do {
    if (c === end3)
      return state || TomlError.x("unexpected end of key", ctx), state === 1 && parsed.push(ctx.s.slice(sliceStart, ctx.p)), ctx.p++, parsed;
    c === 46 ? (state || TomlError.x("illegal empty bare key", ctx), state === 1 && parsed.push(ctx.s.slice(sliceStart, ctx.p)), state = 0) : !state && (c === 34 || c === 39) ? (c === ctx.s.charCodeAt(ctx.p + 1) && c === ctx.s.charCodeAt(ctx.p + 2) && TomlError.x("illegal quoted key: multiline strings are not allowed", ctx), parsed.push(parseString(ctx)), state = 2, ctx.p--) : c === 32 || c === 9 ? state === 1 && (parsed.push(ctx.s.slice(sliceStart, ctx.p)), state = 2) : state === 2 || c < 48 && c !== 45 || c > 57 && c < 65 || c > 90 && c < 97 && c !== 95 || c > 122 ? TomlError.x("illegal character in key", ctx) : state || (state = 1, sliceStart = ctx.p);
  } while (c = ctx.s.charCodeAt(++ctx.p));
  TomlError.x("incomplete key-value: cannot find end of key", ctx, startPtr);
}
function parseInlineTable(ctx) {
  let startPtr = ctx.p++, res = /* @__PURE__ */ Object.create(null), seen = /* @__PURE__ */ new Set(), c;
  for (; ctx.p < ctx.s.length; ) {
    if (skipVoid(ctx), (c = ctx.s.charCodeAt(ctx.p)) === 125)
      return ctx.p++, res;
    let k, t = res, hasOwn = !1, errPtr = ctx.p, key = parseKey(ctx);
    for (let i = 0; i < key.length; i++) {
      i && (t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null)), k = key[i], (hasOwn = Object.hasOwn(t, k)) && (typeof t[k] != "object" || seen.has(t[k])) && TomlError.x("trying to redefine an already defined value", ctx, errPtr);
      let unsafe = k === "__proto__";
      if (ctx.uk && (unsafe || k === "constructor")) {
        t = ctx.uk !== 1 && TomlError.x("document contains an unsafe property", ctx, errPtr);
        break;
      }
      !hasOwn && unsafe && Object.defineProperty(t, k, { enumerable: !0, configurable: !0, writable: !0 });
    }
    hasOwn && TomlError.x("trying to redefine an already defined value", ctx, errPtr), skipVoid(ctx, !0, !0);
    let value = extractValue(
      ctx,
      125
      /* } */
    );
    if (t && typeof (t[k] = value) == "object" && seen.add(value), skipVoid(ctx), (c = ctx.s.charCodeAt(ctx.p++)) === 125)
      return res;
    c !== 44 && TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
  }
  TomlError.x("unfinished table", ctx, startPtr);
}
function parseArray(ctx) {
  let startPtr = ctx.p++, res = [], c;
  for (; ctx.p < ctx.s.length; ) {
    if (skipVoid(ctx), (c = ctx.s.charCodeAt(ctx.p)) === 93)
      return ctx.p++, res;
    if (res.push(extractValue(
      ctx,
      93
      /* ] */
    )), skipVoid(ctx), (c = ctx.s.charCodeAt(ctx.p++)) === 93)
      return res;
    c !== 44 && TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
  }
  TomlError.x("unfinished array", ctx, startPtr);
}

// dev/node_modules/smol-toml/dist/parse.js
function peekTable(ctx, key, table2, meta2, type) {
  let t = table2, m = meta2, k, hasOwn = !1, state;
  for (let i = 0; i < key.length; i++) {
    if (i) {
      if (t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null), m = (state = m[k]).c, type === 0 && (state.t === 1 || state.t === 2))
        return null;
      if (state.t === 2) {
        let l = t.length - 1;
        t = t[l], m = m[l].c;
      }
    }
    if (k = key[i], (hasOwn = Object.hasOwn(t, k)) && m[k]?.t === 0 && m[k]?.d)
      return null;
    if (!hasOwn) {
      let unsafe = k === "__proto__";
      if (ctx.uk && (unsafe || k === "constructor"))
        return !1;
      unsafe && (Object.defineProperty(t, k, { enumerable: !0, configurable: !0, writable: !0 }), Object.defineProperty(m, k, { enumerable: !0, configurable: !0, writable: !0 })), m[k] = {
        t: i < key.length - 1 && type === 2 ? 3 : type,
        d: !1,
        i: 0,
        c: /* @__PURE__ */ Object.create(null)
      };
    }
  }
  if (state = m[k], state.t !== type && !(type === 1 && state.t === 3) || (type === 2 && (state.d || (state.d = !0, t[k] = []), t[k].push(t = /* @__PURE__ */ Object.create(null)), state.c[state.i++] = state = { t: 1, d: !1, i: 0, c: /* @__PURE__ */ Object.create(null) }), state.d))
    return null;
  if (state.d = !0, type === 1)
    t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
  else if (type === 0 && hasOwn)
    return null;
  return [k, t, state.c];
}
function validateTablePeek(ctx, peek, ptr) {
  (peek === null || ctx.uk === 2) && TomlError.x(peek === null ? "trying to redefine an already defined table or value" : "document contains an unsafe property", ctx, ptr);
}
function parse2(toml, options = {}) {
  let ctx = {
    s: toml,
    p: 0,
    d: options.maxDepth ?? 1e3,
    bi: options.integersAsBigInt ?? !1,
    ld: options.useLegacyDate ?? !0,
    uk: options.unsafeKeyBehaviour === "throw" ? 2 : options.unsafeKeyBehaviour === "drop" ? 1 : 0
  }, res = /* @__PURE__ */ Object.create(null), meta2 = /* @__PURE__ */ Object.create(null), tmp, skipping = !1, tbl = res, m = meta2;
  for (toml.charCodeAt(0) === 65279 && ctx.p++, skipVoid(ctx); ctx.p < toml.length; ) {
    if (toml.charCodeAt(ctx.p) === 91) {
      let isTableArray = toml.charCodeAt(++ctx.p) === 91;
      tmp = ctx.p += +isTableArray, skipping = !1;
      let k = parseKey(
        ctx,
        93
        /* ] */
      );
      isTableArray && (toml.charCodeAt(ctx.p) !== 93 && TomlError.x("expected end of table array declaration", ctx), ctx.p++);
      let p = peekTable(
        ctx,
        k,
        res,
        meta2,
        isTableArray ? 2 : 1
        /* Type.EXPLICIT */
      );
      p ? (m = p[2], tbl = p[1]) : (validateTablePeek(ctx, p, tmp), skipping = !0);
    } else {
      tmp = ctx.p;
      let k = parseKey(ctx), p = peekTable(
        ctx,
        k,
        tbl,
        m,
        0
        /* Type.DOTTED */
      );
      !p && !skipping && validateTablePeek(ctx, p, tmp), skipVoid(ctx, !0, !0);
      let v = extractValue(ctx, void 0);
      p && !skipping && (p[1][p[0]] = v);
    }
    skipVoid(ctx, !0), ctx.p < toml.length && (tmp = toml.charCodeAt(ctx.p)) !== 10 && (tmp !== 13 || toml.charCodeAt(ctx.p + 1) !== 10) && TomlError.x("each key-value declaration must be followed by an end-of-line", ctx), skipVoid(ctx);
  }
  return res;
}

// dev/node_modules/smol-toml/dist/stringify.js
var HAS_WELLFORMED = !!"".isWellFormed;

// src/config/sources.ts
init_errors();

// src/config/lines.ts
function keyLines(toml) {
  let lines = /* @__PURE__ */ new Map();
  for (let { line, keys } of statements(toml))
    for (let path2 of pathsOf(keys)) {
      let id = idOf(path2);
      lines.has(id) || lines.set(id, line);
    }
  return (path2) => {
    for (let length = path2.length; length > 0; length--) {
      let line = lines.get(idOf(path2.slice(0, length)));
      if (line !== void 0) return line;
    }
    return null;
  };
}
var idOf = (path2) => JSON.stringify(path2.map(String));
function* statements(toml) {
  let table2 = "", statement = "", line = 1;
  for (let [index, text] of toml.split(`
`).entries()) {
    statement === "" && (line = index + 1), statement += `${text}
`;
    let isHeader = statement.trimStart().startsWith("["), keys = tryParse(isHeader ? statement : table2 + statement);
    keys !== null && (isHeader && (table2 = statement), statement = "", yield { line, keys });
  }
}
function tryParse(toml) {
  try {
    return parse2(toml);
  } catch {
    return null;
  }
}
function* pathsOf(value, above = []) {
  for (let [key, held] of Object.entries(value)) {
    let path2 = [...above, key];
    yield path2, typeof held == "object" && held !== null && !Array.isArray(held) && (yield* pathsOf(held, path2));
  }
}

// src/config/sources.ts
var PROJECT_FILE = ".klauss.toml", VARIABLES = {
  KLAUSS_DB_PATH: ["database", "path"],
  KLAUSS_WORKERS: ["workers", "default_count"],
  KLAUSS_CLAUDE: ["client", "command"]
};
function userFile(home, env) {
  let xdg = env.XDG_CONFIG_HOME;
  return join2(xdg && isAbsolute(xdg) ? xdg : join2(home, ".config"), "klauss", "config.toml");
}
function fileSource(kind, file, base) {
  let text = read(file);
  if (text === null) return null;
  let lineOf = lazy2(() => keyLines(text));
  return {
    kind,
    values: parseToml(text, file),
    base,
    place: (path2) => ({ source: file, line: lineOf()(path2) })
  };
}
function environmentSources(env, cwd) {
  return Object.entries(VARIABLES).flatMap(([variable, [section, key]]) => {
    let value = env[variable];
    if (value === void 0 || value === "") return [];
    let isNumber2 = variable === "KLAUSS_WORKERS" && /^\d+$/.test(value);
    return {
      kind: "environment",
      values: { [section]: { [key]: isNumber2 ? Number(value) : value } },
      base: cwd,
      place: () => ({ source: variable, line: null })
    };
  });
}
function overrideSource(overrides, cwd) {
  let sections2 = Object.entries(overrides).map(([section, values]) => [
    snakeCase(section),
    Object.fromEntries(
      Object.entries(values).filter(([, value]) => value != null).map(([key, value]) => [snakeCase(key), value])
    )
  ]);
  return {
    kind: "command line",
    values: Object.fromEntries(sections2),
    base: cwd,
    place: () => ({ source: "command line", line: null })
  };
}
function read(file) {
  try {
    return readFileSync2(file, "utf8");
  } catch (cause) {
    let { code } = cause;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw new KlaussError("file", `${file} cannot be read: ${messageOf(cause)}`, {
      hint: "Make it a readable file, or remove it.",
      cause
    });
  }
}
function parseToml(text, file) {
  try {
    return parse2(text, { unsafeKeyBehaviour: "throw" });
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause;
    let { line, column } = cause;
    throw new KlaussError("config", `${file}: line ${line}, column ${column}: ${cause.message.trimEnd()}`, {
      hint: "Correct it and try again.",
      details: { source: file, line, column },
      cause
    });
  }
}
function lazy2(make) {
  let made;
  return () => (made ??= { value: make() }, made.value);
}

// src/config/layer.ts
function readLayer(source, home) {
  let checked = check(fileSchema, source.values);
  if ("findings" in checked)
    return {
      layer: {},
      faults: checked.findings.map((finding) => faultOf(finding, source.place(finding.path)))
    };
  let layer = toLayer(checked.value);
  return { layer: withAbsolutePaths(layer, source.base, home), faults: bypassFaults(layer, source) };
}
function bypassFaults(layer, source) {
  if (layer.permissions?.mode !== "bypassPermissions" || source.kind === "project") return [];
  let path2 = ["permissions", "mode"], message = `may be "bypassPermissions" only in the project's own ${PROJECT_FILE}`;
  return [faultOf({ path: path2, message }, source.place(path2))];
}
function withAbsolutePaths(layer, base, home) {
  let expand = (path2) => path2.replace(/^~(?=\/|$)/, home), absolute = (path2) => resolve2(base, expand(path2)), absoluteAll = (named) => Object.fromEntries(Object.entries(named).map(([name, path2]) => [name, absolute(path2)])), { database, workers: workers2, coordination, client, relatedProjects, directories } = layer;
  return {
    ...layer,
    ...database?.path && { database: { ...database, path: absolute(database.path) } },
    ...workers2?.logDirectory && { workers: { ...workers2, logDirectory: expand(workers2.logDirectory) } },
    ...coordination?.sharedDb && {
      coordination: { ...coordination, sharedDb: absolute(coordination.sharedDb) }
    },
    ...client?.command?.includes("/") && { client: { ...client, command: absolute(client.command) } },
    ...relatedProjects && { relatedProjects: absoluteAll(relatedProjects) },
    ...directories && { directories: absoluteAll(directories) }
  };
}

// src/config/load.ts
function loadConfig(options) {
  let { projectRoot, home, cwd, env, overrides = {} } = options, files = [
    fileSource("user", userFile(home, env), projectRoot),
    fileSource("project", join3(projectRoot, PROJECT_FILE), projectRoot)
  ].filter((source) => source !== null), direct = [...environmentSources(env, cwd), overrideSource(overrides, cwd)], fileLayers = files.map((source) => readLayer(source, home)), directLayers = direct.map((source) => readLayer(source, home));
  throwOnFaults([...fileLayers, ...directLayers].flatMap(({ faults }) => faults));
  let builtIn = defaultConfig(basename(projectRoot)), fromFiles = fileLayers.reduce((config3, { layer }) => overlay(config3, layer), builtIn), config2 = directLayers.reduce(
    (config3, { layer }) => overlay(config3, layer),
    withSharedQueue(fromFiles)
  );
  return throwOnFaults(contradictions(config2, [...files, ...direct])), config2;
}
function overlay(config2, layer) {
  let sections2 = Object.entries(config2).map(([section, values]) => [
    section,
    { ...values, ...layer[section] }
  ]);
  return Object.fromEntries(sections2);
}
function withSharedQueue(config2) {
  let { enabled, sharedDb } = config2.coordination;
  return enabled && sharedDb !== null ? overlay(config2, { database: { path: sharedDb } }) : config2;
}

// src/config/project.ts
init_errors();
import { existsSync, mkdirSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { dirname, join as join4, resolve as resolve3 } from "node:path";
var MARKS = [".klauss.toml", ".git"];
function findProject(startDir, explicit) {
  let start = realDirectory(resolve3(startDir, explicit ?? "."));
  if (explicit !== void 0) return start;
  for (let directory = start; ; directory = dirname(directory)) {
    if (MARKS.some((mark) => existsSync(join4(directory, mark)))) return directory;
    if (directory === dirname(directory)) return start;
  }
}
function paths(root, config2) {
  let stateDir = join4(root, ".klauss");
  return {
    root,
    stateDir,
    database: config2.database.path ?? join4(stateDir, "klauss.db"),
    logs: resolve3(stateDir, config2.workers.logDirectory),
    plans: join4(stateDir, "plans"),
    worktrees: join4(stateDir, "worktrees"),
    scratch: join4(stateDir, "tmp")
  };
}
function ensureStateDir({ stateDir }) {
  try {
    mkdirSync(stateDir, { recursive: !0, mode: 448 });
    let ignore = join4(stateDir, ".gitignore");
    existsSync(ignore) || writeFileSync(ignore, `*
`);
  } catch (cause) {
    throw new KlaussError("file", `${stateDir} cannot be made: ${messageOf(cause)}`, {
      hint: "Make the project directory writable, and see that `.klauss` is no file.",
      cause
    });
  }
}
function realDirectory(path2) {
  if (!statSync(path2, { throwIfNoEntry: !1 })?.isDirectory())
    throw new KlaussError("usage", `${path2} is not a directory.`, {
      hint: "Name an existing directory with --project."
    });
  return realpathSync(path2);
}

// src/commands/context.ts
init_errors();

// src/pool/connection.ts
import { connect } from "node:net";

// src/pool/messages.ts
import { createInterface } from "node:readline";
var request = discriminatedUnion("type", [
  /** Something was submitted, cancelled, paused or resumed: look at the queue. */
  object({ type: literal("wake") }),
  /** Tell me of every change from now on. */
  object({ type: literal("follow") }),
  /** Claim nothing more, give running tasks so long, then end them and yourself. */
  object({ type: literal("stop"), graceSeconds: number2().min(0) }),
  /** End everything now. */
  object({ type: literal("kill") }),
  /** Have so many workers from now on. */
  object({ type: literal("resize"), workers: int().min(1) })
]), notice = discriminatedUnion("type", [
  /** The request was carried out, as far as that can be done at once. */
  object({ type: literal("ok") }),
  /** The rows changed. */
  object({ type: literal("changed") }),
  object({ type: literal("error"), message: string2() })
]);
var parseNotice = (line) => parseLine(notice, line), formatLine = (message) => `${JSON.stringify(message)}
`;
function onLine(socket, hear) {
  createInterface({ input: socket }).on("line", hear).on("error", () => {
  });
}
function parseLine(schema, line) {
  try {
    return schema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

// src/pool/connection.ts
var ANSWER_TIMEOUT_MS = 5e3, WAKE_TIMEOUT_MS = 500;
async function ask(path2, request2) {
  return await new Promise((resolve4) => {
    let socket = connect(path2), finish = (notice2) => {
      resolve4(notice2), socket.destroy();
    };
    socket.setTimeout(request2.type === "wake" ? WAKE_TIMEOUT_MS : ANSWER_TIMEOUT_MS, () => finish(null)), socket.on("error", () => finish(null)), socket.on("close", () => finish(null)), onNotice(socket, (notice2) => {
      notice2.type !== "changed" && finish(notice2);
    }), socket.write(formatLine(request2));
  });
}
function follow(path2, onChange, onEnd) {
  let socket = connect(path2), followed = !1;
  return socket.on("error", () => socket.destroy()), socket.on("close", () => onEnd(followed)), onNotice(socket, () => {
    followed = !0, onChange();
  }), socket.write(formatLine({ type: "follow" })), { close: () => socket.destroy() };
}
function onNotice(socket, hear) {
  onLine(socket, (line) => {
    let notice2 = parseNotice(line);
    notice2 !== null && hear(notice2);
  });
}

// src/pool/launch.ts
import { spawn } from "node:child_process";
import { mkdir, open as open2 } from "node:fs/promises";
import { join as join6 } from "node:path";
import { createInterface as createInterface2 } from "node:readline";
import { setTimeout as sleep2 } from "node:timers/promises";
init_errors();
init_package();
var startLine = discriminatedUnion("type", [
  object({ type: literal("ready") }),
  object({
    type: literal("refused"),
    code: _enum(ERROR_CODES),
    message: string2(),
    hint: string2().optional()
  })
]);
async function livingPool(queue) {
  let pool = await queue.currentPool();
  return pool !== null && isAlive(pool.process) ? pool : null;
}
async function ensurePool(options) {
  let { queue, workers: workers2 } = options;
  for (; ; ) {
    let living = await livingPool(queue);
    if (living !== null && living.state === "running")
      return await ask(living.socket, workers2 === null ? { type: "wake" } : { type: "resize", workers: workers2 }), await queue.currentPool() ?? living;
    living !== null && await endOfPool(living);
    let answer = await launch(options);
    if (answer.type === "refused" && answer.code !== "pool_running")
      throw new KlaussError(answer.code, answer.message, {
        ...answer.hint === void 0 ? {} : { hint: answer.hint }
      });
    let pool = await queue.currentPool();
    if (pool !== null && answer.type === "ready") return pool;
  }
}
async function launch({ paths: paths2, environment, workers: workers2, session }) {
  var _stack = [];
  try {
    let command = [commandPath(), "--project", paths2.root, "--db", paths2.database, "supervise"];
    workers2 !== null && command.push("--workers", String(workers2));
    session !== null && command.push("--session", session);
    await mkdir(paths2.logs, { recursive: !0, mode: 448 });
    let errors = __using(_stack, await open2(join6(paths2.logs, "pool.stderr"), "a", 384), !0);
    let child = spawn(process.execPath, command, {
      cwd: paths2.root,
      env: environment,
      detached: !0,
      stdio: ["ignore", "pipe", errors.fd]
    });
    let stdout = child.stdout;
    let answer = await new Promise((resolve4) => {
      createInterface2({ input: stdout }).once("line", (line) => resolve4(startLine.parse(JSON.parse(line)))), child.once("error", (error2) => resolve4({ type: "refused", code: "pool", message: error2.message })), child.once("exit", (code, signal2) => {
        let message = `The pool process ended (${code ?? signal2}) before it was ready.`;
        resolve4({ type: "refused", code: "pool", message, hint: `See ${join6(paths2.logs, "pool.stderr")}.` });
      });
    });
    stdout.destroy();
    child.unref();
    return answer;
  } catch (_) {
    var _error = _, _hasError = !0;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
async function endOfPool(pool, atMostSeconds = Number.POSITIVE_INFINITY) {
  let limit = performance.now() + atMostSeconds * 1e3;
  for (; isAlive(pool.process); ) {
    if (performance.now() >= limit) return !1;
    await sleep2(20);
  }
  return !0;
}

// src/queue/open.ts
import { randomBytes } from "node:crypto";
async function openQueue({
  path: path2,
  clock = Date.now,
  random = randomBytes
}) {
  let { openSqlite: openSqlite2 } = await Promise.resolve().then(() => (init_sqlite(), sqlite_exports));
  return openSqlite2({ path: path2, clock, random });
}

// src/commands/context.ts
var Context = class {
  cwd;
  environment;
  config;
  paths;
  /** The Claude Code session that this process was started from, or null. */
  session;
  #queue = null;
  /** @throws KlaussError `usage` or `config`, when the project or its configuration is wrong */
  constructor({ cwd, environment, project, database, overrides = {} }) {
    this.cwd = cwd, this.environment = environment;
    let root = findProject(cwd, project);
    this.config = loadConfig({
      projectRoot: root,
      home: homedir(),
      cwd,
      env: environment,
      overrides: database === void 0 ? overrides : { ...overrides, database: { path: database } }
    }), this.paths = paths(root, this.config), this.session = sessionIdOf(environment);
  }
  /** The queue, made when there is none. */
  async queue() {
    if (this.environment.KLAUSS_WORKER !== void 0)
      throw new KlaussError("state", "Klauss is not available inside one of its own workers.", {
        hint: "Do the task yourself, and report it as blocked when it is too large for one worker."
      });
    return ensureStateDir(this.paths), this.#queue ??= openQueue({ path: this.paths.database }), await this.#queue;
  }
  /** The queue, or null: nothing was ever submitted here. Looking does not make one. */
  async existingQueue() {
    return existsSync3(this.paths.database) ? await this.queue() : null;
  }
  /** The session's id, after it was registered, so that the pool can see when its client is gone. */
  async registeredSession() {
    let client = this.session === null ? null : clientOf(this.session, this.environment);
    return this.session === null || client === null ? null : (await (await this.queue()).registerSession(this.session, client), this.session);
  }
  /**
   * Makes sure that workers could be started, before anything is written that counts on them.
   * @throws KlaussError `environment`: there is no client for a new pool to run
   */
  async ensureClient() {
    let queue = await this.existingQueue();
    queue !== null && await livingPool(queue) !== null || await locateClient(this.config.client.command, this.environment);
  }
  /**
   * Makes sure that a pool serves the queue.
   * @param workers null: as many as the work needs
   * @throws KlaussError `environment`, or `pool` when it could not start for another reason
   */
  async ensurePool(workers2) {
    return await this.ensureClient(), await ensurePool({
      queue: await this.queue(),
      paths: this.paths,
      environment: this.environment,
      workers: workers2,
      session: await this.registeredSession()
    });
  }
  /** Tells the living pool, if there is one, that rows changed. */
  async wakePool() {
    let pool = await livingPool(await this.queue());
    pool !== null && await ask(pool.socket, { type: "wake" });
  }
  async [Symbol.asyncDispose]() {
    await (await this.#queue?.catch(() => null))?.[Symbol.asyncDispose]();
  }
};

// src/commands/find.ts
init_errors();
init_ids();
async function findJob(queue, id, session) {
  if (id !== void 0) {
    let job3 = await queue.job(asJobId(id));
    if (job3 !== null) return job3;
    throw new KlaussError("not_found", `There is no job \`${id}\`.`, {
      hint: "List all with `klauss status`."
    });
  }
  let [own2] = session === null ? [] : await queue.jobs({ unfinished: !0, session, limit: 1 }), [unfinished] = await queue.jobs({ unfinished: !0, limit: 1 }), [newest] = await queue.jobs({ limit: 1 }), job2 = own2 ?? unfinished ?? newest;
  if (job2 !== void 0) return job2;
  throw new KlaussError("not_found", "There is no job yet.", {
    hint: "Submit one with `klauss submit-file PLAN`."
  });
}

// src/pool/bell.ts
var Bell = class {
  #rung = !1;
  #hear = null;
  ring() {
    this.#rung = !0, this.#hear?.();
  }
  /** Resolves at the next ring, or after so many milliseconds at the latest. */
  async next(atMostMs) {
    this.#rung || (await new Promise((resolve4) => {
      let timer = setTimeout(resolve4, atMostMs);
      this.#hear = () => {
        clearTimeout(timer), resolve4();
      };
    }), this.#hear = null), this.#rung = !1;
  }
};

// src/pool/changes.ts
async function* changes(queue, options) {
  let bell = new Bell(), ring = () => bell.ring(), following = null, followCurrentPool = async () => {
    let pool = await queue.currentPool();
    pool === null || following !== null || (following = follow(pool.socket, ring, (followed) => {
      following = null, followed && ring();
    }));
  };
  options.signal?.addEventListener("abort", ring);
  try {
    for (; !options.signal?.aborted; )
      await followCurrentPool(), yield, await bell.next(options.pollSeconds * 1e3);
  } finally {
    options.signal?.removeEventListener("abort", ring), following?.close();
  }
}

// src/pool/sessions.ts
async function endDeadSessions(queue) {
  let dead = (await queue.sessions()).filter((session) => !isAlive(session.process));
  for (let session of dead) await queue.endSession(session.id);
  return dead.length;
}

// src/commands/follow.ts
var LONGEST_TIMER_MS = 2 ** 31 - 1;
async function follow2(context, queue, id, { start, timeoutSeconds, signal: signal2, onChange }) {
  let timeout = timeoutSeconds === null ? null : AbortSignal.timeout(Math.min(timeoutSeconds * 1e3, LONGEST_TIMER_MS)), over = AbortSignal.any([signal2, timeout].filter((one) => one != null)), job2 = await findJob(queue, id, null);
  job2.finishedAt === null && start && await goOn(context, queue, id);
  for await (let _ of changes(queue, { pollSeconds: context.config.defaults.pollInterval, signal: over })) {
    if (job2 = await findJob(queue, id, null), onChange(job2), job2.finishedAt !== null) return { kind: "finished", job: job2 };
    if (start) {
      if (job2.status === "paused") return { kind: "paused", job: job2 };
      if (await queue.currentPool() === null) return { kind: "stopped", job: job2 };
      await livingPool(queue) === null && await context.ensurePool(null);
    }
  }
  return { kind: signal2?.aborted ? "interrupted" : "timeout", job: job2 };
}
async function goOn(context, queue, id) {
  let session = await context.registeredSession();
  await endDeadSessions(queue), (await findJob(queue, id, null)).status === "paused" && await queue.resume(id, session ?? void 0), await context.ensurePool(null);
}

// src/orchestrator.ts
init_errors();

// src/plan/fault.ts
init_errors();
var MOST_LISTED = 100;
function refusal(faults, source) {
  let listed = faults.slice(0, MOST_LISTED).map((fault, index) => `${index + 1}. ${formatFault(fault)}`);
  faults.length > listed.length && listed.push(`... and ${faults.length - listed.length} more`);
  let plan = source === void 0 ? "The plan" : `The plan ${source}`, count = faults.length === 1 ? "1 fault" : `${faults.length} faults`;
  return new KlaussError("plan", `${plan} has ${count}:
${listed.join(`
`)}`, {
    hint: "Nothing was submitted. Correct the plan and submit it again.",
    details: faults
  });
}
function formatFault({ path: path2, task: task2, message, hint }) {
  let place = [path2, task2 !== null && `(${task2})`].filter(Boolean).join(" ");
  return [place && `${place}:`, message, hint && `- ${hint}`].filter(Boolean).join(" ");
}

// src/plan/places.ts
init_errors();
import { statSync as statSync2 } from "node:fs";

// src/plan/boundary.ts
import { isAbsolute as isAbsolute2, relative, sep } from "node:path";
function projectBoundary(root, config2, physical) {
  let roots = [root, ...Object.values(config2.relatedProjects)].flatMap((path2) => {
    try {
      return physical(path2);
    } catch {
      return [];
    }
  });
  return { contains: (path2) => roots.some((directory) => isInside(path2, directory)) };
}
function isInside(path2, directory) {
  let way = relative(directory, path2);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute2(way);
}
var under = (directory, path2) => isAbsolute2(path2) ? path2 : `${directory}${sep}${path2}`;

// src/plan/draft.ts
function draftTasks(tasks2) {
  return Array.isArray(tasks2) ? tasks2.map(draftTask) : [];
}
function* entries(list2) {
  for (let [index, entry] of list2.entries()) entry !== null && (yield [index, entry]);
}
function draftTask(value, index) {
  let task2 = isObject2(value) ? value : {};
  return {
    index,
    key: stringOf(task2.key),
    dependsOn: stringsOf(task2.depends_on),
    workingDir: stringOf(task2.working_dir),
    contextFiles: stringsOf(task2.context_files),
    expectedOutputs: stringsOf(task2.expected_outputs),
    allowExternal: task2.allow_external === !0
  };
}
function isObject2(value) {
  return typeof value == "object" && value !== null && !Array.isArray(value);
}
var stringOf = (value) => typeof value == "string" && value.trim() !== "" ? value : null, stringsOf = (value) => Array.isArray(value) ? value.map(stringOf) : [];

// dev/node_modules/fdir/dist/index.mjs
import { createRequire } from "module";
var __require = /* @__PURE__ */ createRequire(import.meta.url);
var pm = null;
try {
  __require.resolve("picomatch"), pm = __require("picomatch");
} catch {
}

// dev/node_modules/tinyglobby/dist/index.mjs
var import_picomatch = __toESM(require_picomatch2(), 1);
var isWin = process.platform === "win32";
function isDynamicPattern(pattern, options) {
  if (options?.caseSensitiveMatch === !1) return !0;
  let scan = import_picomatch.default.scan(pattern);
  return scan.isGlob || scan.negated;
}
var defaultOptions = {
  caseSensitiveMatch: !0,
  debug: !!process.env.TINYGLOBBY_DEBUG,
  expandDirectories: !0,
  followSymbolicLinks: !0,
  onlyFiles: !0
};

// src/plan/pattern.ts
var WILDCARD = /(?<!\\)[*?[\]{}()!]/, CLIMB = /(?:^|[/{(,|])\.\.(?:$|[/}),|])/;
function splitPattern(pattern) {
  let segments = pattern.split("/"), wild = isDynamicPattern(pattern) ? segments.findIndex((segment) => WILDCARD.test(segment)) : -1;
  return {
    base: (wild === -1 ? segments : segments.slice(0, wild)).join("/").replace(/\\(.)/g, "$1") || (pattern.startsWith("/") ? "/" : ""),
    climbs: wild !== -1 && CLIMB.test(segments.slice(wild).join("/"))
  };
}

// src/plan/physical.ts
import { lstatSync, readlinkSync } from "node:fs";
import { dirname as dirname3, isAbsolute as isAbsolute3, join as join7, sep as sep2 } from "node:path";
var MOST_LINKS = 40;
function physicalPaths() {
  let seen = /* @__PURE__ */ new Map(), lookAt = (path2) => {
    let known = seen.get(path2) ?? (seen.get(dirname3(path2))?.kind === "nothing" ? NOTHING : look(path2));
    return seen.set(path2, known), known;
  };
  return (path2) => {
    let segments = path2.split(sep2).reverse(), at = sep2, links = 0;
    for (let segment = segments.pop(); segment !== void 0; segment = segments.pop()) {
      if (segment === "" || segment === ".") continue;
      if (segment === "..") {
        at = dirname3(at);
        continue;
      }
      let next = join7(at, segment), found = lookAt(next);
      if (found.kind === "link") {
        if (++links > MOST_LINKS) throw new Error("too many symbolic links");
        isAbsolute3(found.target) && (at = sep2), segments.push(...found.target.split(sep2).reverse());
      } else
        at = next;
    }
    return at;
  };
}
var NOTHING = { kind: "nothing" };
function look(path2) {
  let entry = lstatSync(path2, { throwIfNoEntry: !1 });
  return entry === void 0 ? NOTHING : entry.isSymbolicLink() ? { kind: "link", target: readlinkSync(path2) } : { kind: "other" };
}

// src/plan/places.ts
function resolvePlaces(drafts, root, config2) {
  let physical = physicalPaths(), boundary = projectBoundary(root, config2, physical), ground = { root, config: config2, physical, boundary, isDirectory: directoryCheck() }, placed = drafts.map((draft) => placeTask(draft, ground));
  return {
    workingDirs: placed.map(({ workingDir }) => workingDir),
    faults: placed.flatMap(({ faults }) => faults)
  };
}
var OUTSIDE_HINT = "Name the other project in [related_projects], or set allow_external for this task, or allow_external_dirs in [safety].";
function placeTask(draft, ground) {
  let fault = (field, problem) => ({
    path: `tasks[${draft.index}].${field}`,
    task: draft.key,
    ...problem
  }), { enforceProjectBoundary, allowExternalDirs } = ground.config.safety, mayLeave = !enforceProjectBoundary || allowExternalDirs || draft.allowExternal, workingDir = placeWorkingDir(draft, ground, mayLeave);
  if (typeof workingDir != "string")
    return { workingDir: ground.root, faults: [fault("working_dir", workingDir)] };
  let faults = [], lists = { context_files: draft.contextFiles, expected_outputs: draft.expectedOutputs };
  for (let [field, patterns] of Object.entries(mayLeave ? {} : lists))
    for (let [position, pattern] of entries(patterns)) {
      let problem = checkPattern(pattern, workingDir, ground);
      problem !== null && faults.push(fault(`${field}[${position}]`, problem));
    }
  return { workingDir, faults };
}
function placeWorkingDir({ workingDir: written }, { root, config: config2, physical, boundary, isDirectory }, mayLeave) {
  if (written === null) return root;
  let named = new Map([...Object.entries(config2.directories), ...Object.entries(config2.relatedProjects)]);
  try {
    let path2 = physical(under(root, named.get(written) ?? written));
    return !mayLeave && !boundary.contains(path2) ? { message: `"${written}" is outside the project: ${path2}`, hint: OUTSIDE_HINT } : isDirectory(path2) ? path2 : { message: `"${written}" is no directory: ${path2}`, hint: "Make it, or name one that is there." };
  } catch (error2) {
    return { message: `"${written}" cannot be looked at: ${messageOf(error2)}` };
  }
}
function checkPattern(pattern, workingDir, { physical, boundary }) {
  let { base, climbs } = splitPattern(pattern);
  if (climbs) return { message: `"${pattern}" has ".." after a wildcard`, hint: "Write it without." };
  try {
    let path2 = physical(under(workingDir, base));
    return boundary.contains(path2) ? null : { message: `"${pattern}" is outside the project: ${path2}`, hint: OUTSIDE_HINT };
  } catch (error2) {
    return { message: `"${pattern}" cannot be looked at: ${messageOf(error2)}` };
  }
}
function directoryCheck() {
  let seen = /* @__PURE__ */ new Map();
  return (path2) => {
    let known = seen.get(path2) ?? statSync2(path2, { throwIfNoEntry: !1 })?.isDirectory() ?? !1;
    return seen.set(path2, known), known;
  };
}

// src/plan/read.ts
init_errors();

// src/plan/json.ts
var WORDS = {
  value: "a value",
  "value or ]": 'a value or "]"',
  key: "a name in double quotes",
  "key or }": 'a name in double quotes or "}"',
  ":": '":"',
  ", or ]": '"," or "]"',
  ", or }": '"," or "}"',
  end: "the end of the text"
}, SPACE = /[ \t\n\r]*/y, SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|true\b|false\b|null\b/y, ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
function findJsonFault(text) {
  let open3 = [], expected = "value", at = skip(SPACE, text, 0), afterValue = () => open3.at(-1) ?? "end";
  for (; at < text.length; ) {
    let char = text.charAt(at), isValue = expected === "value" || expected === "value or ]", isKey = expected === "key" || expected === "key or }", next = at + 1;
    if (char === '"' && (isValue || isKey)) {
      let string3 = readString(text, at);
      if (typeof string3 != "number") return string3;
      next = string3, expected = isKey ? ":" : afterValue();
    } else if (isValue && char === "[")
      open3.push(", or ]"), expected = "value or ]";
    else if (isValue && char === "{")
      open3.push(", or }"), expected = "key or }";
    else if (char === ":" && expected === ":")
      expected = "value";
    else if (char === "," && (expected === ", or ]" || expected === ", or }"))
      expected = expected === ", or ]" ? "value" : "key";
    else if ((char === "]" || char === "}") && expected.endsWith(`or ${char}`))
      open3.pop(), expected = afterValue();
    else {
      if (next = isValue ? skip(SCALAR, text, at) : at, next === at) return { at, message: unexpected(char, expected) };
      expected = afterValue();
    }
    at = skip(SPACE, text, next);
  }
  return expected === "end" ? null : { at, message: `the text ends where ${WORDS[expected]} should be` };
}
function readString(text, start) {
  for (let at = start + 1; at < text.length; ) {
    let char = text.charAt(at);
    if (char === '"') return at + 1;
    if (char < " ")
      return { at, message: `${char === `
` || char === "\r" ? "a line break" : "a control character"} in a string; write it as an escape such as "\\n"` };
    let next = char === "\\" ? skip(ESCAPE, text, at) : at + 1;
    if (next === at)
      return { at, message: 'an unknown escape in a string; a backslash itself is written "\\\\"' };
    at = next;
  }
  return { at: start, message: "a string that begins here is not closed" };
}
function unexpected(char, expected) {
  return char === "'" ? "text stands in double quotes in JSON, not in single ones" : char === "/" || char === "#" ? "JSON has no comments" : (char === "]" || char === "}") && (expected === "value" || expected === "key") ? `a comma before "${char}"` : `${JSON.stringify(char)} where ${WORDS[expected]} should be`;
}
function skip(pattern, text, at) {
  return pattern.lastIndex = at, at + (pattern.exec(text)?.[0].length ?? 0);
}

// src/plan/read.ts
var EXCERPT = 80;
function readPlanText(text, source = "The plan") {
  let json2 = text.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(json2);
  } catch (cause) {
    let fault = findJsonFault(json2);
    if (fault === null) throw cause;
    let { line, column, excerpt } = locate(json2, fault.at);
    throw new KlaussError(
      "plan",
      `${source} is not valid JSON: line ${line}, column ${column}: ${fault.message}

${excerpt}`,
      {
        hint: "Nothing was submitted. Correct the JSON and submit it again.",
        details: [{ path: "", task: null, message: fault.message, line, column }],
        cause
      }
    );
  }
}
function locate(text, at) {
  let before = text.slice(0, at).split(`
`), start = at - (before.at(-1)?.length ?? 0), end3 = text.indexOf(`
`, at), from = Math.max(start, at - EXCERPT / 2), shown2 = text.slice(from, Math.min(end3 === -1 ? text.length : end3, from + EXCERPT)).trimEnd(), label = `${before.length} | `, caret = " ".repeat(label.length + at - from);
  return { line: before.length, column: at - start + 1, excerpt: `${label}${shown2}
${caret}^` };
}

// src/domain/graph.ts
function findCycles(nodes) {
  let edges = edgesOf(nodes), cycles2 = [], done = /* @__PURE__ */ new Set();
  for (let root of edges.keys()) {
    if (done.has(root)) continue;
    let { visited, cycle } = walk(root, edges, done);
    for (let key of visited) done.add(key);
    cycle !== null && cycles2.push(cycle);
  }
  return cycles2;
}
function walk(root, edges, done) {
  let visited = /* @__PURE__ */ new Set([root]), path2 = [root], onPath = new Set(path2), pending = [targets(root, edges)];
  for (let next = pending.at(-1); next !== void 0; next = pending.at(-1)) {
    let { value: target, done: exhausted } = next.next();
    if (exhausted) {
      pending.pop();
      let left = path2.pop();
      left !== void 0 && onPath.delete(left);
    } else {
      if (onPath.has(target))
        return { visited, cycle: path2.slice(path2.indexOf(target)) };
      !visited.has(target) && !done.has(target) && (visited.add(target), path2.push(target), onPath.add(target), pending.push(targets(target, edges)));
    }
  }
  return { visited, cycle: null };
}
function targets(key, edges) {
  return (edges.get(key) ?? [])[Symbol.iterator]();
}
function edgesOf(nodes) {
  let edges = new Map(nodes.map(({ key }) => [key, /* @__PURE__ */ new Set()]));
  for (let { key, dependsOn } of nodes)
    for (let dependency of dependsOn) edges.has(dependency) && edges.get(key)?.add(dependency);
  return new Map([...edges].map(([key, dependencies]) => [key, [...dependencies]]));
}

// src/plan/keys.ts
function completeKeys(drafts, existing) {
  let taken = new Set(existing);
  for (let { key } of drafts) key !== null && taken.add(key);
  return drafts.map(({ key, index }) => {
    if (key !== null) return key;
    let name = `task-${existing.size + index + 1}`, made = name;
    for (let number3 = 2; taken.has(made); number3++) made = `${name}-${number3}`;
    return taken.add(made), made;
  });
}

// src/plan/schema.ts
var LONGEST_PROMPT = 1e6, LONGEST_TIMEOUT_SECONDS = 604800, keySchema = string2().regex(
  /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
  'must be 1 to 64 letters, digits, ".", "_" or "-", the first a letter or digit'
), nonBlank = string2().regex(/\S/, "must not be empty"), list = array(nonBlank), taskSchema = strictObject({
  key: keySchema.optional().describe("Unique name of the task in this plan, for depends_on. Made up when left out: task-1, ..."),
  prompt: nonBlank.refine((prompt) => Buffer.byteLength(prompt) <= LONGEST_PROMPT, "must be at most 1 MB").describe(
    "What is to be done, complete in itself: the worker knows nothing but this, the conventions, the context files and short results of the tasks it depends on."
  ),
  depends_on: list.optional().describe("Keys of the tasks that must complete before this one starts."),
  priority: int().optional().describe("Higher is more urgent. Default 5."),
  working_dir: nonBlank.optional().describe(
    "Where the worker runs: relative to the project, absolute, or a name from [directories] or [related_projects]. Default: the project."
  ),
  touches: list.optional().describe(
    "Globs of the files that the task will create or change. Tasks that run at once should not overlap."
  ),
  context_files: list.optional().describe("Files or globs that the worker is shown, relative to working_dir."),
  expected_outputs: list.optional().describe("Files or globs that must exist afterwards, relative to working_dir. Checked."),
  verify: list.optional().describe("Shell commands that must exit 0 afterwards. Run by Klauss, not by the worker."),
  model: nonBlank.optional().describe('A model of Claude Code, such as "sonnet". Default: the configured one.'),
  timeout: number2().positive().max(LONGEST_TIMEOUT_SECONDS).optional().describe("Time limit of one attempt, in seconds. Default 1800."),
  max_retries: int().min(0).max(100).optional().describe("How many times a failed attempt is repeated. Default 1."),
  allow_external: boolean2().optional().describe("The task may name paths outside the project."),
  metadata: record(string2(), json()).optional().describe("Anything; kept with the task, not shown to the worker.")
}).meta({ id: "task", description: "One piece of work for one worker." }), planSchema = strictObject({
  $schema: string2().optional().describe("For editors."),
  goal: string2().optional().describe("What the user asked for."),
  conventions: record(string2(), string2()).optional().describe('Rules that every task is shown, by topic: {"imports": "named exports only"}.'),
  budget_usd: number2().positive().optional().describe("What all tasks together may cost, in US dollars."),
  tasks: array(taskSchema).min(1).describe("Tasks without a dependency between them run at once.")
}).describe("A plan of Klauss: tasks and how they depend on each other.");

// src/plan/validate.ts
var MOST_SUGGESTIONS = 50, MOST_CYCLE_KEYS = 20;
function validatePlan(input, existing) {
  let object2 = Array.isArray(input) ? { tasks: input } : input;
  if (!isObject2(object2))
    return { plan: null, drafts: [], keys: [], faults: [{ path: "", task: null, message: 'A plan is a list of tasks, or an object with "tasks".' }] };
  let drafts = draftTasks(object2.tasks), keys = completeKeys(drafts, existing), checked = check(planSchema, object2);
  return {
    plan: "value" in checked ? checked.value : null,
    drafts,
    keys,
    faults: [
      ..."findings" in checked ? checked.findings.map((finding) => shapeFault(finding, drafts)) : [],
      ...duplicateKeys(drafts, existing),
      ...wrongDependencies(drafts, keys, existing),
      ...cycles(drafts, keys)
    ]
  };
}
function shapeFault({ path: path2, message, hint }, drafts) {
  let task2 = path2[0] === "tasks" ? drafts[Number(path2[1])] : void 0;
  return { path: formatPath(path2), task: task2?.key ?? null, message, ...hint !== void 0 && { hint } };
}
function duplicateKeys(drafts, existing) {
  let first = /* @__PURE__ */ new Map();
  return drafts.flatMap(({ key, index }) => {
    if (key === null) return [];
    let path2 = `tasks[${index}].key`;
    if (existing.has(key))
      return { path: path2, task: key, message: "is the key of a task that the job already has" };
    let other = first.get(key);
    return other !== void 0 ? { path: path2, task: key, message: `is the key of tasks[${other}], too` } : (first.set(key, index), []);
  });
}
function wrongDependencies(drafts, keys, existing) {
  let known = /* @__PURE__ */ new Set([...keys, ...existing]), faults = [], suggestions = 0;
  for (let draft of drafts)
    for (let [position, dependency] of entries(draft.dependsOn)) {
      let path2 = `tasks[${draft.index}].depends_on[${position}]`;
      if (dependency === keys[draft.index])
        faults.push({ path: path2, task: draft.key, message: "is the task itself" });
      else if (!known.has(dependency)) {
        let hint = ++suggestions > MOST_SUGGESTIONS ? void 0 : didYouMean(dependency, known), message = `no task has the key "${dependency}"`;
        faults.push({ path: path2, task: draft.key, message, ...hint !== void 0 && { hint } });
      }
    }
  return faults;
}
function cycles(drafts, keys) {
  let nodes = drafts.map((draft) => {
    let key = keys[draft.index] ?? "", dependsOn = draft.dependsOn.filter((dependency) => dependency !== null).filter((dependency) => dependency !== key);
    return { key, dependsOn };
  });
  return findCycles(nodes).map((cycle) => {
    let [task2 = ""] = cycle, message = `the task waits for itself: ${formatCycle(cycle)}`;
    return { path: `tasks[${keys.indexOf(task2)}].depends_on`, task: task2, message };
  });
}
function formatCycle(cycle) {
  let shown2 = cycle.slice(0, MOST_CYCLE_KEYS), left = cycle.length - shown2.length;
  return [...shown2, ...left > 0 ? [`(${left} more)`] : [], cycle[0]].join(" \u2192 ");
}

// src/plan/plan.ts
async function preparePlan(input, context) {
  let { projectRoot, config: config2, existingKeys = /* @__PURE__ */ new Set(), source } = context, value = typeof input == "string" ? readPlanText(input, source) : input, { plan, drafts, keys, faults } = validatePlan(value, existingKeys), places = resolvePlaces(drafts, projectRoot, config2);
  if (plan === null || faults.length > 0 || places.faults.length > 0)
    throw refusal([...faults, ...places.faults], source);
  return {
    goal: plan.goal ?? "",
    conventions: plan.conventions ?? {},
    budgetUsd: plan.budget_usd ?? null,
    tasks: plan.tasks.map(
      (task2, index) => specOf(task2, keys[index] ?? "", places.workingDirs[index] ?? projectRoot, config2)
    )
  };
}
function specOf(task2, key, workingDir, { defaults, client }) {
  return {
    key,
    prompt: task2.prompt,
    workingDir,
    contextFiles: task2.context_files ?? [],
    expectedOutputs: task2.expected_outputs ?? [],
    verify: task2.verify ?? [],
    touches: task2.touches ?? [],
    dependsOn: [...new Set(task2.depends_on)],
    priority: task2.priority ?? defaults.priority,
    model: task2.model ?? client.model,
    timeout: task2.timeout ?? defaults.timeout,
    maxRetries: task2.max_retries ?? defaults.maxRetries,
    allowExternal: task2.allow_external ?? !1,
    metadata: task2.metadata ?? {}
  };
}

// src/plan/subtask.ts
function planTask(task2) {
  let named = {
    key: task2.key,
    prompt: task2.prompt,
    working_dir: task2.workingDir,
    context_files: task2.contextFiles,
    expected_outputs: task2.expectedOutputs,
    verify: task2.verify,
    touches: task2.touches,
    depends_on: task2.dependsOn,
    priority: task2.priority,
    model: task2.model,
    timeout: task2.timeout,
    max_retries: task2.maxRetries,
    allow_external: task2.allowExternal,
    metadata: task2.metadata
  };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== void 0));
}

// src/pool/leftovers.ts
async function endLeftovers(queue, self, predecessor) {
  let attempts2 = (await queue.runningAttempts()).filter((attempt) => attempt.pool !== self), pools = new Set(attempts2.map((attempt) => attempt.pool));
  predecessor !== null && pools.add(predecessor);
  let clients = attempts2.flatMap((attempt) => attempt.process ?? []);
  await endProcesses(
    () => [
      ...clients.filter(isAlive).flatMap((client) => [client, ...descendants(client.pid)]),
      ...[...pools].flatMap((pool) => marked("KLAUSS_POOL", pool))
    ],
    { graceMs: 0 }
  );
  for (let pool of pools) await queue.releasePool(pool);
}

// src/pool/end.ts
var PATIENCE_SECONDS = 15;
async function endPool(queue, how) {
  let pool = await queue.currentPool();
  if (pool === null) return !1;
  if (isAlive(pool.process)) {
    let graceSeconds = how === "kill" ? 0 : how.graceSeconds, request2 = how === "kill" ? { type: "kill" } : { type: "stop", graceSeconds };
    await ask(pool.socket, request2), await endOfPool(pool, graceSeconds + PATIENCE_SECONDS) || await endProcesses(() => [pool.process], { graceMs: 0 });
  }
  return await endLeftovers(queue, null, pool.id), await queue.updatePool(pool.id, { state: "stopped" }), !0;
}

// src/report/json.ts
var statusWord = (status) => status === "running" ? "in_progress" : status;

// src/report/text.ts
var PROMPT_WIDTH = 60;
function shorten(text, width = PROMPT_WIDTH) {
  let line = text.replaceAll(/\s+/g, " ").trim();
  return line.length <= width ? line : `${line.slice(0, width - 1)}\u2026`;
}
function duration2(ms) {
  let seconds2 = Math.round(ms / 1e3);
  return seconds2 < 60 ? `${seconds2}s` : seconds2 < 3600 ? `${Math.floor(seconds2 / 60)}m ${seconds2 % 60}s` : `${Math.floor(seconds2 / 3600)}h ${Math.floor(seconds2 % 3600 / 60)}m`;
}
var dollars = (usd) => `$${usd.toFixed(2)}`;
function countsText(counts) {
  let parts = ["completed", "in_progress", "pending", "failed", "cancelled", "skipped"].filter((word) => counts[word] > 0).map((word) => `${counts[word]} ${word.replace("_", " ")}`);
  return parts.length === 0 ? "no tasks" : parts.join(", ");
}
function statusText(task2) {
  let why = task2.phase ?? (task2.status === "failed" ? task2.reason : waitsFor(task2));
  return why === null ? statusWord(task2.status) : `${statusWord(task2.status)} (${why})`;
}
function waitsFor(task2) {
  return task2.status !== "pending" ? null : task2.held ? "paused" : task2.blocked > 0 ? "blocked" : task2.notBefore === null ? null : "retry";
}
function jobLine(job2) {
  let cost = job2.costUsd > 0 ? `, ${dollars(job2.costUsd)}` : "", goal = job2.goal === "" ? "" : ` Goal: ${shorten(job2.goal)}`;
  return `Job ${job2.id} (${job2.status}): ${countsText(job2.tasks)}${cost}.${goal}`;
}

// src/report/digest.ts
var LISTED = 40, SUMMARY_WIDTH = 160, ERROR_WIDTH = 300;
function digest(job2, tasks2) {
  let listed = tasks2.length <= LISTED ? tasks2 : failuresFirst(tasks2).slice(0, LISTED), rest = tasks2.length - listed.length;
  return [
    jobLine(job2),
    ...listed.map(taskLines),
    ...rest > 0 ? [`\u2026 and ${rest} more: klauss list --job ${job2.id}`] : [],
    ...nextSteps(job2, tasks2)
  ].join(`
`);
}
function failuresFirst(tasks2) {
  return [...tasks2.filter((task2) => task2.status === "failed"), ...tasks2.filter((task2) => task2.status !== "failed")];
}
function taskLines(task2) {
  let took = task2.startedAt !== null && task2.finishedAt !== null ? `, ${duration2(task2.finishedAt - task2.startedAt)}` : "", head = `- ${task2.key} [${statusText(task2)}${took}]`;
  if (task2.status === "completed" && task2.report !== null) {
    let files = task2.report.filesChanged.length > 0 ? ` (${shorten(task2.report.filesChanged.join(", "), 100)})` : "";
    return `${head} ${shorten(task2.report.summary, SUMMARY_WIDTH)}${files}`;
  }
  return task2.error !== null ? `${head} ${shorten(task2.error, ERROR_WIDTH)}` : `${head} ${shorten(task2.prompt)}`;
}
function nextSteps(job2, tasks2) {
  let failed = tasks2.filter((task2) => task2.status === "failed");
  switch (job2.status) {
    case "failed":
      return [
        `Next: klauss show ${job2.id}/${failed[0]?.key ?? "KEY"} tells more; klauss retry ${job2.id} runs what failed again.`
      ];
    case "paused":
      return [`Next: klauss resume ${job2.id} goes on with it.`];
    case "pending":
    case "running":
      return [`Next: klauss wait ${job2.id} follows it.`];
    case "completed":
    case "cancelled":
      return [];
  }
}

// src/orchestrator.ts
var Orchestrator = class _Orchestrator {
  #context;
  #queue;
  constructor(context, queue) {
    this.#context = context, this.#queue = queue;
  }
  /**
   * Opens the queue of a project; it is made when there is none.
   * @throws KlaussError `config`, `database` or `environment`
   */
  static async open(options = {}) {
    let context = new Context({
      cwd: options.project ?? process.cwd(),
      environment: options.environment ?? process.env,
      database: options.database,
      ...options.allowExternalDirs === void 0 ? {} : { overrides: { safety: { allowExternalDirs: options.allowExternalDirs } } }
    });
    return new _Orchestrator(context, await context.queue());
  }
  /**
   * Creates a job without tasks. It belongs to the Claude Code session that this process runs in, if it runs in
   * one, and is paused when that ends; `detach` makes it outlive the session.
   */
  async createJob(goal, options = {}) {
    let { job: job2 } = await this.#queue.submit({
      goal,
      conventions: {},
      budgetUsd: options.budgetUsd ?? null,
      metadata: options.metadata ?? {},
      session: options.detach ? null : await this.#context.registeredSession(),
      tasks: []
    });
    return job2.id;
  }
  /** Adds a task to a job, running or not. @throws KlaussError `plan`, naming every fault */
  async addSubtask(job2, subtask) {
    let [task2] = await this.addSubtasks(job2, [subtask]);
    if (task2 === void 0) throw new KlaussError("not_found", `Job ${job2} did not take the task.`);
    return task2;
  }
  /** Adds tasks that may depend on each other, all or none. @throws KlaussError `plan`, naming every fault */
  async addSubtasks(job2, subtasks) {
    for (; ; ) {
      let specs = await this.#prepare(job2, subtasks);
      try {
        let added = await this.#queue.extend(job2, specs);
        return await this.#context.wakePool(), added;
      } catch (error2) {
        let taken = await this.#keys(job2);
        if (!specs.some(({ key }, index) => subtasks[index]?.key === void 0 && taken.has(key)))
          throw error2;
      }
    }
  }
  async #prepare(job2, subtasks) {
    let { tasks: tasks2 } = await preparePlan(
      { goal: "", tasks: subtasks.map(planTask) },
      {
        projectRoot: this.#context.paths.root,
        config: this.#context.config,
        existingKeys: await this.#keys(job2)
      }
    );
    return tasks2;
  }
  async #keys(job2) {
    return new Set((await this.#queue.tasks({ job: job2 })).map((task2) => task2.key));
  }
  /** Sets a convention that every task is shown: of one job, or of all. */
  async setSharedContext(key, value, job2 = null) {
    await this.#queue.setConvention(job2, key, value);
  }
  /** The conventions of all jobs, overlaid with those of one. */
  async sharedContext(job2) {
    return await this.#queue.conventions(job2);
  }
  /** The job of that id, as the command line prints it. @throws KlaussError `not_found` */
  async job(id) {
    return await findJob(this.#queue, id, null);
  }
  /**
   * Waits for the end of a job and collects its tasks with their results.
   * @throws KlaussError `not_found`, or `environment` and `pool` when workers could not be started
   */
  async waitAndCollect(id, options = {}) {
    let { startWorkers = !1, timeout = null, signal: signal2 } = options, { finishedAt } = await this.job(id);
    typeof startWorkers == "number" && finishedAt === null && await this.startWorkers(startWorkers);
    let end3 = await follow2(this.#context, this.#queue, id, {
      start: startWorkers !== !1,
      timeoutSeconds: timeout,
      ...signal2 === void 0 ? {} : { signal: signal2 },
      onChange: options.onProgress ?? (() => {
      })
    });
    return { job: end3.job, tasks: await this.#queue.tasks({ job: id }), finished: end3.kind === "finished" };
  }
  /** The results as a text for a person or a model. */
  synthesize({ job: job2, tasks: tasks2 }) {
    return digest(job2, tasks2);
  }
  /** Starts workers, or changes how many there are. Null: as many as the work needs. */
  async startWorkers(count = null) {
    await this.#context.ensurePool(count);
  }
  /** Stops the workers; running tasks go back to pending. Returns false when none ran. */
  async stopWorkers(options = {}) {
    let graceSeconds = options.graceSeconds ?? this.#context.config.workers.stopGrace;
    return await endPool(this.#queue, options.force ? "kill" : { graceSeconds });
  }
  async workerStatus() {
    let pool = await livingPool(this.#queue);
    return {
      pool: pool === null ? null : { pid: pool.process.pid, state: pool.state, workers: pool.workers },
      workers: pool === null ? [] : await this.#queue.workers(pool.id),
      tasks: await this.#queue.stats()
    };
  }
  /** Takes failed, cancelled and skipped tasks of a job back to pending. */
  async retryFailed(job2) {
    let tasks2 = await this.#queue.retry({ job: job2 });
    return await this.#context.wakePool(), tasks2;
  }
  async [Symbol.asyncDispose]() {
    await this.#context[Symbol.asyncDispose]();
  }
};
export {
  KlaussError,
  Orchestrator
};
