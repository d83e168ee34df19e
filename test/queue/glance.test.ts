import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { asPoolId, asSessionId } from '../../src/domain/ids.ts';
import { glance } from '../../src/queue/glance.ts';
import { openQueue } from '../../src/queue/open.ts';
import type { Queue } from '../../src/queue/queue.ts';
import { TIMED, UNFINISHED } from '../../src/queue/sqlite/glance.ts';
import { migrate } from '../../src/queue/sqlite/migrate.ts';
import { MIGRATIONS } from '../../src/queue/sqlite/migrations/index.ts';
import { claimed, completed, failed, plan, pool, run, spec, temporaryDirectory } from './helpers.ts';

const SESSION = asSessionId('one');

async function queueIn(directory: string): Promise<{ readonly queue: Queue; readonly path: string }> {
  const path = join(directory, 'klauss.db');
  return { queue: await openQueue({ path, clock: () => 50_000 }), path };
}

test('tells the unfinished jobs, what is known of their tasks, and the pool', async () => {
  const { queue, path } = await queueIn(temporaryDirectory());
  await using _ = queue;
  expect(await glance(path, null)).toEqual({ jobs: [], pool: null, ended: null });
  const { job, tasks } = await queue.submit(plan([spec('a'), spec('b'), spec('c', ['a', 'b'])]));
  await run(queue, completed, 0.25);
  await claimed(queue);
  const hold = { kind: 'limit', until: 60_000, message: 'At the limit.' } as const;
  await queue.enterPool(pool(asPoolId('p'), { workers: 3 }), null);
  await queue.updatePool(asPoolId('p'), { hold });
  const [a, b, c] = tasks.map(({ id }) => String(id));
  const none = { dependsOn: [], startedAt: 50_000, finishedAt: null };
  expect(await glance(path, null)).toEqual({
    jobs: [
      {
        id: job.id,
        project: '/project',
        tasks: (await queue.job(job.id))?.tasks,
        costUsd: 0.25,
        paused: false,
        startedAt: 50_000,
        timed: [
          { ...none, key: a, status: 'completed', finishedAt: 50_000 },
          { ...none, key: b, status: 'running' },
          { key: c, status: 'pending', dependsOn: [a, b], startedAt: null, finishedAt: null },
        ],
      },
    ],
    pool: { workers: 3, hold },
    ended: null,
  });
});

test('of many tasks it looks at none, however many jobs they are in', async () => {
  const { queue, path } = await queueIn(temporaryDirectory());
  await using _ = queue;
  for (const number of [300, 300, 3]) {
    await queue.submit(plan([...Array(number).keys()].map((key) => spec(`t${key}`))));
  }
  const looked = (await glance(path, null))?.jobs.map(({ timed }) => timed?.length ?? null);
  expect(looked).toEqual([3, 300, null]);
});

test('tells how the newest job of the session ended, and whether its change is to be brought in', async () => {
  const { queue, path } = await queueIn(temporaryDirectory());
  await using _ = queue;
  const ended = async () => (await glance(path, SESSION))?.ended;
  await queue.submit(plan([spec('a')], { base: 'c0' }));
  await run(queue, completed);
  expect(await ended()).toBeNull(); // of another session
  const { job } = await queue.submit(plan([spec('a')], { session: SESSION, base: 'c0' }));
  expect(await ended()).toBeNull();
  await run(queue, completed);
  expect(await ended()).toMatchObject({ id: job.id, open: true, tasks: { completed: 1 } });
  const tip = { mode: 'uncommitted', tip: 'c1', commit: null, branch: null, tasks: ['a'], at: 1 } as const;
  await queue.setApplied(job.id, tip);
  expect(await ended()).toMatchObject({ id: job.id, open: false });
  await queue.submit(plan([spec('a')], { session: SESSION }));
  await run(queue, failed());
  expect(await ended()).toMatchObject({ open: false, tasks: { failed: 1 } });
});

test('leaves no trace: neither a database, nor the log of one that nobody has open', async () => {
  const directory = temporaryDirectory();
  const path = join(directory, 'klauss.db');
  expect(await glance(path, null)).toBeNull();
  expect(readdirSync(directory)).toEqual([]);

  const { queue } = await queueIn(directory);
  await queue.submit(plan([spec('a')]));
  const beside = readdirSync(directory);
  expect(beside).toHaveLength(3);
  expect((await glance(path, null))?.jobs).toHaveLength(1);
  expect(readdirSync(directory)).toEqual(beside);

  await queue[Symbol.asyncDispose]();
  const before = readFileSync(path);
  expect(readdirSync(directory)).toEqual(['klauss.db']);
  expect((await glance(path, null))?.jobs).toHaveLength(1);
  expect(readdirSync(directory)).toEqual(['klauss.db']);
  expect(readFileSync(path)).toEqual(before);
});

test('another version of the schema is nothing to look at, and stays as it is', async () => {
  const path = join(temporaryDirectory(), 'klauss.db');
  const old = new Database(path);
  migrate(old, MIGRATIONS.slice(0, 1));
  old.close();
  expect(await glance(path, null)).toBeNull();
  const again = new Database(path);
  expect(again.pragma('user_version', { simple: true })).toBe(1);
  again.close();
});

test('a database that is locked, or none at all, is thrown at once', async () => {
  const { queue, path } = await queueIn(temporaryDirectory());
  await queue.submit(plan([spec('a')]));
  await queue[Symbol.asyncDispose]();
  const other = new Database(path);
  other.pragma('locking_mode = EXCLUSIVE');
  other.exec('BEGIN IMMEDIATE; UPDATE jobs SET goal = goal; COMMIT');
  await expect(glance(path, null)).rejects.toThrow('locked');
  other.close();

  const text = join(temporaryDirectory(), 'klauss.db');
  writeFileSync(text, 'This is no database, but long enough to be looked at as one.'.repeat(99));
  await expect(glance(text, null)).rejects.toThrow('not a database');
  expect(existsSync(`${text}-wal`)).toBe(false);
});

test('its statements use their indexes', () => {
  const database = new Database(':memory:');
  migrate(database);
  const planOf = (sql: string): string =>
    database
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll('?', 'NULL')}`)
      .all()
      .map(({ detail }) => detail)
      .join('\n');
  expect(planOf(UNFINISHED)).toContain('SCAN jobs USING INDEX jobs_unfinished');
  expect(planOf(TIMED)).toContain('SEARCH tasks USING INDEX tasks_of_job');
  expect(planOf(TIMED)).toContain('USING COVERING INDEX dependencies_of_task');
  database.close();
});
