/** Clients that are started for the next task, `[workers] warm = "ahead"`, with the real client: each is what it would be without. */

import { existsSync, readlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSession } from '../hooks/session.ts';
import { bash, limited, type ModelRequest } from '../support/model.ts';
import { expectNoSurvivors, type Survivor } from '../support/processes.ts';
import { LOOK, makeWarm, type Steps, type Warm } from './warm.ts';

/** A task that goes on when it is told to; the steps after that. */
function holding(...rest: ReturnType<Steps>): Steps & { readonly release: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return Object.assign(() => [bash('pwd', { until: promise }), ...rest], { release: () => resolve() });
}

/** Waits for the standby, the only one. */
async function standbyOf(warm: Warm, job: string, key: string): Promise<Survivor> {
  const directory = join(warm.project.root, '.klauss', 'worktrees', job, key);
  await expect
    .poll(async () => (await warm.standbys()).map(({ pid }) => readlinkSync(`/proc/${pid}/cwd`)))
    .toEqual([directory]);
  const [standby] = await warm.standbys();
  if (standby === undefined) throw new Error('It has ended.');
  return standby;
}

const gone = async (warm: Warm): Promise<void> =>
  void (await expect.poll(async () => (await warm.standbys()).length).toBe(0));

const sessionIn = ({ command }: Survivor): string => /--session-id=(\S+)/.exec(command)?.[1] ?? '';

const told = ({ system, conversation }: ModelRequest): string => `${system}\n${conversation}`;

test('the next task’s client waits in its worktree, has asked nothing, and is taken', async () => {
  await using warm = await makeWarm({ warm: 'ahead', isolation: 'worktree', files: { 'a.txt': 'a\n' } });
  const { project, model } = warm;
  const first = holding(bash('echo first > first.txt'));
  const job = await warm.submit({
    first,
    second: () => [LOOK, bash('cat first.txt; echo second > second.txt')],
    third: () => [LOOK, bash('ls')],
  });
  const standby = await standbyOf(warm, job, 'second');
  expect(existsSync(join(project.root, '.klauss', 'worktrees', job, 'second', 'first.txt'))).toBe(false);
  expect(model.requests.filter(({ prompt }) => !prompt.includes('## Your task: first'))).toEqual([]);
  const shown = (await project.klauss('list', '--json')).json<
    { key: string; status: string; attempt: number }[]
  >();
  expect(shown.filter(({ key }) => key !== 'first')).toMatchObject([
    { status: 'pending', attempt: 0 },
    { status: 'pending', attempt: 0 },
  ]);
  expect(await warm.standbys()).toHaveLength(1);
  first.release();
  expect(await warm.ends(job)).toEqual({ first: 'completed', second: 'completed', third: 'completed' });

  expect(warm.looks('second')).toMatchObject([
    { client: standby.pid, directory: join(project.root, '.klauss', 'worktrees', job, 'second') },
  ]);
  expect(await warm.attempts(job, 'second')).toMatchObject([
    {
      outcome: 'completed',
      session: sessionIn(standby),
      turns: 4,
      tool_calls: 2,
      tokens: { input: 3000, output: 150 },
    },
  ]);
  expect(warm.requests('second').map(told).join('\n')).not.toMatch(/(?:first|third) alone/);
  // What was merged while it waited.
  expect(warm.answers('second')[1]).toBe('first');
  expect(await project.git('ls-tree', '--name-only', `klauss/${job}/integration`)).toBe(
    '.gitignore\na.txt\nfirst.txt\nsecond.txt',
  );
  // It began anew there, and had nothing to catch up with.
  expect(await project.git('log', '--format=%s', '-2', `klauss/${job}/second`)).toMatch(
    /^klauss: second: .*\nMerge first: /,
  );
  const transcript = await project.read(`.klauss/logs/${job}/second.1.jsonl`);
  expect(transcript.split('\n').map((line) => /"type":"(\w+)"/.exec(line)?.[1])[0]).toBe('run');
  expect(transcript).not.toMatch(/control_(?:request|response)/);
});

test('one whose task is cancelled, paused or changed is ended, and the task gets another', async () => {
  await using warm = await makeWarm({
    warm: 'ahead',
    isolation: 'worktree',
    files: { 'CLAUDE.md': 'Use tabs.\n' },
  });
  const { project } = warm;
  const look: Steps = () => [LOOK];

  const one = holding();
  const cancelling = await warm.submit({ one, cancelled: look });
  await standbyOf(warm, cancelling, 'cancelled');
  await project.klauss('cancel', `${cancelling}/cancelled`);
  await gone(warm);
  one.release();
  expect(await warm.ends(cancelling)).toEqual({ one: 'completed', cancelled: 'cancelled' });
  await expect.poll(() => existsSync(join(project.root, '.klauss', 'worktrees', cancelling))).toBe(false);

  const trace = `klauss/${cancelling}/cancelled`;
  const refs = () => project.git('for-each-ref', `refs/heads/${trace}`, `refs/${trace}`);
  await expect.poll(refs).toBe('');

  const two = holding();
  const pausing = await warm.submit({ two, paused: look });
  await standbyOf(warm, pausing, 'paused');
  await project.klauss('pause', pausing);
  await gone(warm);
  two.release();
  await project.klauss('resume', pausing);
  expect(await warm.ends(pausing)).toEqual({ two: 'completed', paused: 'completed' });

  const three = holding();
  const ruling = await warm.submit({ three, ruled: look });
  const unruled = await standbyOf(warm, ruling, 'ruled');
  await project.klauss('conventions', 'colour=blue', '--job', ruling);
  three.release();
  expect(await warm.ends(ruling)).toEqual({ three: 'completed', ruled: 'completed' });
  expect(warm.clientOf('ruled')).not.toBe(unruled.pid);
  for (const request of warm.requests('ruled')) expect(told(request)).toMatch(/colour.*blue/);

  const four = holding(bash('echo "Use spaces." > CLAUDE.md'));
  const moving = await warm.submit({ four, moved: look });
  const unmoved = await standbyOf(warm, moving, 'moved');
  four.release();
  expect(await warm.ends(moving)).toEqual({ four: 'completed', moved: 'completed' });
  expect(warm.clientOf('moved')).not.toBe(unmoved.pid);
  for (const request of warm.requests('moved')) {
    expect(told(request)).toContain('Use spaces.');
    expect(told(request)).not.toContain('Use tabs.');
  }
  expect(await readFile(join(project.root, '.klauss', 'logs', 'pool.log'), 'utf8')).toContain(
    `the standby for ${moving}/moved is ended`,
  );
  await project.klauss('stop');
  await expectNoSurvivors(project.marker);
});

test('a usage limit ends it at once', async () => {
  await using warm = await makeWarm({
    warm: 'ahead',
    isolation: 'worktree',
    files: { 'a.txt': 'a\n' },
    subscription: true,
  });
  const { promise: refused, resolve: refuse } = Promise.withResolvers<void>();
  const resetsAt = new Date(Date.now() + 3_600_000);
  const job = await warm.submit({
    limited: () => [{ ...limited(resetsAt), until: refused }],
    waiting: () => [LOOK],
  });
  await standbyOf(warm, job, 'waiting');
  refuse();
  await gone(warm);
  const { pool } = (await warm.project.klauss('workers', '--json')).json<{ pool: { state: string } }>();
  expect(pool.state).toBe('parked');
});

test('one that a dead pool left is ended by `kill`, by the end of a session and by the next pool', async () => {
  await using warm = await makeWarm({ warm: 'ahead', isolation: 'worktree', files: { 'a.txt': 'a\n' } });
  const { project } = warm;
  const first = holding();
  const job = await warm.submit({ first, second: () => [LOOK, bash('ls')] });
  const abandon = async (): Promise<Survivor> => {
    const standby = await standbyOf(warm, job, 'second');
    // By itself it would see that nobody is there any more.
    process.kill(standby.pid, 'SIGSTOP');
    process.kill(await warm.pool(), 'SIGKILL');
    return standby;
  };
  await abandon();
  await project.klauss('kill');
  await expectNoSurvivors(project.marker);

  await project.klauss('start', '1');
  await abandon();
  await using session = openSession(project, 'a-session');
  await session.hook('session-start', { source: 'startup' });
  await session.hook('session-end', { reason: 'prompt_input_exit' });
  await session.kill();
  await expectNoSurvivors(project.marker);

  await project.klauss('start', '1');
  const left = await abandon();
  await project.klauss('start', '1');
  first.release();
  expect(await warm.ends(job)).toEqual({ first: 'completed', second: 'completed' });
  expect(warm.clientOf('second')).not.toBe(left.pid);
  await project.klauss('stop');
  await expectNoSurvivors(project.marker);
  expect(existsSync(join(project.root, '.klauss', 'worktrees', job))).toBe(false);
});
