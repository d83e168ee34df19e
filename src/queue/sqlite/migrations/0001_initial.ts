/**
 * What changes often is kept apart from what is long: SQLite writes a changed row anew as a whole, so the
 * prompts stand in `specs` and renewing a lease costs the same for a prompt of a word and one of a megabyte.
 */
export const sql = `
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
