/** More tasks for a job that is there: `submit --job` and `submit-file --job`. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { JobAndTasks } from '../support/plan.ts';
import { makeProject, type Project } from '../support/project.ts';
import { makeGate, run, untilWorking } from './running.ts';
import { error, jobAndTasks, job as jobShape } from './shapes.ts';

const submit = async (project: Project, ...args: readonly string[]) =>
  jobAndTasks.parse((await project.klauss('submit', ...args, '--json')).json());

/** The stub client finds its directives in the goal as well, so that one of its own stands here. */
async function submitPlan(project: Project, task: object, ...args: readonly string[]) {
  await project.write('../plan.json', { goal: 'Grow', tasks: [task] });
  const end = await project.klauss('submit-file', '../plan.json', '--json', ...args);
  return jobAndTasks.parse(end.json());
}

const keysOf = async (project: Project) =>
  (await project.klauss('list', '--json')).json<{ key: string }[]>().map(({ key }) => key);

test.concurrent('tasks are added to a running job, and taken at once', async () => {
  await using project = await makeProject();
  const gate = await makeGate(project, 'gate');
  const { job } = await submitPlan(project, { key: 'slow', prompt: gate.directive }, '--start', '2');
  await untilWorking(project);
  await project.write('more.json', {
    goal: 'Not the goal of the job',
    tasks: [{ key: 'more', prompt: 'Do it.', depends_on: ['slow'] }, { prompt: 'stub:write=at-once.txt' }],
  });
  const added = await project.klauss('submit-file', 'more.json', '--job', job.id);
  expect(added).toMatchObject({ exitCode: 0, stderr: '' });
  expect(added.stdout).toBe(
    `2 tasks added to job ${job.id}.\nNext: klauss wait ${job.id} starts workers and follows it.`,
  );
  const one = await submit(project, 'Do it.', '--job', job.id, '--depends-on', 'slow,more', '--start');
  expect(one.job).toMatchObject({ id: job.id, goal: job.goal, tasks: { in_progress: 1 } });
  expect(one.tasks).toMatchObject([{ key: 'task-4', depends_on: ['slow', 'more'], job: job.id }]);
  // The free worker has done what waits for nothing before the first task is let go.
  await expect.poll(() => existsSync(join(project.root, 'at-once.txt'))).toBe(true);
  await gate.open();
  const end = await project.klauss('wait', job.id, '--json');
  expect(end).toMatchObject({ exitCode: 0 });
  expect(end.json<JobAndTasks>().tasks.map(({ key, status }) => [key, status])).toEqual([
    ['slow', 'completed'],
    ['more', 'completed'],
    ['task-3', 'completed'],
    ['task-4', 'completed'],
  ]);
});

test.concurrent('a finished job goes on; what was applied of it stays, and only the rest is applied', async () => {
  await using project = await makeProject({ files: { 'README.md': 'A project.\n' } });
  const { job } = await submitPlan(project, { key: 'first', prompt: 'stub:write=first.txt' });
  await project.klauss('wait', job.id);
  await project.klauss('apply', job.id);
  const added = await project.klauss(
    ...['submit', 'stub:write=second.txt', '--key', 'second', '--job', job.id],
    ...['--depends-on', 'first', '--expect', 'first.txt, second.txt', '--start', '1'],
  );
  expect(added.stdout).toBe(
    `1 task added to job ${job.id}, which was completed and goes on, workers run.\nNext: klauss wait ${job.id} follows it.`,
  );
  expect(await project.klauss('wait', job.id)).toMatchObject({ exitCode: 0 });
  expect(existsSync(join(project.root, 'second.txt'))).toBe(false);
  const applied = (await project.klauss('apply', job.id, '--json')).json<{ files: { path: string }[] }>();
  expect(applied.files.map(({ path }) => path)).toEqual(['second.txt']);
  expect(await project.read('first.txt')).toBe('written by first\n');
  expect(await project.klauss('rollback', job.id)).toMatchObject({ exitCode: 0 });
  expect(existsSync(join(project.root, 'first.txt'))).toBe(false);
});

test.concurrent('a paused job stays paused, and a cancelled one says that it goes on', async () => {
  await using project = await makeProject();
  const { job } = await submit(project, 'Do it.');
  await project.klauss('pause', job.id);
  const paused = await project.klauss('submit', 'More.', '--job', job.id, '--start', '1');
  expect(paused).toMatchObject({
    exitCode: 0,
    stdout: `1 task added to job ${job.id}, workers run.\nThe job is paused, and so are they. Next: klauss resume ${job.id} goes on with it.`,
  });
  const other = await submit(project, 'Do it.');
  expect(await project.klauss('wait', other.job.id)).toMatchObject({ exitCode: 0 });
  expect((await project.klauss('status', job.id)).stdout).toMatch(/\(paused\): 0 of 2 done/);

  await project.klauss('cancel', job.id);
  const cancelled = await project.klauss('submit', 'After all.', '--job', job.id);
  expect(cancelled.stdout).toContain(`1 task added to job ${job.id}, which was cancelled and goes on.`);
  expect(await keysOf(project)).toEqual(['task-1', 'task-2', 'task-1', 'task-3']);
});

test.concurrent('--dry-run shows what would be added, and adds nothing', async () => {
  await using project = await makeProject();
  const { job } = await submit(project, 'Do it.', '--budget', '3');
  const args = ['submit', 'More.', '--job', job.id, '--depends-on', 'task-1', '--dry-run'] as const;
  const text = await project.klauss(...args);
  expect(text).toMatchObject({ exitCode: 0, stderr: '' });
  expect(text.stdout).toContain(`To be added to job ${job.id} (pending):\nGoal: Do it.\n1 task in 1 step`);
  expect(text.stdout).toContain('task-2: More. (after task-1)');
  expect(text.stdout).toContain('budget $3.00');
  const json = (await project.klauss(...args, '--json')).json<{ job: unknown; plan: unknown }>();
  expect(jobShape.parse(json.job)).toMatchObject({ id: job.id });
  expect(json.plan).toMatchObject({ tasks: [{ key: 'task-2', dependsOn: ['task-1'] }], budgetUsd: 3 });
  expect(await keysOf(project)).toEqual(['task-1']);
});

test.concurrent('what cannot be added is refused with every fault, and changes nothing', async () => {
  await using project = await makeProject();
  const { job } = await submit(project, 'Do it.', '--key', 'broken');
  await project.klauss('cancel', job.id);
  const before = (await project.klauss('status', job.id, '--json')).json();
  await project.write('more.json', {
    conventions: { tone: 'dry' },
    budget_usd: 3,
    allow_followups: true,
    tasks: [
      { key: 'broken', prompt: 'Again', depends_on: ['broken'] },
      { prompt: 'B', depends_on: ['x'] },
    ],
  });
  await project.write('late.json', [{ prompt: 'More.', depends_on: ['broken'] }]);
  const refusals: readonly (readonly [string, string, ...string[]])[] = [
    ['submit More. --job nobody', 'not_found', 'There is no job `nobody`'],
    [`submit More. --job ${job.id} --detach`, 'usage', '--detach is for a new job'],
    [`submit More. --job ${job.id} --budget 3`, 'usage', '--budget is for a new job'],
    [`submit More. --job ${job.id} --depends-on broken`, 'plan', '"broken" was cancelled - Run it again'],
    [`submit More. --job ${job.id} --depends-on=`, 'plan', 'depends_on[0]: must not be empty'],
    ['submit-file late.json --job=', 'not_found', 'There is no job ``'],
    [`submit-file late.json --job ${job.id} --dry-run`, 'plan', '"broken" was cancelled'],
    [
      `submit-file more.json --job ${job.id}`,
      'plan',
      'conventions: is of the whole job, which is there already - Leave it out, and set one with `klauss conv',
      'budget_usd: is of',
      'allow_followups: is of',
      'is the key of a task that the job already has',
      'no task has the key "x"',
    ],
  ];
  await Promise.all(
    refusals.map(async ([line, code, ...messages]) => {
      const end = await project.klauss(...line.split(' '), '--json');
      expect(end, line).toMatchObject({ exitCode: 2, stderr: '' });
      const told = error.parse(end.json()).error;
      expect(told.code, line).toBe(code);
      expect(told.hint, line).not.toBeNull();
      for (const message of messages) expect(told.message, line).toContain(message);
    }),
  );
  expect((await project.klauss('status', job.id, '--json')).json()).toEqual(before);

  await using empty = await makeProject();
  const end = await empty.klauss('submit', 'More.', '--job', 'nobody');
  expect(end).toMatchObject({ exitCode: 2, stdout: '' });
  expect(end.stderr).toContain('Nothing was submitted');
  expect(existsSync(join(empty.root, '.klauss'))).toBe(false);
});

test.concurrent('without a client, nothing is added that was to be started', async () => {
  await using project = await makeProject();
  const { job } = await submit(project, 'Do it.');
  await project.write('.klauss.toml', '[client]\ncommand = "/no/such/claude"\n');
  const end = await project.klauss('submit', 'More.', '--job', job.id, '--start');
  expect(end).toMatchObject({ exitCode: 4, stdout: '' });
  expect(await keysOf(project)).toEqual(['task-1']);
});

test.concurrent('many add to one job at once: each is given a key of its own', async () => {
  await using project = await makeProject();
  const { job } = await submit(project, 'Do it.');
  const more = await Promise.all(Array.from({ length: 6 }, () => submit(project, 'More.', '--job', job.id)));
  const keys = more.flatMap(({ tasks }) => tasks.map(({ key }) => key));
  expect(new Set(keys).size).toBe(6);
  expect((await keysOf(project)).toSorted()).toEqual(['task-1', ...keys].toSorted());
});

test.concurrent('the options of one task are those of a plan', async () => {
  await using project = await makeProject();
  const end = await run(project, [
    ...['submit', 'Do it.', '--key', 'it', '--touches', 'src/**, *.md', '--timeout', '90', '--json'],
    ...['--verify', 'grep -q "a, b" list.txt', '--verify', 'npm test'],
  ]);
  expect((JSON.parse(end.stdout) as JobAndTasks).tasks[0]).toMatchObject({
    key: 'it',
    touches: ['src/**', '*.md'],
    verify: ['grep -q "a, b" list.txt', 'npm test'],
    timeout: 90,
  });
  const [none, unsaid] = await Promise.all([
    submit(project, 'Do it.', '--no-verify'),
    submit(project, 'Do it.'),
  ]);
  expect(none.tasks).toMatchObject([{ verify: [] }]);
  expect(unsaid.tasks).toMatchObject([{ verify: null }]);
});
