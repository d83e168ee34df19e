import { appendFile, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appended } from '../../src/actions/appended.ts';
import type { JobAndTasks } from '../support/plan.ts';
import { makeProject } from '../support/project.ts';
import { heard, untilWorking } from './running.ts';

test.concurrent('logs lists them, and prints that of a worker, of the pool and of a task', async () => {
  await using project = await makeProject();
  await project.write('plan.json', {
    tasks: [
      { key: 'a', prompt: 'Say A' },
      { key: 'ab', prompt: 'Say AB', depends_on: ['a'] },
    ],
  });
  const { job } = (await project.klauss('submit-file', 'plan.json', '--json')).json<JobAndTasks>();
  expect(await project.klauss('logs', '1')).toMatchObject({ exitCode: 0, stdout: 'Nothing was logged yet.' });
  await project.klauss('wait');
  await project.klauss('stop');

  const list = await project.klauss('logs');
  expect(list.stdout).toBe(`In ${join(project.root, '.klauss/logs')}:\npool.log\nworker_1.log`);
  expect((await project.klauss('logs', 'pool')).stdout).toMatch(
    / pool \w+ started,.*\n.* pool \w+ stopped$/s,
  );
  const worker = (await project.klauss('logs', 'worker_1', '--json')).json<{ lines: string[] }>().lines;
  expect(worker.map((line) => /\] (started|completed)/.exec(line)?.[1] ?? '').filter(Boolean)).toEqual([
    'started',
    'completed',
    'started',
    'completed',
  ]);
  const byKey = await project.klauss('logs', `${job.id}/a`);
  expect(byKey).toMatchObject({ exitCode: 0, stderr: '' });
  expect(byKey.stdout).toBe(worker.filter((line) => line.includes(`[${job.id}/a #1]`)).join('\n'));
  expect((await project.klauss('logs', '1')).stdout).toBe(byKey.stdout);
});

test.concurrent('-f follows a worker, and ends on Ctrl+C with everything printed', async () => {
  await using project = await makeProject();
  await project.klauss('submit', 'stub:sleep=60', '--start', '1');
  await untilWorking(project);
  const logs = project.start('logs', 'worker_1', '-f');
  const lines = heard(logs.stdout);
  await lines.until(/started: stub:sleep=60/);
  await project.klauss('stop', '--force');
  await lines.until(/back to pending/);
  // Written right before the signal: it must not be missed.
  await appendFile(
    join(project.root, '.klauss/logs/worker_1.log'),
    '2099-01-01T00:00:00.000Z the last line\n',
  );
  logs.kill('SIGINT');
  const end = await logs;
  expect(end).toMatchObject({ exitCode: 0, stderr: '' });
  expect(end.stdout).toMatch(/the last line$/);
});

test.concurrent('-f on a task that has not started yet prints its lines when they come, and only them', async () => {
  await using project = await makeProject();
  await project.write('plan.json', {
    tasks: [
      { key: 'a', prompt: 'stub:sleep=0.2' },
      { key: 'b', prompt: 'stub:sleep=0.2' },
      { key: 'c', prompt: 'stub:sleep=0.2', depends_on: ['a', 'b'] },
    ],
  });
  await project.klauss('submit-file', 'plan.json');
  const logs = project.start('logs', '3', '-f');
  const lines = heard(logs.stdout);
  await project.klauss('wait');
  await lines.until(/\] completed/);
  logs.kill('SIGINT');
  const { stdout } = await logs;
  expect(stdout.split('\n').every((line) => line.includes('/c #1] '))).toBe(true);
});

test.concurrent('what is appended around a rotation is read once, in order', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'klauss-logs-'));
  const log = join(directory, 'worker_1.log');
  const line = (number: number) => `2026-01-01T00:00:0${number}.000Z line ${number}\n`;
  await writeFile(log, line(1));
  await writeFile(join(directory, 'other.log'), line(9));
  const ending = new AbortController();
  const seen: string[] = [];
  const changes: readonly (() => Promise<void> | void)[] = [
    () => appendFile(log, `${line(2)}2026-01-01T00:00:03.000Z line`),
    async () => {
      await appendFile(log, ' 3\n');
      await rename(log, join(directory, 'worker_1.1.log'));
      await writeFile(log, line(4));
    },
    async () => {
      await appendFile(log, line(5));
      ending.abort();
    },
  ];
  let done = 0;
  for await (const lines of appended(directory, (name) => name.startsWith('worker_1.'), ending.signal)) {
    seen.push(...lines.map((text) => text.slice(25)));
    // The next change comes when the last one was seen.
    if (seen.length === [1, 2, 4][done]) await changes[done++]?.();
  }
  expect(seen).toEqual(['line 1', 'line 2', 'line 3', 'line 4', 'line 5']);
  await rm(directory, { recursive: true });
});
