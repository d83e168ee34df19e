/** The end of a session, told by its hook or not. */

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asJobId, asTaskId } from '../../src/domain/ids.ts';
import { appeared, makeGate, until, untilWorking } from '../commands/running.ts';
import type { JobAndTasks, TaskOutput } from '../support/plan.ts';
import { expectNoSurvivors, survivors } from '../support/processes.ts';
import { makeProject, type Project, STUB_CONFIG } from '../support/project.ts';
import { type ClientSession, openSession } from './session.ts';

/** Submits one task in a session, with workers, and returns its job. */
async function submit(session: ClientSession, prompt: string, ...more: readonly string[]): Promise<string> {
  const end = await session.klauss(['submit', prompt, '--start', '4', '--json', ...more]);
  return (JSON.parse(end.stdout) as JobAndTasks).job.id;
}

/** The only task of a job. */
async function taskOf(project: Project, job: string): Promise<TaskOutput | undefined> {
  return (await project.klauss('status', job, '--json')).json<JobAndTasks>().tasks[0];
}

const begun = (project: Project): string => join(project.root, 'begun');

/** A task that makes `begun` and never ends, and does end when it is begun a second time. */
const endless = (project: Project): string => `stub:child stub:once=${begun(project)} stub:forever`;

test.concurrent('the pool ends by itself, and its task can be gone on with', async () => {
  await using project = await makeProject();
  await using session = openSession(project, 'session-one');
  await session.hook('session-start', { source: 'startup' });
  const job = await submit(session, endless(project));
  await appeared(begun(project));
  const end = await session.hook('session-end', { reason: 'prompt_input_exit' });
  expect(end).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
  await until(project, async (queue) => (await queue.currentPool()) === null);
  await session.kill();
  await expectNoSurvivors(project.marker);

  expect((await project.klauss('status', job)).stdout).toMatch(/^Job \w+ \(paused\): 0 of 1 done/);
  expect(await until(project, async (queue) => queue.task(asTaskId(1)))).toMatchObject({
    status: 'pending',
    attempt: 1,
    failures: 0,
  });
  expect(await project.klauss('wait', job)).toMatchObject({ exitCode: 0 });
  expect(await taskOf(project, job)).toMatchObject({ status: 'completed', attempt: 2 });
});

test.concurrent('the hook does not wait for what it ends: 1.5 s is all that a SessionEnd has', async () => {
  const config = STUB_CONFIG.replace('stop_grace = 1', 'stop_grace = 5');
  await using project = await makeProject({ config });
  await using session = openSession(project, 'session-one');
  await submit(session, `stub:stubborn ${endless(project)}`);
  await appeared(begun(project));
  await session.hook('session-end', { reason: 'prompt_input_exit' });
  // Only after its grace is this client ended.
  expect(await until(project, async (queue) => queue.runningAttempts())).toHaveLength(1);
  expect(await until(project, async (queue) => queue.currentPool())).toMatchObject({ state: 'running' });
  await until(project, async (queue) => (await queue.currentPool()) === null);
  await session.kill();
  await expectNoSurvivors(project.marker);
});

test.concurrent('jobs of another session, and detached ones, go on undisturbed in the same pool', async () => {
  await using project = await makeProject();
  await using session = openSession(project, 'session-one');
  await using other = openSession(project, 'session-other');
  await project.klauss('start', '4');
  const gates = [await makeGate(project, 'one'), await makeGate(project, 'two')] as const;
  const own = await submit(session, endless(project));
  const others = await submit(other, gates[0].directive);
  const detached = await submit(session, gates[1].directive, '--detach');
  await untilWorking(project, 3);
  await session.hook('session-end', { reason: 'other' });
  await until(project, async (queue) => (await queue.job(asJobId(own)))?.tasks.pending === 1);
  await session.kill();
  for (const gate of gates) await gate.open();
  for (const job of [others, detached]) {
    expect(await project.klauss('wait', job, '--no-start')).toMatchObject({ exitCode: 0 });
    expect(await taskOf(project, job)).toMatchObject({ status: 'completed', attempt: 1 });
  }
  expect(await taskOf(project, own)).toMatchObject({ status: 'pending', attempt: 1 });
});

test.concurrent('/clear stops nothing: the next session of the process takes the jobs over', async () => {
  await using project = await makeProject();
  await using session = openSession(project, 'session-one');
  await session.hook('session-start', { source: 'startup' });
  const job = await submit(session, 'stub:sleep=60');
  await untilWorking(project);
  const cleared = { session: 'session-two' };
  expect(await session.hook('session-end', { reason: 'clear' })).toMatchObject({ exitCode: 0, stdout: '' });
  const started = await session.hook('session-start', { source: 'clear' }, cleared);
  expect(JSON.parse(started.stdout)).toMatchObject({
    systemMessage: expect.stringMatching(/ is running: 1 in progress\. /),
  });
  expect((await project.klauss('status', job, '--json')).json()).toMatchObject({
    job: { status: 'running', session: 'session-two' },
    tasks: [{ status: 'in_progress', attempt: 1 }],
  });
  // Its end is now the end of the job's session.
  await session.hook('session-end', { reason: 'other' }, cleared);
  await until(project, async (queue) => (await queue.job(asJobId(job)))?.status === 'paused');
});

test.concurrent('a session whose process dies without its hook is noticed, and its job is paused', async () => {
  await using project = await makeProject();
  await using session = openSession(project, 'session-one');
  const job = await submit(session, endless(project));
  await appeared(begun(project));
  await session.kill();
  const killedAt = performance.now();
  await until(project, async (queue) => (await queue.job(asJobId(job)))?.tasks.pending === 1);
  expect(performance.now() - killedAt).toBeLessThan(10_000);
  expect((await project.klauss('status', job)).stdout).toMatch(/^Job \w+ \(paused\): 0 of 1 done/);
  await expectNoSurvivors(project.marker, 10_000);
});

test.concurrent('the job of a session that died while no pool ran is gone on with by whoever asks', async () => {
  await using project = await makeProject();
  await using dead = openSession(project, 'session-dead');
  const end = await dead.klauss(['submit', 'stub:sleep=3', '--json']);
  const { job } = JSON.parse(end.stdout) as JobAndTasks;
  await dead.kill();
  await using session = openSession(project, 'session-one');
  // Longer than a heartbeat, at which the pool looks for sessions that have died.
  expect(await session.klauss(['wait', job.id])).toMatchObject({ exitCode: 0 });
  expect((await project.klauss('status', job.id, '--json')).json()).toMatchObject({
    job: { session: 'session-one' },
    tasks: [{ attempt: 1 }],
  });
});

test.concurrent('SessionEnd ends what a crashed pool left', async () => {
  await using project = await makeProject();
  await using session = openSession(project, 'session-one');
  const job = await submit(session, endless(project));
  await crashPool(project);
  await session.hook('session-end', { reason: 'other' });
  await session.kill();
  expect(await survivors(project.marker)).toEqual([]);
  expect((await project.klauss('status', job)).stdout).toMatch(/^Job \w+ \(paused\): 0 of 1 done/);
});

test.concurrent('Stop ends what a crashed pool left, and leaves a living one alone', async () => {
  await using project = await makeProject();
  await using session = openSession(project, 'session-one');
  const job = await submit(session, endless(project));
  await appeared(begun(project));
  const quiet = { exitCode: 0, stdout: '', stderr: '' };
  expect(await session.hook('stop')).toMatchObject(quiet);
  expect(await taskOf(project, job)).toMatchObject({ status: 'in_progress', attempt: 1 });
  await crashPool(project);
  expect(await survivors(project.marker)).not.toEqual([]);
  expect(await session.hook('stop')).toMatchObject(quiet);
  await session.kill();
  expect(await survivors(project.marker)).toEqual([]);
  expect(await taskOf(project, job)).toMatchObject({ status: 'pending', attempt: 1 });
});

/** SIGKILL to the pool, in the middle of a task. */
async function crashPool(project: Project): Promise<void> {
  await appeared(begun(project));
  const pool = await until(project, async (queue) => queue.currentPool());
  process.kill(pool.process.pid, 'SIGKILL');
}

test.concurrent('a finished job that is added to belongs to the session that does so, unless it was detached', async () => {
  await using project = await makeProject();
  await using one = openSession(project, 'session-one');
  await using two = openSession(project, 'session-two');
  const own = await submit(one, 'Do it.');
  const detached = await submit(one, 'Do it.', '--detach');
  for (const job of [own, detached]) expect(await project.klauss('wait', job)).toMatchObject({ exitCode: 0 });
  await one.hook('session-end', { reason: 'other' });
  await one.kill();
  for (const job of [own, detached]) await submit(two, 'stub:forever', '--job', job);
  await untilWorking(project, 2);
  await two.hook('session-end', { reason: 'other' });
  await until(project, async (queue) => {
    const [first, second] = await Promise.all([own, detached].map((job) => queue.job(asJobId(job))));
    return first?.status === 'paused' && first.tasks.pending === 1 && second?.status === 'running';
  });
  await two.kill();
});

test.concurrent('two sessions of two projects share a queue: each ends its own jobs, and the pool stays for the other', async () => {
  await using project = await makeProject();
  const config = `${STUB_CONFIG}[coordination]\nshared_db = "../project/.klauss/klauss.db"\nenabled = true\n`;
  const neighbour = await makeProject({ beside: project, name: 'neighbour', config });
  await using session = openSession(project, 'session-one');
  await using other = openSession(neighbour, 'session-other');
  const gate = await makeGate(project, 'gate');
  const own = await submit(session, gate.directive);
  const others = await submit(other, endless(project));
  await untilWorking(project, 2);

  // Of the other project's jobs nothing is told.
  const started = await session.hook('session-start', { source: 'startup' });
  expect(started.stdout).toContain(own);
  expect(started.stdout).not.toContain(others);
  await other.hook('session-end', { reason: 'other' });
  await until(project, async (queue) => (await queue.job(asJobId(others)))?.tasks.pending === 1);
  await other.kill();
  expect(await until(project, async (queue) => queue.currentPool())).toMatchObject({ state: 'running' });
  await gate.open();
  expect(await project.klauss('wait', own, '--no-start')).toMatchObject({ exitCode: 0 });
  expect(await taskOf(neighbour, others)).toMatchObject({ status: 'pending', attempt: 1 });

  // Only its own are paused, and gone on with.
  expect((await project.klauss('resume')).stdout).toContain('No job is paused.');
  expect((await neighbour.klauss('resume')).stdout).toContain(others);
  expect(await neighbour.klauss('wait', others)).toMatchObject({ exitCode: 0 });
});
