import { expect, test } from 'vitest';
import { asJobId, asSessionId, asTaskId } from '../../../src/domain/ids.ts';
import {
  claimed,
  completed,
  eventKinds,
  failed,
  fixture,
  type Open,
  plan,
  refusal,
  run,
  spec,
} from '../helpers.ts';

export function submitting(open: Open): void {
  test('keeps everything that the plan says', async () => {
    const { queue, clock } = await fixture(open);
    const whole = spec('b', ['a'], {
      prompt: 'Zeile 1\n"Ende" 😀',
      contextFiles: ['src/*.ts'],
      expectedOutputs: ['out.ts'],
      verify: ['npm test'],
      touches: ['src/**'],
      priority: -3,
      model: 'sonnet',
      timeout: 12.5,
      maxRetries: 4,
      allowExternal: true,
      isolation: 'worktree',
      metadata: { owner: { name: 'x' }, list: [1, null, true] },
      depth: 2,
      proposedBy: 'a',
    });
    const session = asSessionId('s');
    const { job, tasks } = await queue.submit(
      plan([spec('a'), whole], {
        goal: 'build',
        budgetUsd: 2.5,
        metadata: { by: 'me' },
        session,
        base: 'c1',
        allowFollowups: true,
      }),
    );

    expect(job).toEqual({
      id: job.id,
      goal: 'build',
      status: 'pending',
      reason: null,
      tasks: { pending: 2, in_progress: 0, completed: 0, failed: 0, cancelled: 0, skipped: 0 },
      costUsd: 0,
      budgetUsd: 2.5,
      session,
      metadata: { by: 'me' },
      project: '/project',
      base: 'c1',
      applied: null,
      allowFollowups: true,
      createdAt: clock.now,
      finishedAt: null,
    });
    expect(tasks[1]).toEqual({
      ...whole,
      id: tasks[1]?.id,
      job: job.id,
      status: 'pending',
      phase: null,
      reason: null,
      error: null,
      report: null,
      receipt: null,
      attempt: 0,
      failures: 0,
      worker: null,
      notBefore: null,
      blocked: 1,
      held: false,
      cancelRequested: false,
      clientSession: null,
      branch: null,
      commit: null,
      base: null,
      landed: null,
      reported: null,
      gates: null,
      proved: null,
      resolves: 0,
      changedFiles: [],
      costUsd: 0,
      createdAt: clock.now,
      startedAt: null,
      finishedAt: null,
    });
    expect(tasks[0]).toMatchObject({ isolation: 'shared', depth: 0, proposedBy: null });
    expect(await queue.job(job.id)).toEqual(job);
    expect(await queue.tasks({ job: job.id })).toEqual(tasks);
    expect(await queue.taskByKey(job.id, 'b')).toEqual(tasks[1]);
    expect(await eventKinds(queue)).toEqual(['job.submitted']);
  });

  test('a task without gates of its own is told from one that is to have none', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(
      plan([spec('a', [], { verify: null }), spec('b', [], { verify: [] })]),
    );
    await queue.extend(job.id, [spec('c', [], { verify: null }), spec('d', [], { verify: ['true'] })]);
    expect((await queue.tasks()).map(({ verify }) => verify)).toEqual([null, [], null, ['true']]);
    expect((await claimed(queue)).task.verify).toBeNull();
  });

  test('job ids have six characters that cannot be mistaken, the first a letter', async () => {
    const { queue } = await fixture(open);
    for (let n = 0; n < 50; n++) {
      const { job } = await queue.submit(plan([]));
      expect(job.id).toMatch(/^[a-hjkmnp-z][a-hjkmnp-z2-9]{5}$/);
    }
    expect(new Set((await queue.jobs()).map((job) => job.id)).size).toBe(50);
  });

  test('finds nothing where nothing is', async () => {
    const { queue } = await fixture(open);
    expect(await queue.job(asJobId('nobody'))).toBeNull();
    expect(await queue.task(asTaskId(1))).toBeNull();
    expect(await queue.taskByKey(asJobId('nobody'), 'a')).toBeNull();
    expect(await queue.tasks()).toEqual([]);
    expect(await queue.jobs()).toEqual([]);
    expect(await queue.attempts(asTaskId(1))).toEqual([]);
    expect(await queue.lastEvent()).toBe(0);
    expect(await queue.outlook()).toEqual({ ready: 0, running: 0, waiting: 0, nextAt: null });
    expect(await queue.stats()).toMatchObject({ pending: 0, in_progress: 0 });
  });

  test('lists jobs newest first, tasks by job and status', async () => {
    const { queue } = await fixture(open);
    const mine = asSessionId('mine');
    const first = (await queue.submit(plan([spec('a')], { session: mine }))).job;
    await run(queue, completed);
    const second = (await queue.submit(plan([spec('b'), spec('c')], { session: mine }))).job;
    const third = (await queue.submit(plan([spec('d')]))).job;
    const ids = async (...options: Parameters<typeof queue.jobs>) =>
      (await queue.jobs(...options)).map((job) => job.id);
    expect(await ids()).toEqual([third.id, second.id, first.id]);
    expect(await ids({ limit: 2 })).toEqual([third.id, second.id]);
    expect(await ids({ unfinished: true })).toEqual([third.id, second.id]);
    expect(await ids({ unfinished: true, session: mine })).toEqual([second.id]);
    expect(await ids({ session: mine })).toEqual([second.id, first.id]);

    const keys = async (...filter: Parameters<typeof queue.tasks>) =>
      (await queue.tasks(...filter)).map((task) => task.key);
    expect(await keys()).toEqual(['a', 'b', 'c', 'd']);
    expect(await keys({ last: 2 })).toEqual(['d', 'c']);
    expect(await keys({ status: 'pending' })).toEqual(['b', 'c', 'd']);
    expect(await keys({ job: second.id, last: 1 })).toEqual(['c']);
    expect(await keys({ job: first.id, status: 'completed' })).toEqual(['a']);
    expect(await queue.stats()).toMatchObject({ pending: 3, completed: 1 });
  });

  test('refuses tasks that cannot be part of the job, all at once, and changes nothing', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(plan([spec('bad'), spec('later', ['bad']), spec('taken')]));
    await run(queue, failed());
    await run(queue, completed);
    const before = await queue.lastEvent();
    const error = await refusal(
      'plan',
      queue.extend(job.id, [spec('taken'), spec('x', ['nowhere']), spec('x'), spec('y', ['bad', 'later'])]),
    );
    expect(error.details).toEqual([
      { key: 'taken', message: 'the job already has a task with this key' },
      { key: 'x', message: 'this key is given to two tasks' },
      { key: 'x', message: "depends on 'nowhere', which the job does not have" },
      { key: 'y', message: "depends on 'bad', which is failed" },
      { key: 'y', message: "depends on 'later', which is skipped" },
    ]);
    expect(await queue.tasks()).toHaveLength(3);
    expect((await queue.job(job.id))?.status).toBe('failed');
    expect(await queue.lastEvent()).toBe(before);
    await refusal('not_found', queue.extend(asJobId('nobody'), [spec('a')]));
    await refusal('plan', queue.submit(plan([spec('a'), spec('a')])));
    expect(await queue.jobs()).toHaveLength(1);
  });

  test('extends a finished job, which then goes on', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a')]));
    await run(queue, completed);
    expect((await queue.job(job.id))?.status).toBe('completed');
    const [b, c] = await queue.extend(job.id, [spec('b', ['a', 'a']), spec('c', ['a', 'b'])]);
    expect([b?.blocked, c?.blocked]).toEqual([0, 1]);
    expect(await queue.job(job.id)).toMatchObject({ status: 'running', finishedAt: null });
    await run(queue, completed);
    await run(queue, completed);
    expect(await queue.job(job.id)).toMatchObject({ status: 'completed', tasks: { completed: 3 } });
    expect((await eventKinds(queue)).filter((kind) => kind.startsWith('job.'))).toEqual([
      'job.submitted',
      'job.finished',
      'job.extended',
      'job.finished',
    ]);
  });

  test('an empty job waits to be extended', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(plan([]));
    expect(job).toMatchObject({ status: 'pending', finishedAt: null });
    await queue.extend(job.id, [spec('a')]);
    await run(queue, completed);
    expect((await queue.job(job.id))?.status).toBe('completed');
  });

  test('gives events in pages, of all jobs or one', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a')]));
    await queue.submit(plan([spec('b')]));
    await run(queue, completed);
    const ids = async (options: Parameters<typeof queue.events>[0]) =>
      (await queue.events(options)).map((event) => event.id);
    expect(await ids({ after: 0, limit: 3 })).toEqual([1, 2, 3]);
    expect(await ids({ after: 3, limit: 9 })).toEqual([4, 5]);
    expect(await ids({ after: 0, limit: 2, job: job.id })).toEqual([1, 3]);
    await queue.registerSession(asSessionId('s'), { pid: 1, startedAt: '1' });
    expect(await ids({ after: 1, limit: 9, job: job.id, withPools: true })).toEqual([3, 4, 5, 6]);
    expect(await queue.lastEvent()).toBe(6);
  });
}
