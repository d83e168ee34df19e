var __here = __dirname, __betterSqlite3 = require('node:path').join(__dirname, '../node_modules/better-sqlite3/lib');
if (!require('node:fs').existsSync(__betterSqlite3)) try { __betterSqlite3 = require('node:path').dirname(require.resolve('better-sqlite3')); } catch {}
"use strict";var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __esm=(fn,res,err)=>function(){if(err)throw err[0];try{return fn&&(res=(0,fn[__getOwnPropNames(fn)[0]])(fn=0)),res}catch(e){throw err=[e],e}};var __commonJS=(cb,mod)=>function(){try{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).exports,mod),mod.exports}catch(e){throw mod=0,e}};var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{value:mod,enumerable:!0}):target,mod));var KlaussError,init_errors=__esm({"src/domain/errors.ts"(){"use strict";KlaussError=class extends Error{name="KlaussError";code;hint;details;constructor(code,message,info){super(message,info.cause===void 0?void 0:{cause:info.cause}),this.code=code,this.hint=info.hint,this.details=info.details}}}});var require_lines=__commonJS({"slow:./src/config/lines.ts"(exports2,module2){module2.exports={get keyLines(){return require("./config.cjs").keyLines}}}});var require_toml=__commonJS({"slow:./src/config/toml.ts"(exports2,module2){module2.exports={get parseToml(){return require("./config.cjs").parseToml}}}});var sql,init_initial=__esm({"src/queue/sqlite/migrations/0001_initial.ts"(){"use strict";sql=`
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
`}});var sql2,init_worktrees=__esm({"src/queue/sqlite/migrations/0002_worktrees.ts"(){"use strict";sql2=`
ALTER TABLE jobs ADD COLUMN base TEXT;
ALTER TABLE jobs ADD COLUMN applied TEXT CHECK (json_valid(applied));

ALTER TABLE tasks ADD COLUMN base TEXT;
ALTER TABLE tasks ADD COLUMN landed TEXT CHECK (landed IS NULL OR status = 'completed');
ALTER TABLE tasks ADD COLUMN proved TEXT
  CHECK (json_valid(proved)) CHECK (proved IS NULL OR status IN ('pending', 'running'));
ALTER TABLE tasks ADD COLUMN resolves INTEGER NOT NULL DEFAULT 0 CHECK (resolves >= 0);
ALTER TABLE tasks ADD COLUMN changed_files TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(changed_files));

ALTER TABLE specs ADD COLUMN isolation TEXT NOT NULL DEFAULT 'shared'
  CHECK (isolation IN ('worktree', 'shared'));
`}});var sql3,init_proof=__esm({"src/queue/sqlite/migrations/0003_proof.ts"(){"use strict";sql3=`
ALTER TABLE jobs ADD COLUMN allow_followups INTEGER NOT NULL DEFAULT 0 CHECK (allow_followups IN (0, 1));

ALTER TABLE tasks ADD COLUMN gates TEXT CHECK (json_valid(gates));
ALTER TABLE tasks ADD COLUMN reported TEXT
  CHECK (json_valid(reported)) CHECK (reported IS NULL OR status IN ('pending', 'running'));

ALTER TABLE specs ADD COLUMN depth INTEGER NOT NULL DEFAULT 0 CHECK (depth >= 0);
ALTER TABLE specs ADD COLUMN proposed_by TEXT;

UPDATE tasks SET receipt = json_set(receipt,
  '$.commit', "commit", '$.tree', NULL, '$.unchanged', NULL, '$.attempt', attempt, '$.session', NULL,
  '$.usage', json('{"costUsd":0,"inputTokens":0,"outputTokens":0,"cacheReadTokens":0,"cacheWriteTokens":0,"turns":0,"toolCalls":0,"model":null,"denials":[]}'),
  -- What comes out of a subquery is a text until it is said to be JSON.
  '$.gates', json((SELECT json_group_array(json_patch('{"directory":"","source":"task","waived":null}', value)) FROM json_each(receipt, '$.gates'))))
WHERE receipt IS NOT NULL;
UPDATE tasks SET report = json_set(report, '$.unchangedBecause', '', '$.followups', json('[]')) WHERE report IS NOT NULL;
-- Work that waits to be merged is proved anew.
UPDATE tasks SET proved = NULL WHERE proved IS NOT NULL;
`}});var sql4,init_money=__esm({"src/queue/sqlite/migrations/0004_money.ts"(){"use strict";sql4=`
ALTER TABLE jobs ADD COLUMN reason TEXT CHECK (reason IN ('budget'));

ALTER TABLE attempts ADD COLUMN reserved_usd REAL CHECK (reserved_usd >= 0);
ALTER TABLE attempts ADD COLUMN cost_usd REAL NOT NULL DEFAULT 0;
UPDATE attempts SET cost_usd = coalesce(usage ->> '$.costUsd', 0) WHERE usage IS NOT NULL;
UPDATE attempts SET
  usage = '{"costUsd":0,"inputTokens":0,"outputTokens":0,"cacheReadTokens":0,"cacheWriteTokens":0,"turns":0,"toolCalls":0,"model":null,"denials":[]}'
WHERE usage IS NULL AND outcome <> 'running';
CREATE INDEX attempts_unbooked ON attempts (pool) WHERE usage IS NULL;

CREATE TABLE spendings (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  usd REAL NOT NULL CHECK (usd >= 0)
) STRICT;
CREATE INDEX spendings_at ON spendings (at);
INSERT INTO spendings (at, usd) SELECT ended_at, cost_usd FROM attempts WHERE ended_at IS NOT NULL AND cost_usd > 0;

ALTER TABLE pools ADD COLUMN hold TEXT CHECK (json_valid(hold));
ALTER TABLE pools ADD COLUMN halt TEXT CHECK (json_valid(halt));
`}});var sql5,init_projects=__esm({"src/queue/sqlite/migrations/0005_projects.ts"(){"use strict";sql5=`
ALTER TABLE jobs ADD COLUMN project TEXT;
ALTER TABLE pools ADD COLUMN logs TEXT;
ALTER TABLE pools ADD COLUMN config TEXT;
`}});var sql6,init_told=__esm({"src/queue/sqlite/migrations/0006_told.ts"(){"use strict";sql6=`
ALTER TABLE sessions ADD COLUMN told INTEGER NOT NULL DEFAULT 0;
UPDATE sessions SET told = coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'events'), 0);
ALTER TABLE pools ADD COLUMN told INTEGER;

CREATE INDEX events_of_no_job ON events (id) WHERE job IS NULL;
`}});var sql7,init_fewer_pages=__esm({"src/queue/sqlite/migrations/0007_fewer_pages.ts"(){"use strict";sql7=`
DROP INDEX tasks_leased;

DROP INDEX attempts_unbooked;
CREATE INDEX attempts_unbooked ON attempts (pool) WHERE usage IS NULL AND outcome <> 'running';
CREATE VIEW unbooked AS
SELECT * FROM attempts INDEXED BY attempts_running WHERE outcome = 'running' AND usage IS NULL
UNION ALL
SELECT * FROM attempts INDEXED BY attempts_unbooked WHERE outcome <> 'running' AND usage IS NULL;

CREATE TABLE spent (
  at INTEGER PRIMARY KEY,
  usd REAL NOT NULL CHECK (usd >= 0)
) STRICT;
INSERT INTO spent (at, usd) SELECT at, sum(usd) FROM spendings GROUP BY at;
DROP TABLE spendings;
ALTER TABLE spent RENAME TO spendings;
`}});var sql8,init_costs=__esm({"src/queue/sqlite/migrations/0008_costs.ts"(){"use strict";sql8=`
DROP TRIGGER task_status_changed;
CREATE TRIGGER task_changed AFTER UPDATE OF status, cost_usd ON tasks
WHEN OLD.status <> NEW.status OR OLD.cost_usd <> NEW.cost_usd
BEGIN
  UPDATE jobs SET
    pending = pending + (NEW.status = 'pending') - (OLD.status = 'pending'),
    running = running + (NEW.status = 'running') - (OLD.status = 'running'),
    completed = completed + (NEW.status = 'completed') - (OLD.status = 'completed'),
    failed = failed + (NEW.status = 'failed') - (OLD.status = 'failed'),
    cancelled = cancelled + (NEW.status = 'cancelled') - (OLD.status = 'cancelled'),
    skipped = skipped + (NEW.status = 'skipped') - (OLD.status = 'skipped'),
    cost_usd = cost_usd + (NEW.cost_usd - OLD.cost_usd),
    started_at = coalesce(started_at, NEW.started_at)
  WHERE id = NEW.job;
END;
`}});var sql9,init_cheaper_writes=__esm({"src/queue/sqlite/migrations/0009_cheaper_writes.ts"(){"use strict";sql9=`
DROP VIEW unbooked;

CREATE TABLE new_tasks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  job TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  priority INTEGER NOT NULL,
  status TEXT NOT NULL DEFAULT 'pending' CHECK (
    status = 'pending' OR status = 'running' OR status = 'completed'
    OR status = 'failed' OR status = 'cancelled' OR status = 'skipped'),
  phase TEXT CHECK (phase IS NULL OR phase = 'prepare' OR phase = 'work' OR phase = 'prove' OR phase = 'merge'),
  blocked INTEGER NOT NULL CHECK (blocked >= 0),
  held INTEGER NOT NULL CHECK (held IN (0, 1)),
  not_before INTEGER,
  attempt INTEGER NOT NULL DEFAULT 0,
  failures INTEGER NOT NULL DEFAULT 0,
  resolves INTEGER NOT NULL DEFAULT 0 CHECK (resolves >= 0),
  worker TEXT,
  lease_token TEXT,
  lease_expires_at INTEGER,
  cancel_requested INTEGER NOT NULL DEFAULT 0 CHECK (cancel_requested IN (0, 1)),
  client_session TEXT,
  branch TEXT,
  base TEXT,
  "commit" TEXT,
  landed TEXT CHECK (landed IS NULL OR status = 'completed'),
  cost_usd REAL NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  started_at INTEGER,
  finished_at INTEGER,
  reason TEXT CHECK (
    reason IS NULL OR reason = 'error' OR reason = 'timeout' OR reason = 'stalled' OR reason = 'gates'
    OR reason = 'outputs' OR reason = 'conflict' OR reason = 'budget' OR reason = 'denied' OR reason = 'rejected'),
  changed_files TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(changed_files)),
  gates TEXT CHECK (gates IS NULL OR json_valid(gates)),
  error TEXT,
  report TEXT CHECK (report >= '{' AND report < '|'),
  receipt TEXT CHECK (receipt >= '{' AND receipt < '|'),
  reported TEXT CHECK (reported IS NULL OR json_valid(reported)) CHECK (reported IS NULL OR status IN ('pending', 'running')),
  proved TEXT CHECK (proved IS NULL OR json_valid(proved)) CHECK (proved IS NULL OR status IN ('pending', 'running')),
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

INSERT INTO new_tasks (
  id, job, key, priority, status, phase, blocked, held, not_before, attempt, failures, resolves, worker, lease_token,
  lease_expires_at, cancel_requested, client_session, branch, base, "commit", landed, cost_usd, created_at, started_at,
  finished_at, reason, changed_files, gates, error, report, receipt, reported, proved)
SELECT
  id, job, key, priority, status, phase, blocked, held, not_before, attempt, failures, resolves, worker, lease_token,
  lease_expires_at, cancel_requested, client_session, branch, base, "commit", landed, cost_usd, created_at, started_at,
  finished_at, reason, changed_files, gates, error, report, receipt, reported, proved
FROM tasks ORDER BY id;
DELETE FROM sqlite_sequence WHERE name = 'new_tasks';
INSERT INTO sqlite_sequence (name, seq) SELECT 'new_tasks', seq FROM sqlite_sequence WHERE name = 'tasks';
DROP TABLE tasks;
ALTER TABLE new_tasks RENAME TO tasks;

CREATE INDEX tasks_of_job ON tasks (job);
CREATE INDEX tasks_ready ON tasks (priority DESC, id)
  WHERE status = 'pending' AND blocked = 0 AND held = 0 AND not_before IS NULL;
CREATE INDEX tasks_due ON tasks (not_before)
  WHERE status = 'pending' AND blocked = 0 AND held = 0 AND not_before IS NOT NULL;
CREATE TRIGGER task_changed AFTER UPDATE OF status, cost_usd ON tasks
WHEN OLD.status <> NEW.status OR OLD.cost_usd <> NEW.cost_usd
BEGIN
  UPDATE jobs SET
    pending = pending + (NEW.status = 'pending') - (OLD.status = 'pending'),
    running = running + (NEW.status = 'running') - (OLD.status = 'running'),
    completed = completed + (NEW.status = 'completed') - (OLD.status = 'completed'),
    failed = failed + (NEW.status = 'failed') - (OLD.status = 'failed'),
    cancelled = cancelled + (NEW.status = 'cancelled') - (OLD.status = 'cancelled'),
    skipped = skipped + (NEW.status = 'skipped') - (OLD.status = 'skipped'),
    cost_usd = cost_usd + (NEW.cost_usd - OLD.cost_usd),
    started_at = coalesce(started_at, NEW.started_at)
  WHERE id = NEW.job;
END;

CREATE TABLE new_attempts (
  id INTEGER PRIMARY KEY,
  task INTEGER NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  worker TEXT NOT NULL,
  pool TEXT NOT NULL,
  token TEXT NOT NULL,
  outcome TEXT NOT NULL DEFAULT 'running' CHECK (
    outcome = 'running' OR outcome = 'completed' OR outcome = 'failed' OR outcome = 'released' OR outcome = 'cancelled'),
  reason TEXT,
  error TEXT,
  client_session TEXT,
  pid INTEGER,
  process_started_at TEXT,
  exit_code INTEGER,
  reserved_usd REAL CHECK (reserved_usd >= 0),
  cost_usd REAL NOT NULL DEFAULT 0,
  usage TEXT CHECK (usage >= '{' AND usage < '|'),
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  UNIQUE (task, number),
  CHECK ((outcome = 'running') = (ended_at IS NULL))
) STRICT;

INSERT INTO new_attempts (
  id, task, number, worker, pool, token, outcome, reason, error, client_session, pid, process_started_at, exit_code,
  reserved_usd, cost_usd, usage, started_at, ended_at)
SELECT
  id, task, number, worker, pool, token, outcome, reason, error, client_session, pid, process_started_at, exit_code,
  reserved_usd, cost_usd, usage, started_at, ended_at
FROM attempts ORDER BY id;
DROP TABLE attempts;
ALTER TABLE new_attempts RENAME TO attempts;

CREATE UNIQUE INDEX attempts_running ON attempts (task) WHERE outcome = 'running';
CREATE INDEX attempts_unbooked ON attempts (pool) WHERE usage IS NULL AND outcome <> 'running';
CREATE VIEW unbooked AS
SELECT * FROM attempts INDEXED BY attempts_running WHERE outcome = 'running' AND usage IS NULL
UNION ALL
SELECT * FROM attempts INDEXED BY attempts_unbooked WHERE outcome <> 'running' AND usage IS NULL;

CREATE TABLE new_events (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  job TEXT,
  task INTEGER,
  data TEXT NOT NULL CHECK (data >= '{' AND data < '|')
) STRICT;

INSERT INTO new_events (id, at, kind, job, task, data) SELECT id, at, kind, job, task, data FROM events ORDER BY id;
INSERT INTO new_events (id, at, kind, data)
SELECT seq, CAST(unixepoch('subsec') * 1000 AS INTEGER), 'queue.cleaned', '{"jobs":[]}' FROM sqlite_sequence
WHERE name = 'events' AND seq > (SELECT coalesce(max(id), 0) FROM events);
DROP TABLE events;
ALTER TABLE new_events RENAME TO events;

CREATE INDEX events_of_jobs ON events (job) WHERE job IS NOT NULL AND task IS NULL;
CREATE INDEX events_of_no_job ON events (id) WHERE job IS NULL;
`}});var MIGRATIONS,init_migrations=__esm({"src/queue/sqlite/migrations/index.ts"(){"use strict";init_initial();init_worktrees();init_proof();init_money();init_projects();init_told();init_fewer_pages();init_costs();init_cheaper_writes();MIGRATIONS=[sql,sql2,sql3,sql4,sql5,sql6,sql7,sql8,sql9]}});function versionOf(database){return Number(database.pragma("user_version",{simple:!0}))}var init_migrate=__esm({"src/queue/sqlite/migrate.ts"(){"use strict";init_errors();init_migrations()}});var NO_TOKENS,NO_USAGE,init_usage=__esm({"src/domain/usage.ts"(){"use strict";NO_TOKENS={costUsd:0,inputTokens:0,outputTokens:0,cacheReadTokens:0,cacheWriteTokens:0},NO_USAGE={...NO_TOKENS,estimated:!1,models:{},turns:0,toolCalls:0,model:null,denials:[]}}});function toCounts(row){let{pending,running,completed,failed,cancelled,skipped}=row;return{pending,in_progress:running,completed,failed,cancelled,skipped}}var NONE,init_records=__esm({"src/queue/sqlite/records.ts"(){"use strict";init_usage();NONE=Object.freeze([])}});var require_util=__commonJS({"node_modules/better-sqlite3/lib/util.js"(exports2){"use strict";exports2.getBooleanOption=(options,key)=>{let value=!1;if(key in options&&typeof(value=options[key])!="boolean")throw new TypeError(`Expected the "${key}" option to be a boolean`);return value};exports2.cppdb=Symbol();exports2.inspect=Symbol.for("nodejs.util.inspect.custom")}});var require_sqlite_error=__commonJS({"node_modules/better-sqlite3/lib/sqlite-error.js"(exports2,module2){"use strict";var SqliteError=class _SqliteError extends Error{constructor(message,code){if(typeof code!="string")throw new TypeError("Expected second argument to be a string");super(""+message),this.code=code,typeof Error.captureStackTrace=="function"&&Error.captureStackTrace(this,_SqliteError)}};Object.defineProperty(SqliteError.prototype,"name",{value:"SqliteError",writable:!0,enumerable:!1,configurable:!0});module2.exports=SqliteError}});var require_wrappers=__commonJS({"node_modules/better-sqlite3/lib/methods/wrappers.js"(exports2){"use strict";var{cppdb}=require_util();exports2.prepare=function(sql10){return this[cppdb].prepare(sql10,this,!1,!1)};exports2.exec=function(sql10){return this[cppdb].exec(sql10),this};exports2.close=function(){return this[cppdb].close(),this};exports2.loadExtension=function(...args){return this[cppdb].loadExtension(...args),this};exports2.defaultSafeIntegers=function(...args){return this[cppdb].defaultSafeIntegers(...args),this};exports2.unsafeMode=function(...args){return this[cppdb].unsafeMode(...args),this};exports2.getters={name:{get:function(){return this[cppdb].name},enumerable:!0},open:{get:function(){return this[cppdb].open},enumerable:!0},inTransaction:{get:function(){return this[cppdb].inTransaction},enumerable:!0},readonly:{get:function(){return this[cppdb].readonly},enumerable:!0},memory:{get:function(){return this[cppdb].memory},enumerable:!0}}}});var require_transaction=__commonJS({"node_modules/better-sqlite3/lib/methods/transaction.js"(exports2,module2){"use strict";var{cppdb}=require_util(),controllers=new WeakMap;module2.exports=function(fn){if(typeof fn!="function")throw new TypeError("Expected first argument to be a function");let db=this[cppdb],controller=getController(db,this),{apply}=Function.prototype,properties={default:{value:wrapTransaction(apply,fn,db,controller.default)},deferred:{value:wrapTransaction(apply,fn,db,controller.deferred)},immediate:{value:wrapTransaction(apply,fn,db,controller.immediate)},exclusive:{value:wrapTransaction(apply,fn,db,controller.exclusive)},database:{value:this,enumerable:!0}};return Object.defineProperties(properties.default.value,properties),Object.defineProperties(properties.deferred.value,properties),Object.defineProperties(properties.immediate.value,properties),Object.defineProperties(properties.exclusive.value,properties),properties.default.value};var getController=(db,self)=>{let controller=controllers.get(db);if(!controller){let shared={commit:db.prepare("COMMIT",self,!1,!1),rollback:db.prepare("ROLLBACK",self,!1,!1),savepoint:db.prepare("SAVEPOINT `	_bs3.	`",self,!1,!1),release:db.prepare("RELEASE `	_bs3.	`",self,!1,!1),rollbackTo:db.prepare("ROLLBACK TO `	_bs3.	`",self,!1,!1)};controllers.set(db,controller={default:Object.assign({begin:db.prepare("BEGIN",self,!1,!1)},shared),deferred:Object.assign({begin:db.prepare("BEGIN DEFERRED",self,!1,!1)},shared),immediate:Object.assign({begin:db.prepare("BEGIN IMMEDIATE",self,!1,!1)},shared),exclusive:Object.assign({begin:db.prepare("BEGIN EXCLUSIVE",self,!1,!1)},shared)})}return controller},wrapTransaction=(apply,fn,db,{begin,commit,rollback,savepoint,release,rollbackTo})=>function(){let before,after,undo;db.inTransaction?(before=savepoint,after=release,undo=rollbackTo):(before=begin,after=commit,undo=rollback),before.run();try{let result=apply.call(fn,this,arguments);if(result&&typeof result.then=="function")throw new TypeError("Transaction function cannot return a promise");return after.run(),result}catch(ex){throw db.inTransaction&&(undo.run(),undo!==rollback&&after.run()),ex}}}});var require_pragma=__commonJS({"node_modules/better-sqlite3/lib/methods/pragma.js"(exports2,module2){"use strict";var{getBooleanOption,cppdb}=require_util();module2.exports=function(source,options){if(options==null&&(options={}),typeof source!="string")throw new TypeError("Expected first argument to be a string");if(typeof options!="object")throw new TypeError("Expected second argument to be an options object");let simple=getBooleanOption(options,"simple"),stmt=this[cppdb].prepare(`PRAGMA ${source}`,this,!0,!1);return simple?stmt.pluck().get():stmt.all()}}});var require_explain=__commonJS({"node_modules/better-sqlite3/lib/methods/explain.js"(exports2,module2){"use strict";var{cppdb}=require_util();module2.exports=function(source){if(typeof source!="string")throw new TypeError("Expected first argument to be a string");return this[cppdb].prepare(`EXPLAIN ${source}`,this,!1,!0).all()}}});var require_backup=__commonJS({"node_modules/better-sqlite3/lib/methods/backup.js"(exports2,module2){"use strict";var fs=require("fs"),path=require("path"),{promisify}=require("util"),{cppdb}=require_util(),fsAccess=promisify(fs.access);module2.exports=async function(filename,options){if(options==null&&(options={}),typeof filename!="string")throw new TypeError("Expected first argument to be a string");if(typeof options!="object")throw new TypeError("Expected second argument to be an options object");filename=filename.trim();let attachedName="attached"in options?options.attached:"main",handler="progress"in options?options.progress:null;if(!filename)throw new TypeError("Backup filename cannot be an empty string");if(filename===":memory:")throw new TypeError('Invalid backup filename ":memory:"');if(typeof attachedName!="string")throw new TypeError('Expected the "attached" option to be a string');if(!attachedName)throw new TypeError('The "attached" option cannot be an empty string');if(handler!=null&&typeof handler!="function")throw new TypeError('Expected the "progress" option to be a function');await fsAccess(path.dirname(filename)).catch(()=>{throw new TypeError("Cannot save backup because the directory does not exist")});let isNewFile=await fsAccess(filename).then(()=>!1,()=>!0);return runBackup(this[cppdb].backup(this,attachedName,filename,isNewFile),handler||null)};var runBackup=(backup,handler)=>{let rate=0,useDefault=!0;return new Promise((resolve3,reject)=>{setImmediate(function step(){try{let progress=backup.transfer(rate);if(!progress.remainingPages){backup.close(),resolve3(progress);return}if(useDefault&&(useDefault=!1,rate=100),handler){let ret=handler(progress);if(ret!==void 0)if(typeof ret=="number"&&ret===ret)rate=Math.max(0,Math.min(2147483647,Math.round(ret)));else throw new TypeError("Expected progress callback to return a number or undefined")}setImmediate(step)}catch(err){backup.close(),reject(err)}})})}}});var require_serialize=__commonJS({"node_modules/better-sqlite3/lib/methods/serialize.js"(exports2,module2){"use strict";var{cppdb}=require_util();module2.exports=function(options){if(options==null&&(options={}),typeof options!="object")throw new TypeError("Expected first argument to be an options object");let attachedName="attached"in options?options.attached:"main";if(typeof attachedName!="string")throw new TypeError('Expected the "attached" option to be a string');if(!attachedName)throw new TypeError('The "attached" option cannot be an empty string');return this[cppdb].serialize(attachedName)}}});var require_function=__commonJS({"node_modules/better-sqlite3/lib/methods/function.js"(exports2,module2){"use strict";var{getBooleanOption,cppdb}=require_util();module2.exports=function(name,options,fn){if(options==null&&(options={}),typeof options=="function"&&(fn=options,options={}),typeof name!="string")throw new TypeError("Expected first argument to be a string");if(typeof fn!="function")throw new TypeError("Expected last argument to be a function");if(typeof options!="object")throw new TypeError("Expected second argument to be an options object");if(!name)throw new TypeError("User-defined function name cannot be an empty string");let safeIntegers="safeIntegers"in options?+getBooleanOption(options,"safeIntegers"):2,deterministic=getBooleanOption(options,"deterministic"),directOnly=getBooleanOption(options,"directOnly"),varargs=getBooleanOption(options,"varargs"),argCount=-1;if(!varargs){if(argCount=fn.length,!Number.isInteger(argCount)||argCount<0)throw new TypeError("Expected function.length to be a positive integer");if(argCount>100)throw new RangeError("User-defined functions cannot have more than 100 arguments")}return this[cppdb].function(fn,name,argCount,safeIntegers,deterministic,directOnly),this}}});var require_aggregate=__commonJS({"node_modules/better-sqlite3/lib/methods/aggregate.js"(exports2,module2){"use strict";var{getBooleanOption,cppdb}=require_util();module2.exports=function(name,options){if(typeof name!="string")throw new TypeError("Expected first argument to be a string");if(typeof options!="object"||options===null)throw new TypeError("Expected second argument to be an options object");if(!name)throw new TypeError("User-defined function name cannot be an empty string");let start="start"in options?options.start:null,step=getFunctionOption(options,"step",!0),inverse=getFunctionOption(options,"inverse",!1),result=getFunctionOption(options,"result",!1),safeIntegers="safeIntegers"in options?+getBooleanOption(options,"safeIntegers"):2,deterministic=getBooleanOption(options,"deterministic"),directOnly=getBooleanOption(options,"directOnly"),varargs=getBooleanOption(options,"varargs"),argCount=-1;if(!varargs&&(argCount=Math.max(getLength(step),inverse?getLength(inverse):0),argCount>0&&(argCount-=1),argCount>100))throw new RangeError("User-defined functions cannot have more than 100 arguments");return this[cppdb].aggregate(start,step,inverse,result,name,argCount,safeIntegers,deterministic,directOnly),this};var getFunctionOption=(options,key,required)=>{let value=key in options?options[key]:null;if(typeof value=="function")return value;if(value!=null)throw new TypeError(`Expected the "${key}" option to be a function`);if(required)throw new TypeError(`Missing required option "${key}"`);return null},getLength=({length})=>{if(Number.isInteger(length)&&length>=0)return length;throw new TypeError("Expected function.length to be a positive integer")}}});var require_table=__commonJS({"node_modules/better-sqlite3/lib/methods/table.js"(exports2,module2){"use strict";var{cppdb}=require_util();module2.exports=function(name,factory){if(typeof name!="string")throw new TypeError("Expected first argument to be a string");if(!name)throw new TypeError("Virtual table module name cannot be an empty string");let eponymous=!1;if(typeof factory=="object"&&factory!==null)eponymous=!0,factory=defer(parseTableDefinition(factory,"used",name));else{if(typeof factory!="function")throw new TypeError("Expected second argument to be a function or a table definition object");factory=wrapFactory(factory)}return this[cppdb].table(factory,name,eponymous),this};function wrapFactory(factory){return function(moduleName,databaseName,tableName,...args){let thisObject={module:moduleName,database:databaseName,table:tableName},def=apply.call(factory,thisObject,args);if(typeof def!="object"||def===null)throw new TypeError(`Virtual table module "${moduleName}" did not return a table definition object`);return parseTableDefinition(def,"returned",moduleName)}}function parseTableDefinition(def,verb,moduleName){if(!hasOwnProperty.call(def,"rows"))throw new TypeError(`Virtual table module "${moduleName}" ${verb} a table definition without a "rows" property`);if(!hasOwnProperty.call(def,"columns"))throw new TypeError(`Virtual table module "${moduleName}" ${verb} a table definition without a "columns" property`);let rows=def.rows;if(typeof rows!="function"||Object.getPrototypeOf(rows)!==GeneratorFunctionPrototype)throw new TypeError(`Virtual table module "${moduleName}" ${verb} a table definition with an invalid "rows" property (should be a generator function)`);let columns=def.columns;if(!Array.isArray(columns)||!isStringArray(columns=[...columns]))throw new TypeError(`Virtual table module "${moduleName}" ${verb} a table definition with an invalid "columns" property (should be an array of strings)`);if(columns.length!==new Set(columns).size)throw new TypeError(`Virtual table module "${moduleName}" ${verb} a table definition with duplicate column names`);if(!columns.length)throw new RangeError(`Virtual table module "${moduleName}" ${verb} a table definition with zero columns`);let parameters;if(hasOwnProperty.call(def,"parameters")){if(parameters=def.parameters,!Array.isArray(parameters)||!isStringArray(parameters=[...parameters]))throw new TypeError(`Virtual table module "${moduleName}" ${verb} a table definition with an invalid "parameters" property (should be an array of strings)`)}else parameters=inferParameters(rows);if(parameters.length!==new Set(parameters).size)throw new TypeError(`Virtual table module "${moduleName}" ${verb} a table definition with duplicate parameter names`);if(parameters.length>32)throw new RangeError(`Virtual table module "${moduleName}" ${verb} a table definition with more than the maximum number of 32 parameters`);for(let parameter of parameters)if(columns.includes(parameter))throw new TypeError(`Virtual table module "${moduleName}" ${verb} a table definition with column "${parameter}" which was ambiguously defined as both a column and parameter`);let safeIntegers=2;if(hasOwnProperty.call(def,"safeIntegers")){let bool=def.safeIntegers;if(typeof bool!="boolean")throw new TypeError(`Virtual table module "${moduleName}" ${verb} a table definition with an invalid "safeIntegers" property (should be a boolean)`);safeIntegers=+bool}let directOnly=!1;if(hasOwnProperty.call(def,"directOnly")&&(directOnly=def.directOnly,typeof directOnly!="boolean"))throw new TypeError(`Virtual table module "${moduleName}" ${verb} a table definition with an invalid "directOnly" property (should be a boolean)`);return[`CREATE TABLE x(${[...parameters.map(identifier).map(str=>`${str} HIDDEN`),...columns.map(identifier)].join(", ")});`,wrapGenerator(rows,new Map(columns.map((x,i)=>[x,parameters.length+i])),moduleName),parameters,safeIntegers,directOnly]}function wrapGenerator(generator,columnMap,moduleName){return function*(...args){let output=args.map(x=>Buffer.isBuffer(x)?Buffer.from(x):x);for(let i=0;i<columnMap.size;++i)output.push(null);for(let row of generator(...args))if(Array.isArray(row))extractRowArray(row,output,columnMap.size,moduleName),yield output;else if(typeof row=="object"&&row!==null)extractRowObject(row,output,columnMap,moduleName),yield output;else throw new TypeError(`Virtual table module "${moduleName}" yielded something that isn't a valid row object`)}}function extractRowArray(row,output,columnCount,moduleName){if(row.length!==columnCount)throw new TypeError(`Virtual table module "${moduleName}" yielded a row with an incorrect number of columns`);let offset=output.length-columnCount;for(let i=0;i<columnCount;++i)output[i+offset]=row[i]}function extractRowObject(row,output,columnMap,moduleName){let count=0;for(let key of Object.keys(row)){let index=columnMap.get(key);if(index===void 0)throw new TypeError(`Virtual table module "${moduleName}" yielded a row with an undeclared column "${key}"`);output[index]=row[key],count+=1}if(count!==columnMap.size)throw new TypeError(`Virtual table module "${moduleName}" yielded a row with missing columns`)}function inferParameters({length}){if(!Number.isInteger(length)||length<0)throw new TypeError("Expected function.length to be a positive integer");let params=[];for(let i=0;i<length;++i)params.push(`$${i+1}`);return params}var{hasOwnProperty}=Object.prototype,{apply}=Function.prototype,GeneratorFunctionPrototype=Object.getPrototypeOf(function*(){}),identifier=str=>`"${str.replace(/"/g,'""')}"`,defer=x=>()=>x,isStringArray=arr=>{for(let i=0;i<arr.length;++i)if(typeof arr[i]!="string")return!1;return!0}}});var require_inspect=__commonJS({"node_modules/better-sqlite3/lib/methods/inspect.js"(exports2,module2){"use strict";var DatabaseInspection=function(){};module2.exports=function(depth,opts){return Object.assign(new DatabaseInspection,this)}}});var require_database=__commonJS({"node_modules/better-sqlite3/lib/database.js"(exports2,module2){"use strict";var fs=require("fs"),path=require("path"),util=require_util(),SqliteError=require_sqlite_error();module2.exports=function(getAddon,allowNativeBinding){function Database(filenameGiven,options){if(new.target==null)return new Database(filenameGiven,options);let buffer,fd;if(Buffer.isBuffer(filenameGiven))buffer=filenameGiven,filenameGiven=":memory:";else if(typeof filenameGiven=="number"){if(!Number.isInteger(filenameGiven)||filenameGiven<0||filenameGiven>2147483647)throw new TypeError("Expected the file descriptor to be a non-negative 32-bit integer");fd=filenameGiven,filenameGiven=`fd:${fd}`}if(filenameGiven==null&&(filenameGiven=""),options==null&&(options={}),typeof filenameGiven!="string")throw new TypeError("Expected first argument to be a string");if(typeof options!="object")throw new TypeError("Expected second argument to be an options object");if("readOnly"in options)throw new TypeError('Misspelled option "readOnly" should be "readonly"');if("memory"in options)throw new TypeError('Option "memory" was removed in v7.0.0 (use ":memory:" filename instead)');let filename=filenameGiven.trim(),anonymous=filename===""||filename===":memory:",readonly=util.getBooleanOption(options,"readonly"),fileMustExist=util.getBooleanOption(options,"fileMustExist"),timeout="timeout"in options?options.timeout:5e3,verbose="verbose"in options?options.verbose:null,nativeBinding="nativeBinding"in options?options.nativeBinding:null,journalFd="journalFd"in options?options.journalFd:void 0;if(readonly&&anonymous&&!buffer)throw new TypeError("In-memory/temporary databases cannot be readonly");if(!Number.isInteger(timeout)||timeout<0)throw new TypeError('Expected the "timeout" option to be a positive integer');if(timeout>2147483647)throw new RangeError('Option "timeout" cannot be greater than 2147483647');if(verbose!=null&&typeof verbose!="function")throw new TypeError('Expected the "verbose" option to be a function');if(fd!==void 0&&journalFd===void 0)throw new TypeError('The "journalFd" option is required when opening a database from a file descriptor');if(fd===void 0&&journalFd!==void 0)throw new TypeError('The "journalFd" option can only be used when opening a database from a file descriptor');if(journalFd!==void 0&&!(Number.isInteger(journalFd)&&journalFd>=0&&journalFd<=2147483647))throw new TypeError('Expected the "journalFd" option to be a non-negative 32-bit integer');if(!allowNativeBinding&&"nativeBinding"in options)throw new TypeError('The "nativeBinding" option is only supported by the default better-sqlite3 entrypoint');if(allowNativeBinding&&nativeBinding!=null&&typeof nativeBinding!="string"&&typeof nativeBinding!="object")throw new TypeError('Expected the "nativeBinding" option to be a string or addon object');let addon=getAddon(nativeBinding);if(addon.isInitialized||(addon.initialize(SqliteError,arrayFactory,arrayAppender,rowFactory,recordFactory),addon.isInitialized=!0),fd===void 0&&!anonymous&&!filename.startsWith("file:")&&!fs.existsSync(path.dirname(filename)))throw new TypeError("Cannot open database because the directory does not exist");Object.defineProperties(this,{[util.cppdb]:{value:new addon.Database(filename,filenameGiven,anonymous,readonly,fileMustExist,timeout,verbose||null,buffer||null,fd??null,journalFd??null)},...wrappers.getters})}let wrappers=require_wrappers();return Database.prototype.prepare=wrappers.prepare,Database.prototype.transaction=require_transaction(),Database.prototype.pragma=require_pragma(),Database.prototype.explain=require_explain(),Database.prototype.backup=require_backup(),Database.prototype.serialize=require_serialize(),Database.prototype.function=require_function(),Database.prototype.aggregate=require_aggregate(),Database.prototype.table=require_table(),Database.prototype.loadExtension=wrappers.loadExtension,Database.prototype.exec=wrappers.exec,Database.prototype.close=wrappers.close,Database.prototype.defaultSafeIntegers=wrappers.defaultSafeIntegers,Database.prototype.unsafeMode=wrappers.unsafeMode,Database.prototype[util.inspect]=require_inspect(),Database};function arrayFactory(...values){return values}function arrayAppender(array,...values){let offset=array.length;for(let i=0;i<values.length;++i)array[offset+i]=values[i]}function rowFactory(...keys){if(!keys.includes("__proto__")){let parameters=keys.map((_,index)=>`v${index}`).join(","),properties=keys.map((key,index)=>`${JSON.stringify(key)}:v${index}`).join(",");return Function(`return (${parameters}) => ({${properties}})`)()}return(...values)=>{let row={};for(let i=0;i<keys.length;++i)row[keys[i]]=values[i];return row}}function recordFactory(value){return{value,done:!1}}}});var require_binding=__commonJS({"node_modules/better-sqlite3/lib/binding.js"(exports2,module2){"use strict";var fs=require("fs"),path=require("path"),PREBUILD_PLATFORMS=["linux","darwin","win32"],PREBUILD_ARCHS=["x64","arm64"],DEFAULT_ADDON;function getBinding(nativeBinding){if(typeof nativeBinding=="string")return(typeof __non_webpack_require__=="function"?__non_webpack_require__:require)(path.resolve(nativeBinding).replace(/(\.node)?$/,".node"));if(typeof nativeBinding=="object"&&nativeBinding!==null)return nativeBinding;if(DEFAULT_ADDON)return DEFAULT_ADDON;let filename=path.join(__betterSqlite3,"..","build","Debug","better_sqlite3.node");return fs.existsSync(filename)||(filename=path.join(__betterSqlite3,"..","build","Release","better_sqlite3.node")),fs.existsSync(filename)?DEFAULT_ADDON=require(filename):DEFAULT_ADDON=require(getPrebuildPath()||filename)}function getPrebuildPath(){if(PREBUILD_PLATFORMS.includes(process.platform)&&PREBUILD_ARCHS.includes(process.arch)){let target=`${isLinuxMusl()?"linuxmusl":process.platform}-${process.arch}`,filename=path.join(__betterSqlite3,"..","prebuilds",`${target}.node`);if(fs.existsSync(filename))return filename}return null}function isLinuxMusl(){if(process.platform!=="linux")return!1;try{let maps=fs.readFileSync("/proc/self/maps","latin1");if(/\/ld-musl-[^/\s]*\.so/.test(maps))return!0;if(/\/(?:ld-linux[^/\s]*|libc)\.so\.\d/.test(maps))return!1}catch{}let{report}=process,previousExcludeNetwork=report.excludeNetwork;report.excludeNetwork=!0;try{return!report.getReport().header.glibcVersionRuntime}finally{report.excludeNetwork=previousExcludeNetwork}}exports2.getBinding=getBinding;exports2.getPrebuildPath=getPrebuildPath;require.main===module2&&process.stdout.write(getPrebuildPath()?"1":"0")}});var require_lib=__commonJS({"node_modules/better-sqlite3/lib/index.js"(exports2,module2){"use strict";module2.exports=require_database()(require_binding().getBinding,!0);module2.exports.SqliteError=require_sqlite_error()}});var glance_exports={};__export(glance_exports,{TIMED:()=>TIMED,UNFINISHED:()=>UNFINISHED,glanceSqlite:()=>glanceSqlite});async function glanceSqlite(path,session){let database=await open(path);try{if(versionOf(database)!==MIGRATIONS.length)return null;let pool=database.prepare(POOL).get();return{jobs:unfinished(database),pool:pool===void 0?null:{workers:pool.workers,hold:pool.hold===null?null:JSON.parse(pool.hold)},ended:session===null?null:newestEnded(database,session)}}finally{database.close()}}async function open(path){let{default:Sqlite}=await Promise.resolve().then(()=>__toESM(require_lib(),1)),readonly=(0,import_node_fs3.existsSync)(`${path}-wal`);return new Sqlite(path,{readonly,fileMustExist:!0,timeout:BUSY_TIMEOUT_MS})}function unfinished(database){let rows=database.prepare(UNFINISHED).all(),timed=database.prepare(TIMED),room=MOST_TASKS;return rows.map(row=>{let{id,project,cost_usd:costUsd,paused,started_at:startedAt}=row,tasks=toCounts(row);return room-=Object.values(tasks).reduce((sum2,number)=>sum2+number,0),{id,project,tasks,costUsd,paused:paused===1,startedAt,timed:room<0?null:timed.all(id).map(toTimed)}})}function newestEnded(database,session){let row=database.prepare(NEWEST).get(session);if(row===void 0||row.finished_at===null)return null;let{id,project,base,applied,completed}=row;return{id,project,tasks:toCounts(row),open:base!==null&&applied===null&&completed>0}}var import_node_fs3,BUSY_TIMEOUT_MS,MOST_TASKS,UNFINISHED,POOL,NEWEST,TIMED,toTimed,init_glance=__esm({"src/queue/sqlite/glance.ts"(){"use strict";import_node_fs3=require("node:fs");init_migrate();init_migrations();init_records();BUSY_TIMEOUT_MS=5,MOST_TASKS=500,UNFINISHED="SELECT * FROM jobs INDEXED BY jobs_unfinished WHERE finished_at IS NULL ORDER BY seq DESC",POOL="SELECT * FROM pools WHERE state <> 'stopped'",NEWEST="SELECT * FROM jobs WHERE session = ? ORDER BY seq DESC LIMIT 1",TIMED=`
SELECT id, status, started_at, finished_at,
  (SELECT group_concat(depends_on) FROM dependencies WHERE task = tasks.id AND tasks.finished_at IS NULL) AS depends_on
FROM tasks WHERE job = ?`;toTimed=row=>({key:String(row.id),status:row.status,dependsOn:row.depends_on?.split(",")??[],startedAt:row.started_at,finishedAt:row.finished_at})}});var import_node_fs5=require("node:fs"),import_node_os=require("node:os");var import_node_fs=require("node:fs"),import_node_path2=require("node:path");var WORKTREE=/\/\.klauss\/worktrees\/[^/]+\/[^/]+(?=\/|$)/g;function outermost(root){let at=root.search(WORKTREE);return at===-1?root:root.slice(0,at)}var import_node_path=require("node:path");init_errors();var import_lines=__toESM(require_lines(),1),import_toml=__toESM(require_toml(),1),PROJECT_FILE=".klauss.toml";function userFile(home,env){let xdg=env.XDG_CONFIG_HOME;return(0,import_node_path.join)(xdg&&(0,import_node_path.isAbsolute)(xdg)?xdg:(0,import_node_path.join)(home,".config"),"klauss","config.toml")}var import_toml2=__toESM(require_toml(),1);function databaseOf(root,{home,cwd,env}){let project=outermost(root),absolute=(base,path2)=>(0,import_node_path2.resolve)(base,path2.replace(/^~(?=\/|$)/,home)),variable=env.KLAUSS_DB_PATH;if(variable)return absolute(cwd,variable);let files=[(0,import_node_path2.join)(project,PROJECT_FILE),userFile(home,env)].map(file=>({file,text:read(file)})),tables=files.some(({text})=>MAY_MOVE.test(text))?files.map(({file,text})=>(0,import_toml2.parseToml)(text,file)):[],said=(section,key)=>tables.map(table=>table[section]?.[key]).find(value=>value!==void 0),path=(said("coordination","enabled")===!0?said("coordination","shared_db"):void 0)??said("database","path");return typeof path=="string"?absolute(project,path):(0,import_node_path2.join)(root,".klauss","klauss.db")}var MAY_MOVE=/^(?![ \t]*#).*(?:path|shared_db|\\)/m;function read(file){try{return(0,import_node_fs.readFileSync)(file,"utf8")}catch(error){let{code}=error;if(code==="ENOENT"||code==="ENOTDIR")return"";throw error}}var import_node_fs2=require("node:fs"),import_node_path3=require("node:path");init_errors();var MARKS=[".klauss.toml",".git"];function findProject(startDir,explicit){let start=realDirectory((0,import_node_path3.resolve)(startDir,explicit??"."));if(explicit!==void 0)return start;for(let directory=start;;directory=(0,import_node_path3.dirname)(directory)){if(MARKS.some(mark=>(0,import_node_fs2.existsSync)((0,import_node_path3.join)(directory,mark))))return directory;if(directory===(0,import_node_path3.dirname)(directory))return start}}function otherProject({project},root){return project===null||project===root||!(0,import_node_fs2.existsSync)(project)?null:project}function realDirectory(path){if(!(0,import_node_fs2.statSync)(path,{throwIfNoEntry:!1})?.isDirectory())throw new KlaussError("usage",`${path} is not a directory.`,{hint:"Name an existing directory with --project."});return(0,import_node_fs2.realpathSync)(path)}var asSessionId=value=>value;var import_node_fs4=require("node:fs");async function glance(path,session){if(!(0,import_node_fs4.existsSync)(path))return null;let{glanceSqlite:glanceSqlite2}=await Promise.resolve().then(()=>(init_glance(),glance_exports));return await glanceSqlite2(path,session)}var dollars=usd=>`$${usd.toFixed(2)}`;function clockTime(at,now){let[date,today]=[new Date(at),new Date(now)],time=`${two(date.getHours())}:${two(date.getMinutes())}`;return date.toDateString()===today.toDateString()?time:`${two(date.getDate())}/${two(date.getMonth()+1)} ${time}`}var two=number=>String(number).padStart(2,"0");function done(counts){let{pending,in_progress:running,completed,failed,cancelled,skipped}=counts,ended=completed+failed+cancelled+skipped;return{ended,all:ended+pending+running}}function timeLeft(tasks,workers,now){let usual=usualDuration(tasks);if(usual===null)return null;let unfinished2=tasks.filter(({status})=>status==="pending"||status==="running"),blockers=new Map(unfinished2.map(({key})=>[key,0])),dependants=new Map;for(let{key,dependsOn}of unfinished2){let open2=dependsOn.filter(one=>blockers.has(one));blockers.set(key,open2.length);for(let one of open2)dependants.set(one,[...dependants.get(one)??[],key])}let running=unfinished2.filter(({status})=>status==="running").map(({key,startedAt})=>({key,end:Math.max(usual-(now-(startedAt??now)),usual*.25)})),waiting=unfinished2.filter(({key,status})=>status==="pending"&&blockers.get(key)===0).map(({key})=>key),slots=Math.max(1,workers),at=0,next=0;for(;;){for(;running.length<slots&&next<waiting.length;)running.push({key:waiting[next++]??"",end:at+usual});let first=running.reduce((least,one)=>least===null||one.end<least.end?one:least,null);if(first===null)return at;running.splice(running.indexOf(first),1),at=first.end;for(let key of dependants.get(first.key)??[]){let left=(blockers.get(key)??0)-1;blockers.set(key,left),left===0&&waiting.push(key)}}}function usualDuration(tasks){let durations=tasks.flatMap(({status,startedAt,finishedAt})=>status==="completed"&&startedAt!==null&&finishedAt!==null?[finishedAt-startedAt]:[]).toSorted((a,b)=>a-b);return durations[Math.floor((durations.length-1)/2)]??null}function roughly(ms){let seconds=Math.max(1,Math.ceil(ms/1e4))*10;if(seconds<60)return`${seconds}s`;let minutes=Math.round(ms/6e4)||1;return minutes<60?`${minutes}m`:`${Math.floor(minutes/60)}h ${minutes%60}m`}function segment({jobs:all,pool,ended},root,now){let isOwn=job=>otherProject(job,root)===null,jobs=all.filter(isOwn);if(jobs.length===0)return ended!==null&&isOwn(ended)?endedText(ended):"";let running=jobs.filter(({paused})=>!paused),shown=running.length>0?running:jobs,counts=shown.map(({tasks})=>done(tasks)),cost=sum(shown.map(({costUsd})=>costUsd));return[`${sum(counts.map(({ended:ended2})=>ended2))}/${sum(counts.map(({all:all2})=>all2))}`,...cost>0?[dollars(cost)]:[],...stateOf(running,pool,now)].join(" \xB7 ")}function stateOf(running,pool,now){if(running.length===0)return["paused"];if(pool===null)return["no workers"];let{hold,workers}=pool;if(hold?.kind==="limit")return[hold.until===null?"parked":`parked until ${clockTime(hold.until,now)}`];let left=running.map(job=>leftOf(job,workers,now)).filter(ms=>ms!==null);return left.length===0?[]:[`${roughly(Math.max(...left))} left`]}function leftOf({timed,tasks,startedAt},workers,now){if(timed!==null)return timeLeft(timed,workers,now);let{ended,all}=done(tasks);return startedAt===null||ended===0?null:(now-startedAt)/ended*(all-ended)}function endedText(job){return job.tasks.failed>0?`failed: klauss results ${job.id}`:job.open?`done: klauss apply ${job.id}`:""}var sum=numbers=>numbers.reduce((total,number)=>total+number,0);async function main(){let{session_id:session,cwd,workspace}=input(),places=[workspace?.project_dir,workspace?.current_dir,cwd??process.cwd()];for(let place of places){let root=place===void 0?null:projectOf(place);if(root===null)continue;let path=databaseOf(root,{home:(0,import_node_os.homedir)(),cwd:process.cwd(),env:process.env});if(!(0,import_node_fs5.existsSync)(path))continue;let seen=await glance(path,session===void 0?null:asSessionId(session)),text=seen===null?"":segment(seen,root,Date.now());text!==""&&(0,import_node_fs5.writeSync)(1,`${text}
`);return}}function input(){if((0,import_node_fs5.fstatSync)(0).isCharacterDevice())return{};let text=(0,import_node_fs5.readFileSync)(0,"utf8");return text.trim()===""?{}:JSON.parse(text)}function projectOf(directory){try{return findProject(directory)}catch{return null}}main().catch(()=>{});
