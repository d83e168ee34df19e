/** Whether a queue agrees with itself: the rows are what the events say, and the counters what the rows say. */

import { expect } from 'vitest';
import type { Job, Task } from '../../src/domain/records.ts';
import type { TaskStatus } from '../../src/domain/states.ts';
import type { Queue } from '../../src/queue/queue.ts';
import { attemptStateOf, NEW_TASK, replay, stateOf } from './replay.ts';

/**
 * Checks the whole queue, which nobody may be writing to, as it is at the moment `now`; `at` stands before each message.
 */
export async function expectConsistent(queue: Queue, now: number, at: string): Promise<void> {
  const [jobs, tasks] = [await queue.jobs(), await queue.tasks()];
  const events = await queue.events({ after: 0, limit: 1_000_000 });
  expect(
    events.map((event) => event.id),
    at,
  ).toEqual(events.map((_, index) => index + 1));
  const fields = Object.keys(tasks[0] ?? {}) as (keyof Task)[];
  if (fields.length > 0) expect(await queue.tasksWith(fields), at).toEqual(tasks);
  const replayed = replay(events);
  expect(replayed.faults, at).toEqual([]);
  for (const task of tasks) {
    expect(stateOf(task), `${at}, task ${task.id}`).toEqual(replayed.tasks.get(task.id) ?? NEW_TASK);
    expect(task.receipt !== null, `${at}, task ${task.id}`).toBe(task.status === 'completed');
    expect(task.costUsd, `${at}, task ${task.id}`).toBeCloseTo(replayed.costs.get(task.id) ?? 0);
    await expectAttempts(queue, task, replayed.attempts.get(task.id) ?? [], `${at}, task ${task.id}`);
  }
  for (const job of jobs) {
    const ofJob = tasks.filter((task) => task.job === job.id);
    expect(job.status, `${at}, job ${job.id}`).toBe(replayed.jobs.get(job.id));
    expect(job.applied?.tip, `${at}, job ${job.id}`).toBe(replayed.applied.get(job.id));
    expectJob(job, ofJob, at);
  }
  const running = tasks.filter((task) => task.status === 'running');
  const ready = inOrder(tasks, now);
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

async function expectAttempts(
  queue: Queue,
  task: Task,
  replayed: readonly unknown[],
  at: string,
): Promise<void> {
  const attempts = await queue.attempts(task.id);
  expect(attempts.map(attemptStateOf), at).toEqual(replayed);
  expect(task.costUsd, at).toBeCloseTo(attempts.reduce((sum, { usage }) => sum + usage.costUsd, 0));
}

function expectJob(job: Job, tasks: readonly Task[], at: string): void {
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

/** What can be claimed, best first. */
export function inOrder(tasks: readonly Task[], now: number): readonly Task[] {
  return tasks
    .filter((task) => isReady(task, now))
    .toSorted((a, b) => b.priority - a.priority || a.id - b.id);
}

const isReady = (task: Task, now: number): boolean =>
  task.status === 'pending' &&
  task.blocked === 0 &&
  !task.held &&
  (task.notBefore === null || task.notBefore <= now);
