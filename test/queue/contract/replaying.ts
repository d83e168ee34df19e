/**
 * Random operations, and after each one: the rows are what the events say, the counters what the rows say, and
 * every claim was the best there was. The seeds are fixed; a failure names its seed and step.
 */

import { expect, test } from 'vitest';
import type { QueueEvent } from '../../../src/domain/events.ts';
import type { JobId } from '../../../src/domain/ids.ts';
import type { JsonObject } from '../../../src/domain/json.ts';
import type { Proved } from '../../../src/domain/proof.ts';
import type { Applied, Claim, Job, Task, TaskSpec } from '../../../src/domain/records.ts';
import { PHASES, type Phase, type TaskStatus } from '../../../src/domain/states.ts';
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
const COMMITS = ['c1', 'c2', 'c3'];
const APPLIED: Applied = {
  mode: 'commit',
  tip: 'd00d',
  commit: 'c1',
  branch: 'refs/heads/main',
  tasks: ['t0'],
  at: 1,
};

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
  const tasks = await queue.tasks();
  const task = pick(tasks);
  // Now and then one whose lease may be lost.
  const running = new Set((await queue.runningAttempts()).map((attempt) => attempt.id));
  const claim = pick(random() < 0.12 ? claims : claims.filter(({ attempt }) => running.has(attempt)));
  if (die < 0.05 || job === undefined || task === undefined) {
    await queue.submit(plan(tasksLike([], random)));
  } else if (die < 0.3) {
    await claimBest(queue, clock, claims);
  } else if (die < 0.5) {
    if (claim === undefined) return;
    const known = (await queue.tasks({ job: claim.task.job })).map(({ key }) => key);
    const followups = { tasks: tasksLike(known, random).map(proposedBy(claim.task)), most: 8 };
    const settlement = pick([
      completed,
      completed,
      { ...completed, followups },
      failed(),
      failed(clock.now + 3_000),
      released,
    ]);
    await queue.settle(claim.lease, settlement ?? completed, facts(random()));
  } else if (die < 0.72) {
    if (claim !== undefined) await workOn(queue, claim, pick);
  } else if (die < 0.76) {
    clock.pass(random() < 0.2 ? LEASE_SECONDS : 2);
    await queue.releaseExpired();
  } else if (die < 0.79) {
    const known = (await queue.tasks({ job: job.id })).map(({ key }) => key);
    await unlessRefused(queue, queue.extend(job.id, tasksLike(known, random)));
  } else if (die < 0.83) {
    await unlessRefused(queue, queue.cancelTask(task.id));
  } else if (die < 0.835) {
    await queue.exhaust(random() < 0.5 ? { task: task.id } : { job: job.id }, 'no money');
  } else if (die < 0.84) {
    await queue.cancelJob(job.id);
  } else if (die < 0.88) {
    await unlessRefused(queue, queue.retry({ task: task.id }));
  } else if (die < 0.9) {
    await queue.retry({ job: job.id });
  } else if (die < 0.94) {
    const chosen = pick(tasks.filter(({ status }) => status === 'completed')) ?? task;
    await unlessRefused(queue, queue.withdraw(random() < 0.12 ? task.id : chosen.id));
  } else if (die < 0.95) {
    await queue.setApplied(job.id, pick([APPLIED, null]) ?? null);
  } else if (die < 0.97) {
    await unlessRefused(queue, queue.pause(job.id));
  } else {
    await queue.resume(job.id);
  }
}

/** What a worker does between the claim and the end. */
async function workOn(
  queue: Queue,
  { lease }: Claim,
  pick: <T>(items: readonly T[]) => T | undefined,
): Promise<void> {
  const commit = pick(COMMITS) ?? '';
  const proved: Proved = { report: completed.report, receipt: completed.receipt, commit };
  const step = pick([
    () => queue.advance(lease, pick(PHASES) ?? 'work'),
    () => queue.note(lease, { branch: `b${lease.task}`, base: commit }),
    () => queue.note(lease, { changedFiles: [commit] }),
    () => queue.note(lease, { reported: { report: completed.report, toolCalls: 1 } }),
    () => queue.note(lease, { commit, proved }),
    () => queue.sendBack(lease, { reason: 'conflict', error: commit }),
  ]);
  await step?.();
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

const proposedBy =
  ({ key, depth }: Task) =>
  (task: TaskSpec): TaskSpec => ({ ...task, depth: depth + 1, proposedBy: key });

async function claimBest(queue: Queue, clock: Clock, claims: Claim[]): Promise<void> {
  const [best, second] = inOrder(await queue.tasks(), clock);
  const claim = await queue.claim(WORKER, LEASE_SECONDS);
  expect(claim?.task.id).toBe(best?.id);
  if (claim !== null) claims.push(claim);
  if (second === undefined) return;
  const chosen = await queue.claim(WORKER, LEASE_SECONDS, { task: second.id });
  expect(chosen?.task.id).toBe(second.id);
  if (chosen !== null) claims.push(chosen);
  expect(await queue.claim(WORKER, LEASE_SECONDS, { task: second.id })).toBeNull();
}

/** What can be claimed, best first. */
function inOrder(tasks: readonly Task[], clock: Clock): readonly Task[] {
  return tasks
    .filter((task) => isReady(task, clock))
    .toSorted((a, b) => b.priority - a.priority || a.id - b.id);
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
    expect(stateOf(task), `${at}, task ${task.id}`).toEqual(replayed.tasks.get(task.id) ?? NEW);
    expect(task.receipt !== null, `${at}, task ${task.id}`).toBe(task.status === 'completed');
  }
  for (const job of jobs) {
    const ofJob = tasks.filter((task) => task.job === job.id);
    expect(job.status, `${at}, job ${job.id}`).toBe(replayed.jobs.get(job.id));
    expect(job.applied?.tip, `${at}, job ${job.id}`).toBe(replayed.applied.get(job.id));
    checkJob(job, ofJob, at);
  }
  const running = tasks.filter((task) => task.status === 'running');
  const ready = inOrder(tasks, clock);
  const except = ready.filter((_, index) => index % 3 === 1).map((task) => task.id);
  expect(await queue.ready({ except, limit: 5 }), at).toEqual(
    ready.filter((task) => !except.includes(task.id)).slice(0, 5),
  );
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
  expect(tasks.filter(({ depth }) => depth > 0).length, at).toBeLessThanOrEqual(8);
  if (job.reason === 'budget')
    expect(
      tasks.map(({ reason }) => reason),
      at,
    ).toContain('budget');
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

/** What of a task the events alone tell of. */
interface State {
  readonly status: TaskStatus;
  readonly phase: Phase | null;
  readonly reason: unknown;
  readonly branch: unknown;
  readonly base: unknown;
  readonly commit: unknown;
  readonly changedFiles: unknown;
  /** The commit that is proved. */
  readonly proved: unknown;
  readonly reported: boolean;
  readonly resolves: unknown;
}

const NEW: State = {
  status: 'pending',
  phase: null,
  reason: null,
  branch: null,
  base: null,
  commit: null,
  changedFiles: [],
  proved: null,
  reported: false,
  resolves: 0,
};

function stateOf(task: Task): State {
  const { status, phase, reason, branch, base, commit, changedFiles, resolves } = task;
  const found = { proved: task.proved?.commit ?? null, reported: task.reported !== null };
  return { status, phase, reason, branch, base, commit, changedFiles, resolves, ...found };
}

function replay(events: readonly QueueEvent[]) {
  const tasks = new Map<number, State>();
  const jobs = new Map<JobId, unknown>();
  const applied = new Map<JobId, unknown>();
  const begun = new Set<JobId>();
  const failedIn = new Map<number, JobId>();
  for (const event of events) {
    const { kind, job, task, data } = event;
    if (task !== null) tasks.set(task, after(tasks.get(task) ?? NEW, event));
    if (job === null) continue;
    if (task !== null) {
      if (tasks.get(task)?.status === 'failed') failedIn.set(task, job);
      else failedIn.delete(task);
    }
    if (kind === 'task.claimed') begun.add(job);
    if (kind === 'job.applied') applied.set(job, data['tip']);
    if (kind === 'job.rolled_back') applied.delete(job);
    const unfinished = begun.has(job) ? 'running' : 'pending';
    const isFinished = /completed|failed|cancelled/.test(String(jobs.get(job)));
    if (kind === 'job.paused') jobs.set(job, 'paused');
    else if (kind === 'job.finished') jobs.set(job, data['status']);
    else if (kind === 'job.submitted' || kind === 'job.resumed') jobs.set(job, unfinished);
    else if (kind === 'task.withdrawn' && isFinished)
      jobs.set(job, [...failedIn.values()].includes(job) ? 'failed' : 'cancelled');
    else if (jobs.get(job) !== 'paused' && /claimed|requeued|extended/.test(kind)) jobs.set(job, unfinished);
  }
  return { tasks, jobs, applied };
}

/** A task after an event of its own. */
function after(state: State, { kind, data }: QueueEvent): State {
  const ended = { ...state, phase: null, proved: null, reported: false };
  switch (kind) {
    case 'task.claimed':
      return { ...state, status: 'running', phase: 'prepare' };
    case 'task.phase':
      return { ...state, phase: data['phase'] as Phase };
    case 'task.noted': {
      const { attempt, proved, ...noted } = data;
      return {
        ...state,
        ...noted,
        ...(proved === undefined ? {} : { proved: (proved as JsonObject)['commit'] }),
      };
    }
    case 'task.sent_back':
      return { ...ended, phase: 'work', reason: data['reason'], resolves: data['resolves'] };
    case 'task.released':
      return { ...state, status: 'pending', phase: null };
    case 'task.retry':
      return { ...ended, status: 'pending', reason: data['reason'] };
    case 'task.failed':
      return { ...ended, status: 'failed', reason: data['reason'] };
    case 'task.completed':
      return { ...ended, status: 'completed', reason: null };
    case 'task.cancelled':
    case 'task.withdrawn':
      return { ...ended, status: 'cancelled' };
    case 'task.skipped':
      return { ...ended, status: 'skipped' };
    case 'task.requeued':
      return { ...ended, status: 'pending', base: null, commit: null, changedFiles: [], resolves: 0 };
    default:
      return state;
  }
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
