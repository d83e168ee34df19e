/** Clients that wait in a real pool, with the stub client. */

import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { asJobId } from '../../../src/domain/ids.ts';
import { commandLineOf } from '../../../src/platform/processes.ts';
import { findLeftovers } from '../../../src/pool/leftovers.ts';
import { openQueue } from '../../../src/queue/open.ts';
import type { Queue } from '../../../src/queue/queue.ts';
import { makeGate, until, untilWorking } from '../../commands/running.ts';
import type { JobAndTasks, TaskOutput, WorkersOutput } from '../../support/plan.ts';
import { expectNoSurvivors, survivors } from '../../support/processes.ts';
import { makeProject, type Project, STUB_CONFIG } from '../../support/project.ts';

const FILES = { 'README.md': 'A project.\n' };

/** A project whose workers wait like this; `more` are further sections of its configuration. */
const withWarm = (
  warm: 'off' | 'ahead' | 'keep',
  { more = '', files }: { more?: string; files?: typeof FILES } = {},
) =>
  makeProject({
    config: `${STUB_CONFIG}warm = "${warm}"\nmin_free_memory_mb = 0\n${more}`,
    ...(files !== undefined && { files }),
  });

const queueOf = (project: Project): Promise<Queue> =>
  openQueue({ path: join(project.root, '.klauss', 'klauss.db') });

interface StandbySeen {
  readonly pid: number;
  readonly session: string;
}

/** Clients of a project that were started ahead and that no attempt has yet. */
async function standbys(project: Project): Promise<readonly StandbySeen[]> {
  await using queue = await queueOf(project);
  const [ours, ahead] = await Promise.all([
    survivors(project.marker),
    survivors(/^KLAUSS_ATTEMPT=\w+\.standby-/),
  ]);
  const taken = (await queue.runningAttempts()).map(({ process }) => process?.pid);
  return ours.flatMap(({ pid, command }) => {
    const [, session] = / --session-id=(\S+)/.exec(command) ?? [];
    const waits = session !== undefined && !taken.includes(pid) && ahead.some((other) => other.pid === pid);
    return waits ? { pid, session } : [];
  });
}

/** Waits for the only one. */
async function standby(project: Project): Promise<StandbySeen> {
  await expect.poll(() => standbys(project)).toHaveLength(1);
  const [only] = await standbys(project);
  if (only === undefined) throw new Error('It is gone again.');
  return only;
}

async function submit(
  project: Project,
  tasks: readonly object[],
  workers = 1,
  plan: object = {},
): Promise<string> {
  await project.write('../plan.json', { goal: 'Try it', tasks, ...plan });
  const end = await project.klauss('submit-file', '../plan.json', '--start', `${workers}`, '--json');
  return end.json<JobAndTasks>().job.id;
}

/** Waits for the end of a job; its tasks, by key. */
async function finished(project: Project, job: string): Promise<Readonly<Record<string, TaskOutput>>> {
  const end = await project.klauss('wait', job, '--json');
  return Object.fromEntries(end.json<JobAndTasks>().tasks.map((task) => [task.key, task]));
}

interface Attempts {
  readonly attempts: readonly { readonly outcome: string; readonly session: string }[];
}

const attemptsAt = async (project: Project, task: string): Promise<Attempts['attempts']> =>
  (await project.klauss('show', task, '--json')).json<Attempts>().attempts;

const worktreeOf = (project: Project, job: string, key: string): string =>
  join(project.root, '.klauss', 'worktrees', job, key);

/** One worker is at work on `a`, behind a gate; a client waits for `b`. */
async function oneWaits(project: Project, { more = '', plan = {} }: { more?: string; plan?: object } = {}) {
  const gate = await makeGate(project, 'gate');
  const tasks = [
    { key: 'a', prompt: `${gate.directive} ${more}` },
    { key: 'b', prompt: 'Do it.' },
  ];
  const job = await submit(project, tasks, 1, plan);
  return { gate, job, waiting: await standby(project) };
}

describe('ahead', () => {
  test('a client waits for the next task while all workers are busy, and does it', async () => {
    await using project = await withWarm('ahead');
    const { gate, job, waiting } = await oneWaits(project);
    await gate.open();
    expect(await finished(project, job)).toMatchObject({ b: { status: 'completed', attempt: 1 } });
    expect(await attemptsAt(project, `${job}/b`)).toMatchObject([{ session: waiting.session }]);
    expect((await project.klauss('logs', 'worker_1')).stdout).toContain('its client has waited for it');
    expect(await standbys(project)).toEqual([]);
  });

  test('there are no more of them than workers', async () => {
    await using project = await withWarm('ahead');
    const gates = [await makeGate(project, 'gate-a'), await makeGate(project, 'gate-b')];
    const held = gates.map(({ directive }, index) => ({ key: `held${index}`, prompt: directive }));
    const rest = Array.from({ length: 6 }, (_, index) => ({ key: `t${index}`, prompt: 'Do it.' }));
    const job = await submit(project, [...held, ...rest], 2);
    await expect.poll(() => standbys(project)).toHaveLength(2);
    // What it hears of wakes the pool.
    const more = await submit(project, rest, 2);
    expect(await standbys(project)).toHaveLength(2);
    for (const gate of gates) await gate.open();
    for (const each of [job, more])
      expect(Object.values(await finished(project, each)).map(({ status }) => status)).not.toContain(
        'failed',
      );
  });

  test('a task of higher priority that comes meanwhile goes first, with a client of its own', async () => {
    await using project = await withWarm('ahead', { files: FILES });
    const log = join(dirname(project.root), 'log');
    const { gate, job, waiting } = await oneWaits(project);
    const urgent = await submit(project, [{ key: 'urgent', priority: 9, prompt: `stub:log=${log}` }]);
    await expect
      .poll(async () => (await standbys(project)).map(({ session }) => session))
      .not.toContain(waiting.session);
    const next = await standby(project);
    await gate.open();
    expect(await finished(project, urgent)).toMatchObject({ urgent: { status: 'completed' } });
    expect(await attemptsAt(project, `${urgent}/urgent`)).toMatchObject([{ session: next.session }]);
    expect(await finished(project, job)).toMatchObject({ b: { status: 'completed', attempt: 1 } });
  });

  test('in a worktree it moves on to where the others have brought the tip', async () => {
    await using project = await withWarm('ahead', { files: FILES });
    const pipe = join(dirname(project.root), 'pipe');
    await execa('mkfifo', [pipe]);
    const [land, look] = ['land.sh', 'look.sh'].map((name) => join(dirname(project.root), name));
    await writeFile(land ?? '', `cat ${pipe}; echo landed > landed.txt\n`);
    await writeFile(look ?? '', 'cp landed.txt seen.txt\n');
    const job = await submit(project, [
      { key: 'a', prompt: `stub:run=${land}` },
      { key: 'b', prompt: `stub:run=${look}` },
    ]);
    const waiting = await standby(project);
    expect(existsSync(worktreeOf(project, job, 'b'))).toBe(true);
    await writeFile(pipe, '');
    expect(await finished(project, job)).toMatchObject({ b: { status: 'completed', attempt: 1 } });
    expect(await attemptsAt(project, `${job}/b`)).toMatchObject([{ session: waiting.session }]);
    expect(await project.git('show', `klauss/${job}/integration:seen.txt`)).toBe('landed');
    await project.klauss('stop');
    expect((await project.git('worktree', 'list')).split('\n')).toHaveLength(1);
  });

  test.each(['cancelled', 'paused'])('nothing is left of one whose task is %s', async (what) => {
    await using project = await withWarm('ahead', { files: FILES });
    const { gate, job } = await oneWaits(project);
    if (what === 'paused') await project.klauss('pause', job);
    else await project.klauss('cancel', `${job}/b`);
    await expect.poll(() => standbys(project)).toEqual([]);
    await expect.poll(() => existsSync(worktreeOf(project, job, 'b'))).toBe(false);
    expect(await project.git('for-each-ref', `refs/klauss/${job}/b`)).toBe('');
    if (what === 'paused') await project.klauss('resume', job);
    else await gate.open();
    const { b } = await finished(project, job);
    expect(b?.status).toBe(what === 'paused' ? 'completed' : 'cancelled');
  });

  test('a pool that is parked has nobody wait', async () => {
    await using project = await withWarm('ahead', { more: '[limits]\npark_initial = 3000\n' });
    const { gate, job } = await oneWaits(project, { more: 'stub:api=429' });
    await gate.open();
    await until(project, async (queue) => (await queue.currentPool())?.hold?.kind === 'limit');
    await expect.poll(() => standbys(project)).toEqual([]);
    await using queue = await queueOf(project);
    expect(await queue.attempts((await queue.taskByKey(asJobId(job), 'b'))?.id ?? expect.fail())).toEqual([]);
  });

  test('one that has died is replaced when its task begins', async () => {
    await using project = await withWarm('ahead');
    const { gate, job, waiting } = await oneWaits(project);
    process.kill(waiting.pid, 'SIGKILL');
    await expect.poll(() => standbys(project)).toEqual([]);
    await gate.open();
    expect(await finished(project, job)).toMatchObject({ b: { status: 'completed', attempt: 1 } });
    const [attempt] = await attemptsAt(project, `${job}/b`);
    expect(attempt?.session).not.toBe(waiting.session);
  });

  test('what it was told that it may spend is what its claim reserves', async () => {
    await using project = await withWarm('ahead', { more: '[budget]\nper_task = 0.5\n' });
    const [first, second] = [await makeGate(project, 'first'), await makeGate(project, 'second')];
    const tasks = [first.directive, second.directive, 'Do it.'].map((prompt, index) => ({
      key: `t${index}`,
      prompt,
    }));
    const job = await submit(project, tasks, 1, { budget_usd: 4 });
    const waiting = await standby(project);
    const told = Number(/--max-budget-usd=([\d.]+)/.exec(commandLineOf(waiting.pid) ?? '')?.[1]);
    await first.open();
    await using queue = await queueOf(project);
    await until(project, async () =>
      (await queue.runningAttempts()).some(({ process }) => process?.pid === waiting.pid),
    );
    expect(told).toBe(0.5);
    expect((await queue.reserved()).get(asJobId(job))).toBe(told);
    await second.open();
    await finished(project, job);
  });

  test('it is no worker and nothing that was left, but a process of this project', async () => {
    await using project = await withWarm('ahead');
    const { gate, job, waiting } = await oneWaits(project);
    const { processes } = (await project.klauss('ps', '--json')).json<{ processes: { pid: number }[] }>();
    expect(processes.map(({ pid }) => pid)).toContain(waiting.pid);
    const { workers } = (await project.klauss('workers', '--json')).json<WorkersOutput>();
    expect(workers).toHaveLength(1);
    expect(workers[0]?.pid).not.toBe(waiting.pid);
    const { tasks } = (await project.klauss('status', job, '--json')).json<JobAndTasks>();
    expect(tasks.map(({ status, attempt }) => [status, attempt])).toEqual([
      ['in_progress', 1],
      ['pending', 0],
    ]);
    await using queue = await queueOf(project);
    expect(await findLeftovers(queue, null, null)).toEqual({ tasks: 0, processes: [] });
    await gate.open();
    await finished(project, job);
  });
});

describe('the end of a pool', () => {
  test.each([
    ['kill', ['kill']],
    ['stop', ['stop', '--grace', '0']],
  ])('by `%s` ends those that wait, and the task begins afresh later', async (_what, command) => {
    await using project = await withWarm('ahead', { files: FILES });
    const { job } = await oneWaits(project);
    expect((await project.klauss(...command)).exitCode).toBe(0);
    await expectNoSurvivors(project.marker, 0);
    expect(existsSync(worktreeOf(project, job, 'b'))).toBe(false);
    expect(await finished(project, job)).toMatchObject({ b: { status: 'completed', attempt: 1 } });
  });

  test('by SIGKILL leaves a worktree at the most, which the task takes over or goes with it', async () => {
    await using project = await withWarm('ahead', { files: FILES });
    const { job } = await oneWaits(project);
    const { pool } = (await project.klauss('workers', '--json')).json<WorkersOutput>();
    process.kill(pool?.pid ?? expect.fail(), 'SIGKILL');
    await project.klauss('kill');
    await expectNoSurvivors(project.marker, 0);
    expect(await finished(project, job)).toMatchObject({
      a: { status: 'completed' },
      b: { status: 'completed', attempt: 1 },
    });
    await project.klauss('stop');
    expect((await project.git('worktree', 'list')).split('\n')).toHaveLength(1);
  });
});

describe('keep', () => {
  /** Runs tasks one after the other; the process ids of their clients. */
  async function clientsOf(project: Project, tasks: readonly { key: string; prompt?: string }[]) {
    const script = join(dirname(project.root), 'note.sh');
    const pids = join(dirname(project.root), 'pids');
    await writeFile(script, `echo $PPID >> ${pids}\n`);
    const job = await submit(
      project,
      tasks.map((task) => ({ max_retries: 0, ...task, prompt: `stub:run=${script} ${task.prompt ?? ''}` })),
    );
    const ended = await finished(project, job);
    const clients = (await readFile(pids, 'utf8')).trim().split('\n');
    return { job, ended, clients };
  }

  test('one client does many tasks, a session for each, and gates do not end it', async () => {
    await using project = await withWarm('keep');
    const tasks = ['a', 'b', 'c', 'd'].map((key) => ({ key, verify: ['true'] }));
    const { job, ended, clients } = await clientsOf(project, tasks);
    expect(Object.values(ended).map(({ status }) => status)).toEqual(tasks.map(() => 'completed'));
    expect(new Set(clients).size).toBe(1);
    const sessions = await Promise.all(tasks.map(({ key }) => attemptsAt(project, `${job}/${key}`)));
    expect(new Set(sessions.flat().map(({ session }) => session)).size).toBe(4);
    await project.klauss('stop');
    await expectNoSurvivors(project.marker, 0);
  });

  test('not after a failure, and not for a task that is started otherwise', async () => {
    await using project = await withWarm('keep');
    const { ended, clients } = await clientsOf(project, [
      { key: 'first' },
      { key: 'fails', prompt: 'stub:exit=3' },
      { key: 'afresh' },
      { key: 'other', ...{ model: 'opus' } },
      { key: 'again' },
    ]);
    expect(ended).toMatchObject({ fails: { status: 'failed' }, again: { status: 'completed' } });
    const [first, fails, ...others] = clients;
    expect(fails).toBe(first);
    expect(new Set([first, ...others]).size).toBe(4);
  });

  test('not for a session that goes on, which would lose what it remembers', async () => {
    await using project = await withWarm('keep');
    const seen = join(dirname(project.root), 'seen');
    await project.onResume(`echo resumed >> ${seen}\n`);
    // Its gate fails twice, and not in the same way, so that it goes on with its session twice.
    const gate = `cat ${seen}; test $(wc -l < ${seen}) -ge 2`;
    await writeFile(seen, '');
    const job = await submit(project, [{ key: 'a', prompt: 'Do it.', verify: [gate], max_retries: 3 }]);
    expect(await finished(project, job)).toMatchObject({ a: { status: 'completed', attempt: 3 } });
    const sessions = (await attemptsAt(project, `${job}/a`)).map(({ session }) => session);
    expect(new Set(sessions).size).toBe(1);
  });
});

test('off: nobody waits, and nobody has waited', async () => {
  await using project = await withWarm('off');
  const gate = await makeGate(project, 'gate');
  const job = await submit(project, [
    { key: 'a', prompt: gate.directive },
    { key: 'b', prompt: 'Do it.' },
  ]);
  await untilWorking(project);
  await gate.open();
  expect(await finished(project, job)).toMatchObject({ b: { status: 'completed' } });
  expect((await project.klauss('logs', 'worker_1')).stdout).not.toContain('has waited');
});
