import { expect, test } from 'vitest';
import { describePlan, formatPlan } from '../../src/plan/show.ts';
import { prepare } from './prepare.ts';

const plan = () =>
  prepare({
    goal: 'Log in',
    budget_usd: 5,
    tasks: [
      { key: 'routes', prompt: 'Write the routes.\nThen more.' },
      { key: 'form', prompt: `Write ${'the form '.repeat(20)}` },
      { key: 'style', prompt: 'Style it.' },
      { key: 'test', prompt: 'Test it.', depends_on: ['routes', 'form'] },
    ],
  });

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
  expect(described.tasks[0]).toEqual({ key: 'routes', title: 'Write the routes.', dependsOn: [] });
  expect(described.tasks[1]?.title).toHaveLength(72);
});

test('it is shown in a few lines', async () => {
  const options = { maxWorkers: 4, costPerTaskUsd: { median: 0.2, samples: 14 } };
  expect(formatPlan(describePlan(await plan(), options))).toBe(
    `Goal: Log in
4 tasks in 2 steps, at most 3 at once; 3 workers suggested
  routes: Write the routes.
  form: Write the form the form the form the form the form the form the form ...
  style: Style it.
  test: Test it. (after routes, form)
Cost: about $0.80 ($0.20 a task, the median of 14); budget $5.00`,
  );
});

test('without a goal, a budget and a past, it says so', async () => {
  const text = formatPlan(describePlan(await prepare([{ prompt: 'x' }]), { maxWorkers: 4 }));
  expect(text).toBe(
    '1 task in 1 step, at most 1 at once; 1 worker suggested\n  task-1: x\nCost: unknown, nothing has run here yet; no budget',
  );
});

test('of a large plan the beginning is shown', async () => {
  const large = await prepare(Array.from({ length: 10_000 }, () => ({ prompt: 'x' })));
  const lines = formatPlan(describePlan(large, { maxWorkers: 4 })).split('\n');
  expect(lines).toHaveLength(43);
  expect(lines[41]).toBe('  ... and 9960 more');
});
