import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { JobAndTasks, TaskOutput } from '../support/plan.ts';
import { survivors } from '../support/processes.ts';
import { makeProject, type Project } from '../support/project.ts';

/** Submits one task and returns when its client runs. */
async function startTask(project: Project, directives: string): Promise<TaskOutput> {
  const log = join(project.root, 'tasks.log');
  const end = await project.klauss('submit', `stub:log=${log} ${directives}`, '--start', '1', '--json');
  const [task] = end.json<JobAndTasks>().tasks;
  if (task === undefined) throw new Error('No task was submitted.');
  await expect.poll(() => readFile(log, 'utf8').catch(() => '')).toContain('start');
  return task;
}

interface ShownTask extends TaskOutput {
  readonly attempts: readonly {
    readonly outcome: string;
    readonly session: string;
    readonly cost_usd: number;
  }[];
}

const show = async (project: Project, task: TaskOutput) =>
  (await project.klauss('show', `${task.id}`, '--json')).json<ShownTask>();

test('stop lets a task finish that ends within the grace period', async () => {
  await using project = await makeProject();
  const task = await startTask(project, 'stub:sleep=1');
  expect((await project.klauss('stop', '--grace', '20')).exitCode).toBe(0);
  expect(await show(project, task)).toMatchObject({ status: 'completed', attempt: 1 });
  expect(await survivors(project.marker)).toEqual([]);
});

test('what does not end in time goes back to pending, costs no attempt, and is gone on with', async () => {
  await using project = await makeProject();
  const task = await startTask(project, 'stub:child stub:forever');
  expect((await project.klauss('stop', '--grace', '0.2')).exitCode).toBe(0);
  expect(await survivors(project.marker)).toEqual([]);
  const stopped = await show(project, task);
  expect(stopped).toMatchObject({ status: 'pending', reason: null, attempts: [{ outcome: 'released' }] });

  const end = await project.klauss('wait', '--json');
  expect(end.json<JobAndTasks>().tasks).toMatchObject([{ status: 'completed' }]);
  const [first, second] = (await show(project, task)).attempts;
  expect(second?.session).toBe(first?.session);
});

test('a client that ignores the request to end is killed', async () => {
  await using project = await makeProject();
  const task = await startTask(project, 'stub:stubborn stub:forever');
  expect((await project.klauss('stop', '--grace', '0')).exitCode).toBe(0);
  expect(await survivors(project.marker)).toEqual([]);
  expect((await show(project, task)).status).toBe('pending');
});

test('kill ends everything at once', async () => {
  await using project = await makeProject();
  const task = await startTask(project, 'stub:child stub:stubborn stub:forever');
  expect((await project.klauss('kill')).exitCode).toBe(0);
  expect(await survivors(project.marker)).toEqual([]);
  expect((await show(project, task)).status).toBe('pending');
});

test('a follower is told that the workers were stopped, and does not start them again', async () => {
  await using project = await makeProject();
  await startTask(project, 'stub:forever');
  const waiting = project.start('wait');
  await once(waiting.stderr, 'data'); // its first line of progress: it follows
  await project.klauss('stop', '--force');
  const end = await waiting;
  expect(end.exitCode).toBe(3);
  expect(end.stdout).toContain('The workers were stopped');
  expect(await survivors(project.marker)).toEqual([]);
});

test('one job is stopped while another goes on, and resumed later', async () => {
  await using project = await makeProject();
  const stopped = await startTask(project, 'stub:forever');
  const other = (
    await project.klauss('submit', 'stub:sleep=1', '--start', '2', '--json')
  ).json<JobAndTasks>();
  expect((await project.klauss('stop', stopped.job)).exitCode).toBe(0);
  expect((await show(project, stopped)).status).toBe('pending');
  expect((await project.klauss('wait', other.job.id)).exitCode).toBe(0);
  expect((await show(project, stopped)).status).toBe('pending');

  expect((await project.klauss('resume', stopped.job)).exitCode).toBe(0);
  expect((await project.klauss('wait', stopped.job)).exitCode).toBe(0);
});

test('a cancelled task is ended and never completed', async () => {
  await using project = await makeProject();
  const task = await startTask(project, 'stub:stubborn stub:sleep=2');
  await project.klauss('cancel', `${task.id}`);
  expect((await project.klauss('wait', task.job)).exitCode).toBe(1);
  expect(await show(project, task)).toMatchObject({
    status: 'cancelled',
    attempts: [{ outcome: 'cancelled' }],
  });
});
