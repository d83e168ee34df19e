import { expect, test } from 'vitest';
import type { TaskId } from '../../../src/domain/ids.ts';
import type { Gate, Reported } from '../../../src/domain/proof.ts';
import type { Lease, Settlement, TaskSpec } from '../../../src/domain/records.ts';
import type { Queue } from '../../../src/queue/queue.ts';
import {
  claimed,
  completed,
  drain,
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
} from '../helpers.ts';

const GATES: readonly Gate[] = [
  { command: 'npm test', directory: '/project', source: 'task', because: 'verify' },
  { command: 'tsc --noEmit', directory: '/project/a', source: 'detected', because: 'tsconfig.json' },
];

const REPORTED: Reported = { report: completed.report, toolCalls: 3 };

/** What the worker of a task proposes. */
const proposed = (by: string, key: string, dependsOn: readonly string[] = [], depth = 1): TaskSpec =>
  spec(key, [by, ...dependsOn], { depth, proposedBy: by });

const followed = (tasks: readonly TaskSpec[], most = 10): Settlement => ({
  ...completed,
  followups: { tasks, most },
});

const keysOf = async (queue: Queue) => (await queue.tasks()).map(({ key }) => key);

export function proving(open: Open): void {
  test('gates are noted once, kept through attempts, and forgotten by a retry', async () => {
    const { queue, clock } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a', [], { verify: null })]));
    const { lease, task } = await claimed(queue);
    expect(task.gates).toBeNull();
    const after = await queue.lastEvent();
    expect(await queue.note(lease, { gates: GATES })).toBe(true);
    expect(await queue.note(lease, { changedFiles: ['a.ts'] })).toBe(true);
    expect(await queue.task(task.id)).toMatchObject({ gates: GATES, verify: null });
    expect((await queue.events({ after, limit: 9 })).map(({ data }) => data)).toEqual([
      { attempt: 1, gates: ['npm test', 'tsc --noEmit'] },
      { attempt: 1, changedFiles: ['a.ts'] },
    ]);

    await queue.settle(lease, failed(clock.now, 'gates'), facts());
    expect(await run(queue, released)).toMatchObject({ gates: GATES });
    const last = await claimed(queue);
    expect(last.task.gates).toEqual(GATES);
    expect(await queue.settle(last.lease, failed(null, 'gates'), facts())).toMatchObject({ gates: GATES });
    await queue.retry({ job: job.id });
    expect(await queue.task(task.id)).toMatchObject({ status: 'pending', gates: null });

    const anew = await claimed(queue);
    await queue.note(anew.lease, { gates: [] });
    expect(await queue.settle(anew.lease, completed, facts())).toMatchObject({ gates: [] });
    await queue.withdraw(task.id);
    await queue.retry({ job: job.id });
    expect((await queue.task(task.id))?.gates).toBeNull();
  });

  test('what was reported outlives an attempt that is cut short, and nothing else', async () => {
    const { queue, clock } = await fixture(open);
    const ways: Readonly<Record<string, (lease: Lease, task: TaskId) => Promise<unknown>>> = {
      'pending, released': (lease) => queue.settle(lease, released, facts()),
      'pending, its pool dead': () => queue.releasePool(POOL),
      'pending, its lease expired': async () => {
        clock.pass(LEASE_SECONDS);
        await queue.releaseExpired();
      },
      'running, sent back': (lease) => queue.sendBack(lease, { reason: 'gates', error: 'red' }),
      'pending, to be tried again': (lease) => queue.settle(lease, failed(clock.now), facts()),
      failed: (lease) => queue.settle(lease, failed(), facts()),
      completed: (lease) => queue.settle(lease, completed, facts()),
      'cancelled while running': async (lease, task) => {
        await queue.cancelTask(task);
        await queue.settle(lease, released, facts());
      },
      'cancelled while pending': async (lease, task) => {
        await queue.settle(lease, released, facts());
        await queue.cancelTask(task);
      },
    };
    for (const [name, way] of Object.entries(ways)) {
      const { job } = await queue.submit(plan([spec('a')]));
      const { lease, task } = await claimed(queue);
      const after = await queue.lastEvent();
      expect(await queue.note(lease, { reported: REPORTED })).toBe(true);
      expect(await queue.task(task.id)).toMatchObject({ reported: REPORTED, report: null });
      expect(await queue.events({ after, limit: 9 })).toMatchObject([
        { kind: 'task.noted', data: { attempt: 1, reported: true } },
      ]);
      await way(lease, task.id);
      expect(await queue.task(task.id), name).toMatchObject({
        status: name.split(/\W/)[0],
        reported: /released|dead|expired/.test(name) ? REPORTED : null,
      });
      await queue.cancelJob(job.id);
      await queue.releasePool(POOL);
    }
  });

  test('a failure that its session is to mend gives that session to the next attempt', async () => {
    const { queue, clock } = await fixture(open);
    await queue.submit(plan([spec('a', [], { maxRetries: 3 })]));
    const mended = { ...failed(clock.now, 'gates'), resume: 'session-1' };
    expect(await run(queue, mended)).toMatchObject({
      status: 'pending',
      reason: 'gates',
      failures: 1,
      clientSession: 'session-1',
    });
    // However the next attempt is cut short, before or after its client has started.
    const cuts: readonly ((lease: Lease) => Promise<unknown>)[] = [
      () => queue.releasePool(POOL),
      (lease) => queue.settle(lease, { ...released, resume: 'session-1' }, facts()),
      async (lease) => {
        await queue.started(lease, { pid: 7, startedAt: 'boot 2' }, 'session-1');
        clock.pass(LEASE_SECONDS);
        await queue.releaseExpired();
      },
    ];
    for (const cut of cuts) {
      const { lease, resume, task } = await claimed(queue);
      expect(resume).toBe('session-1');
      expect(task).toMatchObject({ reason: 'gates', failures: 1 });
      await cut(lease);
    }
    // One that is not to be mended starts afresh, and so does a retry of a task that failed for good.
    expect((await claimed(queue)).resume).toBe('session-1');
    await queue.releasePool(POOL);
    await run(queue, failed(clock.now, 'stalled'));
    const afresh = await claimed(queue);
    expect(afresh.resume).toBeNull();
    const last = { ...failed(null, 'gates'), resume: 'session-2' };
    await queue.settle(afresh.lease, last, facts());
    await queue.retry({ task: afresh.task.id });
    expect((await claimed(queue)).resume).toBeNull();
  });

  test('follow-ups join in the step that completes their task, before the job would be finished', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a')], { allowFollowups: true }));
    expect(job.allowFollowups).toBe(true);
    const { lease, task } = await claimed(queue);
    const after = await queue.lastEvent();
    const tasks = [proposed('a', 'b'), proposed('a', 'c', ['b'])];
    expect(await queue.settle(lease, followed(tasks), facts())).toMatchObject({ status: 'completed' });
    expect(await queue.events({ after, limit: 9 })).toMatchObject([
      { kind: 'task.completed', task: task.id },
      { kind: 'task.followed_up', job: job.id, task: task.id, data: { tasks: ['b', 'c'] } },
    ]);
    expect(await queue.job(job.id)).toMatchObject({
      status: 'running',
      finishedAt: null,
      tasks: { completed: 1, pending: 2 },
    });
    const [, b, c] = await queue.tasks();
    expect(b).toMatchObject({ ...tasks[0], blocked: 0, depth: 1, proposedBy: 'a' });
    expect(c).toMatchObject({ ...tasks[1], blocked: 1 });

    await run(queue, followed([proposed('b', 'd', [], 2)]));
    await run(queue, completed);
    expect((await queue.job(job.id))?.finishedAt).toBeNull();
    expect(await run(queue, completed)).toMatchObject({ key: 'd', depth: 2, proposedBy: 'b' });
    expect(await queue.job(job.id)).toMatchObject({ status: 'completed', tasks: { completed: 4 } });
    expect((await eventKinds(queue)).filter((kind) => kind === 'job.finished')).toHaveLength(1);
  });

  test('follow-ups may wait for other tasks, whatever these are at; those of a paused job wait with it', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a'), spec('done', [], { priority: 9 }), spec('later')]));
    await run(queue, completed);
    const { lease } = await claimed(queue);
    await queue.pause(job.id);
    await queue.settle(lease, followed([proposed('a', 'b', ['done', 'later'])]), facts());
    expect(await queue.taskByKey(job.id, 'b')).toMatchObject({ held: true, blocked: 1 });
    expect(await drain(queue)).toEqual([]);
    await queue.resume(job.id);
    expect(await run(queue, completed)).toMatchObject({ key: 'later' });
    expect(await drain(queue)).toEqual(['b']);
  });

  test.each<[string, readonly TaskSpec[], number]>([
    ['more than the job may have', [proposed('a', 'x'), proposed('a', 'y'), proposed('a', 'z')], 3],
    ['a key that is taken', [proposed('a', 'x'), proposed('a', 'later')], 10],
    ['a key that is given twice', [proposed('a', 'x'), proposed('a', 'x')], 10],
    ['an unknown dependency', [proposed('a', 'x'), proposed('a', 'y', ['nobody'])], 10],
    ['a dependency that failed', [proposed('a', 'x'), proposed('a', 'y', ['failed'])], 10],
    ['a dependency that was skipped', [proposed('a', 'x', ['skipped'])], 10],
  ])('of follow-ups with %s none joins; their task completes', async (_, tasks, most) => {
    const { queue } = await fixture(open);
    await queue.submit(
      plan([
        spec('failed', [], { priority: 3 }),
        spec('skipped', ['failed']),
        spec('before', [], { priority: 2 }),
        spec('a', [], { priority: 1 }),
        spec('later'),
      ]),
    );
    await run(queue, failed());
    // One follow-up is there already, and counts.
    await run(queue, followed([proposed('before', 'earlier')]));
    const before = await keysOf(queue);
    expect(await run(queue, followed(tasks, most))).toMatchObject({ key: 'a', status: 'completed' });
    expect(await keysOf(queue)).toEqual(before);
    expect((await eventKinds(queue)).filter((kind) => kind === 'task.followed_up')).toHaveLength(1);
    expect((await statuses(queue))['later']).toBe('pending');
  });

  test('the bound is of follow-ups only, and of this job only', async () => {
    const { queue } = await fixture(open);
    await queue.submit(plan([spec('o', [], { priority: 9 })]));
    await run(queue, followed([proposed('o', 'p'), proposed('o', 'q')]));
    const { job } = await queue.submit(plan([spec('a', [], { priority: 8 }), spec('b')]));
    await queue.extend(job.id, [spec('c')]);
    await run(queue, followed([proposed('a', 'x'), proposed('a', 'y')], 2));
    expect((await queue.tasks({ job: job.id })).map(({ key }) => key)).toEqual(['a', 'b', 'c', 'x', 'y']);
  });

  test('without any that joins the job is finished', async () => {
    const { queue } = await fixture(open);
    for (const followups of [null, { tasks: [], most: 10 }, { tasks: [proposed('a', 'b')], most: 0 }]) {
      const { job } = await queue.submit(plan([spec('a')]));
      await run(queue, { ...completed, followups });
      expect(await queue.job(job.id)).toMatchObject({ status: 'completed', tasks: { pending: 0 } });
    }
    expect(await eventKinds(queue)).not.toContain('task.followed_up');
  });

  test('nobody follows up a task that is cancelled, or whose lease is lost', async () => {
    const { queue, clock } = await fixture(open);
    await queue.submit(plan([spec('a')]));
    const lost = await claimed(queue);
    clock.pass(LEASE_SECONDS);
    await queue.releaseExpired();
    expect(await queue.settle(lost.lease, followed([proposed('a', 'b')]), facts())).toBeNull();
    const { lease, task } = await claimed(queue);
    await queue.cancelTask(task.id);
    await queue.settle(lease, followed([proposed('a', 'b')]), facts());
    expect(await statuses(queue)).toEqual({ a: 'cancelled' });
  });

  test('what follow-ups stand on cannot be taken back once they have begun, and takes them along before', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a')]));
    await run(queue, followed([proposed('a', 'b')]));
    const a = await idOf(queue, 'a');
    const { lease } = await claimed(queue);
    await refusal('state', queue.withdraw(a));
    await queue.settle(lease, released, facts());
    await queue.withdraw(a);
    expect(await statuses(queue)).toEqual({ a: 'cancelled', b: 'skipped' });
    expect((await queue.job(job.id))?.finishedAt).not.toBeNull();
  });
}
