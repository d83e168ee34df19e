var __betterSqlite3 = require('node:path').join(__dirname, '../node_modules/better-sqlite3/lib');
if (!require('node:fs').existsSync(__betterSqlite3)) try { __betterSqlite3 = require('node:path').dirname(require.resolve('better-sqlite3')); } catch {}
"use strict";var wt=Object.create;var Y=Object.defineProperty;var _t=Object.getOwnPropertyDescriptor;var St=Object.getOwnPropertyNames;var Ut=Object.getPrototypeOf,Dt=Object.prototype.hasOwnProperty;var b=(e,r,t)=>()=>{if(t)throw t[0];try{return e&&(r=e(e=0)),r}catch(n){throw t=[n],n}};var T=(e,r)=>()=>{try{return r||e((r={exports:{}}).exports,r),r.exports}catch(t){throw r=0,t}},xt=(e,r)=>{for(var t in r)Y(e,t,{get:r[t],enumerable:!0})},jt=(e,r,t,n)=>{if(r&&typeof r=="object"||typeof r=="function")for(let i of St(r))!Dt.call(e,i)&&i!==t&&Y(e,i,{get:()=>r[i],enumerable:!(n=_t(r,i))||n.enumerable});return e};var vt=(e,r,t)=>(t=e!=null?wt(Ut(e)):{},jt(r||!e||!e.__esModule?Y(t,"default",{value:e,enumerable:!0}):t,e));var I,M=b(()=>{"use strict";I=class extends Error{name="KlaussError";code;hint;details;constructor(r,t,n){super(t,n.cause===void 0?void 0:{cause:n.cause}),this.code=r,this.hint=n.hint,this.details=n.details}}});var Ae,Ce=b(()=>{"use strict";Ae=`
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
`});var Oe,Re=b(()=>{"use strict";Oe=`
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
`});var ke,Ie=b(()=>{"use strict";ke=`
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
`});var we,_e=b(()=>{"use strict";we=`
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
`});var Se,Ue=b(()=>{"use strict";Se=`
ALTER TABLE jobs ADD COLUMN project TEXT;
ALTER TABLE pools ADD COLUMN logs TEXT;
ALTER TABLE pools ADD COLUMN config TEXT;
`});var De,xe=b(()=>{"use strict";De=`
ALTER TABLE sessions ADD COLUMN told INTEGER NOT NULL DEFAULT 0;
UPDATE sessions SET told = coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'events'), 0);
ALTER TABLE pools ADD COLUMN told INTEGER;

CREATE INDEX events_of_no_job ON events (id) WHERE job IS NULL;
`});var ee,te=b(()=>{"use strict";Ce();Re();Ie();_e();Ue();xe();ee=[Ae,Oe,ke,we,Se,De]});function je(e){return Number(e.pragma("user_version",{simple:!0}))}var ve=b(()=>{"use strict";M();te()});var Vt,zt,$e=b(()=>{"use strict";Vt={costUsd:0,inputTokens:0,outputTokens:0,cacheReadTokens:0,cacheWriteTokens:0},zt={...Vt,estimated:!1,models:{},turns:0,toolCalls:0,model:null,denials:[]}});function re(e){let{pending:r,running:t,completed:n,failed:i,cancelled:o,skipped:s}=e;return{pending:r,in_progress:t,completed:n,failed:i,cancelled:o,skipped:s}}var Pe=b(()=>{"use strict";$e()});var A=T(H=>{"use strict";H.getBooleanOption=(e,r)=>{let t=!1;if(r in e&&typeof(t=e[r])!="boolean")throw new TypeError(`Expected the "${r}" option to be a boolean`);return t};H.cppdb=Symbol();H.inspect=Symbol.for("nodejs.util.inspect.custom")});var ne=T((fo,Ke)=>{"use strict";var B=class e extends Error{constructor(r,t){if(typeof t!="string")throw new TypeError("Expected second argument to be a string");super(""+r),this.code=t,typeof Error.captureStackTrace=="function"&&Error.captureStackTrace(this,e)}};Object.defineProperty(B.prototype,"name",{value:"SqliteError",writable:!0,enumerable:!1,configurable:!0});Ke.exports=B});var Me=T(O=>{"use strict";var{cppdb:C}=A();O.prepare=function(r){return this[C].prepare(r,this,!1,!1)};O.exec=function(r){return this[C].exec(r),this};O.close=function(){return this[C].close(),this};O.loadExtension=function(...r){return this[C].loadExtension(...r),this};O.defaultSafeIntegers=function(...r){return this[C].defaultSafeIntegers(...r),this};O.unsafeMode=function(...r){return this[C].unsafeMode(...r),this};O.getters={name:{get:function(){return this[C].name},enumerable:!0},open:{get:function(){return this[C].open},enumerable:!0},inTransaction:{get:function(){return this[C].inTransaction},enumerable:!0},readonly:{get:function(){return this[C].readonly},enumerable:!0},memory:{get:function(){return this[C].memory},enumerable:!0}}});var Xe=T((mo,Be)=>{"use strict";var{cppdb:Yt}=A(),He=new WeakMap;Be.exports=function(r){if(typeof r!="function")throw new TypeError("Expected first argument to be a function");let t=this[Yt],n=Zt(t,this),{apply:i}=Function.prototype,o={default:{value:X(i,r,t,n.default)},deferred:{value:X(i,r,t,n.deferred)},immediate:{value:X(i,r,t,n.immediate)},exclusive:{value:X(i,r,t,n.exclusive)},database:{value:this,enumerable:!0}};return Object.defineProperties(o.default.value,o),Object.defineProperties(o.deferred.value,o),Object.defineProperties(o.immediate.value,o),Object.defineProperties(o.exclusive.value,o),o.default.value};var Zt=(e,r)=>{let t=He.get(e);if(!t){let n={commit:e.prepare("COMMIT",r,!1,!1),rollback:e.prepare("ROLLBACK",r,!1,!1),savepoint:e.prepare("SAVEPOINT `	_bs3.	`",r,!1,!1),release:e.prepare("RELEASE `	_bs3.	`",r,!1,!1),rollbackTo:e.prepare("ROLLBACK TO `	_bs3.	`",r,!1,!1)};He.set(e,t={default:Object.assign({begin:e.prepare("BEGIN",r,!1,!1)},n),deferred:Object.assign({begin:e.prepare("BEGIN DEFERRED",r,!1,!1)},n),immediate:Object.assign({begin:e.prepare("BEGIN IMMEDIATE",r,!1,!1)},n),exclusive:Object.assign({begin:e.prepare("BEGIN EXCLUSIVE",r,!1,!1)},n)})}return t},X=(e,r,t,{begin:n,commit:i,rollback:o,savepoint:s,release:a,rollbackTo:l})=>function(){let c,d,E;t.inTransaction?(c=s,d=a,E=l):(c=n,d=i,E=o),c.run();try{let f=e.call(r,this,arguments);if(f&&typeof f.then=="function")throw new TypeError("Transaction function cannot return a promise");return d.run(),f}catch(f){throw t.inTransaction&&(E.run(),E!==o&&d.run()),f}}});var Fe=T((To,qe)=>{"use strict";var{getBooleanOption:Qt,cppdb:er}=A();qe.exports=function(r,t){if(t==null&&(t={}),typeof r!="string")throw new TypeError("Expected first argument to be a string");if(typeof t!="object")throw new TypeError("Expected second argument to be an options object");let n=Qt(t,"simple"),i=this[er].prepare(`PRAGMA ${r}`,this,!0,!1);return n?i.pluck().get():i.all()}});var Je=T((ho,Ge)=>{"use strict";var{cppdb:tr}=A();Ge.exports=function(r){if(typeof r!="string")throw new TypeError("Expected first argument to be a string");return this[tr].prepare(`EXPLAIN ${r}`,this,!1,!0).all()}});var ze=T((go,Ve)=>{"use strict";var rr=require("fs"),nr=require("path"),{promisify:or}=require("util"),{cppdb:sr}=A(),We=or(rr.access);Ve.exports=async function(r,t){if(t==null&&(t={}),typeof r!="string")throw new TypeError("Expected first argument to be a string");if(typeof t!="object")throw new TypeError("Expected second argument to be an options object");r=r.trim();let n="attached"in t?t.attached:"main",i="progress"in t?t.progress:null;if(!r)throw new TypeError("Backup filename cannot be an empty string");if(r===":memory:")throw new TypeError('Invalid backup filename ":memory:"');if(typeof n!="string")throw new TypeError('Expected the "attached" option to be a string');if(!n)throw new TypeError('The "attached" option cannot be an empty string');if(i!=null&&typeof i!="function")throw new TypeError('Expected the "progress" option to be a function');await We(nr.dirname(r)).catch(()=>{throw new TypeError("Cannot save backup because the directory does not exist")});let o=await We(r).then(()=>!1,()=>!0);return ir(this[sr].backup(this,n,r,o),i||null)};var ir=(e,r)=>{let t=0,n=!0;return new Promise((i,o)=>{setImmediate(function s(){try{let a=e.transfer(t);if(!a.remainingPages){e.close(),i(a);return}if(n&&(n=!1,t=100),r){let l=r(a);if(l!==void 0)if(typeof l=="number"&&l===l)t=Math.max(0,Math.min(2147483647,Math.round(l)));else throw new TypeError("Expected progress callback to return a number or undefined")}setImmediate(s)}catch(a){e.close(),o(a)}})})}});var Ze=T((yo,Ye)=>{"use strict";var{cppdb:ar}=A();Ye.exports=function(r){if(r==null&&(r={}),typeof r!="object")throw new TypeError("Expected first argument to be an options object");let t="attached"in r?r.attached:"main";if(typeof t!="string")throw new TypeError('Expected the "attached" option to be a string');if(!t)throw new TypeError('The "attached" option cannot be an empty string');return this[ar].serialize(t)}});var et=T((bo,Qe)=>{"use strict";var{getBooleanOption:q,cppdb:lr}=A();Qe.exports=function(r,t,n){if(t==null&&(t={}),typeof t=="function"&&(n=t,t={}),typeof r!="string")throw new TypeError("Expected first argument to be a string");if(typeof n!="function")throw new TypeError("Expected last argument to be a function");if(typeof t!="object")throw new TypeError("Expected second argument to be an options object");if(!r)throw new TypeError("User-defined function name cannot be an empty string");let i="safeIntegers"in t?+q(t,"safeIntegers"):2,o=q(t,"deterministic"),s=q(t,"directOnly"),a=q(t,"varargs"),l=-1;if(!a){if(l=n.length,!Number.isInteger(l)||l<0)throw new TypeError("Expected function.length to be a positive integer");if(l>100)throw new RangeError("User-defined functions cannot have more than 100 arguments")}return this[lr].function(n,r,l,i,o,s),this}});var nt=T((No,rt)=>{"use strict";var{getBooleanOption:F,cppdb:ur}=A();rt.exports=function(r,t){if(typeof r!="string")throw new TypeError("Expected first argument to be a string");if(typeof t!="object"||t===null)throw new TypeError("Expected second argument to be an options object");if(!r)throw new TypeError("User-defined function name cannot be an empty string");let n="start"in t?t.start:null,i=oe(t,"step",!0),o=oe(t,"inverse",!1),s=oe(t,"result",!1),a="safeIntegers"in t?+F(t,"safeIntegers"):2,l=F(t,"deterministic"),u=F(t,"directOnly"),c=F(t,"varargs"),d=-1;if(!c&&(d=Math.max(tt(i),o?tt(o):0),d>0&&(d-=1),d>100))throw new RangeError("User-defined functions cannot have more than 100 arguments");return this[ur].aggregate(n,i,o,s,r,d,a,l,u),this};var oe=(e,r,t)=>{let n=r in e?e[r]:null;if(typeof n=="function")return n;if(n!=null)throw new TypeError(`Expected the "${r}" option to be a function`);if(t)throw new TypeError(`Missing required option "${r}"`);return null},tt=({length:e})=>{if(Number.isInteger(e)&&e>=0)return e;throw new TypeError("Expected function.length to be a positive integer")}});var lt=T((Lo,at)=>{"use strict";var{cppdb:dr}=A();at.exports=function(r,t){if(typeof r!="string")throw new TypeError("Expected first argument to be a string");if(!r)throw new TypeError("Virtual table module name cannot be an empty string");let n=!1;if(typeof t=="object"&&t!==null)n=!0,t=gr(it(t,"used",r));else{if(typeof t!="function")throw new TypeError("Expected second argument to be a function or a table definition object");t=pr(t)}return this[dr].table(t,r,n),this};function pr(e){return function(t,n,i,...o){let s={module:t,database:n,table:i},a=Tr.call(e,s,o);if(typeof a!="object"||a===null)throw new TypeError(`Virtual table module "${t}" did not return a table definition object`);return it(a,"returned",t)}}function it(e,r,t){if(!j.call(e,"rows"))throw new TypeError(`Virtual table module "${t}" ${r} a table definition without a "rows" property`);if(!j.call(e,"columns"))throw new TypeError(`Virtual table module "${t}" ${r} a table definition without a "columns" property`);let n=e.rows;if(typeof n!="function"||Object.getPrototypeOf(n)!==hr)throw new TypeError(`Virtual table module "${t}" ${r} a table definition with an invalid "rows" property (should be a generator function)`);let i=e.columns;if(!Array.isArray(i)||!st(i=[...i]))throw new TypeError(`Virtual table module "${t}" ${r} a table definition with an invalid "columns" property (should be an array of strings)`);if(i.length!==new Set(i).size)throw new TypeError(`Virtual table module "${t}" ${r} a table definition with duplicate column names`);if(!i.length)throw new RangeError(`Virtual table module "${t}" ${r} a table definition with zero columns`);let o;if(j.call(e,"parameters")){if(o=e.parameters,!Array.isArray(o)||!st(o=[...o]))throw new TypeError(`Virtual table module "${t}" ${r} a table definition with an invalid "parameters" property (should be an array of strings)`)}else o=mr(n);if(o.length!==new Set(o).size)throw new TypeError(`Virtual table module "${t}" ${r} a table definition with duplicate parameter names`);if(o.length>32)throw new RangeError(`Virtual table module "${t}" ${r} a table definition with more than the maximum number of 32 parameters`);for(let u of o)if(i.includes(u))throw new TypeError(`Virtual table module "${t}" ${r} a table definition with column "${u}" which was ambiguously defined as both a column and parameter`);let s=2;if(j.call(e,"safeIntegers")){let u=e.safeIntegers;if(typeof u!="boolean")throw new TypeError(`Virtual table module "${t}" ${r} a table definition with an invalid "safeIntegers" property (should be a boolean)`);s=+u}let a=!1;if(j.call(e,"directOnly")&&(a=e.directOnly,typeof a!="boolean"))throw new TypeError(`Virtual table module "${t}" ${r} a table definition with an invalid "directOnly" property (should be a boolean)`);return[`CREATE TABLE x(${[...o.map(ot).map(u=>`${u} HIDDEN`),...i.map(ot)].join(", ")});`,cr(n,new Map(i.map((u,c)=>[u,o.length+c])),t),o,s,a]}function cr(e,r,t){return function*(...i){let o=i.map(s=>Buffer.isBuffer(s)?Buffer.from(s):s);for(let s=0;s<r.size;++s)o.push(null);for(let s of e(...i))if(Array.isArray(s))fr(s,o,r.size,t),yield o;else if(typeof s=="object"&&s!==null)Er(s,o,r,t),yield o;else throw new TypeError(`Virtual table module "${t}" yielded something that isn't a valid row object`)}}function fr(e,r,t,n){if(e.length!==t)throw new TypeError(`Virtual table module "${n}" yielded a row with an incorrect number of columns`);let i=r.length-t;for(let o=0;o<t;++o)r[o+i]=e[o]}function Er(e,r,t,n){let i=0;for(let o of Object.keys(e)){let s=t.get(o);if(s===void 0)throw new TypeError(`Virtual table module "${n}" yielded a row with an undeclared column "${o}"`);r[s]=e[o],i+=1}if(i!==t.size)throw new TypeError(`Virtual table module "${n}" yielded a row with missing columns`)}function mr({length:e}){if(!Number.isInteger(e)||e<0)throw new TypeError("Expected function.length to be a positive integer");let r=[];for(let t=0;t<e;++t)r.push(`$${t+1}`);return r}var{hasOwnProperty:j}=Object.prototype,{apply:Tr}=Function.prototype,hr=Object.getPrototypeOf(function*(){}),ot=e=>`"${e.replace(/"/g,'""')}"`,gr=e=>()=>e,st=e=>{for(let r=0;r<e.length;++r)if(typeof e[r]!="string")return!1;return!0}});var dt=T((Ao,ut)=>{"use strict";var yr=function(){};ut.exports=function(r,t){return Object.assign(new yr,this)}});var ct=T((Co,pt)=>{"use strict";var br=require("fs"),Nr=require("path"),G=A(),Lr=ne();pt.exports=function(r,t){function n(o,s){if(new.target==null)return new n(o,s);let a,l;if(Buffer.isBuffer(o))a=o,o=":memory:";else if(typeof o=="number"){if(!Number.isInteger(o)||o<0||o>2147483647)throw new TypeError("Expected the file descriptor to be a non-negative 32-bit integer");l=o,o=`fd:${l}`}if(o==null&&(o=""),s==null&&(s={}),typeof o!="string")throw new TypeError("Expected first argument to be a string");if(typeof s!="object")throw new TypeError("Expected second argument to be an options object");if("readOnly"in s)throw new TypeError('Misspelled option "readOnly" should be "readonly"');if("memory"in s)throw new TypeError('Option "memory" was removed in v7.0.0 (use ":memory:" filename instead)');let u=o.trim(),c=u===""||u===":memory:",d=G.getBooleanOption(s,"readonly"),E=G.getBooleanOption(s,"fileMustExist"),f="timeout"in s?s.timeout:5e3,m="verbose"in s?s.verbose:null,h="nativeBinding"in s?s.nativeBinding:null,y="journalFd"in s?s.journalFd:void 0;if(d&&c&&!a)throw new TypeError("In-memory/temporary databases cannot be readonly");if(!Number.isInteger(f)||f<0)throw new TypeError('Expected the "timeout" option to be a positive integer');if(f>2147483647)throw new RangeError('Option "timeout" cannot be greater than 2147483647');if(m!=null&&typeof m!="function")throw new TypeError('Expected the "verbose" option to be a function');if(l!==void 0&&y===void 0)throw new TypeError('The "journalFd" option is required when opening a database from a file descriptor');if(l===void 0&&y!==void 0)throw new TypeError('The "journalFd" option can only be used when opening a database from a file descriptor');if(y!==void 0&&!(Number.isInteger(y)&&y>=0&&y<=2147483647))throw new TypeError('Expected the "journalFd" option to be a non-negative 32-bit integer');if(!t&&"nativeBinding"in s)throw new TypeError('The "nativeBinding" option is only supported by the default better-sqlite3 entrypoint');if(t&&h!=null&&typeof h!="string"&&typeof h!="object")throw new TypeError('Expected the "nativeBinding" option to be a string or addon object');let v=r(h);if(v.isInitialized||(v.initialize(Lr,Ar,Cr,Or,Rr),v.isInitialized=!0),l===void 0&&!c&&!u.startsWith("file:")&&!br.existsSync(Nr.dirname(u)))throw new TypeError("Cannot open database because the directory does not exist");Object.defineProperties(this,{[G.cppdb]:{value:new v.Database(u,o,c,d,E,f,m||null,a||null,l??null,y??null)},...i.getters})}let i=Me();return n.prototype.prepare=i.prepare,n.prototype.transaction=Xe(),n.prototype.pragma=Fe(),n.prototype.explain=Je(),n.prototype.backup=ze(),n.prototype.serialize=Ze(),n.prototype.function=et(),n.prototype.aggregate=nt(),n.prototype.table=lt(),n.prototype.loadExtension=i.loadExtension,n.prototype.exec=i.exec,n.prototype.close=i.close,n.prototype.defaultSafeIntegers=i.defaultSafeIntegers,n.prototype.unsafeMode=i.unsafeMode,n.prototype[G.inspect]=dt(),n};function Ar(...e){return e}function Cr(e,...r){let t=e.length;for(let n=0;n<r.length;++n)e[t+n]=r[n]}function Or(...e){if(!e.includes("__proto__")){let r=e.map((n,i)=>`v${i}`).join(","),t=e.map((n,i)=>`${JSON.stringify(n)}:v${i}`).join(",");return Function(`return (${r}) => ({${t}})`)()}return(...r)=>{let t={};for(let n=0;n<e.length;++n)t[e[n]]=r[n];return t}}function Rr(e){return{value:e,done:!1}}});var Et=T((ie,ft)=>{"use strict";var V=require("fs"),W=require("path"),kr=["linux","darwin","win32"],Ir=["x64","arm64"],J;function wr(e){if(typeof e=="string")return(typeof __non_webpack_require__=="function"?__non_webpack_require__:require)(W.resolve(e).replace(/(\.node)?$/,".node"));if(typeof e=="object"&&e!==null)return e;if(J)return J;let r=W.join(__betterSqlite3,"..","build","Debug","better_sqlite3.node");return V.existsSync(r)||(r=W.join(__betterSqlite3,"..","build","Release","better_sqlite3.node")),V.existsSync(r)?J=require(r):J=require(se()||r)}function se(){if(kr.includes(process.platform)&&Ir.includes(process.arch)){let e=`${_r()?"linuxmusl":process.platform}-${process.arch}`,r=W.join(__betterSqlite3,"..","prebuilds",`${e}.node`);if(V.existsSync(r))return r}return null}function _r(){if(process.platform!=="linux")return!1;try{let t=V.readFileSync("/proc/self/maps","latin1");if(/\/ld-musl-[^/\s]*\.so/.test(t))return!0;if(/\/(?:ld-linux[^/\s]*|libc)\.so\.\d/.test(t))return!1}catch{}let{report:e}=process,r=e.excludeNetwork;e.excludeNetwork=!0;try{return!e.getReport().header.glibcVersionRuntime}finally{e.excludeNetwork=r}}ie.getBinding=wr;ie.getPrebuildPath=se;require.main===ft&&process.stdout.write(se()?"1":"0")});var mt=T((Oo,ae)=>{"use strict";ae.exports=ct()(Et().getBinding,!0);ae.exports.SqliteError=ne()});var yt={};xt(yt,{TIMED:()=>gt,UNFINISHED:()=>ht,glanceSqlite:()=>jr});async function jr(e,r){let t=await vr(e);try{if(je(t)!==ee.length)return null;let n=t.prepare(Dr).get();return{jobs:$r(t),pool:n===void 0?null:{workers:n.workers,hold:n.hold===null?null:JSON.parse(n.hold)},ended:r===null?null:Kr(t,r)}}finally{t.close()}}async function vr(e){let{default:r}=await Promise.resolve().then(()=>vt(mt(),1)),t=(0,Tt.existsSync)(`${e}-wal`);return new r(e,{readonly:t,fileMustExist:!0,timeout:Sr})}function $r(e){let r=e.prepare(ht).all(),t=e.prepare(gt),n=Ur;return r.map(i=>{let{id:o,project:s,cost_usd:a,paused:l,started_at:u}=i,c=re(i);return n-=Object.values(c).reduce((d,E)=>d+E,0),{id:o,project:s,tasks:c,costUsd:a,paused:l===1,startedAt:u,timed:n<0?null:t.all(o).map(Pr)}})}function Kr(e,r){let t=e.prepare(xr).get(r);if(t===void 0||t.finished_at===null)return null;let{id:n,project:i,base:o,applied:s,completed:a}=t;return{id:n,project:i,tasks:re(t),open:o!==null&&s===null&&a>0}}var Tt,Sr,Ur,ht,Dr,xr,gt,Pr,bt=b(()=>{"use strict";Tt=require("node:fs");ve();te();Pe();Sr=5,Ur=500,ht="SELECT * FROM jobs INDEXED BY jobs_unfinished WHERE finished_at IS NULL ORDER BY seq DESC",Dr="SELECT * FROM pools WHERE state <> 'stopped'",xr="SELECT * FROM jobs WHERE session = ? ORDER BY seq DESC LIMIT 1",gt=`
SELECT id, status, started_at, finished_at,
  (SELECT group_concat(depends_on) FROM dependencies WHERE task = tasks.id AND tasks.finished_at IS NULL) AS depends_on
FROM tasks WHERE job = ?`;Pr=e=>({key:String(e.id),status:e.status,dependsOn:e.depends_on?.split(",")??[],startedAt:e.started_at,finishedAt:e.finished_at})});var R=require("node:fs"),It=require("node:os");var ge=require("node:fs"),x=require("node:path");function $t(e,r){let t=e.slice(0,r).split(/\r?\n/);return[t.length,t.pop().length+1]}function Pt(e,r,t){let n=e.split(/\r?\n/),i="",o=(Math.log10(r+1)|0)+1;for(let s=r-1;s<=r+1;s++){let a=n[s-1];a&&(i+=s.toString().padEnd(o," "),i+=":  ",i+=a,i+=`
`,s===r&&(i+=" ".repeat(o+t+2),i+=`^
`))}return i}var p=class e extends Error{line;column;codeblock;constructor(r,t){let[n,i]=$t(t.toml,t.ptr),o=Pt(t.toml,n,i);super(`Invalid TOML document: ${r}

${o}`,t),this.line=n,this.column=i,this.codeblock=o}static x(r,t,n){throw new e(r,{toml:t.s,ptr:n??t.p})}};function $(e){let r=e.p,t=e.s.charCodeAt(e.p++),n=t,i=t===39,o=t===e.s.charCodeAt(e.p)&&t===e.s.charCodeAt(e.p+1);o&&((t=e.s.charCodeAt(e.p+=2))===10?e.p++:t===13&&e.s.charCodeAt(e.p+1)===10&&(e.p+=2));let s="",a=e.p,l=0;for(;e.p<e.s.length;e.p++)if(t=e.s.charCodeAt(e.p),o&&(t===10||t===13&&e.s.charCodeAt(e.p+1)===10))l=l&&3;else if(t<32&&t!==9||t===127)p.x("control characters are not allowed in strings",e);else if((!l||l===3)&&t===n&&(!o||e.s.charCodeAt(e.p+1)===n&&e.s.charCodeAt(e.p+2)===n)){if(o&&(e.s.charCodeAt(e.p+3)===n&&e.p++,e.s.charCodeAt(e.p+3)===n&&e.p++),!l){let u=e.s.slice(a,e.p);s=s?s+u:u}return e.p+=o?3:1,s}else if(!l)!i&&t===92&&(s+=e.s.slice(a,a=e.p),l=1);else if(l===1)if(t===120||t===117||t===85){let u=e.p++-1,c=0,d=t===120?2:t===117?4:8;for(let E=0;E<d;E++,e.p++){let f=e.s.charCodeAt(e.p),m=f>=48&&f<=57?f-48:f>=65&&f<=70?f-65+10:f>=97&&f<=102?f-97+10:-1;m<0&&p.x("invalid non-hex character in unicode escape",e),c=c<<4|m}(c<0||c>1114111||c>=55296&&c<=57343)&&p.x("invalid unicode escape",e,u),s+=String.fromCodePoint(c),a=e.p--,l=0}else o&&(t===32||t===9)?l=2:(t===98?s+="\b":t===116?s+="	":t===110?s+=`
`:t===102?s+="\f":t===114?s+="\r":t===101?s+="\x1B":t===34?s+='"':t===92?s+="\\":p.x("unrecognised escape sequence",e),a=e.p+1,l=0);else t!==32&&t!==9&&(l===2&&p.x("invalid escape: only line-ending whitespace may be escaped",e,a),l=!i&&t===92?1:0,a=e.p);p.x("unfinished string",e,r)}var Kt=/^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i,w=class e extends Date{#t=!1;#r=!1;#e=null;constructor(r,t,n){let i=!0,o=!0,s="Z",a;if(typeof r=="string")if(t)e:{if(t<3){if(+r.slice(11,13)>23){r="";break e}t===2?(s=null,r+="Z"):(a=r.charCodeAt(r.length-1))!==90&&a!==122&&(s=r.slice(r.length-6)),n&&(r=r.slice(0,10)+"T"+r.slice(11))}else t===4&&(r=+r.slice(0,2)>23?"":`0000-01-01T${r}Z`);i=t!==4,o=t!==3}else{let l=r.match(Kt);l?(l[1]||(i=!1,r=`0000-01-01T${r}`),o=!!l[2],o&&r[10]===" "&&(r=r.replace(" ","T")),l[2]&&+l[2]>23?r="":(s=l[3]||null,!s&&o&&(r+="Z"))):r=""}super(r),isNaN(this.getTime())||(this.#t=i,this.#r=o,this.#e=s)}isDateTime(){return this.#t&&this.#r}isLocal(){return!this.#t||!this.#r||!this.#e}isDate(){return this.#t&&!this.#r}isTime(){return this.#r&&!this.#t}isValid(){return this.#t||this.#r}toISOString(){let r=super.toISOString();if(this.isDate())return r.slice(0,10);if(this.isTime())return r.slice(11,23);if(this.#e===null)return r.slice(0,-1);if(this.#e==="Z"||this.#e==="z")return r;let t=+this.#e.slice(1,3)*60+ +this.#e.slice(4,6);return t=this.#e[0]==="-"?t:-t,new Date(this.getTime()-t*6e4).toISOString().slice(0,-1)+this.#e}static wrapAsOffsetDateTime(r,t="Z"){let n=new e(r);return n.#e=t,n}static wrapAsLocalDateTime(r){let t=new e(r);return t.#e=null,t}static wrapAsLocalDate(r){let t=new e(r);return t.#r=!1,t.#e=null,t}static wrapAsLocalTime(r){let t=new e(r);return t.#t=!1,t.#e=null,t}};function g(e,r=10){return r===16?e>47&&e<58||e>64&&e<71||e>96&&e<103:e>47&&e<48+r}function Q(e,r){return e===32||e===9||e===10||e===13||r&&(e===r||e===44)||e===35}function S(e,r){let t=e.p,n=e.s.charCodeAt(e.p);if(n===91||n===123){e.d--||p.x("document contains excessively nested structures. aborting.",e);let i=n===91?ce(e):pe(e);return e.d++,i}return n===34||n===39?$(e):n===116?((e.s.charCodeAt(++e.p)!==114||e.s.charCodeAt(++e.p)!==117||e.s.charCodeAt(++e.p)!==101)&&p.x("invalid value",e,t),e.p++,!0):n===102?((e.s.charCodeAt(++e.p)!==97||e.s.charCodeAt(++e.p)!==108||e.s.charCodeAt(++e.p)!==115||e.s.charCodeAt(++e.p)!==101)&&p.x("invalid value",e,t),e.p++,!1):n===43||n===45?P(e,e.p,e.s.charCodeAt(++e.p),44-n,r):e.s.charCodeAt(e.p+4)===45&&e.s.charCodeAt(e.p+7)===45?Mt(e,n,r):e.s.charCodeAt(e.p+2)===58?Ht(e,n,r):P(e,e.p,n,0,r)}function P(e,r,t,n,i){let o=t,s=0,a=!1;if(o===105)return(e.s.charCodeAt(++e.p)!==110||e.s.charCodeAt(++e.p)!==102)&&p.x("invalid value",e,r),e.p++,(n||1)/0;if(o===110)return(e.s.charCodeAt(++e.p)!==97||e.s.charCodeAt(++e.p)!==110)&&p.x("invalid value",e,r),e.p++,NaN;if(o===48){if(++e.p>=e.s.length||Q(o=e.s.charCodeAt(e.p),i))return e.bi===!0?0n:0;if(!n){if(o===120)return Z(e,r,16,i);if(o===98)return Z(e,r,2,i);if(o===111)return Z(e,r,8,i)}o===46?s=2:o===101||o===69?s=4:p.x("illegal leading zero",e,r)}else g(o)||p.x("invalid value",e,r);for(;++e.p<e.s.length&&(o=e.s.charCodeAt(e.p),!Q(o,i));)s||(s=1),o===95?(s&1||p.x("illegal underscore",e),s+=11,a=!0):s===1&&o===46?s=2:(s===1||s===3)&&(o===101||o===69)?s=4:s===4&&(o===43||o===45)?s=6:g(o)?s>9?s-=11:s&1||s++:p.x("illegal character in numeric literal",e);if(!s){let u=(t-48)*(n||1);return e.bi===!0?BigInt(u):u}s&1||p.x("unfinished numeric value",e,r);let l=e.s.slice(r,e.p);return a&&(l=l.replaceAll("_","")),s>1?parseFloat(l):de(e,l,10,r)}function Z(e,r,t,n){let i,o=1;for(;++e.p<e.s.length&&(i=e.s.charCodeAt(e.p),!Q(i,n));)i===95?(o&1&&p.x("illegal underscore",e),o=3):g(i,t)?o&1&&o--:p.x("illegal character in numeric literal",e);o&1&&p.x("unfinished numeric value",e);let s=e.s.slice(r+2,e.p);return o&&(s=s.replaceAll("_","")),de(e,s,t,r)}function de(e,r,t,n){if(e.bi!==!0)e:{let i=parseInt(r,t);if(!Number.isSafeInteger(i)){if(e.bi)break e;p.x("integer value cannot be represented losslessly",e,n)}return i}return BigInt(t===10?r:(t===2?"0b":t===8?"0o":"0x")+r)}function Mt(e,r,t){let n=e.p++,i;if(!g(r)||!g(e.s.charCodeAt(e.p++))||!g(e.s.charCodeAt(e.p++))||!g(e.s.charCodeAt(e.p++)))return P(e,e.p=n,r,0,t);if(e.p+=5,g(e.s.charCodeAt(e.p++))||p.x("invalid date-time: date part is malformed",e,n),e.p>=e.s.length||((r=e.s.charCodeAt(e.p))!==32||(i=!0,!g(e.s.charCodeAt(e.p+1))))&&r!==84&&r!==116){let s=e.s.slice(n,e.p);return _(e,s,3,!1,n)}if(e.s.charCodeAt(e.p+=3)!==58&&p.x("invalid date-time: time part is malformed",e,n),e.s.charCodeAt(e.p+=3)===58&&(e.p+=3),e.s.charCodeAt(e.p)===46)for(;g(e.s.charCodeAt(++e.p)););if(r=e.s.charCodeAt(e.p)){if(r===90||r===122){let s=e.s.slice(n,++e.p);return _(e,s,1,i,n,"[+00:00]")}if(r===43||r===45){let s=e.s.slice(n,e.p+=6);return _(e,s,1,i,n,!e.ld&&"["+e.s.slice(e.p-6,e.p)+"]")}}let o=e.s.slice(n,e.p);return _(e,o,2,i,n)}function Ht(e,r,t){let n=e.p;if(!g(r)||!g(e.s.charCodeAt(++e.p)))return P(e,--e.p,r,0,t);if(e.s.charCodeAt(e.p+=4)===58&&(e.p+=3),e.s.charCodeAt(e.p)===46)for(;g(e.s.charCodeAt(++e.p)););let i=e.s.slice(n,e.p);return _(e,i,4,!1,n)}function _(e,r,t,n,i,o){if(e.ld){let s=new w(r,t,n);return s.isValid()||p.x("invalid date",e,i),s}try{switch(o&&(r+=o),t){case 1:return Temporal.ZonedDateTime.from(r);case 2:return Temporal.PlainDateTime.from(r);case 3:return Temporal.PlainDate.from(r);case 4:return Temporal.PlainTime.from(r)}}catch(s){p.x(s instanceof Error?s.message:""+s,e,i)}}function Bt(e){for(;e.p<e.s.length;e.p++){let r=e.s.charCodeAt(e.p);if(r===10)break;if(r===13&&e.s.charCodeAt(e.p+1)===10){e.p++;break}(r<32&&r!==9||r===127)&&p.x("control characters are not allowed in comments",e)}}function N(e,r,t){let n;for(;e.p<e.s.length;){for(;e.p<e.s.length&&((n=e.s.charCodeAt(e.p))===32||n===9||!r&&(n===10||n===13&&e.s.charCodeAt(e.p+1)===10));)e.p++;if(t||n!==35)break;Bt(e)}}function K(e,r=61){let t,n=0,i=[],o,s=e.s.charCodeAt(t=e.p);do{if(s===r)return n||p.x("unexpected end of key",e),n===1&&i.push(e.s.slice(o,e.p)),e.p++,i;s===46?(n||p.x("illegal empty bare key",e),n===1&&i.push(e.s.slice(o,e.p)),n=0):!n&&(s===34||s===39)?(s===e.s.charCodeAt(e.p+1)&&s===e.s.charCodeAt(e.p+2)&&p.x("illegal quoted key: multiline strings are not allowed",e),i.push($(e)),n=2,e.p--):s===32||s===9?n===1&&(i.push(e.s.slice(o,e.p)),n=2):n===2||s<48&&s!==45||s>57&&s<65||s>90&&s<97&&s!==95||s>122?p.x("illegal character in key",e):n||(n=1,o=e.p)}while(s=e.s.charCodeAt(++e.p));p.x("incomplete key-value: cannot find end of key",e,t)}function pe(e){let r=e.p++,t=Object.create(null),n=new Set,i;for(;e.p<e.s.length;){if(N(e),(i=e.s.charCodeAt(e.p))===125)return e.p++,t;let o,s=t,a=!1,l=e.p,u=K(e);for(let d=0;d<u.length;d++){d&&(s=a?s[o]:s[o]=Object.create(null)),o=u[d],(a=Object.hasOwn(s,o))&&(typeof s[o]!="object"||n.has(s[o]))&&p.x("trying to redefine an already defined value",e,l);let E=o==="__proto__";if(e.uk&&(E||o==="constructor")){s=e.uk!==1&&p.x("document contains an unsafe property",e,l);break}!a&&E&&Object.defineProperty(s,o,{enumerable:!0,configurable:!0,writable:!0})}a&&p.x("trying to redefine an already defined value",e,l),N(e,!0,!0);let c=S(e,125);if(s&&typeof(s[o]=c)=="object"&&n.add(c),N(e),(i=e.s.charCodeAt(e.p++))===125)return t;i!==44&&p.x("expected comma or end of structure",e,e.p-1)}p.x("unfinished table",e,r)}function ce(e){let r=e.p++,t=[],n;for(;e.p<e.s.length;){if(N(e),(n=e.s.charCodeAt(e.p))===93)return e.p++,t;if(t.push(S(e,93)),N(e),(n=e.s.charCodeAt(e.p++))===93)return t;n!==44&&p.x("expected comma or end of structure",e,e.p-1)}p.x("unfinished array",e,r)}function fe(e,r,t,n,i){let o=t,s=n,a,l=!1,u;for(let c=0;c<r.length;c++){if(c){if(o=l?o[a]:o[a]=Object.create(null),s=(u=s[a]).c,i===0&&(u.t===1||u.t===2))return null;if(u.t===2){let d=o.length-1;o=o[d],s=s[d].c}}if(a=r[c],(l=Object.hasOwn(o,a))&&s[a]?.t===0&&s[a]?.d)return null;if(!l){let d=a==="__proto__";if(e.uk&&(d||a==="constructor"))return!1;d&&(Object.defineProperty(o,a,{enumerable:!0,configurable:!0,writable:!0}),Object.defineProperty(s,a,{enumerable:!0,configurable:!0,writable:!0})),s[a]={t:c<r.length-1&&i===2?3:i,d:!1,i:0,c:Object.create(null)}}}if(u=s[a],u.t!==i&&!(i===1&&u.t===3)||(i===2&&(u.d||(u.d=!0,o[a]=[]),o[a].push(o=Object.create(null)),u.c[u.i++]=u={t:1,d:!1,i:0,c:Object.create(null)}),u.d))return null;if(u.d=!0,i===1)o=l?o[a]:o[a]=Object.create(null);else if(i===0&&l)return null;return[a,o,u.c]}function Ee(e,r,t){(r===null||e.uk===2)&&p.x(r===null?"trying to redefine an already defined table or value":"document contains an unsafe property",e,t)}function U(e,r={}){let t={s:e,p:0,d:r.maxDepth??1e3,bi:r.integersAsBigInt??!1,ld:r.useLegacyDate??!0,uk:r.unsafeKeyBehaviour==="throw"?2:r.unsafeKeyBehaviour==="drop"?1:0},n=Object.create(null),i=Object.create(null),o,s=!1,a=n,l=i;for(e.charCodeAt(0)===65279&&t.p++,N(t);t.p<e.length;){if(e.charCodeAt(t.p)===91){let u=e.charCodeAt(++t.p)===91;o=t.p+=+u,s=!1;let c=K(t,93);u&&(e.charCodeAt(t.p)!==93&&p.x("expected end of table array declaration",t),t.p++);let d=fe(t,c,n,i,u?2:1);d?(l=d[2],a=d[1]):(Ee(t,d,o),s=!0)}else{o=t.p;let u=K(t),c=fe(t,u,a,l,0);!c&&!s&&Ee(t,c,o),N(t,!0,!0);let d=S(t,void 0);c&&!s&&(c[1][c[0]]=d)}N(t,!0),t.p<e.length&&(o=e.charCodeAt(t.p))!==10&&(o!==13||e.charCodeAt(t.p+1)!==10)&&p.x("each key-value declaration must be followed by an end-of-line",t),N(t)}return n}var Tn=!!"".isWellFormed;var Xt=/\/\.klauss\/worktrees\/[^/]+\/[^/]+(?=\/|$)/g;function me(e){let r=e.search(Xt);return r===-1?e:e.slice(0,r)}var D=require("node:path");M();var Te=".klauss.toml";function he(e,r){let t=r.XDG_CONFIG_HOME;return(0,D.join)(t&&(0,D.isAbsolute)(t)?t:(0,D.join)(e,".config"),"klauss","config.toml")}function ye(e,{home:r,cwd:t,env:n}){let i=me(e),o=(E,f)=>(0,x.resolve)(E,f.replace(/^~(?=\/|$)/,r)),s=n.KLAUSS_DB_PATH;if(s)return o(t,s);let a=[(0,x.join)(i,Te),he(r,n)].map(Gt),l=a.some(E=>Ft.test(E))?a.map(E=>U(E)):[],u=(E,f)=>l.map(m=>m[E]?.[f]).find(m=>m!==void 0),d=(u("coordination","enabled")===!0?u("coordination","shared_db"):void 0)??u("database","path");return typeof d=="string"?o(i,d):(0,x.join)(e,".klauss","klauss.db")}var Ft=/^(?![ \t]*#).*(?:path|shared_db|\\)/m;function Gt(e){try{return(0,ge.readFileSync)(e,"utf8")}catch(r){let{code:t}=r;if(t==="ENOENT"||t==="ENOTDIR")return"";throw r}}var L=require("node:fs"),k=require("node:path");M();var Jt=[".klauss.toml",".git"];function be(e,r){let t=Wt((0,k.resolve)(e,r??"."));if(r!==void 0)return t;for(let n=t;;n=(0,k.dirname)(n)){if(Jt.some(i=>(0,L.existsSync)((0,k.join)(n,i))))return n;if(n===(0,k.dirname)(n))return t}}function Ne({project:e},r){return e===null||e===r||!(0,L.existsSync)(e)?null:e}function Wt(e){if(!(0,L.statSync)(e,{throwIfNoEntry:!1})?.isDirectory())throw new I("usage",`${e} is not a directory.`,{hint:"Name an existing directory with --project."});return(0,L.realpathSync)(e)}var Le=e=>e;var Nt=require("node:fs");async function Lt(e,r){if(!(0,Nt.existsSync)(e))return null;let{glanceSqlite:t}=await Promise.resolve().then(()=>(bt(),yt));return await t(e,r)}var At=e=>`$${e.toFixed(2)}`;function Ct(e,r){let[t,n]=[new Date(e),new Date(r)],i=`${z(t.getHours())}:${z(t.getMinutes())}`;return t.toDateString()===n.toDateString()?i:`${z(t.getDate())}/${z(t.getMonth()+1)} ${i}`}var z=e=>String(e).padStart(2,"0");function le(e){let{pending:r,in_progress:t,completed:n,failed:i,cancelled:o,skipped:s}=e,a=n+i+o+s;return{ended:a,all:a+r+t}}function Ot(e,r,t){let n=Mr(e);if(n===null)return null;let i=e.filter(({status:f})=>f==="pending"||f==="running"),o=new Map(i.map(({key:f})=>[f,0])),s=new Map;for(let{key:f,dependsOn:m}of i){let h=m.filter(y=>o.has(y));o.set(f,h.length);for(let y of h)s.set(y,[...s.get(y)??[],f])}let a=i.filter(({status:f})=>f==="running").map(({key:f,startedAt:m})=>({key:f,end:Math.max(n-(t-(m??t)),n*.25)})),u=i.filter(({key:f,status:m})=>m==="pending"&&o.get(f)===0).map(({key:f})=>f),c=Math.max(1,r),d=0,E=0;for(;;){for(;a.length<c&&E<u.length;)a.push({key:u[E++]??"",end:d+n});let f=a.reduce((m,h)=>m===null||h.end<m.end?h:m,null);if(f===null)return d;a.splice(a.indexOf(f),1),d=f.end;for(let m of s.get(f.key)??[]){let h=(o.get(m)??0)-1;o.set(m,h),h===0&&u.push(m)}}}function Mr(e){let r=e.flatMap(({status:t,startedAt:n,finishedAt:i})=>t==="completed"&&n!==null&&i!==null?[i-n]:[]).toSorted((t,n)=>t-n);return r[Math.floor((r.length-1)/2)]??null}function Rt(e){let r=Math.max(1,Math.ceil(e/1e4))*10;if(r<60)return`${r}s`;let t=Math.round(e/6e4)||1;return t<60?`${t}m`:`${Math.floor(t/60)}h ${t%60}m`}function kt({jobs:e,pool:r,ended:t},n,i){let o=d=>Ne(d,n)===null,s=e.filter(o);if(s.length===0)return t!==null&&o(t)?Xr(t):"";let a=s.filter(({paused:d})=>!d),l=a.length>0?a:s,u=l.map(({tasks:d})=>le(d)),c=ue(l.map(({costUsd:d})=>d));return[`${ue(u.map(({ended:d})=>d))}/${ue(u.map(({all:d})=>d))}`,...c>0?[At(c)]:[],...Hr(a,r,i)].join(" \xB7 ")}function Hr(e,r,t){if(e.length===0)return["paused"];if(r===null)return["no workers"];let{hold:n,workers:i}=r;if(n?.kind==="limit")return[n.until===null?"parked":`parked until ${Ct(n.until,t)}`];let o=e.map(s=>Br(s,i,t)).filter(s=>s!==null);return o.length===0?[]:[`${Rt(Math.max(...o))} left`]}function Br({timed:e,tasks:r,startedAt:t},n,i){if(e!==null)return Ot(e,n,i);let{ended:o,all:s}=le(r);return t===null||o===0?null:(i-t)/o*(s-o)}function Xr(e){return e.tasks.failed>0?`failed: klauss results ${e.id}`:e.open?`done: klauss apply ${e.id}`:""}var ue=e=>e.reduce((r,t)=>r+t,0);async function qr(){let{session_id:e,cwd:r,workspace:t}=Fr(),n=[t?.project_dir,t?.current_dir,r??process.cwd()];for(let i of n){let o=i===void 0?null:Gr(i);if(o===null)continue;let s=ye(o,{home:(0,It.homedir)(),cwd:process.cwd(),env:process.env});if(!(0,R.existsSync)(s))continue;let a=await Lt(s,e===void 0?null:Le(e)),l=a===null?"":kt(a,o,Date.now());l!==""&&(0,R.writeSync)(1,`${l}
`);return}}function Fr(){if((0,R.fstatSync)(0).isCharacterDevice())return{};let e=(0,R.readFileSync)(0,"utf8");return e.trim()===""?{}:JSON.parse(e)}function Gr(e){try{return be(e)}catch{return null}}qr().catch(()=>{});
