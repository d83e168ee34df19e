/** Reservations, booking, spent budgets. */

import { expect, test } from 'vitest';
import { asPoolId, asWorkerId } from '../../../src/domain/ids.ts';
import { NO_USAGE } from '../../../src/domain/usage.ts';
import {
  claimed,
  completed,
  eventKinds,
  facts,
  failed,
  fixture,
  idOf,
  LEASE_SECONDS,
  type Open,
  POOL,
  plan,
  refusal,
  released,
  run,
  spec,
  statuses,
  WORKER,
} from '../helpers.ts';

export function money(open: Open): void {
  test('what is reserved counts as spent until it is booked', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a'), spec('b'), spec('c')], { budgetUsd: 1 }));
    const claim = async (key: string, reserveUsd: number) =>
      queue.claim(WORKER, LEASE_SECONDS, { task: await idOf(queue, key), reserveUsd });
    const a = await claim('a', 0.6);
    expect(a).toMatchObject({ reservedUsd: 0.6 });
    expect(await claim('b', 0.5)).toBeNull();
    expect(await claim('b', 0.4)).toMatchObject({ reservedUsd: 0.4 });
    expect(await queue.reserved()).toEqual(new Map([[job.id, 1]]));

    if (a !== null) await queue.settle(a.lease, completed, facts(0.1));
    expect(await queue.reserved()).toEqual(new Map([[job.id, 0.4]]));
    expect(await claim('c', 0.51)).toBeNull();
    expect(await claim('c', 0.5)).toMatchObject({ reservedUsd: 0.5 });
    expect((await queue.attempts(await idOf(queue, 'c')))[0]).toMatchObject({ reservedUsd: 0.5 });
  });

  test('a job without a budget has room for everything', async () => {
    const { queue } = await fixture(open);
    await queue.submit(plan([spec('a')]));
    const task = await idOf(queue, 'a');
    expect(await queue.claim(WORKER, LEASE_SECONDS, { task, reserveUsd: 1000 })).not.toBeNull();
  });

  test('what nobody settled can be booked once, also after the task was taken back', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a'), spec('b')]));
    const { attempt, lease } = await claimed(queue);
    await claimed(queue, asWorkerId('worker_1@other'));
    const other = asPoolId('other');
    expect(await queue.unbooked(other)).toEqual([{ attempt, job: job.id, key: 'a', number: 1, logs: null }]);
    expect(await queue.unbooked(null)).toHaveLength(2);
    await queue.releasePool(POOL);
    await queue.book(attempt, { ...NO_USAGE, costUsd: 0.25 });
    await queue.book(attempt, { ...NO_USAGE, costUsd: 7 });
    expect(await queue.settle(lease, completed, facts(7))).toBeNull();
    expect(await queue.unbooked(other)).toEqual([]);
    expect(await queue.unbooked(null)).toMatchObject([{ key: 'b' }]);
    expect(await queue.job(job.id)).toMatchObject({ costUsd: 0.25 });
    expect((await queue.attempts(await idOf(queue, 'a')))[0]).toMatchObject({
      outcome: 'released',
      usage: { costUsd: 0.25 },
    });
  });

  test('an attempt costs its task and its job once, whether it is settled in time, too late, or booked before', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a')]));
    const lost = await claimed(queue);
    await queue.releasePool(POOL);
    expect(await queue.settle(lost.lease, completed, facts(0.5))).toBeNull();
    expect(await queue.settle(lost.lease, completed, facts(7))).toBeNull();
    const booked = await claimed(queue);
    await queue.book(booked.attempt, { ...NO_USAGE, costUsd: 0.25 });
    expect(await queue.settle(booked.lease, failed(0), facts(7))).toMatchObject({ costUsd: 0.75 });
    const inTime = await claimed(queue);
    expect(await queue.settle(inTime.lease, completed, facts(0.125))).toMatchObject({ costUsd: 0.875 });
    expect(await queue.job(job.id)).toMatchObject({ costUsd: 0.875, status: 'completed' });
    expect(await queue.spentSince(0)).toBe(0.875);
  });

  test('what was spent since a moment stays known when its jobs are gone', async () => {
    const { queue, clock } = await fixture(open);
    await queue.submit(plan([spec('a'), spec('b')]));
    await run(queue, completed, 0.5);
    clock.pass(60);
    const since = clock.now;
    await queue.bookPlanning(0.125);
    await run(queue, completed, 0.25);
    expect(await queue.spentSince(since)).toBe(0.375);
    await queue.clean({ olderThanSeconds: 0 });
    expect(await queue.jobs()).toEqual([]);
    expect(await queue.spentSince(since)).toBe(0.375);
    expect(await queue.spentSince(0)).toBe(0.875);
    expect(await queue.spentSince(clock.now + 1)).toBe(0);
  });

  test('a job whose money is spent ends with that reason, keeps what is done, and can be retried with more', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(
      plan(
        [spec('done'), spec('running'), spec('next', ['running']), spec('ready'), spec('later', ['ready'])],
        {
          budgetUsd: 1,
        },
      ),
    );
    await run(queue, completed, 0.5);
    const running = await claimed(queue);
    await queue.exhaust({ job: job.id }, 'The budget is spent.');
    expect(await statuses(queue)).toEqual({
      done: 'completed',
      running: 'running',
      next: 'failed',
      ready: 'failed',
      later: 'skipped',
    });
    expect(await queue.task(await idOf(queue, 'ready'))).toMatchObject({
      reason: 'budget',
      error: 'The budget is spent.',
    });
    expect(await queue.job(job.id)).toMatchObject({ status: 'running', finishedAt: null });
    await queue.settle(running.lease, completed, facts(0.5));
    expect(await queue.job(job.id)).toMatchObject({ status: 'failed', reason: 'budget', costUsd: 1 });

    expect(await queue.setBudget(job.id, 2)).toMatchObject({ budgetUsd: 2, status: 'failed' });
    await queue.retry({ job: job.id });
    expect(await queue.job(job.id)).toMatchObject({ status: 'running', reason: null, budgetUsd: 2 });
    expect(await statuses(queue)).toMatchObject({ next: 'pending', ready: 'pending', later: 'pending' });
  });

  test('a job that is retried before it has ended does not end for want of money', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(plan([spec('running'), spec('ready')]));
    const { lease } = await claimed(queue);
    await queue.exhaust({ job: job.id }, 'The budget is spent.');
    await queue.retry({ job: job.id });
    expect(await queue.job(job.id)).toMatchObject({ reason: null });
    await queue.settle(lease, completed, facts());
    await run(queue, completed);
    expect(await queue.job(job.id)).toMatchObject({ status: 'completed', reason: null });
  });

  test('one task for which there is no money fails alone', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a'), spec('b', ['a']), spec('c')]));
    await queue.exhaust({ task: await idOf(queue, 'a') }, 'too dear');
    expect(await statuses(queue)).toEqual({ a: 'failed', b: 'skipped', c: 'pending' });
    expect(await queue.job(job.id)).toMatchObject({ reason: null, status: 'pending' });
  });

  test('exhausting what runs or has ended changes nothing', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a')]));
    const { task, lease } = await claimed(queue);
    const before = await queue.lastEvent();
    await queue.exhaust({ task: task.id }, 'x');
    await queue.exhaust({ job: job.id }, 'x');
    expect(await queue.lastEvent()).toBe(before);
    await queue.settle(lease, released, facts());
    expect(await statuses(queue)).toEqual({ a: 'pending' });
    await queue.setBudget(job.id, null);
    expect(await eventKinds(queue)).not.toContain('job.budget');
  });

  test('a job that is not there has no budget', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a')]));
    await run(queue, completed);
    await queue.clean({ olderThanSeconds: 0 });
    await refusal('not_found', queue.setBudget(job.id, 1));
    await refusal('not_found', queue.exhaust({ job: job.id }, 'x'));
  });
}
