import { expect, test } from 'vitest';
import { asJobId, asSessionId, asTaskId } from '../../../src/domain/ids.ts';
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

export function steering(open: Open): void {
  test('cancels a pending task at once, with what depends on it', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a'), spec('b', ['a']), spec('c')]));
    const a = await idOf(queue, 'a');
    expect(await queue.cancelTask(a)).toMatchObject({ status: 'cancelled' });
    expect(await statuses(queue)).toEqual({ a: 'cancelled', b: 'skipped', c: 'pending' });
    const before = await queue.lastEvent();
    expect(await queue.cancelTask(a)).toMatchObject({ status: 'cancelled' });
    expect(await queue.lastEvent()).toBe(before);
    await run(queue, completed);
    expect((await queue.job(job.id))?.status).toBe('cancelled');
  });

  test('refuses to cancel what has ended otherwise, or is not there', async () => {
    const { queue } = await fixture(open);
    await queue.submit(plan([spec('a'), spec('b'), spec('c', ['b'])]));
    await run(queue, completed);
    await run(queue, failed());
    for (const key of ['a', 'b', 'c']) await refusal('state', queue.cancelTask(await idOf(queue, key)));
    await refusal('not_found', queue.cancelTask(asTaskId(99)));
    await refusal('not_found', queue.cancelJob(asJobId('nobody')));
  });

  test('tells which of the running tasks are to be ended', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a'), spec('b')]));
    const [a, b] = [(await claimed(queue)).task.id, (await claimed(queue)).task.id];
    const gone = asTaskId(99);
    expect(await queue.toEnd([])).toEqual([]);
    expect(await queue.toEnd([a, b])).toEqual([]);
    expect(await queue.toEnd([a, gone, b])).toEqual([gone]);
    await queue.cancelTask(b);
    expect(await queue.toEnd([a, b])).toEqual([b]);
    await queue.pause(job.id);
    expect(await queue.toEnd([a, b])).toEqual([a, b]);
    expect(await queue.toEnd([a])).toEqual([a]);
  });

  test('a cancellation that was asked for holds when the worker is lost', async () => {
    const { queue, clock } = await fixture(open);
    await queue.submit(plan([spec('a'), spec('b')]));
    await queue.cancelTask((await claimed(queue)).task.id);
    await queue.cancelTask((await claimed(queue)).task.id);
    clock.pass(LEASE_SECONDS);
    expect(await queue.releaseExpired()).toHaveLength(2);
    expect(await statuses(queue)).toEqual({ a: 'cancelled', b: 'cancelled' });

    await queue.submit(plan([spec('c')]));
    await queue.cancelTask((await claimed(queue)).task.id);
    await queue.releasePool(POOL);
    expect((await statuses(queue))['c']).toBe('cancelled');
    expect((await eventKinds(queue)).at(-1)).toBe('job.finished');
  });

  test('cancels a job as a whole', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a'), spec('b', ['a']), spec('c')]));
    const { lease } = await claimed(queue);
    await queue.pause(job.id);
    expect(await queue.cancelJob(job.id)).toMatchObject({ tasks: { in_progress: 1, cancelled: 2 } });
    await queue.settle(lease, completed, facts());
    expect(await queue.job(job.id)).toMatchObject({ status: 'cancelled', tasks: { cancelled: 3 } });
    const before = await queue.lastEvent();
    expect(await queue.cancelJob(job.id)).toMatchObject({ status: 'cancelled' });
    expect(await queue.lastEvent()).toBe(before);

    const empty = (await queue.submit(plan([]))).job;
    expect(await queue.cancelJob(empty.id)).toMatchObject({ status: 'cancelled' });
  });

  test('retries all of a job that did not complete', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(plan([spec('done'), spec('a'), spec('b', ['a', 'done']), spec('c')]));
    await run(queue, completed);
    await run(queue, failed());
    await queue.cancelTask(await idOf(queue, 'c'));
    expect((await queue.job(job.id))?.status).toBe('failed');
    expect(await queue.retry({ job: job.id })).toHaveLength(3);
    expect(await queue.job(job.id)).toMatchObject({
      status: 'running',
      finishedAt: null,
      tasks: { pending: 3 },
    });
    expect(await queue.taskByKey(job.id, 'a')).toMatchObject({ failures: 0, reason: 'error', worker: null });
    expect(await queue.taskByKey(job.id, 'b')).toMatchObject({ blocked: 1, finishedAt: null });
    for (let n = 0; n < 3; n++) await run(queue, completed);
    expect((await queue.job(job.id))?.status).toBe('completed');
    expect(await queue.retry({ job: job.id })).toEqual([]);
    expect((await queue.job(job.id))?.finishedAt).not.toBeNull();
    await refusal('not_found', queue.retry({ job: asJobId('nobody') }));
  });

  test('retries one task with what was skipped for it, but nothing that would wait for ever', async () => {
    const { queue } = await fixture(open);
    await queue.submit(
      plan([spec('a'), spec('z'), spec('b', ['a']), spec('both', ['a', 'z']), spec('c', ['both', 'b'])]),
    );
    await run(queue, failed());
    await run(queue, failed());
    expect(await queue.retry({ task: await idOf(queue, 'a') })).toEqual([
      await idOf(queue, 'a'),
      await idOf(queue, 'b'),
    ]);
    const error = await refusal('state', queue.retry({ task: await idOf(queue, 'both') }));
    expect(error.message).toContain("'z'), which is failed");
    expect(await queue.retry({ task: await idOf(queue, 'z') })).toHaveLength(3);
    for (let n = 0; n < 5; n++) await run(queue, completed);
    expect(await queue.stats()).toMatchObject({ completed: 5, pending: 0 });
  });

  test('refuses to retry what has not ended, or completed', async () => {
    const { queue } = await fixture(open);
    await queue.submit(plan([spec('a'), spec('b'), spec('c')]));
    await run(queue, completed);
    await claimed(queue);
    for (const key of ['a', 'b', 'c']) await refusal('state', queue.retry({ task: await idOf(queue, key) }));
    await refusal('not_found', queue.retry({ task: asTaskId(99) }));
  });

  test('a paused job gives out nothing until it is resumed', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a'), spec('b')]));
    const { lease } = await claimed(queue);
    expect(await queue.pause(job.id)).toMatchObject({ status: 'paused' });
    await queue.pause(job.id);
    await queue.extend(job.id, [spec('c')]);
    expect(await queue.settle(lease, released, facts())).toMatchObject({ status: 'pending', held: true });
    expect((await queue.tasks()).every((task) => task.held)).toBe(true);
    expect(await drain(queue)).toEqual([]);
    const session = asSessionId('s');
    expect(await queue.resume(job.id, session)).toMatchObject({ status: 'running', session });
    await queue.resume(job.id);
    expect(await drain(queue)).toEqual(['a', 'b', 'c']);
    expect((await eventKinds(queue)).filter((kind) => /paused|resumed/.test(kind))).toEqual([
      'job.paused',
      'job.resumed',
    ]);
    await refusal('not_found', queue.pause(asJobId('nobody')));
    await refusal('not_found', queue.resume(asJobId('nobody')));
  });

  test('a finished job is not paused, and cannot be', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a')]));
    const { lease } = await claimed(queue);
    await queue.pause(job.id);
    await queue.settle(lease, failed(), facts());
    expect((await queue.job(job.id))?.status).toBe('failed');
    await refusal('state', queue.pause(job.id));
    await queue.retry({ job: job.id });
    expect(await drain(queue)).toEqual(['a']);
  });

  test('cleans jobs that finished long ago, with everything of theirs', async () => {
    const { queue, clock } = await fixture(open);
    const old = (await queue.submit(plan([spec('a'), spec('b', ['a'])], { conventions: { k: 'v' } }))).job;
    await run(queue, completed);
    await run(queue, completed);
    clock.pass(100);
    const recent = (await queue.submit(plan([spec('c')]))).job;
    await run(queue, completed);
    const unfinished = (await queue.submit(plan([spec('d')]))).job;
    const last = await queue.lastEvent();
    expect(await queue.clean({ olderThanSeconds: 100, dryRun: true })).toEqual({ jobs: [old.id] });
    expect(await queue.jobs()).toHaveLength(3);
    expect(await queue.clean({ olderThanSeconds: 100 })).toEqual({ jobs: [old.id] });
    expect((await queue.jobs()).map((job) => job.id)).toEqual([unfinished.id, recent.id]);
    expect(await statuses(queue)).toEqual({ c: 'completed', d: 'pending' });
    expect(await queue.events({ after: 0, limit: 9, job: old.id })).toEqual([]);
    expect(await queue.conventions(old.id)).toEqual({});
    const keep = [unfinished.id, recent.id];
    expect(await queue.clean({ olderThanSeconds: 0, keep })).toEqual({ jobs: [] });
    expect(await queue.clean({ olderThanSeconds: 0, keep: [old.id] })).toEqual({ jobs: [recent.id] });
    expect(await queue.clean({ olderThanSeconds: 0 })).toEqual({ jobs: [] });
    expect(await queue.events({ after: last, limit: 9 })).toMatchObject([
      { id: last + 1, kind: 'queue.cleaned', job: null, task: null, data: { jobs: [old.id] } },
      { id: last + 2, kind: 'queue.cleaned', data: { jobs: [recent.id] } },
    ]);
  });

  test('the numbers of events that are cleaned away are not given again: whoever follows misses nothing', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a')]));
    await queue.cancelJob(job.id);
    const last = await queue.lastEvent();
    await queue.clean({ olderThanSeconds: 0 });
    expect(await queue.lastEvent()).toBe(last + 1);
    await queue.submit(plan([]));
    expect(await queue.events({ after: 0, limit: 9 })).toMatchObject([
      { id: last + 1, kind: 'queue.cleaned' },
      { id: last + 2, kind: 'job.submitted' },
    ]);
  });
}
