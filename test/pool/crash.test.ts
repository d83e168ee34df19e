import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { asPoolId } from '../../src/domain/ids.ts';
import { isAlive } from '../../src/platform/processes.ts';
import { endLeftovers } from '../../src/pool/leftovers.ts';
import { openQueue } from '../../src/queue/open.ts';
import { expectConsistent } from '../queue/consistent.ts';
import { type JobAndTasks, manyTasks, type WorkersOutput } from '../support/plan.ts';
import { expectNoSurvivors, survivors } from '../support/processes.ts';
import { makeProject, type Project, STUB_CONFIG, stubClient } from '../support/project.ts';

const poolPid = async (project: Project): Promise<number> => {
  const { pool } = (await project.klauss('workers', '--json')).json<WorkersOutput>();
  if (pool === null) throw new Error('No pool runs.');
  return pool.pid;
};

const linesOf = async (file: string, start: string) =>
  (await readFile(file, 'utf8')).split('\n').filter((line) => line.startsWith(start));

test('a supervisor killed in the middle of 20 tasks loses nothing: all complete, each once', async () => {
  await using project = await makeProject();
  const log = join(project.root, 'tasks.log');
  await project.write('plan.json', manyTasks(20, `stub:log=${log} stub:sleep=0.3`));
  await project.klauss('submit-file', 'plan.json', '--start', '4');
  await expect.poll(async () => (await linesOf(log, 'end')).length).toBeGreaterThan(4);
  process.kill(await poolPid(project), 'SIGKILL');

  const end = await project.klauss('wait', '--json');
  expect(end.exitCode).toBe(0);
  expect(end.json<JobAndTasks>().job.tasks).toMatchObject({ completed: 20, failed: 0 });
  await project.klauss('stop');
  await using queue = await openQueue({ path: join(project.root, '.klauss', 'klauss.db') });
  await expectConsistent(queue, Date.now(), 'after the kill');
  expect(await survivors(project.marker)).toEqual([]);
});

test('what a killed supervisor left running is ended, shells in sessions of their own included', async () => {
  await using project = await makeProject();
  await project.write('plan.json', manyTasks(2, 'stub:child stub:forever'));
  await project.klauss('submit-file', 'plan.json', '--start', '2');
  const sleepers = async () =>
    (await survivors(project.marker)).filter(({ command }) => /sleep/.test(command));
  await expect.poll(async () => (await sleepers()).length).toBeGreaterThan(1);
  process.kill(await poolPid(project), 'SIGKILL');
  await expect.poll(async () => (await sleepers()).length).toBeGreaterThan(1);
  await project.klauss('kill');
  await expectNoSurvivors(project.marker);
  expect(await readdir(join(project.environment['XDG_RUNTIME_DIR'] ?? '', 'klauss'))).toEqual([]);
  const { tasks } = (await project.klauss('status', await newestJob(project), '--json')).json<JobAndTasks>();
  expect(tasks.map(({ status }) => status)).toEqual(['pending', 'pending']);
});

test('a pool that cannot write when it starts says so and ends; the next one serves', async () => {
  await using project = await makeProject();
  await project.write('plan.json', manyTasks(1, 'Do it.'));
  await project.klauss('submit-file', 'plan.json');
  const database = new Database(join(project.root, '.klauss', 'klauss.db'));
  onTestFinished(() => void database.close());
  const failing = "BEGIN SELECT RAISE(ABORT, 'the disk is full'); END";
  database.exec(`CREATE TRIGGER full BEFORE INSERT ON workers ${failing}`);
  const failed = await project.klauss('start', '1');
  expect(failed.exitCode).not.toBe(0);
  expect(failed.stderr).toContain('/logs/pool.stderr');
  expect(await project.read('.klauss/logs/pool.stderr')).toContain('the disk is full');
  await expectNoSurvivors(project.marker);

  database.exec('DROP TRIGGER full');
  expect((await project.klauss('wait')).exitCode).toBe(0);
});

test('a supervisor that was away too long finds its lease lost, ends its client and keeps nothing of it', async () => {
  await using project = await makeProject({
    config: `[client]\ncommand = "${stubClient}"\n[workers]\nheartbeat_interval = 0.5\nstale_timeout = 2\n`,
  });
  const log = join(project.root, 'tasks.log');
  await project.write('plan.json', [{ key: 'slow', prompt: `stub:log=${log} stub:sleep=4` }]);
  await project.klauss('submit-file', 'plan.json', '--start', '1');
  await expect.poll(async () => (await linesOf(log, 'start')).length).toBe(1);
  const pid = await poolPid(project);
  process.kill(pid, 'SIGSTOP');
  // The Stop hook does not give the task back, as the pool lives; only the lease's end does.
  await using queue = await openQueue({ path: join(project.root, '.klauss', 'klauss.db') });
  await expect.poll(async () => (await queue.releaseExpired()).length).toBe(1);
  process.kill(pid, 'SIGCONT');

  const end = await project.klauss('wait', '--json');
  const [task] = end.json<JobAndTasks>().tasks;
  expect(task).toMatchObject({ status: 'completed', attempt: 2 });
  const { attempts } = (await project.klauss('show', `${task?.id}`, '--json')).json<{ attempts: object[] }>();
  expect(attempts).toMatchObject([{ outcome: 'released' }, { outcome: 'completed' }]);
  // The first client was ended before its end; the second went on with its session, without the directives.
  expect(await linesOf(log, 'end')).toEqual([]);
});

test('a supervisor that was replaced while it was away ends itself and its clients', async () => {
  await using project = await makeProject();
  const log = join(project.root, 'tasks.log');
  await project.write('plan.json', [{ key: 'slow', prompt: `stub:log=${log} stub:forever` }]);
  await project.klauss('submit-file', 'plan.json', '--start', '1');
  await expect.poll(async () => (await linesOf(log, 'start')).length).toBe(1);
  await using queue = await openQueue({ path: join(project.root, '.klauss', 'klauss.db') });
  const pool = await queue.currentPool();
  if (pool === null) throw new Error('No pool runs.');
  await queue.updatePool(pool.id, { state: 'stopped' });
  await expectNoSurvivors(project.marker, 10_000);
});

test('whoever clears up behind a pool that ended leaves alone what another one has begun meanwhile', async () => {
  await using project = await makeProject();
  const log = join(project.root, 'tasks.log');
  await project.klauss('submit', `stub:log=${log} stub:forever`, '--start', '1');
  await expect.poll(async () => (await linesOf(log, 'start')).length).toBe(1);
  await using queue = await openQueue({ path: join(project.root, '.klauss', 'klauss.db') });
  const before = await queue.runningAttempts();
  await endLeftovers(queue, null, asPoolId('gone'));
  expect(await queue.runningAttempts()).toEqual(before);
  const client = before[0]?.process ?? null;
  expect(client !== null && isAlive(client)).toBe(true);
  expect(await queue.unbooked(null)).toHaveLength(1);
});

test('a pool whose project was deleted ends itself and its clients', async () => {
  await using project = await makeProject();
  const log = join(project.root, 'tasks.log');
  await project.write('plan.json', [{ key: 'slow', prompt: `stub:log=${log} stub:forever` }]);
  await project.klauss('submit-file', 'plan.json', '--start', '1');
  await expect.poll(async () => (await linesOf(log, 'start')).length).toBe(1);
  await rm(join(project.root, '.klauss'), { recursive: true, force: true });
  await expectNoSurvivors(project.marker, 10_000);
});

test('a pool whose queue fails ends itself and its clients', async () => {
  await using project = await makeProject({
    config: STUB_CONFIG.replace('stale_timeout = 10', 'stale_timeout = 3'),
  });
  const log = join(project.root, 'tasks.log');
  await project.write('plan.json', [{ key: 'slow', prompt: `stub:log=${log} stub:child stub:forever` }]);
  await project.klauss('submit-file', 'plan.json', '--start', '1');
  await expect.poll(async () => (await linesOf(log, 'start')).length).toBe(1);
  const database = new Database(join(project.root, '.klauss', 'klauss.db'));
  database.exec('ALTER TABLE pools RENAME TO gone');
  database.close();
  await expectNoSurvivors(project.marker);
});

async function newestJob(project: Project): Promise<string> {
  const { jobs } = (await project.klauss('status', '--json')).json<{ jobs: { id: string }[] }>();
  return jobs[0]?.id ?? '';
}
