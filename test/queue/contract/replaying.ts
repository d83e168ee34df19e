/**
 * Random operations, and after each one: the rows are what the events say, the counters what the rows say, and
 * every claim was the best there was. The seeds are fixed; a failure names its seed and step.
 */

import { expect, test } from 'vitest';
import type { Proved } from '../../../src/domain/proof.ts';
import type { Applied, Claim, Task, TaskSpec } from '../../../src/domain/records.ts';
import { PHASES } from '../../../src/domain/states.ts';
import type { Queue } from '../../../src/queue/queue.ts';
import { expectConsistent, inOrder } from '../consistent.ts';
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
      await expectConsistent(queue, clock.now, `seed ${seed}, step ${step}`);
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
    const settled = await queue.settle(claim.lease, settlement ?? completed, facts(random()));
    if (settled !== null) expect(settled).toEqual(await queue.task(settled.id));
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
  const [best, second] = inOrder(await queue.tasks(), clock.now);
  const claim = await queue.claim(WORKER, LEASE_SECONDS);
  expect(claim?.task.id).toBe(best?.id);
  if (claim !== null) expect(claim.task).toEqual(await queue.task(claim.task.id));
  if (claim !== null) claims.push(claim);
  if (second === undefined) return;
  const chosen = await queue.claim(WORKER, LEASE_SECONDS, { task: second.id });
  expect(chosen?.task.id).toBe(second.id);
  if (chosen !== null) claims.push(chosen);
  expect(await queue.claim(WORKER, LEASE_SECONDS, { task: second.id })).toBeNull();
}

async function unlessRefused(queue: Queue, operation: Promise<unknown>): Promise<void> {
  const before = await queue.lastEvent();
  await operation.catch(async (error: unknown) => {
    expect(error).toMatchObject({ code: expect.stringMatching(/^(state|plan)$/) });
    expect(await queue.lastEvent()).toBe(before);
  });
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
