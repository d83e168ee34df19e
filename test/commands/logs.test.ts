import { statSync } from 'node:fs';
import { appendFile, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appended, type LogLine } from '../../src/actions/appended.ts';
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

  const directory = join(project.root, '.klauss/logs');
  const list = await project.klauss('logs');
  expect(list.stdout.split('\n')).toEqual([
    `In ${directory}:`,
    expect.stringMatching(/^NAME +SIZE +WRITTEN$/),
    expect.stringMatching(/^pool\.log +\d+ KB +\d+s ago$/),
    expect.stringMatching(/^worker_1\.log +\d+ KB +\d+s ago$/),
  ]);
  expect((await project.klauss('logs', '--json')).json()).toEqual({
    directory,
    files: ['pool.log', 'worker_1.log'],
    logs: ['pool.log', 'worker_1.log'].map((name) => ({
      name,
      bytes: statSync(join(directory, name)).size,
      modified_at: statSync(join(directory, name)).mtime.toISOString(),
    })),
    elsewhere: [],
  });
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
  expect((await project.klauss('logs', '1', '--attempt', '1')).stdout).toBe(byKey.stdout);
  expect((await project.klauss('logs', '1', '--attempt', '2')).stdout).toBe('Nothing was logged yet.');
  expect((await project.klauss('logs', '1', '-n', '1')).stdout).toBe(byKey.stdout.split('\n').at(-1));
  expect((await project.klauss('logs', '1', '-n', '0', '--json')).json()).toEqual({ lines: [] });
  expect((await project.klauss('logs', job.id)).stdout).toBe(worker.join('\n'));
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
  const isLog = (name: string): boolean => name.startsWith('worker_1.');
  for await (const lines of appended([directory], isLog, ending.signal)) {
    seen.push(...lines.map(({ text }) => text.slice(25)));
    // The next change comes when the last one was seen.
    if (seen.length === [1, 2, 4][done]) await changes[done++]?.();
  }
  expect(seen).toEqual(['line 1', 'line 2', 'line 3', 'line 4', 'line 5']);
  await rm(directory, { recursive: true });
});

test.concurrent('what was written at once stays together, wherever it is cut', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'klauss-logs-'));
  const log = join(directory, 'worker_1.log');
  const at = (second: number) => `2026-01-01T00:00:0${second}.000Z`;
  await writeFile(log, `${at(1)} prompt:\nfirst\n`);
  await writeFile(join(directory, 'worker_2.log'), `${at(0)} before\n${at(2)} after\n`);
  const ending = new AbortController();
  const seen: LogLine[] = [];
  for await (const lines of appended([directory], () => true, ending.signal)) {
    seen.push(...lines);
    if (seen.length === 4) await appendFile(log, 'second\n');
    if (seen.length === 5) ending.abort();
  }
  expect(seen.map(({ text }) => text)).toEqual([
    `${at(0)} before`,
    `${at(1)} prompt:`,
    'first',
    `${at(2)} after`,
    'second',
  ]);
  expect(seen.at(-1)?.head).toBe(`${at(1)} prompt:`);
  await rm(directory, { recursive: true });
});

test.concurrent('a job is followed across its tasks and workers, and nothing else is printed', async () => {
  await using project = await makeProject();
  await project.write('plan.json', {
    tasks: [
      { key: 'a', prompt: 'Say A' },
      { key: 'b', prompt: 'Say B' },
      { key: 'c', prompt: 'Say C', depends_on: ['a', 'b'] },
    ],
  });
  await project.klauss('submit', 'Another');
  const { job } = (await project.klauss('submit-file', 'plan.json', '--json')).json<JobAndTasks>();
  const logs = project.start('logs', job.id, '-f');
  const lines = heard(logs.stdout);
  await project.klauss('start', '2');
  await lines.until(new RegExp(`\\[${job.id}/c #1\\] completed`));
  logs.kill('SIGINT');
  const end = await logs;
  expect(end).toMatchObject({ exitCode: 0, stderr: '' });
  const printed = end.stdout.split('\n');
  expect(printed.every((line) => line.includes(` [${job.id}/`))).toBe(true);
  expect(printed.filter((line) => / completed/.test(line))).toHaveLength(3);
  // What two workers write at the same moment is read one after the other: the order of time holds for each task.
  for (const key of ['a', 'b', 'c']) {
    const times = printed.filter((line) => line.includes(`/${key} #1]`)).map((line) => line.slice(0, 24));
    expect(times).toEqual(times.toSorted());
  }
});

test.concurrent('a name that nothing has is answered with the one that was meant', async () => {
  await using project = await makeProject();
  await project.write('plan.json', { tasks: [{ key: 'login', prompt: 'Say A' }] });
  const { job } = (await project.klauss('submit-file', 'plan.json', '--json')).json<JobAndTasks>();
  await project.klauss('wait');
  const near = `${job.id.slice(0, -1)}_`;
  const answers: readonly (readonly [string[], string])[] = [
    [['logs', 'worker-1'], 'Did you mean `klauss logs worker_1`?'],
    [['logs', 'poll'], 'Did you mean `klauss logs pool`?'],
    [['logs', near], `Did you mean \`klauss logs ${job.id}\`?`],
    [['logs', `${job.id}/logn`], `Did you mean \`${job.id}/login\`?`],
    [['show', `${near}/login`], `Did you mean \`${job.id}/login\`?`],
    [['list', '--job', near], `Did you mean \`${job.id}\`?`],
    [['status', near], `Did you mean \`${job.id}\`?`],
    [['logs', 'nothing-like-it'], '`klauss logs` lists the logs'],
    [['logs', job.id, '--raw'], 'klauss logs JOB/KEY --raw'],
    [['logs', 'pool', '--raw'], 'klauss logs JOB/KEY --raw'],
    [['logs', 'pool', '--attempt', '1'], 'Name a task'],
  ];
  for (const [words, hint] of answers) {
    const end = await project.klauss(...words);
    expect(end, words.join(' ')).toMatchObject({ exitCode: 2, stdout: '' });
    expect(end.stderr, words.join(' ')).toContain(hint);
  }
});
