import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { JobAndTasks, TaskOutput, WorkersOutput } from '../support/plan.ts';
import { makeProject } from '../support/project.ts';
import { run, until } from './running.ts';
import { error, jobAndTasks } from './shapes.ts';

test.concurrent('submit stores one task, starts nothing, and says how to go on', async () => {
  await using project = await makeProject();
  const end = await project.klauss('submit', 'Write the docs');
  expect(end).toMatchObject({ exitCode: 0, stderr: '' });
  expect(end.stdout).toMatch(
    /^Job (\w+): 1 task submitted\.\nNext: klauss wait \1 starts workers and follows it\.$/,
  );
  expect(await project.klauss('workers')).toMatchObject({ stdout: 'No workers run.' });
  expect((await project.klauss('list')).stdout).toMatch(/\n1 +\w+\/task-1 +pending +0 +Write the docs$/);
});

test.concurrent('its options are those of a task in a plan', async () => {
  await using project = await makeProject();
  await mkdir(join(project.root, 'web'));
  await project.write('web/notes.md', 'Notes');
  const end = await run(
    project,
    ['submit', '-', '--priority', '9', '--working-dir', '.', '--context', 'notes.md, *.txt'].concat([
      '--expect',
      'index.html',
      '--model',
      'haiku',
      '--budget',
      '$2.50',
      '--json',
    ]),
    { cwd: join(project.root, 'web'), input: 'Build the page' },
  );
  expect(end).toMatchObject({ exitCode: 0, stderr: '' });
  const { job, tasks } = jobAndTasks.parse(JSON.parse(end.stdout));
  expect(job).toMatchObject({ status: 'pending', budget_usd: 2.5, finished_at: null });
  expect(tasks).toHaveLength(1);
  expect((JSON.parse(end.stdout) as JobAndTasks).tasks[0]).toMatchObject({
    prompt: 'Build the page',
    priority: 9,
    working_dir: join(project.root, 'web'),
    context_files: ['notes.md', '*.txt'],
    expected_outputs: ['index.html'],
    model: 'haiku',
  });
});

const PLAN = {
  goal: 'Two things',
  conventions: { tone: 'dry' },
  tasks: [
    { key: 'one', prompt: 'First', priority: 1 },
    { key: 'two', prompt: 'Second', depends_on: ['one'] },
  ],
};

test.concurrent('submit-file takes a plan from a file or from stdin, beside or below the project', async () => {
  await using project = await makeProject();
  await project.write('plans/plan.json', PLAN);
  const fromFile = await run(project, ['submit-file', 'plan.json', '--json'], {
    cwd: join(project.root, 'plans'),
  });
  const fromStdin = await run(project, ['--json', 'submit-file', '-'], { input: JSON.stringify(PLAN) });
  const elsewhere = await run(project, ['--project', project.root, 'submit-file', '-', '--json'], {
    cwd: '/',
    input: JSON.stringify(PLAN.tasks),
  });
  for (const end of [fromFile, fromStdin, elsewhere]) {
    expect(end).toMatchObject({ exitCode: 0, stderr: '' });
    const { tasks } = jobAndTasks.parse(JSON.parse(end.stdout));
    expect(tasks.map(({ key, priority, depends_on }) => ({ key, priority, depends_on }))).toEqual([
      { key: 'one', priority: 1, depends_on: [] },
      { key: 'two', priority: 5, depends_on: ['one'] },
    ]);
  }
  expect((await project.klauss('stats', '--json')).json()).toMatchObject({ pending: 6 });
});

test.concurrent('--db moves the queue, relative to where one stands', async () => {
  await using project = await makeProject();
  await project.write('sub/plan.json', PLAN);
  await run(project, ['submit-file', 'plan.json', '--db', 'other.db'], { cwd: join(project.root, 'sub') });
  const tasks = async (...args: string[]) =>
    (await project.klauss('list', '--json', ...args)).json<unknown[]>();
  expect(await tasks()).toEqual([]);
  expect(await tasks('--db', 'sub/other.db')).toHaveLength(2);
  expect(await tasks(`--db=${join(project.root, 'sub', 'other.db')}`)).toHaveLength(2);
});

test.concurrent('a bad plan: every fault is named, and nothing is written', async () => {
  await using project = await makeProject();
  await project.write('bad.json', {
    budget: 3,
    tasks: [
      { key: 'a', prompt: 'One', depends_on: ['b'] },
      { key: 'b', prompt: 'Two', depends_on: ['a'] },
      { key: 'c', prompt: '', dependson: ['nobody'] },
      { key: 'c', prompt: 'Four', depends_on: ['nobody'], working_dir: '..' },
    ],
  });
  const end = await project.klauss('submit-file', 'bad.json', '--start', '2');
  expect(end).toMatchObject({ exitCode: 2, stdout: '' });
  const faults = [
    /budget.*budget_usd/,
    /prompt.*empty/,
    /dependson.*depends_on/,
    /nobody/,
    /working_dir/,
    /key/,
  ];
  for (const fault of faults) expect(end.stderr).toMatch(fault);
  expect(end.stderr).toMatch(/a.*b.*a/);
  expect(end.stderr).toContain('Nothing was submitted.');
  const json = await project.klauss('submit-file', 'bad.json', '--json');
  expect(json).toMatchObject({ exitCode: 2, stderr: '' });
  const told = error.parse(json.json()).error;
  expect(told.code).toBe('plan');
  expect((told.details as unknown[]).length).toBeGreaterThanOrEqual(faults.length);

  await project.write('half.json', '[{"prompt": "One"},\n {"prompt" "Two"}]');
  const half = await project.klauss('submit-file', 'half.json');
  expect(half).toMatchObject({ exitCode: 2, stdout: '' });
  expect(half.stderr).toContain('line 2, column 12');
  expect((await project.klauss('list', '--json')).json()).toEqual([]);
});

test.concurrent('--dry-run shows the plan and stores nothing', async () => {
  await using project = await makeProject();
  await project.write('plan.json', PLAN);
  const text = await project.klauss('submit-file', 'plan.json', '--dry-run');
  expect(text).toMatchObject({ exitCode: 0, stderr: '' });
  expect(text.stdout).toContain('2 tasks in 2 steps, at most 1 at once; 1 worker suggested');
  expect(text.stdout).toContain('two: Second (after one)');
  const json = await project.klauss('submit-file', 'plan.json', '--dry-run', '--json');
  expect(json.json()).toMatchObject({ plan: { width: 1, layers: [['one'], ['two']], budgetUsd: null } });
  expect((await project.klauss('list', '--json')).json()).toEqual([]);
});

test.concurrent('--start N starts N workers; without N they follow the work', async () => {
  await using project = await makeProject();
  const keys = ['a', 'b', 'c', 'd', 'e'];
  await project.write('plan.json', { tasks: keys.map((key) => ({ key, prompt: 'stub:sleep=60' })) });
  const start = (...args: string[]) => project.klauss('submit-file', 'plan.json', '--start', ...args);
  const pool = async () => (await project.klauss('workers', '--json')).json<WorkersOutput>().pool;

  const counted = await start('2');
  expect(counted.stdout).toMatch(
    /^Job (\w+): 5 tasks submitted, workers run\.\nNext: klauss wait \1 follows it\.$/,
  );
  expect(await pool()).toMatchObject({ state: 'running', workers: 2 });
  await project.klauss('kill');

  expect(await start()).toMatchObject({ exitCode: 0, stderr: '' });
  // More are ready: four are the most that start by themselves.
  await until(project, async (queue) => (await queue.outlook()).running === 4);
  expect(await pool()).toMatchObject({ workers: 4 });
});

test.concurrent('what is submitted while workers run is taken at once', async () => {
  await using project = await makeProject();
  await project.klauss('start', '1');
  const { tasks } = (await project.klauss('submit', 'Do it.', '--json')).json<JobAndTasks>();
  const end = await project.klauss('wait', '--no-start', '--json');
  expect(end).toMatchObject({ exitCode: 0 });
  const [task] = end.json<{ tasks: (TaskOutput & { created_at: string; started_at: string })[] }>().tasks;
  expect(task).toMatchObject({ id: tasks[0]?.id, status: 'completed' });
});
