/** What the tests of the queue are made of: plans with few words, a clock that stands still, ways to settle. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect } from 'vitest';
import { KlaussError } from '../../src/domain/errors.ts';
import { asPoolId, asWorkerId, type PoolId, type TaskId } from '../../src/domain/ids.ts';
import type { Pool } from '../../src/domain/pools.ts';
import type { AttemptFacts, Claim, Settlement, TaskSpec } from '../../src/domain/records.ts';
import type { FailureReason } from '../../src/domain/states.ts';
import { NO_USAGE } from '../../src/domain/usage.ts';
import { openQueue, type QueueOptions } from '../../src/queue/open.ts';
import type { Queue, Submission } from '../../src/queue/queue.ts';
import { makeReceipt, makeReport } from '../support/records.ts';

/** How an adapter is opened on a store in an empty directory of its own. */
export type Open = (
  directory: string,
  options: { readonly clock: () => number; readonly random?: NonNullable<QueueOptions['random']> },
) => Promise<Queue>;

export const openSqlite: Open = (directory, options) =>
  openQueue({ path: join(directory, 'klauss.db'), ...options });

/** A clock that moves only when it is told to. */
export class Clock {
  now = 1_700_000_000_000;
  readonly read = (): number => this.now;
  pass(seconds: number): void {
    this.now += seconds * 1000;
  }
}

const directories: string[] = [];

/** A new directory that is removed after the test. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'klauss-queue-'));
  directories.push(directory);
  return directory;
}

afterEach(() => {
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
});

/** An open queue with a clock of its own; both are gone after the test. */
export async function fixture(open: Open): Promise<{ readonly queue: Queue; readonly clock: Clock }> {
  const clock = new Clock();
  const queue = await open(temporaryDirectory(), { clock: clock.read });
  return { queue, clock };
}

export function spec(key: string, dependsOn: readonly string[] = [], more: Partial<TaskSpec> = {}): TaskSpec {
  return {
    key,
    prompt: `Do ${key}.`,
    workingDir: '/project',
    contextFiles: [],
    expectedOutputs: [],
    verify: [],
    touches: [],
    dependsOn,
    priority: 0,
    model: null,
    timeout: 1800,
    maxRetries: 1,
    allowExternal: false,
    isolation: 'shared',
    metadata: {},
    depth: 0,
    proposedBy: null,
    ...more,
  };
}

export function plan(tasks: readonly TaskSpec[], more: Partial<Submission> = {}): Submission {
  return {
    goal: 'a goal',
    conventions: {},
    budgetUsd: null,
    metadata: {},
    session: null,
    project: '/project',
    base: null,
    allowFollowups: false,
    tasks,
    ...more,
  };
}

export const POOL = asPoolId('pool');
export const WORKER = asWorkerId('worker_1@pool');
export const LEASE_SECONDS = 30;

export const pool = (id: PoolId, more: Partial<Pool> = {}): Pool => ({
  id,
  host: 'here',
  process: { pid: 42, startedAt: 'boot 1' },
  state: 'running',
  workers: 4,
  socket: '/run/klauss.sock',
  session: null,
  logs: '/project/.klauss/logs',
  config: null,
  hold: null,
  halt: null,
  startedAt: 1,
  seenAt: 1,
  ...more,
});

/** Claims what is to be ready. */
export async function claimed(queue: Queue, worker = WORKER): Promise<Claim> {
  const claim = await queue.claim(worker, LEASE_SECONDS);
  if (claim === null) throw new Error('nothing is ready');
  return claim;
}

/** Keys of all that can be claimed, in the order in which it is given out. */
export async function drain(queue: Queue): Promise<readonly string[]> {
  const keys: string[] = [];
  for (;;) {
    const claim = await queue.claim(WORKER, LEASE_SECONDS);
    if (claim === null) return keys;
    keys.push(claim.task.key);
  }
}

const REPORT = makeReport({ summary: 'did it', filesChanged: ['a.ts'] });
const RECEIPT = makeReceipt({ toolCalls: 3, provedAt: 5 });

type Settled<Kind extends Settlement['kind']> = Extract<Settlement, { readonly kind: Kind }>;

export const completed: Settled<'completed'> = {
  kind: 'completed',
  report: REPORT,
  receipt: RECEIPT,
  landed: null,
  followups: null,
};
export const released: Settled<'released'> = {
  kind: 'released',
  cause: 'stopped',
  notBefore: null,
  resume: null,
};
export const failed = (
  retryAt: number | null = null,
  reason: FailureReason = 'error',
): Settled<'failed'> => ({
  kind: 'failed',
  reason,
  error: `it was ${reason}`,
  report: null,
  retryAt,
  resume: null,
});

export const facts = (costUsd = 0): AttemptFacts => ({
  usage: { ...NO_USAGE, costUsd },
  exitCode: 0,
  clientSession: null,
});

/** Claims the next task and settles it. */
export async function run(queue: Queue, settlement: Settlement, costUsd = 0) {
  const claim = await claimed(queue);
  const task = await queue.settle(claim.lease, settlement, facts(costUsd));
  if (task === null) throw new Error('the lease is lost');
  return task;
}

/** Expects a KlaussError with that code, and returns it. */
export async function refusal(code: KlaussError['code'], promise: Promise<unknown>): Promise<KlaussError> {
  const error = await promise.then(
    () => new Error('it was not refused'),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(KlaussError);
  expect(error).toMatchObject({ code });
  return error as KlaussError;
}

/** The task with that key, of which there is to be one. */
export async function idOf(queue: Queue, key: string): Promise<TaskId> {
  const task = (await queue.tasks()).find((candidate) => candidate.key === key);
  if (task === undefined) throw new Error(`no task ${key}`);
  return task.id;
}

export async function statuses(queue: Queue): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries((await queue.tasks()).map((task) => [task.key, task.status]));
}

export async function eventKinds(queue: Queue): Promise<readonly string[]> {
  const events = await queue.events({ after: 0, limit: 1_000_000 });
  return events.map((event) => event.kind);
}
