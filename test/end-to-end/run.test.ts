/** Planning and running without a session, with the real client. */

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { planOf, scenario } from '../../demo/scenario.ts';
import { bash, call, type ModelRequest, type Reply, type Script, say, structured } from '../support/model.ts';
import { expectNoSurvivors } from '../support/processes.ts';
import { makeUser, type User } from '../support/user.ts';
import { GOAL, PARTS } from './parts.ts';

const PLAN = planOf(GOAL, PARTS);
/** `left` waits for `whole`, which waits for it. */
const CYCLE = {
  ...PLAN,
  tasks: PLAN.tasks.map((task) => (task.key === 'left' ? { ...task, depends_on: ['whole'] } : task)),
};

const isPlanner = ({ prompt }: ModelRequest): boolean => prompt.includes('You are the planner of Klauss.');

/** The planner's model answers with these; the workers' as in the scenario. */
const planning =
  (plan: (request: ModelRequest) => Reply) =>
  (directory: string): Script => {
    const rest = scenario({ directory, goal: GOAL, tasks: PARTS });
    return (request) => (isPlanner(request) ? plan(request) : rest(request));
  };

/** Hands over each of these in turn. */
const handingOver = (...plans: readonly object[]) =>
  planning(({ allAnswers }) => {
    const taken = allAnswers.filter(({ tool }) => tool === 'StructuredOutput').length;
    return structured({ ...plans[Math.min(taken, plans.length - 1)] });
  });

const plannerRequests = (user: User): readonly ModelRequest[] => user.model.requests.filter(isPlanner);

async function onlyPlan({ project }: User): Promise<string> {
  const plans = join(project, '.klauss', 'plans');
  const names = await readdir(plans);
  expect(names).toHaveLength(1);
  return join(plans, names[0] ?? '');
}

const git = async (user: User, ...args: readonly string[]): Promise<string> =>
  (await execa('git', args, { cwd: user.project, env: user.env, extendEnv: false })).stdout;

test('plan: the planner reads, cannot write or run anything, and hands over a plan that can be submitted', async () => {
  const steps = (project: string): Reply[] => [
    bash('echo no > no.txt'),
    call('Write', { file_path: join(project, 'no.txt'), content: 'no' }),
    call('Read', { file_path: join(project, 'package.json') }),
    structured({ ...PLAN }),
  ];
  await using user = await makeUser((project) =>
    planning(({ allAnswers }) => steps(project)[allAnswers.length] ?? say('?'))(project),
  );
  await user.install(); // its hooks and its agents are there in the planner, too
  const end = await user.klauss('plan', GOAL);
  await expectNoSurvivors(user.marker, 0);
  expect(end.exitCode, end.stdout).toBe(0);
  const file = await onlyPlan(user);
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(PLAN);
  expect(end.stdout).toContain('3 tasks in 2 steps, at most 2 at once; 2 workers suggested');
  expect(end.stdout).toMatch(
    /\nPlan: \.klauss\/plans\/write-the-three-parts-\w+\.json \(planning cost \$0\.0[1-9]\)\n/,
  );
  expect((await user.klauss('submit-file', file, '--dry-run')).exitCode).toBe(0);
  expect(existsSync(join(user.project, 'no.txt'))).toBe(false);
  expect(JSON.parse((await user.klauss('list', '--json')).stdout)).toEqual([]);
  const [first] = plannerRequests(user);
  expect(first?.prompt).toContain(GOAL);
  const tools = first?.tools.filter((name) => !name.startsWith('Deferred'));
  expect(tools?.sort()).toEqual(['Glob', 'Grep', 'Read', 'StructuredOutput']);
  const answers = plannerRequests(user).at(-1)?.allAnswers ?? [];
  expect(answers.map(({ isError }) => isError)).toEqual([true, true, false]);
});

test('plan: faults go back to the same session, which mends them', async () => {
  await using user = await makeUser(handingOver(CYCLE, PLAN));
  const end = await user.klauss('plan', GOAL, '--json');
  expect(end.exitCode, end.stdout).toBe(0);
  const { session, attempts, cost_usd } = JSON.parse(end.stdout) as Record<string, unknown>;
  expect(attempts).toBe(2);
  expect(cost_usd).toBeCloseTo(0.01); // two requests of half a cent
  const requests = plannerRequests(user);
  expect(new Set(requests.map((request) => request.session))).toEqual(new Set([session]));
  expect(requests.at(-1)?.recent).toContain('the task waits for itself');
  expect(JSON.parse(await readFile(await onlyPlan(user), 'utf8'))).toEqual(PLAN);
});

test('plan: a planner that hands nothing over fails, with its last words', async () => {
  await using user = await makeUser(planning(() => say('I would rather not.')));
  const end = await user.klauss('plan', GOAL, '--json');
  expect(end.exitCode).toBe(1);
  expect(JSON.parse(end.stdout)).toMatchObject({
    error: {
      code: 'planner',
      message: 'The planner handed over no plan. Its last words: I would rather not.',
      details: { file: null, attempts: 1 },
    },
  });
  expect(existsSync(join(user.project, '.klauss', 'plans'))).toBe(false);
  await expectNoSurvivors(user.marker, 0);
});

test('run: from a goal to applied changes', async () => {
  await using user = await makeUser(handingOver(PLAN));
  const end = await user.klauss('run', GOAL, '--json', '--budget', '5');
  await expectNoSurvivors(user.marker, 0);
  expect(end.exitCode, end.stdout).toBe(0);
  const told = JSON.parse(end.stdout) as {
    plan: { cost_usd: number };
    job: { cost_usd: number; budget_usd: number };
    cost_usd: number;
  };
  expect(told).toMatchObject({
    job: {
      status: 'completed',
      goal: GOAL,
      tasks: { completed: 3 },
      metadata: { plan: told.plan.cost_usd ? {} : null },
    },
    applied: { mode: 'uncommitted' },
    notes: [],
  });
  expect(told.job.budget_usd).toBeCloseTo(5 - told.plan.cost_usd);
  expect(told.cost_usd).toBeCloseTo(told.plan.cost_usd + told.job.cost_usd);
  expect((await git(user, 'status', '--short')).split('\n').sort()).toEqual([
    '?? left.txt',
    '?? right.txt',
    '?? whole.txt',
  ]);
});
