/**
 * What a row costs is what is checked and indexed of it, too (docs/decisions/0028).
 * - For more than two values behind `IN` SQLite builds a table each time that it checks one, so they are compared one by one.
 * - JSON that every settling writes is only checked to be that of an object, by its first letter. What is long stands last.
 * - Events are numbered without the table that `AUTOINCREMENT` keeps: the newest one is never removed, as to remove others is
 *   an event itself. They are found by their job from its submission on; only what is of a job as a whole has an index.
 */
export const sql = `
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
`;
