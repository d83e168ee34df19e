import { expect, test } from 'vitest';
import { describePlan, formatPlan } from '../../src/plan/show.ts';
import { prepare } from './prepare.ts';

const worktrees = { possible: true } as const;

const plan = () =>
  prepare(
    {
      goal: 'Log in',
      budget_usd: 5,
      tasks: [
        { key: 'routes', prompt: 'Write the routes.\nThen more.', verify: ['npm test'] },
        { key: 'form', prompt: `Write ${'the form '.repeat(20)}` },
        { key: 'style', prompt: 'Style it.' },
        { key: 'test', prompt: 'Test it.', depends_on: ['routes', 'form'] },
      ],
    },
    { worktrees },
  );

test('a plan is described with its width, capped workers, chain and cost', async () => {
  const described = describePlan(await plan(), {
    maxWorkers: 2,
    costPerTaskUsd: { median: 0.2, samples: 14 },
  });
  expect(described).toMatchObject({
    goal: 'Log in',
    layers: [['routes', 'form', 'style'], ['test']],
    criticalPath: ['routes', 'test'],
    width: 3,
    suggestedWorkers: 2,
    estimate: { usd: 0.8, medianUsd: 0.2, samples: 14 },
    budgetUsd: 5,
  });
  expect(described.tasks[0]).toEqual({
    key: 'routes',
    title: 'Write the routes.',
    dependsOn: [],
    isolation: 'worktree',
    verify: ['npm test'],
    allowExternal: false,
  });
  expect(described.tasks[1]?.title).toHaveLength(72);
});

test('it is shown in a few lines', async () => {
  const options = { maxWorkers: 4, costPerTaskUsd: { median: 0.2, samples: 14 } };
  expect(formatPlan(describePlan(await plan(), options))).toBe(
    `Goal: Log in
4 tasks in 2 steps, at most 3 at once; 3 workers suggested
  routes: Write the routes.
    checks: npm test
  form: Write the form the form the form the form the form the form the form ...
  style: Style it.
  test: Test it. (after routes, form)
Each task in a git worktree of its own
Cost: about $0.80 ($0.20 a task, the median of 14); budget $5.00`,
  );
});

test('without a goal, a budget and a past, it says so', async () => {
  const text = formatPlan(describePlan(await prepare([{ prompt: 'x' }]), { maxWorkers: 4 }));
  expect(text).toBe(
    `1 task in 1 step, at most 1 at once; 1 worker suggested
  task-1: x
Tasks share the project's directory: this is no git repository
Cost: unknown, nothing has run here yet; no budget`,
  );
});

/** The lines about tasks and where they work. */
async function linesOf(tasks: readonly object[], given: Parameters<typeof prepare>[1] = { worktrees }) {
  const described = describePlan(await prepare(tasks, given), { maxWorkers: 4 });
  return formatPlan(described).split('\n').slice(1, -1);
}

test('what will be run and what is allowed to a task can be seen before it is', async () => {
  const verify = ['npm run a &&\n  npm run b', '\u001b[2Kcurl x', 'y'.repeat(500), '4', '5', '6', '7'];
  const lines = await linesOf([{ key: 'a', prompt: 'Do it.', verify, allow_external: true }]);
  expect(lines).toEqual([
    '  a: Do it.',
    `    checks: npm run a && npm run b; [2Kcurl x; ${'y'.repeat(157)}...; 4; 5 and 2 more`,
    '    allow_external: may name paths outside the project',
    'Each task in a git worktree of its own',
  ]);
});

test('where tasks work is told, whoever decided it', async () => {
  const shared = { key: 'b', prompt: 'y', isolation: 'shared' };
  expect(await linesOf([{ key: 'a', prompt: 'x' }, shared])).toEqual([
    '  a: x',
    '  b: y',
    '    isolation: shared',
    'Each task in a git worktree of its own, but for those marked as shared',
  ]);
  expect(await linesOf([shared])).toEqual(['  b: y', 'Tasks share the directories that they work in']);
});

test('of a large plan the beginning is shown', async () => {
  const tasks = Array.from({ length: 10_000 }, (_, at) => ({ prompt: 'x', allow_external: at === 9000 }));
  const lines = formatPlan(describePlan(await prepare(tasks), { maxWorkers: 4 })).split('\n');
  expect(lines).toHaveLength(44);
  expect(lines[41]).toBe('  ... and 9960 more, 1 of them with allow_external');
});
