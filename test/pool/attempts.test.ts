import { expect, test } from 'vitest';
import type { JobAndTasks, TaskOutput } from '../support/plan.ts';
import { survivors } from '../support/processes.ts';
import { makeProject } from '../support/project.ts';

interface Planned {
  readonly key: string;
  readonly prompt: string;
  readonly [field: string]: unknown;
}

/** Runs a plan to its end; the tasks by key. */
async function run(tasks: readonly Planned[], plan: object = {}): Promise<Record<string, TaskOutput>> {
  await using project = await makeProject();
  await project.write('plan.json', { goal: 'Try it', ...plan, tasks });
  const submitted = await project.klauss('submit-file', 'plan.json', '--start', '3');
  expect(submitted.stderr).toBe('');
  const end = await project.klauss('wait', '--json');
  await project.klauss('stop');
  expect(await survivors(project.marker)).toEqual([]);
  return Object.fromEntries(end.json<JobAndTasks>().tasks.map((task) => [task.key, task]));
}

test('a client that crashed is started again', async () => {
  const { a } = await run([{ key: 'a', prompt: 'stub:once=begun stub:exit=3' }]);
  expect(a).toMatchObject({ status: 'completed', attempt: 2, error: null, reason: null });
});

test('one that always crashes fails, and what depends on it is skipped', async () => {
  const { a, b, c, other } = await run([
    { key: 'a', prompt: 'stub:no-result', max_retries: 0 },
    { key: 'b', prompt: 'Do it.', depends_on: ['a'] },
    { key: 'c', prompt: 'Do it.', depends_on: ['b'] },
    { key: 'other', prompt: 'Do it.' },
  ]);
  expect(a).toMatchObject({ status: 'failed', reason: 'error', attempt: 1 });
  expect([b?.status, c?.status, other?.status]).toEqual(['skipped', 'skipped', 'completed']);
});

test('a time limit ends the client and what it started', async () => {
  const { a } = await run([{ key: 'a', prompt: 'stub:child stub:forever', timeout: 1, max_retries: 0 }]);
  expect(a).toMatchObject({ status: 'failed', reason: 'timeout' });
});

test('a report of being blocked is no completion', async () => {
  const { a } = await run([{ key: 'a', prompt: 'stub:blocked', max_retries: 0 }]);
  expect(a).toMatchObject({ status: 'failed', reason: 'rejected', attempt: 1 });
});

test('an expected output that is missing fails the task', async () => {
  const { a, b } = await run([
    { key: 'a', prompt: 'Do it.', expected_outputs: ['made/*.txt'], max_retries: 0 },
    { key: 'b', prompt: 'stub:write=b[1].txt', expected_outputs: ['b[1].txt'] },
  ]);
  expect(a).toMatchObject({
    status: 'failed',
    reason: 'outputs',
    error: 'Expected outputs are missing: made/*.txt',
  });
  expect(b?.status).toBe('completed');
});

test('a gate that fails fails the task, with the end of what it printed; what it leaves running is ended', async () => {
  const { a, b } = await run([
    { key: 'a', prompt: 'Do it.', verify: ['true', 'echo three tests failed; exit 7'], max_retries: 0 },
    { key: 'b', prompt: 'Do it.', verify: ['sleep 1000 & true'] },
  ]);
  expect(a).toMatchObject({ status: 'failed', reason: 'gates' });
  expect(a?.error).toMatch(/`echo three tests failed; exit 7` exited 7 .*:\nthree tests failed/);
  expect(b?.status).toBe('completed');
});

test('when the budget is spent, nothing more is started', async () => {
  const { a, b } = await run(
    [
      { key: 'a', prompt: 'Do it.' },
      { key: 'b', prompt: 'Do it.', depends_on: ['a'] },
    ],
    { budget_usd: 0.01 },
  );
  expect(a).toMatchObject({ status: 'completed', cost_usd: 0.01 });
  expect(b).toMatchObject({ status: 'failed', reason: 'budget', cost_usd: 0 });
});

test('results, dependencies and conventions reach the tasks that build on them', async () => {
  await using project = await makeProject();
  await project.write('plan.json', {
    conventions: { imports: 'named exports only' },
    tasks: [
      { key: 'first', prompt: 'Do it.' },
      { key: 'second', prompt: 'Go on.', depends_on: ['first'] },
    ],
  });
  await project.klauss('submit-file', 'plan.json');
  await project.klauss('wait');
  const shown = (await project.klauss('show', '2')).stdout;
  expect(shown).toContain('depends on  first');
});
