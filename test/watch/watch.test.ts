/** What dashboards are shown, of a real queue, pool and stub client. */

import { expect, test } from 'vitest';
import { Context } from '../../src/actions/context.ts';
import { defaultConfig } from '../../src/config/config.ts';
import { paths as projectPaths } from '../../src/config/project.ts';
import { asJobId } from '../../src/domain/ids.ts';
import type { Line } from '../../src/view/source.ts';
import { nearby } from '../../src/watch/nearby.ts';
import { watchQueue } from '../../src/watch/watch.ts';
import { makeGate, untilWorking } from '../commands/running.ts';
import type { JobAndTasks } from '../support/plan.ts';
import { makeProject, type Project } from '../support/project.ts';

const contextOf = (project: Project): Context =>
  new Context({ cwd: project.root, environment: project.environment });

async function submit(project: Project, tasks: readonly object[], ...more: string[]): Promise<string> {
  await project.write('plan.json', { goal: 'Try it', tasks });
  return (await project.klauss('submit-file', 'plan.json', ...more, '--json')).json<JobAndTasks>().job.id;
}

test('a job at work: what runs where, what it waits for, what its client does', async () => {
  await using project = await makeProject();
  const gate = await makeGate(project, 'gate');
  const job = await submit(
    project,
    [
      { key: 'first', prompt: `Do it.\nThoroughly. ${gate.directive}` },
      { key: 'second', prompt: 'Then this.', depends_on: ['first'] },
    ],
    '--start',
    '2',
  );
  await untilWorking(project);
  await using context = contextOf(project);
  const source = watchQueue(context, await context.queue());

  const view = await source.view(null);
  expect(view).toMatchObject({
    project: 'project',
    pool: { state: 'running', workers: 2, hold: null },
    halt: null,
    job,
    jobs: [{ id: job, status: 'running', leftMs: null, applied: false }],
    tasks: [
      { key: 'first', status: 'running', waits: null, worker: 'worker_1', attempt: 1 },
      { key: 'second', status: 'pending', waits: 'dependencies', worker: null },
    ],
    workers: [
      { name: 'worker_1', taskName: `${job}/first`, pid: expect.any(Number) },
      { name: 'worker_2', task: null, taskName: null, pid: null, cpuPercent: 0, doing: '' },
    ],
  });
  expect(view.tasks[0]?.title).toMatch(/^Do it\. Thoroughly\. /);
  expect(view.workers[0]?.memoryBytes).toBeGreaterThan(100_000);
  expect(view.workers[0]?.doing).not.toBe('');

  await gate.open();
  await project.klauss('wait');
  const after = await source.view(asJobId('gone00'));
  expect(after).toMatchObject({ job, jobs: [{ status: 'completed', leftMs: 0 }] });
  const { spans, bookings } = await source.history(asJobId(job));
  expect(spans.filter(({ outcome }) => outcome === 'completed')).toHaveLength(2);
  expect(spans.every(({ to }) => to !== null)).toBe(true);
  expect(bookings).toHaveLength(2);
  expect(await source.history(asJobId('gone00'))).toEqual({ spans: [], held: [], bookings: [], last: null });
});

test('a conversation that was had, and one that goes on', async () => {
  await using project = await makeProject();
  const job = await submit(project, [{ key: 'one', prompt: 'Do it.' }], '--start');
  await project.klauss('wait');
  await using context = contextOf(project);
  const queue = await context.queue();
  const source = watchQueue(context, queue);
  const [task] = await queue.tasks({ job: asJobId(job) });
  if (task === undefined) throw new Error('It has a task.');
  const end = new AbortController();
  const lines: Line[] = [];
  for await (const said of source.conversation(task.id, end.signal)) {
    lines.push(...said);
    end.abort();
  }
  expect(lines.map(({ kind }) => kind)).toContain('call');
  expect(lines.at(-1)).toMatchObject({ kind: 'note', text: expect.stringContaining('success') });
});

test('steering is what the commands do, refusals included', async () => {
  await using project = await makeProject();
  const job = asJobId(await submit(project, [{ key: 'one', prompt: 'Fail. stub:exit=3', max_retries: 0 }]));
  await using context = contextOf(project);
  const queue = await context.queue();
  const { steering } = watchQueue(context, queue);
  expect(await steering.stop()).toBe('No workers run.');
  expect(await steering.pause(job)).toBe(`Job ${job} is paused: 1 pending.`);
  expect((await queue.job(job))?.status).toBe('paused');
  await expect(steering.workers(0)).rejects.toMatchObject({ code: 'usage', hint: expect.any(String) });
  expect(await steering.resume(job)).toBe(`Job ${job} goes on.`);
  await project.klauss('wait');
  await expect(steering.resume(job)).rejects.toMatchObject({
    code: 'state',
    hint: expect.stringContaining(`klauss retry ${job}`),
  });
  expect(await steering.stop()).toBe('The workers are stopped.');
  expect(await steering.retry({ job })).toBe('To be run again: 1 task. No workers run.');
  const task = await queue.taskByKey(job, 'one');
  expect(task && (await steering.cancel(task.id))).toBe(`Task ${job}/one is cancelled.`);
});

test('a path is told as the worker sees it', () => {
  const paths = projectPaths('/p', defaultConfig('p'));
  const task = { job: asJobId('k3f9x2'), key: 'login' };
  const text = 'Write: /p/.klauss/worktrees/k3f9x2/login/src/a.ts, like /p/src/b.ts and /other/c.ts';
  expect(nearby(text, paths, task)).toBe('Write: src/a.ts, like src/b.ts and /other/c.ts');
});
