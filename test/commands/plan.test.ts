/** `klauss plan`: a goal becomes a plan file, and nothing else. */

import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectNoSurvivors, survivors } from '../support/processes.ts';
import { makeProject, type Project, STUB_CONFIG } from '../support/project.ts';
import { heard, run } from './running.ts';
import { error } from './shapes.ts';

const PLAN = {
  tasks: [
    { key: 'one', prompt: 'First.' },
    { key: 'two', prompt: 'Second.', depends_on: ['one'] },
  ],
};
const CYCLE = { tasks: [{ key: 'one', prompt: 'First.', depends_on: ['two'] }, PLAN.tasks[1]] };

/** A project whose stub hands over this plan. */
async function projectWith(plan: object, config = STUB_CONFIG): Promise<Project> {
  const project = await makeProject({ config });
  await project.write('../planned.json', plan);
  return project;
}

const plansOf = ({ root }: Project): Promise<string[]> =>
  readdir(join(root, '.klauss', 'plans')).catch(() => []);

/** Waits until the planner's client runs: it is what carries both marks and is no command. */
async function planning(project: Project, command: ReturnType<Project['start']>): Promise<void> {
  await heard(command.stderr).until(/planner: session \S+ started/);
  expect(await survivors({ ...project.marker, KLAUSS_PLANNER: project.root })).not.toEqual([]);
}

test.concurrent('writes the plan, and says what it is, what it cost and what comes next', async () => {
  await using project = await projectWith(PLAN);
  const end = await project.klauss('plan', 'Build the Thing, in two (2) steps at last!');
  expect(end.exitCode).toBe(0);
  const [name = ''] = await plansOf(project);
  expect(name).toMatch(/^build-the-thing-in-two-[0-9a-f]{6}\.json$/);
  expect(end.stdout.split('\n')).toEqual([
    'Goal: Build the Thing, in two (2) steps at last!',
    '2 tasks in 2 steps, at most 1 at once; 1 worker suggested',
    '  one: First.',
    '  two: Second. (after one)',
    expect.stringContaining("Tasks share the project's directory"),
    'Cost: unknown, nothing has run here yet; no budget',
    `Plan: .klauss/plans/${name} (planning cost $0.01)`,
    `Next: klauss submit-file .klauss/plans/${name} --start`,
  ]);
  expect(end.stderr).toContain('planner: Bash: true');
  const text = await project.read(`.klauss/plans/${name}`);
  expect(text).toBe(
    `${JSON.stringify({ goal: 'Build the Thing, in two (2) steps at last!', ...PLAN }, null, 2)}\n`,
  );
  expect((await project.klauss('submit-file', `.klauss/plans/${name}`, '--dry-run')).exitCode).toBe(0);
  expect((await project.klauss('list', '--json')).json(), 'nothing is submitted').toEqual([]);
  expect((await project.klauss('cost', '--json')).json()).toMatchObject({ today_usd: 0.01, jobs: [] });
  const [transcript] = await readdir(join(project.root, '.klauss', 'logs', 'planner'));
  expect(transcript).toBe(name.replace('.json', '.jsonl'));
});

test.concurrent('--json, a goal from stdin, and a file of the user’s choice that is never overwritten', async () => {
  await using project = await projectWith(PLAN);
  const end = await run(project, ['plan', '-', '--output', 'my.json', '--json'], { input: 'Build it\n' });
  expect(end).toMatchObject({ exitCode: 0, stderr: '' });
  expect(JSON.parse(end.stdout)).toEqual({
    file: join(project.root, 'my.json'),
    cost_usd: 0.01,
    tokens: { input: 100, output: 50, cache_read: 0, cache_write: 0 },
    session: expect.stringMatching(/^[0-9a-f-]{36}$/),
    attempts: 1,
    plan: expect.objectContaining({ goal: 'Build it', width: 1, criticalPath: ['one', 'two'] }),
  });
  await project.write('my.json', 'mine');
  const again = await project.klauss('plan', 'Build it', '--output', 'my.json');
  expect(again).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('my.json is there already') });
  expect(await project.read('my.json')).toBe('mine');
});

test.concurrent('a plan that stays faulty is given back twice, and then kept for the user', async () => {
  await using project = await projectWith(CYCLE);
  const end = await project.klauss('plan', 'Build it', '--json');
  expect(end.exitCode).toBe(1);
  const told = error.parse(end.json()).error;
  const [name = ''] = await plansOf(project);
  expect(told).toMatchObject({
    code: 'planner',
    message: expect.stringContaining('the task waits for itself: one → two → one'),
    hint: expect.stringContaining(`klauss submit-file .klauss/plans/${name} --start`),
    details: { file: join(project.root, '.klauss', 'plans', name), attempts: 3, cost_usd: 0.03 },
  });
  expect(JSON.parse(await project.read(`.klauss/plans/${name}`))).toEqual({ goal: 'Build it', ...CYCLE });
});

test.concurrent('the budget bounds the mending, too', async () => {
  await using project = await projectWith(CYCLE);
  const end = await project.klauss('plan', 'Build it', '--budget', '0.015');
  expect(end).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('has spent its budget') });
  expect(end.stderr).toContain('Planning cost $0.02.');
  expect(await plansOf(project)).toHaveLength(1);
});

test.concurrent.each([
  ['stub:api=529', /The planner failed: API error \(overloaded 529\)/],
  ['stub:exit=3', /exited with 3 and without a result/],
  ['stub:silent', /was not done within 1 s/],
])('a planner with %s ends in exit code 1, without a file', async (goal, why) => {
  await using project = await projectWith(PLAN);
  const end = await project.klauss('plan', goal, '--timeout', '1');
  expect(end).toMatchObject({ exitCode: 1, stdout: '', stderr: expect.stringMatching(why) });
  expect(end.stderr).toMatch(/Run the command again.*logs\/planner\/.*\.jsonl/);
  expect(await plansOf(project)).toEqual([]);
  await expectNoSurvivors(project.marker, 0);
});

test.concurrent('a client that is told of no plan hands over something else, which is no plan', async () => {
  await using project = await makeProject();
  const end = await project.klauss('plan', 'Build it');
  expect(end).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('The planner did not mend') });
});

test.concurrent('without a client: exit code 4, and nothing is written', async () => {
  await using project = await makeProject({ config: '[client]\ncommand = "/no/client"\n' });
  const end = await project.klauss('plan', 'Build it');
  expect(end).toMatchObject({ exitCode: 4, stderr: expect.stringContaining('/no/client') });
  expect(existsSync(join(project.root, '.klauss'))).toBe(false);
});

test.concurrent('a planner cannot start another one', async () => {
  await using project = await projectWith(PLAN);
  const end = await run(project, ['plan', 'Build it'], { environment: { KLAUSS_WORKER: 'planner' } });
  expect(end).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('inside one of its own workers'),
  });
});

test.concurrent.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends the planner, and nothing stays',
  async (signal) => {
    await using project = await projectWith(PLAN);
    const command = project.start('plan', 'stub:child stub:silent');
    await planning(project, command);
    command.kill(signal);
    expect(await command).toMatchObject({
      exitCode: 130,
      stdout: '',
      stderr: expect.stringContaining('Interrupted: nothing was changed.'),
    });
    await expectNoSurvivors(project.marker, 0);
    expect(await plansOf(project)).toEqual([]);
  },
);

test.concurrent('a second Ctrl+C ends a stubborn one at once', async () => {
  await using project = await projectWith(PLAN, STUB_CONFIG.replace('stop_grace = 1', 'stop_grace = 600'));
  const command = project.start('plan', 'stub:child stub:stubborn stub:forever');
  await planning(project, command);
  command.kill('SIGINT');
  command.kill('SIGTERM'); // signals of one kind that are pending at once become one
  expect(await command).toMatchObject({ exitCode: 130 });
  await expectNoSurvivors(project.marker, 0);
});

test.concurrent.each([
  ['kill', ['kill'], 'Killed.'],
  ['the next plan', ['plan', 'Build it'], 'Goal: Build it'],
  ['the start of a pool', ['start'], 'The workers run'],
] as const)('a planner whose command was killed is ended by %s', async (_, args, told) => {
  await using project = await projectWith(PLAN);
  const command = project.start('plan', 'stub:child stub:silent');
  await planning(project, command);
  const alive = project.start('plan', 'stub:silent');
  await planning(project, alive);
  command.kill('SIGKILL');
  await command;
  const planners = async () => await survivors({ ...project.marker, KLAUSS_PLANNER: project.root });
  // They may still be starting something: what there was before is listed, and nothing that is not there afterwards.
  const pidsOf = (processes: readonly { readonly pid: number }[]) => processes.map(({ pid }) => pid);
  const before = pidsOf(await planners());
  const { processes } = (await project.klauss('ps', '--json')).json<{ processes: { pid: number }[] }>();
  expect(pidsOf(processes)).toEqual(expect.arrayContaining(before));
  expect(pidsOf(await planners())).toEqual(expect.arrayContaining(pidsOf(processes)));

  expect((await project.klauss(...args)).stdout).toContain(told);
  const left = await planners();
  expect(left.length, 'that of the living command stays').toBeGreaterThan(0);
  const mark = `KLAUSS_PLANNER_COMMAND=${command.pid}.`;
  expect(await survivors(new RegExp(`^${mark.replace('.', '\\.')}`))).toEqual([]);
  alive.kill('SIGINT');
  expect(await alive).toMatchObject({ exitCode: 130 });
});
