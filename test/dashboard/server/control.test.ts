/** Steering by the page: what it may, what it must say, and what it is told. */

import { expect, test } from 'vitest';
import type { Answer } from '../../../src/dashboard/protocol.ts';
import { makeGate, until, untilWorking } from '../../commands/running.ts';
import { type DashboardClient, startDashboard } from '../../support/dashboard.ts';
import type { JobAndTasks } from '../../support/plan.ts';
import { makeProject } from '../../support/project.ts';

async function answered(client: DashboardClient, order: unknown): Promise<readonly [number, Answer]> {
  const response = await client.order(order);
  return [response.status, (await response.json()) as Answer];
}

test.concurrent('without --control, every order is refused, and nothing happens', async () => {
  await using project = await makeProject();
  const { job } = (await project.klauss('submit', 'Do it.', '--json')).json<JobAndTasks>();
  await using dashboard = await startDashboard(project);
  const client = await dashboard.signIn();
  for (const order of [{ do: 'pause', job: job.id }, { do: 'workers', count: 1 }, 'nonsense']) {
    expect(await answered(client, order)).toEqual([
      403,
      {
        error: {
          code: 'state',
          message: 'This page may only look.',
          hint: expect.stringContaining('--web --control'),
        },
      },
    ]);
  }
  expect((await project.klauss('status', job.id, '--json')).json<JobAndTasks>().job.status).toBe('pending');
  expect((await project.klauss('workers')).stdout).toBe('No workers run.');
});

test.concurrent('with it, workers are started and stopped, a job is paused and resumed, a task cancelled and retried', async () => {
  await using project = await makeProject();
  const gate = await makeGate(project, 'gate');
  await project.write('plan.json', {
    tasks: [
      { key: 'a', prompt: `Wait. ${gate.directive}` },
      { key: 'b', prompt: 'Later.', depends_on: ['a'] },
    ],
  });
  const submitted = (await project.klauss('submit-file', 'plan.json', '--json')).json<JobAndTasks>();
  const job = submitted.job.id;
  const second = submitted.tasks[1]?.id;
  await using dashboard = await startDashboard(project, '--control');
  const client = await dashboard.signIn();
  expect(await answered(client, { do: 'workers', count: 2 })).toEqual([200, { message: '2 workers.' }]);
  await untilWorking(project);
  expect(await answered(client, { do: 'pause', job })).toEqual([
    200,
    { message: `Job ${job} is paused: 2 pending.` },
  ]);
  expect(await answered(client, { do: 'cancel', task: second })).toEqual([
    200,
    { message: `Task ${job}/b is cancelled.` },
  ]);
  expect(await answered(client, { do: 'retry', task: second })).toEqual([
    200,
    { message: 'To be run again: 1 task.' },
  ]);
  expect(await answered(client, { do: 'retry', job })).toEqual([
    200,
    { message: 'Nothing to retry: nothing failed, was cancelled or was skipped.' },
  ]);
  expect(await answered(client, { do: 'resume', job })).toEqual([200, { message: `Job ${job} goes on.` }]);
  expect(await answered(client, { do: 'stop' })).toEqual([200, { message: 'The workers are stopped.' }]);
  expect(await until(project, async (queue) => (await queue.currentPool()) === null)).toBe(true);
});

test.concurrent('what cannot be done is told with what to do', async () => {
  await using project = await makeProject();
  await using dashboard = await startDashboard(project, '--control');
  const client = await dashboard.signIn();
  expect(await answered(client, { do: 'pause', job: 'abcdef' })).toMatchObject([
    404,
    { error: { code: 'not_found', message: expect.any(String), hint: expect.stringContaining('`klauss') } },
  ]);
  expect(await answered(client, { do: 'cancel', task: 99 })).toMatchObject([
    404,
    { error: { code: 'not_found' } },
  ]);
  expect(await answered(client, { do: 'workers', count: 0 })).toMatchObject([
    400,
    { error: { code: 'usage', hint: expect.stringContaining('klauss stop') } },
  ]);
  expect(dashboard.stderr.text()).not.toContain('defect');
});

const WRONG: readonly (readonly [unknown, RegExp])[] = [
  ['', /not JSON/],
  ['{', /not JSON/],
  ['{"do":"stop"} ;', /not JSON/],
  ['null', /not an object/],
  ['[]', /not an object/],
  ['"stop"', /not an object/],
  [{}, /`do` is one of pause, resume, stop, retry, cancel, workers/],
  [{ do: 'delete' }, /`do` is one of/],
  [{ do: 'toString' }, /`do` is one of/],
  [{ do: ['stop'] }, /`do` is one of/],
  ['{"__proto__":{"do":"stop"}}', /`do` is one of/],
  [{ do: 'stop', force: true }, /a field too many: `force`/],
  ['{"do":"stop","__proto__":1}', /a field too many: `__proto__`/],
  [{ do: 'pause' }, /`job` is to be/],
  [{ do: 'pause', job: 1 }, /`job` is to be/],
  [{ do: 'pause', job: 'abcdef', task: 1 }, /a field too many: `task`/],
  [{ do: 'retry' }, /`job` is to be/],
  [{ do: 'retry', job: 'abcdef', task: 1 }, /a field too many: `job`/],
  [{ do: 'cancel', job: 'abcdef' }, /a field too many: `job`/],
  [{ do: 'cancel', task: '1' }, /`task` is to be a whole number/],
  [{ do: 'cancel', task: 1.5 }, /`task` is to be a whole number/],
  [{ do: 'cancel', task: null }, /`task` is to be a whole number/],
  [{ do: 'workers' }, /`count` is to be a whole number/],
  [{ do: 'workers', count: '4' }, /`count` is to be a whole number/],
  ['{"do":"workers","count":1e400}', /`count` is to be a whole number/],
];

test.concurrent('an order that is not exactly one is refused', async () => {
  await using project = await makeProject();
  await using dashboard = await startDashboard(project, '--control');
  const client = await dashboard.signIn();
  for (const [order, message] of WRONG) {
    expect(await answered(client, order), JSON.stringify(order)).toEqual([
      400,
      {
        error: {
          code: 'usage',
          message: expect.stringMatching(message),
          hint: expect.stringContaining('"do"'),
        },
      },
    ]);
  }
  expect((await project.klauss('workers')).stdout).toBe('No workers run.');
});
