import { expect, test } from 'vitest';
import { NO_USAGE } from '../../../src/domain/usage.ts';
import { makeReport } from '../../support/records.ts';
import {
  claimed,
  completed,
  drain,
  eventKinds,
  facts,
  failed,
  fixture,
  type Open,
  plan,
  released,
  run,
  spec,
  statuses,
  WORKER,
} from '../helpers.ts';

export function settling(open: Open): void {
  test('a completed task has its receipt, and frees what waited for it alone', async () => {
    const { queue, clock } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a'), spec('b', ['a']), spec('c', ['a', 'b'])]));
    const a = await run(queue, completed);
    const { report, receipt } = completed;
    expect(a).toMatchObject({ status: 'completed', phase: null, worker: WORKER, report, receipt });
    expect(a).toMatchObject({ finishedAt: clock.now, clientSession: null });
    expect((await queue.tasks()).map((task) => task.blocked)).toEqual([0, 0, 1]);
    expect(await drain(queue)).toEqual(['b']);
    expect(await queue.job(job.id)).toMatchObject({ status: 'running', finishedAt: null });
  });

  test('a job is finished with its last task, in the same step', async () => {
    const { queue, clock } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a'), spec('b')]));
    await run(queue, completed);
    clock.pass(3);
    await run(queue, completed);
    expect(await queue.job(job.id)).toMatchObject({ status: 'completed', finishedAt: clock.now });
    const last = (await queue.events({ after: 0, limit: 99 })).slice(-2);
    expect(last.map((event) => event.kind)).toEqual(['task.completed', 'job.finished']);
    expect(last[1]?.data).toEqual({ status: 'completed' });
  });

  test('what was used is kept with the attempt and summed up', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a')]));
    const { lease, task } = await claimed(queue);
    const usage = { ...NO_USAGE, costUsd: 0.25, inputTokens: 7, model: 'm', denials: [{ tool: 'Bash' }] };
    await queue.settle(lease, completed, { usage, exitCode: 3, clientSession: 's' });
    expect(await queue.attempts(task.id)).toMatchObject([
      { outcome: 'completed', usage, exitCode: 3, clientSession: 's' },
    ]);
    expect((await queue.task(task.id))?.costUsd).toBe(0.25);
    expect((await queue.job(job.id))?.costUsd).toBe(0.25);
    expect(await queue.settle(lease, completed, facts(9))).toBeNull();
    expect((await queue.job(job.id))?.costUsd).toBe(0.25);
  });

  test('a failed attempt with a retry counts, waits, and keeps its reason until one succeeds', async () => {
    const { queue, clock } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a'), spec('b', ['a'])]));
    const retryAt = clock.now + 2_000;
    expect(await run(queue, failed(retryAt, 'timeout'))).toMatchObject({
      status: 'pending',
      reason: 'timeout',
      error: 'it was timeout',
      failures: 1,
      notBefore: retryAt,
      finishedAt: null,
    });
    expect(await statuses(queue)).toEqual({ a: 'pending', b: 'pending' });
    clock.pass(2);
    expect(await run(queue, released)).toMatchObject({ status: 'pending', reason: 'timeout', failures: 1 });
    expect(await run(queue, completed)).toMatchObject({
      status: 'completed',
      reason: null,
      error: null,
      failures: 1,
      attempt: 3,
    });
    expect((await queue.attempts((await claimed(queue)).task.id)).length).toBe(1);
    expect((await queue.job(job.id))?.status).toBe('running');
    expect(await eventKinds(queue)).toEqual([
      'job.submitted',
      'task.claimed',
      'task.retry',
      'task.claimed',
      'task.released',
      'task.claimed',
      'task.completed',
      'task.claimed',
    ]);
  });

  test('what depends on a failed task, however far, is skipped; the rest goes on', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(
      plan([
        spec('top', ['mid', 'side']),
        spec('mid', ['low']),
        spec('low', ['root']),
        spec('root', [], { priority: 1 }),
        spec('side'),
      ]),
    );
    const report = makeReport({ status: 'blocked', summary: 'cannot' });
    const root = await run(queue, { ...failed(null, 'rejected'), report });
    expect(root).toMatchObject({ status: 'failed', reason: 'rejected', report, failures: 1 });
    const skipped = (await queue.events({ after: 0, limit: 99 })).filter(
      (event) => event.kind === 'task.skipped',
    );
    expect(skipped).toHaveLength(3);
    expect(skipped.every((event) => event.data['because'] === root.id)).toBe(true);
    expect((await queue.job(job.id))?.finishedAt).toBeNull();
    await run(queue, completed);
    expect(await statuses(queue)).toEqual({
      top: 'skipped',
      mid: 'skipped',
      low: 'skipped',
      root: 'failed',
      side: 'completed',
    });
    expect(await queue.job(job.id)).toMatchObject({
      status: 'failed',
      tasks: { pending: 0, in_progress: 0, completed: 1, failed: 1, cancelled: 0, skipped: 3 },
    });
  });

  test('the last task of a paused job is held no more, as the job is finished', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a')]));
    const { lease, task } = await claimed(queue);
    await queue.pause(job.id);
    const settled = await queue.settle(lease, completed, facts());
    expect(settled).toMatchObject({ status: 'completed', held: false });
    expect(settled).toEqual(await queue.task(task.id));
  });

  test('an attempt that is booked before it is settled costs once', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a')]));
    const { lease, task, attempt } = await claimed(queue);
    await queue.book(attempt, facts(0.25).usage);
    expect(await queue.settle(lease, completed, facts(9))).toMatchObject({ costUsd: 0.25 });
    expect(await queue.attempts(task.id)).toMatchObject([{ outcome: 'completed', usage: { costUsd: 0.25 } }]);
    expect(await queue.job(job.id)).toMatchObject({ status: 'completed', costUsd: 0.25 });
    expect((await eventKinds(queue)).filter((kind) => kind === 'task.booked')).toHaveLength(1);
  });

  test('a task that is to be cancelled ends cancelled, whatever is settled', async () => {
    const { queue } = await fixture(open);
    for (const settlement of [completed, failed(), failed(1), released]) {
      const { job } = await queue.submit(plan([spec('a'), spec('b', ['a'])]));
      const { lease, task } = await claimed(queue);
      expect(await queue.cancelTask(task.id)).toMatchObject({ status: 'running', cancelRequested: true });
      expect(await queue.settle(lease, settlement, facts(1))).toMatchObject({
        status: 'cancelled',
        cancelRequested: false,
        receipt: null,
        costUsd: 1,
      });
      expect(await queue.attempts(task.id)).toMatchObject([{ outcome: 'cancelled' }]);
      expect(await queue.job(job.id)).toMatchObject({
        status: 'cancelled',
        tasks: { cancelled: 1, skipped: 1 },
      });
    }
  });
}
