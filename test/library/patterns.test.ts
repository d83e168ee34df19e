/** The five ways of working that the original described, with the library. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Orchestrator } from '../../src/index.ts';
import { makeGate } from '../commands/running.ts';
import { type CommandEnd, makeProject, type Project } from '../support/project.ts';

const open = (project: Project): Promise<Orchestrator> =>
  Orchestrator.open({ project: project.root, environment: project.environment });

test.concurrent('parallel: independent tasks run at once, and their results come together', async () => {
  await using project = await makeProject();
  await using klauss = await open(project);
  const job = await klauss.createJob('Write the docs');
  const log = join(project.root, 'log');
  await klauss.addSubtasks(
    job,
    ['intro', 'guide', 'reference'].map((key) => ({ key, prompt: `stub:log=${log} stub:sleep=1.5` })),
  );
  const results = await klauss.waitAndCollect(job, { startWorkers: true });
  expect(results).toMatchObject({ finished: true, job: { status: 'completed', costUsd: 0.03 } });
  expect(results.tasks.map(({ key, status, report }) => [key, status, report?.summary])).toEqual([
    ['intro', 'completed', 'intro is done'],
    ['guide', 'completed', 'guide is done'],
    ['reference', 'completed', 'reference is done'],
  ]);
  const { worker, startedAt } = results.tasks[2] ?? {};
  expect(worker).toContain('worker_3@');
  // The last began before the first had ended.
  expect(startedAt).toBeLessThan(results.tasks[0]?.finishedAt ?? 0);
  expect(klauss.synthesize(results)).toMatch(
    /^Job \w+ \(completed\): 3 completed, \$0\.03\. Goal: Write the docs\n- intro \[completed, \d+s\] intro is done\n/,
  );
});

test.concurrent('hierarchical: what builds on others waits for them', async () => {
  await using project = await makeProject();
  await using klauss = await open(project);
  const job = await klauss.createJob('Build authentication');
  const schema = await klauss.addSubtask(job, { key: 'schema', prompt: 'stub:write=schema.sql' });
  const [login, logout] = await klauss.addSubtasks(job, [
    { key: 'login', prompt: 'Do it.', dependsOn: [schema.key], verify: ['test -e schema.sql'] },
    { key: 'logout', prompt: 'Do it.', dependsOn: [schema.key], verify: ['test -e schema.sql'] },
  ]);
  const keys = [login?.key ?? '', logout?.key ?? ''];
  await klauss.addSubtask(job, { key: 'tests', prompt: 'Do it.', dependsOn: keys });
  const { tasks, finished } = await klauss.waitAndCollect(job, { startWorkers: 4 });
  expect(finished).toBe(true);
  expect(tasks.map(({ status, attempt }) => ({ status, attempt }))).toEqual(
    Array.from({ length: 4 }, () => ({ status: 'completed', attempt: 1 })),
  );
  const [first, ...rest] = tasks;
  // What the lower ones are held to was run; the others have none of their own, and nothing is found here.
  const gates = tasks.map(({ receipt }) =>
    receipt?.gates.map(({ command, exitCode }) => [command, exitCode]),
  );
  expect(gates).toEqual([[], [['test -e schema.sql', 0]], [['test -e schema.sql', 0]], []]);
  for (const task of rest) expect(task.startedAt).toBeGreaterThanOrEqual(first?.finishedAt ?? Infinity);
  expect(tasks[3]?.startedAt).toBeGreaterThanOrEqual(
    Math.max(tasks[1]?.finishedAt ?? Infinity, tasks[2]?.finishedAt ?? Infinity),
  );
  expect(await klauss.workerStatus()).toMatchObject({ pool: { workers: 4 }, tasks: { completed: 4 } });
});

test.concurrent('hierarchical: what does not pass its gates holds up what builds on it, and nothing else', async () => {
  await using project = await makeProject();
  await using klauss = await open(project);
  const job = await klauss.createJob('Build authentication');
  await klauss.addSubtasks(job, [
    { key: 'schema', prompt: 'Do it.', verify: ['echo no schema; false'], maxRetries: 0 },
    { key: 'login', prompt: 'Do it.', dependsOn: ['schema'] },
    { key: 'docs', prompt: 'Do it.', verify: [] },
  ]);
  const results = await klauss.waitAndCollect(job, { startWorkers: true });
  expect(results.tasks.map(({ status, reason }) => [status, reason])).toEqual([
    ['failed', 'gates'],
    ['skipped', null],
    ['completed', null],
  ]);
  expect(results.tasks[0]?.error).toContain('no schema');
});

test.concurrent('adaptive: what is found while the job runs is added to it, from anywhere', async () => {
  await using project = await makeProject();
  await using klauss = await open(project);
  const job = await klauss.createJob('Find and mend');
  const gate = await makeGate(project, 'gate');
  await klauss.addSubtasks(job, [
    { key: 'search', prompt: 'stub:write=finding.txt' },
    { key: 'report', prompt: gate.directive, priority: 9 },
  ]);
  let added: Promise<CommandEnd> | null = null;
  const waiting = klauss.waitAndCollect(job, {
    startWorkers: 2,
    onProgress({ tasks }) {
      // The first result is in, the other task still runs: a process of its own adds what follows from it.
      if (tasks.completed !== 1 || added !== null) return;
      const options = ['--job', job, '--key', 'mend', '--depends-on', 'search', '--depends-on', 'report'];
      added = project.klauss('submit', 'stub:write=mended.txt', ...options, '--json').finally(gate.open);
    },
  });
  const { finished, tasks, job: after } = await waiting;
  const end = (await added) as CommandEnd | null;
  expect(end).toMatchObject({ exitCode: 0, stderr: '' });
  expect(end?.json()).toMatchObject({
    job: { id: job, status: 'running', tasks: { completed: 1, in_progress: 1, pending: 1 } },
    tasks: [{ key: 'mend', depends_on: ['search', 'report'] }],
  });
  expect(finished).toBe(true);
  expect(after).toMatchObject({ status: 'completed', tasks: { completed: 3 } });
  expect(tasks.map(({ key, status }) => [key, status])).toEqual([
    ['search', 'completed'],
    ['report', 'completed'],
    ['mend', 'completed'],
  ]);
  expect(existsSync(join(project.root, 'mended.txt'))).toBe(true);
});

test.concurrent('adaptive: results decide what is added, and the finished job goes on', async () => {
  await using project = await makeProject();
  await using klauss = await open(project);
  const job = await klauss.createJob('Find and mend');
  await klauss.addSubtask(job, { key: 'search', prompt: 'stub:write=finding.txt' });
  const first = await klauss.waitAndCollect(job, { startWorkers: true });
  const found = first.tasks[0]?.report?.filesChanged ?? [];
  expect(found).toEqual(['finding.txt']);
  await klauss.addSubtasks(
    job,
    found.map((file) => ({ prompt: `Mend it. stub:write=mended-${file}`, dependsOn: ['search'] })),
  );
  const second = await klauss.waitAndCollect(job, { startWorkers: true });
  expect(second).toMatchObject({ finished: true, job: { status: 'completed', tasks: { completed: 2 } } });
  expect(existsSync(join(project.root, 'mended-finding.txt'))).toBe(true);
});

test.concurrent('quick delegation: one task, one answer', async () => {
  await using project = await makeProject();
  await using klauss = await open(project);
  const job = await klauss.createJob('A small thing');
  const task = await klauss.addSubtask(job, { prompt: 'Do it.' });
  expect(task).toMatchObject({ job, key: 'task-1', status: 'pending' });
  const { tasks } = await klauss.waitAndCollect(job, { startWorkers: 1, timeout: 30 });
  expect(tasks[0]?.report).toMatchObject({ status: 'done', summary: 'task-1 is done' });
});

test.concurrent('coordinated: two orchestrators share one queue, its workers and its conventions', async () => {
  await using project = await makeProject();
  await using one = await open(project);
  await using two = await open(project);
  const job = await one.createJob('Together');
  const elsewhere = await two.createJob('Beside it');
  await one.setSharedContext('all', `stub:write=all.txt`);
  await two.setSharedContext('own', 'dry', elsewhere);
  expect(await two.sharedContext(job)).toEqual({ all: 'stub:write=all.txt' });
  expect(await one.sharedContext(elsewhere)).toEqual({ all: 'stub:write=all.txt', own: 'dry' });

  // Keys are made for tasks without one, also when many are added at the same moment.
  const added = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      (index % 2 === 0 ? one : two).addSubtask(job, { prompt: `Part ${index}` }),
    ),
  );
  expect(new Set(added.map(({ key }) => key)).size).toBe(8);
  await two.addSubtask(elsewhere, { prompt: 'Do it.' });
  const [mine, its] = await Promise.all([
    one.waitAndCollect(job, { startWorkers: 2 }),
    two.waitAndCollect(elsewhere, { startWorkers: true }),
  ]);
  expect(mine).toMatchObject({ finished: true, job: { tasks: { completed: 8 } } });
  expect(its).toMatchObject({ finished: true, job: { status: 'completed' } });
  const pools = [...mine.tasks, ...its.tasks].map(({ worker }) => worker?.split('@')[1]);
  expect(new Set(pools).size).toBe(1);
  expect(existsSync(join(project.root, 'all.txt'))).toBe(true);
});
