/** `klauss run`: from a plan or a goal to the applied result in one command, for scripts. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectNoSurvivors, survivors } from '../support/processes.ts';
import { makeProject, type Project, STUB_CONFIG } from '../support/project.ts';
import { heard, makeGate, run, until, untilWorking } from './running.ts';
import { error, job, task } from './shapes.ts';

const FILES = { 'a.txt': 'a\n' };
const WRITING = {
  goal: 'Write both',
  tasks: [
    { key: 'one', prompt: 'stub:write=one.txt' },
    { key: 'two', prompt: 'stub:write=two.txt', depends_on: ['one'] },
  ],
};
/** The second fails. */
const FAILING = {
  tasks: [WRITING.tasks[0], { key: 'two', prompt: 'stub:exit=3', depends_on: ['one'], max_retries: 0 }],
};

interface RunOutput {
  readonly plan: Readonly<Record<string, unknown>> | null;
  readonly job: { readonly id: string; readonly status: string };
  readonly applied: { readonly mode: string } | null;
  readonly notes: readonly string[];
  readonly cost_usd: number;
}

const makeRepository = async (): Promise<Project> => {
  const project = await makeProject({ files: FILES });
  await project.write('.git/info/exclude', '.klauss.toml\n*.json\n');
  return project;
};

/** Waits until its task is at work. Before the first note there may be no queue to look at. */
async function working(project: Project, command: ReturnType<Project['start']>): Promise<void> {
  await heard(command.stderr).until(/^Job \w+ \(/m);
  await untilWorking(project);
}

const status = (project: Project): Promise<string> => project.git('status', '--short');

test.concurrent('a plan file: runs it, applies the result, leaves no process', async () => {
  await using project = await makeRepository();
  await project.write('plan.json', WRITING);
  const end = await project.klauss('run', 'plan.json', '--workers', '1');
  await expectNoSurvivors(project.marker, 0);
  expect(end.exitCode).toBe(0);
  expect(end.stdout).toMatch(/^Job \w+ \(completed\): 2 completed, \$0\.02\. Goal: Write both\n/);
  expect(end.stdout).toMatch(/\nLanded as uncommitted changes: 2 tasks of job \w+: one, two\.\n/);
  expect(end.stdout.match(/klauss rollback/g)).toHaveLength(1);
  expect(end.stderr).toMatch(/^Job \w+ \(running\): 1 in progress/m);
  expect(await status(project)).toBe('?? one.txt\n?? two.txt');
});

test.concurrent('a goal: one document tells of the plan, the job and what was applied', async () => {
  await using project = await makeRepository();
  await project.write('../planned.json', WRITING);
  const end = await project.klauss('run', 'Write both', '--json', '--budget', '1', '--model', 'sonnet');
  await expectNoSurvivors(project.marker, 0);
  expect(end).toMatchObject({ exitCode: 0, stderr: '' });
  const told = end.json<RunOutput & { tasks: unknown[] }>();
  expect(Object.keys(told)).toEqual(['plan', 'job', 'tasks', 'applied', 'notes', 'cost_usd']);
  expect(told.plan).toMatchObject({ cost_usd: 0.01, attempts: 1, tokens: { input: 100, output: 50 } });
  expect(job.parse(told.job)).toMatchObject({ status: 'completed', cost_usd: 0.02, budget_usd: 0.99 });
  expect(told.job).toMatchObject({
    metadata: { plan: { cost_usd: 0.01, session: told.plan?.['session'], file: told.plan?.['file'] } },
    applied: told.applied,
  });
  for (const one of told.tasks) expect(task.parse(one)).toMatchObject({ status: 'completed' });
  expect(told.tasks).toMatchObject([{ model: 'sonnet' }, { model: 'sonnet' }]);
  expect(told).toMatchObject({ applied: { mode: 'uncommitted', tasks: ['one', 'two'] }, notes: [] });
  expect(told.cost_usd).toBeCloseTo(0.03);
  expect(await status(project)).toBe('?? one.txt\n?? two.txt');
});

test.concurrent('a plan or a goal from stdin', async () => {
  await using project = await makeRepository();
  await project.write('../planned.json', { tasks: [{ key: 'planned', prompt: 'Do it.' }] });
  const plan = await run(project, ['run', '-', '--json'], { input: `\n ${JSON.stringify(WRITING.tasks)}` });
  expect(JSON.parse(plan.stdout)).toMatchObject({ plan: null, tasks: [{ key: 'one' }, { key: 'two' }] });
  const goal = await run(project, ['run', '-', '--json'], { input: 'Do it\n' });
  expect(JSON.parse(goal.stdout)).toMatchObject({
    plan: { attempts: 1 },
    job: { goal: 'Do it' },
    tasks: [{ key: 'planned' }],
  });
});

test.concurrent('a task that fails: exit code 1, nothing applied, and how to get what is done', async () => {
  await using project = await makeRepository();
  await project.write('plan.json', FAILING);
  const end = await project.klauss('run', 'plan.json');
  await expectNoSurvivors(project.marker, 0);
  expect(end).toMatchObject({
    exitCode: 1,
    stdout: expect.stringMatching(/\nNot applied: `klauss apply \w+` brings in what is done\.$/),
  });
  expect(await status(project)).toBe('');
});

test.concurrent('--no-apply leaves the result to klauss apply', async () => {
  await using project = await makeRepository();
  await project.write('plan.json', WRITING);
  const end = await project.klauss('run', 'plan.json', '--no-apply', '--json');
  expect(end.exitCode).toBe(0);
  expect(end.json<RunOutput>()).toMatchObject({ plan: null, applied: null, job: { status: 'completed' } });
  expect(await status(project)).toBe('');
  expect((await project.klauss('apply')).exitCode).toBe(0);
  expect(await status(project)).toBe('?? one.txt\n?? two.txt');
});

test.concurrent('--commit, --message and --branch say how', async () => {
  await using project = await makeRepository();
  await project.write('plan.json', WRITING);
  const commit = await project.klauss('run', 'plan.json', '--commit', '--message', 'Both');
  expect(commit).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('Landed as commit') });
  expect(await project.git('log', '-1', '--format=%s')).toBe('Both');
  const other = { tasks: [{ key: 'three', prompt: 'stub:write=three.txt' }] };
  await project.write('other.json', other);
  const branch = await project.klauss('run', 'other.json', '--branch', 'result', '--json');
  expect(branch.json<RunOutput>()).toMatchObject({
    applied: { mode: 'branch', branch: 'refs/heads/result' },
  });
  expect(await project.git('ls-tree', '--name-only', 'result')).toContain('three.txt');
  expect(await status(project)).toBe('');
});

test.concurrent('what does not fit the tree is not applied: exit code 1, and why', async () => {
  await using project = await makeRepository();
  const gate = await makeGate(project, 'pipe');
  await project.write('.git/info/exclude', '.klauss.toml\n*.json\npipe\n');
  await project.write('plan.json', [
    {
      key: 'one',
      prompt: `${gate.directive} stub:run=${await project.write('../one', 'echo theirs > a.txt')}`,
    },
  ]);
  const command = project.start('run', 'plan.json');
  await working(project, command);
  await project.write('a.txt', 'mine\n');
  await gate.open();
  const end = await command;
  expect(end.exitCode).toBe(1);
  expect(end.stdout).toMatch(
    /^Job \w+ \(completed\).*\nThe result is not applied\. .*a\.txt.*klauss apply \w+ --branch NAME/s,
  );
  expect(await project.read('a.txt')).toBe('mine\n');
});

test.concurrent('where tasks share the tree there is nothing to apply', async () => {
  await using project = await makeProject();
  await project.write('plan.json', WRITING);
  const end = await project.klauss('run', 'plan.json');
  expect(end).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('there is nothing to apply') });
  expect(existsSync(join(project.root, 'two.txt'))).toBe(true);
});

test.concurrent('--timeout: exit code 3, and the job goes on', async () => {
  await using project = await makeRepository();
  const gate = await makeGate(project, 'pipe');
  await project.write('plan.json', [{ prompt: gate.directive }]);
  const end = await project.klauss('run', 'plan.json', '--timeout', '1', '--json');
  expect(end.exitCode).toBe(3);
  const { job, notes } = end.json<RunOutput>();
  expect(notes).toEqual([
    expect.stringContaining('it goes on'),
    `\`klauss wait ${job.id}\` follows it, \`klauss apply ${job.id}\` brings its result in.`,
  ]);
  await untilWorking(project);
  await gate.open();
  expect((await project.klauss('wait', job.id)).exitCode).toBe(0);
});

test.concurrent('Ctrl+C pauses the job, and the pool that was started for it ends', async () => {
  await using project = await makeRepository();
  await project.write('plan.json', [{ key: 'long', prompt: 'stub:sleep=600' }]);
  const command = project.start('run', 'plan.json');
  await working(project, command);
  command.kill('SIGINT');
  const end = await command;
  await expectNoSurvivors(project.marker, 0);
  expect(end.exitCode).toBe(130);
  const [, id] =
    /\nInterrupted: job (\w+) is paused\. `klauss resume \1` goes on with it\.$/.exec(end.stdout) ?? [];
  const paused = (await project.klauss('status', id ?? '', '--json')).json<RunOutput & { tasks: unknown }>();
  expect(paused).toMatchObject({
    job: { status: 'paused' },
    tasks: [{ status: 'pending', attempt: 1, key: 'long' }],
  });
  await project.klauss('resume', id ?? '');
  await untilWorking(project);
});

test.concurrent('a second Ctrl+C ends everything at once', async () => {
  await using project = await makeProject({
    files: FILES,
    config: STUB_CONFIG.replace('stop_grace = 1', 'stop_grace = 600'),
  });
  await project.write('plan.json', [{ prompt: 'stub:child stub:stubborn stub:forever' }]);
  const command = project.start('run', 'plan.json');
  await working(project, command);
  command.kill('SIGINT');
  await until(project, async (queue) => (await queue.jobs()).some(({ status }) => status === 'paused'));
  command.kill('SIGINT');
  expect(await command).toMatchObject({ exitCode: 130 });
  await expectNoSurvivors(project.marker, 0);
  expect((await project.klauss('stats')).stdout).toBe('1 pending');
});

test.concurrent('Ctrl+C while planning: nothing was changed, and nothing is submitted', async () => {
  await using project = await makeRepository();
  const command = project.start('run', 'stub:silent');
  await heard(command.stderr).until(/planner: session \S+ started/);
  command.kill('SIGINT');
  expect(await command).toMatchObject({
    exitCode: 130,
    stdout: '',
    stderr: expect.stringContaining('Interrupted: nothing was changed.'),
  });
  await expectNoSurvivors(project.marker, 0);
  expect(existsSync(join(project.root, '.klauss', 'klauss.db'))).toBe(false);
});

test.concurrent('a pool that others need, or that ran before, stays', async () => {
  await using project = await makeRepository();
  const gate = await makeGate(project, 'pipe');
  await project.write('plan.json', WRITING);
  await project.klauss('submit', gate.directive);
  // It starts the pool, which takes the other job up as well.
  expect((await project.klauss('run', 'plan.json', '--workers', '2')).exitCode).toBe(0);
  expect(await survivors(project.marker)).not.toEqual([]);
  expect((await project.klauss('stats', '--json')).json()).toMatchObject({ completed: 2, in_progress: 1 });
  await gate.open();
  await expectNoSurvivors(project.marker); // it retires

  await project.klauss('start');
  expect((await project.klauss('run', 'plan.json', '--no-apply')).exitCode).toBe(0);
  expect((await project.klauss('workers')).stdout).toMatch(/^\d workers? \(running\)/);
});

test.concurrent('planning that takes the whole budget leaves nothing for the job', async () => {
  await using project = await makeRepository();
  await project.write('../planned.json', WRITING);
  const end = await project.klauss('run', 'Write both', '--budget', '0.01', '--json');
  expect(end.exitCode).toBe(1);
  expect(error.parse(end.json()).error).toMatchObject({
    code: 'planner',
    hint: expect.stringMatching(
      /klauss submit-file \.klauss\/plans\/write-both-\w+\.json --budget USD --start/,
    ),
  });
  expect((await project.klauss('list', '--json')).json()).toEqual([]);
});

test.concurrent.each([
  ['no.json', 'no.json cannot be read'],
  ['faulty.json', 'no task has the key "none"'],
  ['a.txt', 'is not valid JSON'],
  ['plan.json --commit --merge', '--commit and --merge exclude each other'],
  ['plan.json --no-apply --commit', '--no-apply leaves the result alone'],
  ['plan.json --workers 0', '--workers is to be a whole number'],
  ['plan.json --budget none', '--budget is to be an amount'],
  ['plan.json --branch main', 'There is a branch `main` already'],
  ['plan.json --branch a..b', 'cannot be the name of a branch'],
  ['plan.json --detach', 'no option --detach'],
  ['-- ', 'The goal is empty'],
])('klauss run %s: exit code 2, and nothing is stored', async (line, message) => {
  await using project = await makeRepository();
  await project.write('plan.json', WRITING);
  await project.write('faulty.json', [{ prompt: 'Do it.', depends_on: ['none'] }]);
  const end = await project.klauss('run', ...line.split(' '));
  expect(end).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining(message) });
  expect(existsSync(join(project.root, '.klauss'))).toBe(false);
});

test.concurrent('without a client: exit code 4, and nothing is stored', async () => {
  await using project = await makeProject({ config: '[client]\ncommand = "/no/client"\n' });
  await project.write('plan.json', WRITING);
  expect(await project.klauss('run', 'plan.json')).toMatchObject({ exitCode: 4 });
  expect(existsSync(join(project.root, '.klauss'))).toBe(false);
});
