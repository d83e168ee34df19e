import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { execa } from 'execa';
import { describe, expect, test, vi } from 'vitest';
import { asJobId, asLeaseToken, asTaskId } from '../../src/domain/ids.ts';
import { NO_USAGE } from '../../src/domain/usage.ts';
import { openQueue } from '../../src/queue/open.ts';
import { HAS_ROOM, IS_DUE, NEXT, RELEASE_DUE, THIS_ONE } from '../../src/queue/sqlite/claim.ts';
import { Connection } from '../../src/queue/sqlite/connection.ts';
import { openDatabase } from '../../src/queue/sqlite/database.ts';
import { migrate } from '../../src/queue/sqlite/migrate.ts';
import { MIGRATIONS } from '../../src/queue/sqlite/migrations/index.ts';
import { RESERVED } from '../../src/queue/sqlite/money.ts';
import {
  EVENTS_OF_JOB,
  EVENTS_OF_JOB_AND_POOLS,
  OUTLOOK,
  READY,
  TASKS,
} from '../../src/queue/sqlite/read.ts';
import { EXPIRED } from '../../src/queue/sqlite/release.ts';
import { RENEW } from '../../src/queue/sqlite/renew.ts';
import { makeReport } from '../support/records.ts';
import { describeQueue } from './contract.ts';
import {
  claimed,
  completed,
  facts,
  failed,
  openSqlite,
  plan,
  refusal,
  run,
  spec,
  statuses,
  temporaryDirectory,
} from './helpers.ts';

describeQueue('SQLite', openSqlite);

/** A job as the first version wrote it: one task completed, one running, one that waits for it. */
const VERSION_1 = `
INSERT INTO jobs (id, goal, metadata, completed, running, pending, created_at, started_at)
VALUES ('k3f9x2', 'a goal', '{}', 1, 1, 1, 1000, 2000);
INSERT INTO tasks (job, key, priority, status, phase, blocked, held, attempt, worker, lease_token,
  lease_expires_at, created_at, started_at, finished_at, receipt)
VALUES
  ('k3f9x2', 'a', 0, 'completed', NULL, 0, 0, 1, 'worker_1@pool', NULL, NULL, 1000, 2000, 3000,
    '{"outputs":[],"gates":[],"toolCalls":1,"provedAt":3000}'),
  ('k3f9x2', 'b', 0, 'running', 'work', 0, 0, 1, 'worker_1@pool', 'token', 99000, 1000, 4000, NULL, NULL),
  ('k3f9x2', 'c', 0, 'pending', NULL, 1, 0, 0, NULL, NULL, NULL, 1000, NULL, NULL, NULL);
INSERT INTO specs (task, prompt, working_dir, context_files, expected_outputs, verify, touches, depends_on,
  timeout, max_retries, allow_external, metadata)
SELECT id, 'Do it.', '/project', '[]', '[]', '[]', '[]', iif(key = 'c', '["b"]', '[]'), 1800, 1, 0, '{}'
FROM tasks;
INSERT INTO dependencies (depends_on, task) VALUES (2, 3);
INSERT INTO attempts (task, number, worker, pool, token, outcome, started_at, ended_at)
VALUES
  (1, 1, 'worker_1@pool', 'pool', 'older', 'completed', 2000, 3000),
  (2, 1, 'worker_1@pool', 'pool', 'token', 'running', 4000, NULL);
INSERT INTO events (at, kind, job, task, data) VALUES (1000, 'job.submitted', 'k3f9x2', NULL, '{}');
`;

/** A job as the second version wrote it: one task completed after two gates, one whose work waits to be merged. */
const VERSION_2 = `
INSERT INTO jobs (id, goal, metadata, completed, pending, created_at, started_at)
VALUES ('k3f9x2', 'a goal', '{}', 1, 1, 1000, 2000);
INSERT INTO tasks (job, key, priority, status, blocked, held, attempt, client_session, created_at, started_at,
  finished_at, branch, base, "commit", landed, report, receipt, proved)
VALUES
  ('k3f9x2', 'a', 0, 'completed', 0, 0, 2, NULL, 1000, 2000, 3000, 'klauss/k3f9x2/a', 'c0', 'c1', 'd1',
    '{"status":"done","summary":"Did it.","filesChanged":["a.ts"],"notes":"n"}',
    '{"outputs":[{"pattern":"a.ts","files":["a.ts"]}],"gates":[{"command":"npm test","exitCode":0,"seconds":2.5,"tail":"ok"},{"command":"true","exitCode":0,"seconds":0,"tail":""}],"toolCalls":4,"provedAt":3000}',
    NULL),
  ('k3f9x2', 'b', 0, 'pending', 0, 0, 1, 'session-b', 1000, 2000, NULL, 'klauss/k3f9x2/b', 'c0', 'c2', NULL,
    NULL, NULL,
    '{"report":{"status":"done","summary":"","filesChanged":[],"notes":""},"receipt":{"outputs":[],"gates":[],"toolCalls":1,"provedAt":1},"commit":"c2"}');
INSERT INTO specs (task, prompt, working_dir, context_files, expected_outputs, verify, touches, depends_on,
  timeout, max_retries, allow_external, metadata, isolation)
SELECT id, 'Do it.', '/project', '[]', '[]', '["npm test"]', '[]', '[]', 1800, 1, 0, '{}', 'worktree' FROM tasks;
`;

/** A job as the sixth version wrote it: an attempt that nobody booked, one that runs, two spendings at one moment. */
const VERSION_6 = `
INSERT INTO jobs (id, goal, metadata, running, created_at, started_at) VALUES ('k3f9x2', 'a goal', '{}', 1, 1000, 2000);
INSERT INTO tasks (job, key, priority, status, phase, blocked, held, attempt, worker, lease_token, lease_expires_at,
  created_at, started_at)
VALUES ('k3f9x2', 'a', 0, 'running', 'work', 0, 0, 2, 'worker_1@pool', 'token', 40000, 1000, 2000);
INSERT INTO specs (task, prompt, working_dir, context_files, expected_outputs, verify, touches, depends_on, timeout,
  max_retries, allow_external, metadata)
VALUES (1, 'Do it.', '/project', '[]', '[]', '[]', '[]', '[]', 1800, 1, 0, '{}');
INSERT INTO attempts (task, number, worker, pool, token, outcome, reserved_usd, started_at, ended_at)
VALUES
  (1, 1, 'worker_1@old', 'old', 'older', 'released', 0.5, 2000, 3000),
  (1, 2, 'worker_1@pool', 'pool', 'token', 'running', 0.25, 4000, NULL);
INSERT INTO spendings (at, usd) VALUES (2000, 0.25), (2000, 0.25), (3000, 0.25);
`;

/**
 * Jobs as the eighth version wrote them: 10,000 tasks, the second of which runs; the third waits for it, all others have
 * completed. The newest task and event were cleaned away, and one attempt of long ago is not booked.
 */
const VERSION_8 = `
INSERT INTO jobs (id, goal, metadata, created_at, finished_at) VALUES ('older1', 'a goal', '{}', 500, 600);
INSERT INTO jobs (id, goal, metadata, completed, created_at, started_at)
VALUES ('k3f9x2', 'another goal', '{"a":1}', 10000, 1000, 2000);
WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 10000)
INSERT INTO tasks (id, job, key, priority, status, blocked, held, attempt, failures, worker, client_session, branch, base,
  "commit", landed, changed_files, gates, resolves, cost_usd, created_at, started_at, finished_at, reason, error, report,
  receipt)
SELECT n, 'k3f9x2', 't' || n, n % 7, 'completed', 0, 0, 1, n % 2, 'worker_1@pool', 's' || n, 'b' || n, 'c0', 'c1', 'c2',
  '["a.ts"]', '[]', n % 3, 0, 1000, 2000, 3000, iif(n % 5, NULL, 'conflict'), iif(n % 5, NULL, 'e'), '{"summary":"did it"}',
  '{"outputs":[],"gates":[],"usage":{}}'
FROM numbers;
UPDATE tasks SET status = 'running', phase = 'work', lease_token = 'token', lease_expires_at = 90000, landed = NULL,
  finished_at = NULL, receipt = NULL, reported = '{"toolCalls":1}', proved = '{"commit":"c1"}'
WHERE id = 2;
UPDATE tasks SET status = 'pending', blocked = 1, landed = NULL, finished_at = NULL, receipt = NULL, attempt = 0, worker = NULL
WHERE id = 3;
INSERT INTO specs (task, prompt, working_dir, context_files, expected_outputs, verify, touches, depends_on, timeout,
  max_retries, allow_external, metadata)
SELECT id, 'Do it.', '/project', '[]', '[]', '[]', '[]', '[]', 1800, 1, 0, '{}' FROM tasks;
INSERT INTO dependencies (depends_on, task) VALUES (2, 3);
INSERT INTO conventions (job, key, value) VALUES ('k3f9x2', 'k', 'v');
INSERT INTO attempts (task, number, worker, pool, token, outcome, usage, cost_usd, exit_code, pid, process_started_at,
  client_session, started_at, ended_at)
SELECT id, 1, 'worker_1@pool', 'pool', 'older', 'completed', '{"costUsd":0}', 0, 0, 7, 'boot', 's', 2000, 3000 FROM tasks;
UPDATE attempts SET token = 'token', outcome = 'running', usage = NULL, exit_code = NULL, ended_at = NULL WHERE task = 2;
INSERT INTO attempts (task, number, worker, pool, token, outcome, reason, error, reserved_usd, started_at, ended_at)
VALUES (1, 2, 'worker_1@old', 'old', 'older', 'failed', 'error', 'it failed', 0.5, 2000, 3000);
INSERT INTO events (at, kind, job, task, data) SELECT 3000, 'task.completed', job, id, '{"attempt":1}' FROM tasks;
INSERT INTO events (at, kind, data) VALUES (3000, 'pool.started', '{}');
UPDATE sqlite_sequence SET seq = 20000 WHERE name IN ('tasks', 'events');
`;

describe('the statements that run all the time', () => {
  const database = new Database(':memory:');
  migrate(database);
  const planOf = (sql: string): string =>
    database
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll(/:\w+|\+?\?/g, 'NULL')}`)
      .all()
      .map((row) => row.detail)
      .join('\n');

  test.each([
    ['claim', NEXT, 'SCAN tasks USING INDEX tasks_ready'],
    ['claim one', THIS_ONE, 'SEARCH tasks USING INTEGER PRIMARY KEY'],
    ['whether something is due', IS_DUE, 'SEARCH tasks USING INDEX tasks_due'],
    ['release what is due', RELEASE_DUE, 'SEARCH tasks USING INDEX tasks_due'],
    ['renew', RENEW, 'SEARCH tasks USING INTEGER PRIMARY KEY'],
    ['release what is expired', EXPIRED, 'SCAN attempts USING INDEX attempts_running'],
    ['outlook', OUTLOOK, 'SCAN jobs USING INDEX jobs_unfinished'],
    ['tasks of a job', `${TASKS} WHERE job = ? ORDER BY id`, 'SEARCH tasks USING INDEX tasks_of_job'],
    ['events of a job', EVENTS_OF_JOB, 'SEARCH events USING INTEGER PRIMARY KEY (rowid>?)'],
    ['with those of pools', EVENTS_OF_JOB_AND_POOLS, 'SEARCH events USING INTEGER PRIMARY KEY (rowid>?)'],
    ['newest tasks', `${TASKS} ORDER BY id DESC LIMIT 5`, 'SCAN tasks'],
  ])('%s: uses its index, sorts nothing', (_, sql, expected) => {
    const used = planOf(sql);
    expect(used).toContain(expected);
    expect(used).not.toContain('TEMP B-TREE');
    if (!expected.includes('SCAN tasks')) expect(used).not.toMatch(/SCAN tasks$/m);
  });

  test.each([
    ['room in a budget', HAS_ROOM],
    ['what is reserved', RESERVED],
  ])('%s: looks at what is not booked, whatever else the job holds', (_, sql) => {
    const used = planOf(sql);
    expect(used).toContain('SCAN attempts USING INDEX attempts_running');
    expect(used).toContain('SCAN attempts USING INDEX attempts_unbooked');
    expect(used).not.toMatch(/SCAN tasks|SEARCH \w+ USING .*INDEX tasks_of_job \(job=\?\)/);
  });

  test('ready: merges its indexes, sorts only what is due', () => {
    const [inOrder = '', due = ''] = planOf(READY).split('RIGHT');
    expect(inOrder).toContain('SCAN tasks USING INDEX tasks_ready');
    expect(inOrder).not.toContain('TEMP B-TREE');
    expect(due).toContain('SEARCH tasks USING INDEX tasks_due');
    expect(due).not.toMatch(/SCAN tasks|SCAN specs/);
  });
});

test('a commit is on the disk at once if anything in it must be', async () => {
  const path = join(temporaryDirectory(), 'klauss.db');
  const db = new Connection(await openDatabase(path), { path, clock: Date.now, random: randomBytes });
  const NORMAL = 1;
  const FULL = 2;
  const setting = () => db.get<{ readonly synchronous: number }>('PRAGMA synchronous')?.synchronous;
  expect(await db.write('fast', setting)).toBe(NORMAL);
  expect(await db.write('durable', setting)).toBe(FULL);
  expect(await Promise.all([db.write('fast', setting), db.write('durable', setting)])).toEqual([FULL, FULL]);
  expect(await db.write('fast', setting)).toBe(NORMAL);
  db.close();
});

test('what somebody relies on is on the disk when it is answered, a settling above all; a claim is with the next heartbeat', async () => {
  using exec = vi.spyOn(Database.prototype, 'exec');
  await using queue = await openQueue({ path: join(temporaryDirectory(), 'klauss.db') });
  /** The setting that the verb was committed with. */
  const settingOf = async (verb: Promise<unknown>) => {
    await verb;
    return exec.mock.calls.map(([sql]) => sql).findLast((sql) => sql.startsWith('PRAGMA synchronous'));
  };
  const FULL = 'PRAGMA synchronous = FULL';
  const NORMAL = 'PRAGMA synchronous = NORMAL';
  expect(await settingOf(queue.submit(plan([spec('a'), spec('b'), spec('c')])))).toBe(FULL);
  const a = claimed(queue);
  expect(await settingOf(a)).toBe(NORMAL);
  const { lease } = await a;
  expect(await settingOf(queue.started(lease, { pid: 1, startedAt: 'boot' }, 'session'))).toBe(NORMAL);
  expect(await settingOf(queue.renew([lease], 30))).toBe(FULL);
  expect(await settingOf(queue.settle(lease, completed, facts(0.5)))).toBe(FULL);
  expect(await settingOf(queue.releaseExpired())).toBe(NORMAL);
  const b = await claimed(queue);
  expect(await settingOf(queue.note(b.lease, { branch: 'b' }))).toBe(NORMAL);
  expect(await settingOf(queue.note(b.lease, { reported: { report: makeReport(), toolCalls: 1 } }))).toBe(
    FULL,
  );
  // Together, they are all as durable as the one that must be.
  expect(await settingOf(Promise.all([claimed(queue), queue.settle(b.lease, failed(), facts())]))).toBe(FULL);
});

test('of writes that share a transaction, one that throws undoes itself alone', async () => {
  const path = join(temporaryDirectory(), 'klauss.db');
  const db = new Connection(await openDatabase(path), { path, clock: Date.now, random: randomBytes });
  const put = (key: string) => db.insert('INSERT INTO conventions (key, value) VALUES (?, ?)', key, 'v');
  const answers = await Promise.allSettled([
    db.write('fast', () => put('a')),
    db.write('fast', () => {
      put('b');
      throw new Error('not this one');
    }),
    db.write('fast', () => put('c')),
  ]);
  expect(answers).toMatchObject([{ value: 1 }, { reason: { message: 'not this one' } }, { value: 2 }]);
  expect(db.all('SELECT key FROM conventions ORDER BY rowid')).toEqual([{ key: 'a' }, { key: 'c' }]);
  db.close();
});

describe('the database file', () => {
  test('can be read by its owner only, and so can its log', async () => {
    const path = join(temporaryDirectory(), 'klauss.db');
    await using queue = await openQueue({ path });
    await queue.submit(plan([spec('a')]));
    for (const suffix of ['', '-wal', '-shm']) {
      expect(statSync(path + suffix).mode & 0o777, suffix).toBe(0o600);
    }
  });

  test('keeps everything when it is closed and opened again', async () => {
    const path = join(temporaryDirectory(), 'klauss.db');
    {
      await using queue = await openQueue({ path });
      await queue.submit(plan([spec('a'), spec('b', ['a'])]));
      await run(queue, completed);
      // Not waited for: closing finishes it.
      void queue.setConvention(null, 'k', 'v');
    }
    expect(existsSync(`${path}-wal`)).toBe(false);
    await using queue = await openQueue({ path });
    expect(await statuses(queue)).toEqual({ a: 'completed', b: 'pending' });
    expect(await queue.conventions()).toEqual({ k: 'v' });
    expect(await queue.lastEvent()).toBe(3);
  });

  test('is opened though another process is just creating it', async () => {
    const path = join(temporaryDirectory(), 'klauss.db');
    const other = new Database(path).exec('BEGIN IMMEDIATE');
    const opening = openQueue({ path });
    await setTimeout(50);
    other.exec('COMMIT').close();
    await using queue = await opening;
    expect(await queue.jobs()).toEqual([]);
  });

  test('is refused when it is none, or not ours, and left as it is', async () => {
    const directory = temporaryDirectory();
    const text = join(directory, 'text.db');
    writeFileSync(text, 'This is no database, but long enough to be looked at as one.'.repeat(99));
    const content = readFileSync(text);
    expect((await refusal('database', openQueue({ path: text }))).message).toContain('is not a database');
    expect(readFileSync(text)).toEqual(content);

    const foreign = join(directory, 'foreign.db');
    new Database(foreign).exec('CREATE TABLE tasks (id INTEGER)').close();
    const before = readFileSync(foreign);
    const error = await refusal('database', openQueue({ path: foreign }));
    expect(error.message).toContain('belongs to another program');
    expect(readFileSync(foreign)).toEqual(before);

    await refusal('database', openQueue({ path: directory }));
    await refusal('database', openQueue({ path: join(directory, 'missing', 'klauss.db') }));
  });

  test('is refused when it may not be written', async () => {
    const directory = temporaryDirectory();
    const path = join(directory, 'klauss.db');
    await (await openQueue({ path }))[Symbol.asyncDispose]();
    chmodSync(directory, 0o755);
    chmodSync(path, 0o444);
    // For root everything is writable, so that it has to be tried as somebody else.
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const child = join(import.meta.dirname, 'child.ts');
    const { stdout } = await execa(process.execPath, [child, 'open', path], { ...nobody });
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'database' } });
  });

  test('is refused when it comes from a newer Klauss', async () => {
    const path = join(temporaryDirectory(), 'klauss.db');
    await (await openQueue({ path }))[Symbol.asyncDispose]();
    const newer = new Database(path);
    newer.pragma(`user_version = ${MIGRATIONS.length + 6}`);
    newer.close();
    const error = await refusal('database', openQueue({ path }));
    expect(error.message).toContain(
      `schema version ${MIGRATIONS.length + 6}; this Klauss knows versions up to ${MIGRATIONS.length}`,
    );
    expect(error.hint).toContain('Update Klauss');
  });

  test('stays as it is where it is opened only to look', async () => {
    const directory = temporaryDirectory();
    const path = join(directory, 'klauss.db');
    await expect(openQueue({ path, readOnly: true })).rejects.toMatchObject({ code: 'database' });
    expect(existsSync(path)).toBe(false);

    const older = new Database(path);
    migrate(older, MIGRATIONS.slice(0, 1));
    older.close();
    const before = readFileSync(path);
    await expect(openQueue({ path, readOnly: true })).rejects.toMatchObject({
      code: 'database',
      hint: expect.stringContaining('klauss status'),
    });
    expect(readFileSync(path)).toEqual(before);

    await using writing = await openQueue({ path });
    await writing.submit(plan([spec('a')]));
    await using looking = await openQueue({ path, readOnly: true });
    expect((await looking.tasks()).map(({ key }) => key)).toEqual(['a']);
    await expect(looking.setConvention(null, 'a', 'b')).rejects.toMatchObject({ code: 'database' });
  });

  test('of version 1 is gone on with', async () => {
    const path = join(temporaryDirectory(), 'klauss.db');
    const old = new Database(path);
    migrate(old, MIGRATIONS.slice(0, 1));
    old.exec(VERSION_1);
    old.close();

    await using queue = await openQueue({ path, clock: () => 50_000 });
    const job = asJobId('k3f9x2');
    expect(await queue.job(job)).toMatchObject({
      goal: 'a goal',
      status: 'running',
      base: null,
      applied: null,
    });
    const noted = { base: null, landed: null, proved: null, resolves: 0, changedFiles: [] };
    for (const task of await queue.tasks()) expect(task).toMatchObject({ isolation: 'shared', ...noted });
    expect(await statuses(queue)).toEqual({ a: 'completed', b: 'running', c: 'pending' });

    expect(await queue.setBase(job, 'c1')).toMatchObject({ base: 'c1' });
    const lease = { task: asTaskId(2), token: asLeaseToken('token') };
    expect(await queue.note(lease, { branch: 'klauss/k3f9x2/b', changedFiles: ['b.ts'] })).toBe(true);
    const settled = await queue.settle(lease, { ...completed, landed: 'd00d' }, facts(0.5));
    expect(settled).toMatchObject({ landed: 'd00d', changedFiles: ['b.ts'], costUsd: 0.5 });
    expect(await run(queue, completed)).toMatchObject({ key: 'c', status: 'completed' });
    await queue.withdraw(asTaskId(3));
    const [added] = await queue.extend(job, [spec('d', ['a'], { isolation: 'worktree' })]);
    expect(added).toMatchObject({ isolation: 'worktree', blocked: 0 });
    expect(await queue.job(job)).toMatchObject({
      status: 'running',
      tasks: { pending: 1, in_progress: 0, completed: 2, cancelled: 1 },
    });
  });

  test('of version 2 is gone on with: what was proved is told as receipts are now', async () => {
    const path = join(temporaryDirectory(), 'klauss.db');
    const old = new Database(path);
    migrate(old, MIGRATIONS.slice(0, 2));
    old.exec(VERSION_2);
    old.close();

    await using queue = await openQueue({ path, clock: () => 50_000 });
    const job = asJobId('k3f9x2');
    expect(await queue.job(job)).toMatchObject({ allowFollowups: false, status: 'running' });
    const [a, b] = await queue.tasks({ job });
    expect(a).toMatchObject({ verify: ['npm test'], gates: null, depth: 0, proposedBy: null });
    const gate = { directory: '', source: 'task', exitCode: 0, waived: null };
    expect(a?.receipt).toEqual({
      outputs: [{ pattern: 'a.ts', files: ['a.ts'] }],
      gates: [
        { ...gate, command: 'npm test', seconds: 2.5, tail: 'ok' },
        { ...gate, command: 'true', seconds: 0, tail: '' },
      ],
      commit: 'c1',
      tree: null,
      unchanged: null,
      attempt: 2,
      session: null,
      toolCalls: 4,
      usage: NO_USAGE,
      provedAt: 3000,
    });
    expect(a?.report).toEqual(makeReport({ summary: 'Did it.', filesChanged: ['a.ts'], notes: 'n' }));

    // Its work is proved anew, by the session that did it and on the files that it left.
    expect(b).toMatchObject({
      proved: null,
      reported: null,
      branch: 'klauss/k3f9x2/b',
      commit: 'c2',
      receipt: null,
    });
    const { lease, resume } = await claimed(queue);
    expect(resume).toBe('session-b');
    const tasks = [spec('c', ['b'], { depth: 1, proposedBy: 'b', verify: null })];
    await queue.settle(lease, { ...completed, followups: { tasks, most: 1 } }, facts());
    expect(await run(queue, completed)).toMatchObject({ key: 'c', depth: 1, proposedBy: 'b', verify: null });
    expect(await queue.job(job)).toMatchObject({ status: 'completed', tasks: { completed: 3 } });
  });

  test('of version 6 is gone on with: what was spent and what is not booked stays known', async () => {
    const path = join(temporaryDirectory(), 'klauss.db');
    const old = new Database(path);
    migrate(old, MIGRATIONS.slice(0, 6));
    old.exec(VERSION_6);
    old.close();

    await using queue = await openQueue({ path, clock: () => 50_000 });
    expect(await queue.spentSince(2000)).toBe(0.75);
    expect(await queue.spentSince(2001)).toBe(0.25);
    const unbooked = await queue.unbooked(null);
    expect(unbooked.map(({ number }) => number)).toEqual([1, 2]);
    expect(await queue.reserved()).toEqual(new Map([['k3f9x2', 0.75]]));
    for (const { attempt } of unbooked) await queue.book(attempt, { ...NO_USAGE, costUsd: 0.5 });
    expect(await queue.unbooked(null)).toEqual([]);
    expect(await queue.spentSince(50_000)).toBe(1);
    expect(await queue.job(asJobId('k3f9x2'))).toMatchObject({ costUsd: 1 });
    expect(await queue.releaseExpired()).toEqual([1]);
  });

  test('of version 8 keeps every row when its tables are made anew, ten thousand tasks of them, and goes on', async () => {
    const path = join(temporaryDirectory(), 'klauss.db');
    const database = new Database(path);
    migrate(database, MIGRATIONS.slice(0, 8));
    database.exec(VERSION_8);
    const tables = [
      'jobs',
      'tasks',
      'specs',
      'dependencies',
      'attempts',
      'events',
      'conventions',
      'unbooked',
    ];
    const rows = () => tables.map((table) => database.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all());
    const before = rows();
    expect(before.map(({ length }) => length)).toEqual([2, 10_000, 10_000, 1, 10_001, 10_001, 1, 2]);
    migrate(database);
    const newest = { id: 20_000, kind: 'queue.cleaned', job: null, task: null, data: '{"jobs":[]}' };
    const [after, events] = [rows(), tables.indexOf('events')];
    expect(after[events]?.pop()).toMatchObject(newest);
    expect(after).toEqual(before);
    expect(database.pragma('foreign_key_check')).toEqual([]);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
    database.close();

    await using queue = await openQueue({ path, clock: () => 50_000 });
    // Numbers of what was removed before are not given again.
    const { job, tasks } = await queue.submit(plan([spec('a')]));
    expect(tasks.map(({ id }) => id)).toEqual([20_001]);
    expect(await queue.events({ after: 20_000, limit: 9 })).toMatchObject([{ id: 20_001, job: job.id }]);
    const lease = { task: asTaskId(2), token: asLeaseToken('token') };
    expect(await queue.settle(lease, completed, facts(0.5))).toMatchObject({
      status: 'completed',
      blocked: 0,
    });
    expect(await queue.job(asJobId('k3f9x2'))).toMatchObject({
      costUsd: 0.5,
      tasks: { pending: 1, in_progress: 0, completed: 9_999 },
    });
    expect(await queue.task(asTaskId(3))).toMatchObject({ status: 'pending', blocked: 0 });
    await queue.cancelJob(asJobId('k3f9x2'));
    expect(await queue.clean({ olderThanSeconds: 0 })).toEqual({ jobs: ['older1', 'k3f9x2'] });
    expect(await queue.tasks()).toHaveLength(1);
  });

  test('is taken from an older version to the present one, as a whole or not at all', () => {
    const database = new Database(join(temporaryDirectory(), 'klauss.db'));
    const [first, second] = ['CREATE TABLE a (x)', 'ALTER TABLE a ADD COLUMN y'];
    migrate(database, [first]);
    database.exec('INSERT INTO a VALUES (1)');
    expect(() => migrate(database, [first, second, 'CREATE TABLE b (z); nonsense'])).toThrow('nonsense');
    expect(database.prepare('SELECT * FROM a').get()).toEqual({ x: 1 });
    migrate(database, [first, second]);
    migrate(database, [first, second]);
    expect(database.prepare('SELECT * FROM a').get()).toEqual({ x: 1, y: null });
    expect(database.pragma('user_version', { simple: true })).toBe(2);
    database.close();
  });
});
