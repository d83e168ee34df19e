/** Ctrl+C, and readers that go away. */

import { expect, test } from 'vitest';
import type { JobAndTasks } from '../support/plan.ts';
import { expectNoSurvivors, survivors } from '../support/processes.ts';
import { makeProject, STUB_CONFIG } from '../support/project.ts';
import { heard, makeGate, untilWorking } from './running.ts';

test.concurrent.each(['SIGINT', 'SIGTERM'] as const)(
  'wait ends with 130 on %s, and the job goes on',
  async (signal) => {
    await using project = await makeProject();
    const { job } = (await project.klauss('submit', 'stub:sleep=60', '--json')).json<JobAndTasks>();
    const waiting = project.start('wait');
    const notes = heard(waiting.stderr);
    await notes.until(/1 in progress/);
    waiting.kill(signal);
    const end = await waiting;
    expect(end).toMatchObject({ exitCode: 130 });
    expect(end.stdout).toMatch(/^Job \w+ \(running\): 1 in progress\..*\nInterrupted; job \w+ goes on\./);
    expect((await project.klauss('status', job.id)).stdout).toMatch(
      /\(running\): 0 of 1 done, 1 in progress/,
    );
  },
);

test.concurrent('start --foreground: the first Ctrl+C lets running tasks finish', async () => {
  await using project = await makeProject({
    config: STUB_CONFIG.replace('stop_grace = 1', 'stop_grace = 60'),
  });
  const gates = [await makeGate(project, 'one'), await makeGate(project, 'two')];
  const prompts = [...gates.map(({ directive }) => directive), 'Later.'];
  await project.write('plan.json', { tasks: prompts.map((prompt) => ({ prompt })) });
  await project.klauss('submit-file', 'plan.json');
  const pool = project.start('start', '2', '--foreground');
  const notes = heard(pool.stderr);
  await notes.until(/pool \w+ started/);
  await untilWorking(project, 2);
  pool.kill('SIGINT');
  await notes.until(/press Ctrl\+C again/);
  for (const gate of gates) await gate.open();
  const end = await pool;
  expect(end).toMatchObject({ exitCode: 0, stdout: 'Stopped.' });
  expect(end.stderr).toContain('Stopping: running tasks may finish; press Ctrl+C again to end them now.');
  expect(await survivors(project.marker)).toEqual([]);
  expect((await project.klauss('stats')).stdout).toBe('2 completed, 1 pending');
});

test.concurrent('start --foreground: the second Ctrl+C ends them at once', async () => {
  await using project = await makeProject({
    config: STUB_CONFIG.replace('stop_grace = 1', 'stop_grace = 60'),
  });
  await project.klauss('submit', 'stub:child stub:stubborn stub:forever');
  const pool = project.start('start', '2', '--foreground');
  const notes = heard(pool.stderr);
  await untilWorking(project);
  pool.kill('SIGINT');
  await notes.until(/press Ctrl\+C again/);
  expect(await survivors(project.marker)).not.toEqual([]);
  pool.kill('SIGINT');
  expect(await pool).toMatchObject({ exitCode: 0, stdout: 'Stopped.' });
  expect(await survivors(project.marker)).toEqual([]);
  const [task] = (await project.klauss('list', '--json')).json<{ status: string; attempt: number }[]>();
  expect(task).toMatchObject({ status: 'pending', attempt: 1 });
});

test.concurrent('worker is one worker in the foreground; a second pool is refused', async () => {
  await using project = await makeProject();
  await project.klauss('submit', 'stub:sleep=60');
  const worker = project.start('worker');
  await untilWorking(project);
  const second = await project.klauss('start', '--foreground', '--json');
  expect(second.exitCode).toBe(2);
  expect(second.json()).toMatchObject({ error: { code: 'pool_running' } });
  worker.kill('SIGTERM');
  expect(await worker).toMatchObject({ exitCode: 0, stdout: 'Stopped.' });
});

test.concurrent('a reader that goes away ends the command without a word', async () => {
  await using project = await makeProject();
  const tasks = Array.from({ length: 400 }, () => ({ prompt: 'x'.repeat(500) }));
  await project.write('plan.json', { tasks });
  await project.klauss('submit-file', 'plan.json');
  const listing = project.start('list', '--json');
  listing.stdout.once('data', () => listing.stdout.destroy());
  const end = await listing;
  expect(end.stderr).toBe('');
  expect(end.exitCode).toBe(0);
  await expectNoSurvivors(project.marker);
});
