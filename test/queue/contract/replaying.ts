/**
 * Random operations, and after each one: the rows are what the events say, the counters what the rows say, and
 * every claim was the best there was. The seeds are fixed; a failure names its seed and step.
 */

import { expect, test } from 'vitest';
import type { JobId } from '../../../src/domain/ids.ts';
import type { Claim, Job, QueueEvent, Task } from '../../../src/domain/records.ts';
import type { TaskStatus } from '../../../src/domain/states.ts';
import type { Queue } from '../../../src/queue/queue.ts';
import {
  type Clock,
  completed,
  facts,
  failed,
  fixture,
  LEASE_SECONDS,
  type Open,
  plan,
  released,
  spec,
  WORKER,
} from '../helpers.ts';

const STEPS = 300;

export function replaying(open: Open): void {
  test.each([1, 2, 3, 4])('seed %i', async (seed) => {
    const { queue, clock } = await fixture(open);
    const random = generator(seed);
    const claims: Claim[] = [];
    for (let step = 0; step < STEPS; step++) {
      const before = await queue.lastEvent();
      await operate(queue, clock, random, claims);
      await check(queue, clock, `seed ${seed}, step ${step}`);
      expect(await queue.lastEvent()).toBeGreaterThanOrEqual(before);
    }
  });
}

/** One operation that a user, a worker or time might do next. What does not fit the state must change nothing. */
async function operate(queue: Queue, clock: Clock, random: () => number, claims: Claim[]): Promise<void> {
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  const die = random();
  const job = pick(await queue.jobs());
  const task = pick(await queue.tasks());
  if (die < 0.05 || job === undefined || task === undefined) {
    await queue.submit(plan(tasksLike([], random)));
  } else if (die < 0.3) {
    await claimBest(queue, clock, claims);
  } else if (die < 0.6) {
    const claim = pick(claims);
    if (claim === undefined) return;
    const settlement = pick([completed, completed, completed, failed(), failed(clock.now + 3_000), released]);
    await queue.settle(claim.lease, settlement ?? completed, facts(random()));
  } else if (die < 0.65) {
    const claim = pick(claims);
    if (claim !== undefined) await queue.advance(claim.lease, 'work');
  } else if (die < 0.72) {
    clock.pass(random() < 0.2 ? LEASE_SECONDS : 2);
    await queue.releaseExpired();
  } else if (die < 0.76) {
    const known = (await queue.tasks({ job: job.id })).map(({ key }) => key);
    await unlessRefused(queue, queue.extend(job.id, tasksLike(known, random)));
  } else if (die < 0.81) {
    await unlessRefused(queue, queue.cancelTask(task.id));
  } else if (die < 0.83) {
    await queue.cancelJob(job.id);
  } else if (die < 0.88) {
    await unlessRefused(queue, queue.retry({ task: task.id }));
  } else if (die < 0.91) {
    await queue.retry({ job: job.id });
  } else if (die < 0.94) {
    await unlessRefused(queue, queue.pause(job.id));
  } else {
    await queue.resume(job.id);
  }
}

function tasksLike(known: readonly string[], random: () => number) {
  const keys = [...known];
  return Array.from({ length: 1 + Math.floor(random() * 5) }, () => {
    const dependsOn = keys.filter(() => random() < 0.25);
    const key = `t${keys.length}`;
    keys.push(key);
    return spec(key, dependsOn, { priority: Math.floor(random() * 3) });
  });
}

async function claimBest(queue: Queue, clock: Clock, claims: Claim[]): Promise<void> {
  const ready = (await queue.tasks()).filter((task) => isReady(task, clock));
  const [best] = ready.toSorted((a, b) => b.priority - a.priority || a.id - b.id);
  const claim = await queue.claim(WORKER, LEASE_SECONDS);
  expect(claim?.task.id).toBe(best?.id);
  if (claim !== null) claims.push(claim);
}

async function unlessRefused(queue: Queue, operation: Promise<unknown>): Promise<void> {
  const before = await queue.lastEvent();
  await operation.catch(async (error: unknown) => {
    expect(error).toMatchObject({ code: expect.stringMatching(/^(state|plan)$/) });
    expect(await queue.lastEvent()).toBe(before);
  });
}

async function check(queue: Queue, clock: Clock, at: string): Promise<void> {
  const [jobs, tasks] = [await queue.jobs(), await queue.tasks()];
  const events = await queue.events({ after: 0, limit: 1_000_000 });
  expect(
    events.map((event) => event.id),
    at,
  ).toEqual(events.map((_, index) => index + 1));
  const replayed = replay(events);
  for (const task of tasks) {
    expect(task.status, `${at}, task ${task.id}`).toBe(replayed.tasks.get(task.id) ?? 'pending');
  }
  for (const job of jobs) {
    expect(job.status, `${at}, job ${job.id}`).toBe(replayed.jobs.get(job.id));
    checkJob(
      job,
      tasks.filter((task) => task.job === job.id),
      at,
    );
  }
  const running = tasks.filter((task) => task.status === 'running');
  const ready = tasks.filter((task) => isReady(task, clock));
  const unheld = tasks.filter((task) => task.status === 'pending' && !task.held);
  expect(await queue.outlook(), at).toMatchObject({
    ready: ready.length,
    running: running.length,
    waiting: unheld.length - ready.length,
  });
  expect((await queue.runningAttempts()).map((attempt) => attempt.task).sort(), at).toEqual(
    running.map((task) => task.id).sort(),
  );
}

function checkJob(job: Job, tasks: readonly Task[], at: string): void {
  const having = (status: TaskStatus) => tasks.filter((task) => task.status === status).length;
  expect(job.tasks, at).toEqual({
    pending: having('pending'),
    in_progress: having('running'),
    completed: having('completed'),
    failed: having('failed'),
    cancelled: having('cancelled'),
    skipped: having('skipped'),
  });
  expect(job.finishedAt !== null, at).toBe(
    tasks.length > 0 && tasks.every(({ status }) => status !== 'pending' && status !== 'running'),
  );
  expect(job.costUsd, at).toBeCloseTo(tasks.reduce((sum, task) => sum + task.costUsd, 0));
  const status = new Map(tasks.map((task) => [task.key, task.status]));
  for (const task of tasks) {
    const unmet = task.dependsOn.map((key) => status.get(key)).filter((of) => of !== 'completed');
    expect(task.blocked, `${at}, task ${task.id}`).toBe(unmet.length);
    expect(task.held, `${at}, task ${task.id}`).toBe(job.status === 'paused');
    const hopeless = unmet.some((of) => of === 'failed' || of === 'cancelled' || of === 'skipped');
    if (task.status === 'pending') expect(hopeless, `${at}, task ${task.id} waits for ever`).toBe(false);
    if (task.status === 'skipped')
      expect(hopeless, `${at}, task ${task.id} is skipped for nothing`).toBe(true);
  }
}

const isReady = (task: Task, clock: Clock): boolean =>
  task.status === 'pending' &&
  task.blocked === 0 &&
  !task.held &&
  (task.notBefore === null || task.notBefore <= clock.now);

/** The states that the events alone tell of. */
function replay(events: readonly QueueEvent[]) {
  const tasks = new Map<number, TaskStatus>();
  const jobs = new Map<JobId, unknown>();
  const begun = new Set<JobId>();
  const AFTER: Partial<Record<QueueEvent['kind'], TaskStatus>> = {
    'task.claimed': 'running',
    'task.completed': 'completed',
    'task.failed': 'failed',
    'task.retry': 'pending',
    'task.released': 'pending',
    'task.cancelled': 'cancelled',
    'task.skipped': 'skipped',
    'task.requeued': 'pending',
  };
  for (const { kind, job, task, data } of events) {
    const status = AFTER[kind];
    if (task !== null && status !== undefined) tasks.set(task, status);
    if (job === null) continue;
    if (kind === 'task.claimed') begun.add(job);
    const unfinished = begun.has(job) ? 'running' : 'pending';
    if (kind === 'job.paused') jobs.set(job, 'paused');
    else if (kind === 'job.finished') jobs.set(job, data['status']);
    else if (kind === 'job.submitted' || kind === 'job.resumed') jobs.set(job, unfinished);
    else if (jobs.get(job) !== 'paused' && /claimed|requeued|extended/.test(kind)) jobs.set(job, unfinished);
  }
  return { tasks, jobs };
}

/** mulberry32: small, and the same everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}
