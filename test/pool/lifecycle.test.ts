import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type JobAndTasks, manyTasks, type WorkersOutput } from '../support/plan.ts';
import { expectNoSurvivors, survivors } from '../support/processes.ts';
import { makeProject, type Project, STUB_CONFIG } from '../support/project.ts';

const workersOf = async (project: Project) =>
  (await project.klauss('workers', '--json')).json<WorkersOutput>();

test('without workers, wait starts them, and they follow the width of the work', async () => {
  await using project = await makeProject();
  await project.write('plan.json', manyTasks(3, 'stub:sleep=0.2'));
  await project.klauss('submit-file', 'plan.json');
  const end = await project.klauss('wait', '--json');
  expect(end.exitCode).toBe(0);
  expect(end.json<JobAndTasks>().job).toMatchObject({ status: 'completed', tasks: { completed: 3 } });
  expect((await workersOf(project)).pool).toMatchObject({ state: 'running', workers: 3 });
});

test('by itself a pool never has more than default_count workers', async () => {
  await using project = await makeProject({
    config: STUB_CONFIG.replace('[workers]', '[workers]\ndefault_count = 2'),
  });
  await project.write('plan.json', manyTasks(6, 'stub:sleep=0.1'));
  await project.klauss('submit-file', 'plan.json', '--start');
  await project.klauss('wait');
  expect((await workersOf(project)).pool?.workers).toBe(2);
});

test('it grows and shrinks while it runs', async () => {
  await using project = await makeProject();
  await project.klauss('start', '4');
  const first = await workersOf(project);
  await project.klauss('start', '6');
  const grown = await workersOf(project);
  await project.klauss('start', '1');
  const shrunk = await workersOf(project);
  expect([first, grown, shrunk].map(({ workers }) => workers.length)).toEqual([4, 6, 1]);
  expect(new Set([first, grown, shrunk].map(({ pool }) => pool?.pid)).size).toBe(1);
});

test('of many that are started at once, one pool remains', async () => {
  await using project = await makeProject();
  const ends = await Promise.all(Array.from({ length: 5 }, () => project.klauss('start', '2', '--json')));
  expect(ends.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0, 0]);
  // The others have said that there is one, and are about to end.
  const pools = async () =>
    (await survivors(project.marker)).filter(({ command }) => command.includes(' supervise'));
  await expect.poll(pools).toHaveLength(1);
});

test('a second pool in the foreground is refused, and says who serves', async () => {
  await using project = await makeProject();
  await project.klauss('start', '1');
  const pid = (await workersOf(project)).pool?.pid;
  const second = await project.klauss('worker');
  expect(second.exitCode).toBe(2);
  expect(second.stderr).toContain(`process ${pid}`);
});

test('a task starts the moment it is submitted, and its end is known the moment it happens', async () => {
  // The safety net is an hour away: only wake-ups can make this pass.
  await using project = await makeProject({ config: `${STUB_CONFIG}[defaults]\npoll_interval = 3600\n` });
  await project.klauss('start', '2');
  for (let round = 0; round < 3; round++) {
    await project.klauss('submit', 'Do it.');
    expect((await project.klauss('wait')).exitCode).toBe(0);
  }
});

test('a follower that waits already hears of what others submit and cancel', async () => {
  await using project = await makeProject({ config: `${STUB_CONFIG}[defaults]\npoll_interval = 3600\n` });
  const submitted = await project.klauss('submit', 'stub:forever', '--start', '1', '--json');
  const { job } = submitted.json<JobAndTasks>();
  const waiting = project.start('wait', job.id, '--json');
  expect((await project.klauss('cancel', job.id)).exitCode).toBe(0);
  const end = await waiting;
  expect(end.exitCode).toBe(1);
  expect((JSON.parse(end.stdout) as JobAndTasks).tasks).toMatchObject([{ status: 'cancelled' }]);
});

test('it stops by itself after idle_timeout without work', async () => {
  await using project = await makeProject({
    config: STUB_CONFIG.replace('[workers]', '[workers]\nidle_timeout = 1'),
  });
  await project.write('plan.json', manyTasks(2, 'stub:sleep=1.5'));
  await project.klauss('submit-file', 'plan.json', '--start', '1');
  await project.klauss('wait');
  const follower = project.start('wait', '--timeout', '20');
  expect((await follower).exitCode).toBe(0);
  await expect.poll(async () => (await workersOf(project)).pool).toBeNull();
  await expectNoSurvivors(project.marker);
});

test('the urgent goes first, then the oldest', async () => {
  await using project = await makeProject();
  const log = join(project.root, 'order.log');
  const task = (key: string, priority: number) => ({ key, priority, prompt: `stub:log=${log}` });
  await project.write('plan.json', [task('low', 1), task('high-1', 9), task('high-2', 9), task('middle', 5)]);
  await project.klauss('submit-file', 'plan.json', '--start', '1');
  await project.klauss('wait');
  const started = (await readFile(log, 'utf8')).split('\n').filter((line) => line.startsWith('start'));
  expect(started).toEqual(['start high-1', 'start high-2', 'start middle', 'start low']);
});
