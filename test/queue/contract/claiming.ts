import { expect, test } from 'vitest';
import { asPoolId, asTaskId, asWorkerId, type TaskId } from '../../../src/domain/ids.ts';
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
  plan,
  released,
  run,
  spec,
  statuses,
  WORKER,
} from '../helpers.ts';

const CLIENT = { pid: 4711, startedAt: 'boot 99' };

export function claiming(open: Open): void {
  test('gives the ready task of highest priority, oldest first', async () => {
    const { queue } = await fixture(open);
    await queue.submit(plan([spec('low', [], { priority: -1 }), spec('old'), spec('young')]));
    await queue.submit(plan([spec('high', [], { priority: 9 }), spec('last')]));
    expect(await drain(queue)).toEqual(['high', 'old', 'young', 'last', 'low']);
  });

  test('a claim is a running task with a lease, an attempt and an event', async () => {
    const { queue, clock } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a')]));
    clock.pass(7);
    const { task, attempt, lease, resume } = await claimed(queue);
    expect(task).toMatchObject({ status: 'running', phase: 'prepare', attempt: 1, worker: WORKER });
    expect(task).toMatchObject({ startedAt: clock.now, finishedAt: null });
    expect(lease.task).toBe(task.id);
    expect(resume).toBeNull();
    expect(await queue.attempts(task.id)).toEqual([
      expect.objectContaining({ id: attempt, number: 1, worker: WORKER, outcome: 'running', process: null }),
    ]);
    expect(await queue.runningAttempts()).toEqual([expect.objectContaining({ id: attempt, pool: 'pool' })]);
    expect((await queue.job(job.id))?.status).toBe('running');
    expect(await queue.events({ after: 1, limit: 9 })).toEqual([
      {
        id: 2,
        at: clock.now,
        kind: 'task.claimed',
        job: job.id,
        task: task.id,
        data: { attempt: 1, worker: WORKER },
      },
    ]);
    expect(await queue.claim(WORKER, LEASE_SECONDS)).toBeNull();
  });

  test('ten blocked tasks of high priority do not starve a ready one', async () => {
    const { queue } = await fixture(open);
    const blocked = Array.from({ length: 10 }, (_, n) => spec(`blocked${n}`, ['gate'], { priority: 9 }));
    await queue.submit(plan([...blocked, spec('gate', [], { priority: 5 }), spec('ready')]));
    const gate = await claimed(queue);
    expect(gate.task.key).toBe('gate');
    expect(await drain(queue)).toEqual(['ready']);
    await queue.settle(gate.lease, completed, facts());
    expect(await drain(queue)).toHaveLength(10);
  });

  test('lists what is ready in the order of claims, without what is excepted', async () => {
    const { queue, clock } = await fixture(open);
    await queue.submit(
      plan([
        spec('gate'),
        spec('soon', [], { priority: 8 }),
        spec('due', [], { priority: 7 }),
        spec('duller', [], { priority: 7 }),
        spec('low', [], { priority: -1 }),
        spec('blocked', ['gate'], { priority: 9 }),
      ]),
    );
    await queue.pause((await queue.submit(plan([spec('held', [], { priority: 9 })]))).job.id);
    await queue.submit(plan([spec('top', [], { priority: 9 })]));
    const top = await claimed(queue);
    await run(queue, failed(clock.now + 2_000));
    await run(queue, { ...released, notBefore: clock.now + 1_000 });
    await queue.settle(top.lease, released, facts());
    const keys = async (limit: number, ...except: TaskId[]) =>
      (await queue.ready({ except, limit })).map((task) => task.key);

    expect(await keys(9)).toEqual(['top', 'duller', 'gate', 'low']);
    clock.pass(1);
    const before = await queue.lastEvent();
    expect(await keys(9)).toEqual(['top', 'due', 'duller', 'gate', 'low']);
    expect(await keys(2)).toEqual(['top', 'due']);
    expect(await keys(0)).toEqual([]);
    expect(await keys(2, top.task.id, await idOf(queue, 'duller'), asTaskId(99))).toEqual(['due', 'gate']);
    const [task] = await queue.ready({ except: [], limit: 1 });
    expect(task).toEqual(await queue.task(top.task.id));
    // Looking changes nothing, not even a moment that has passed.
    expect(await queue.lastEvent()).toBe(before);
    expect((await queue.task(await idOf(queue, 'due')))?.notBefore).toBe(clock.now);
    expect(await drain(queue)).toEqual(['top', 'due', 'duller', 'gate', 'low']);
    expect(await keys(9)).toEqual([]);
  });

  test('gives the one task that is asked for, or none', async () => {
    const { queue, clock } = await fixture(open);
    const { job } = await queue.submit(
      plan([spec('high', [], { priority: 9 }), spec('low'), spec('late'), spec('blocked', ['low'])]),
    );
    const held = (await queue.submit(plan([spec('held')]))).job;
    await queue.pause(held.id);
    const one = async (key: string) => queue.claim(WORKER, LEASE_SECONDS, { task: await idOf(queue, key) });
    const low = await one('low');
    expect(low?.task).toMatchObject({ key: 'low', status: 'running', phase: 'prepare', attempt: 1 });
    expect(await queue.runningAttempts()).toMatchObject([{ id: low?.attempt, task: low?.task.id }]);
    const late = await one('late');
    if (low === null || late === null) throw new Error('they were ready');
    await queue.settle(late.lease, { ...released, notBefore: clock.now + 1_000 }, facts());

    const before = await queue.lastEvent();
    for (const key of ['low', 'late', 'blocked', 'held']) expect(await one(key), key).toBeNull();
    expect(await queue.claim(WORKER, LEASE_SECONDS, { task: asTaskId(99) })).toBeNull();
    expect(await queue.lastEvent()).toBe(before);
    expect(await queue.taskByKey(job.id, 'high')).toMatchObject({ status: 'pending' });

    clock.pass(1);
    expect((await one('late'))?.task).toMatchObject({ attempt: 2, notBefore: null });
    await queue.settle(low.lease, completed, facts());
    expect(await one('low')).toBeNull();
    const high = await idOf(queue, 'high');
    const race = await Promise.all([1, 2].map(() => queue.claim(WORKER, LEASE_SECONDS, { task: high })));
    expect(race.map((claim) => claim?.task.key)).toEqual(['high', undefined]);
    expect(await drain(queue)).toEqual(['blocked']);
  });

  test('says what is ready, what waits, and until when', async () => {
    const { queue, clock } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a'), spec('b'), spec('c', ['b'])]));
    const held = (await queue.submit(plan([spec('held')]))).job;
    await queue.pause(held.id);
    const soon = clock.now + 5_000;
    await run(queue, failed(soon));
    expect(await queue.outlook()).toEqual({ ready: 1, running: 0, waiting: 2, nextAt: soon });
    expect(await drain(queue)).toEqual(['b']);
    expect(await queue.outlook()).toEqual({ ready: 0, running: 1, waiting: 2, nextAt: soon });
    clock.pass(5);
    expect(await queue.outlook()).toEqual({ ready: 1, running: 1, waiting: 1, nextAt: null });
    expect(await drain(queue)).toEqual(['a']);
    await queue.cancelJob(job.id);
    expect(await queue.outlook()).toEqual({ ready: 0, running: 2, waiting: 0, nextAt: null });
  });

  test('a lease that is renewed does not expire; one that is not goes back and costs no attempt', async () => {
    const { queue, clock } = await fixture(open);
    await queue.submit(plan([spec('a'), spec('b')]));
    const a = await claimed(queue);
    const b = await claimed(queue);
    await queue.started(a.lease, CLIENT, 'session-a');
    clock.pass(LEASE_SECONDS - 1);
    expect(await queue.renew([b.lease], LEASE_SECONDS)).toEqual([]);
    expect(await queue.releaseExpired()).toEqual([]);
    clock.pass(1);
    expect(await queue.releaseExpired()).toEqual([a.task.id]);
    expect(await queue.task(a.task.id)).toMatchObject({
      status: 'pending',
      phase: null,
      worker: null,
      failures: 0,
      clientSession: 'session-a',
    });
    expect((await queue.attempts(a.task.id))[0]).toMatchObject({ outcome: 'released', endedAt: clock.now });
    expect((await claimed(queue)).resume).toBe('session-a');
    expect(await queue.renew([a.lease, b.lease], LEASE_SECONDS)).toEqual([a.lease]);
    expect(await eventKinds(queue)).toContain('task.released');
  });

  test('whoever lost the lease changes nothing', async () => {
    const { queue, clock } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a')]));
    const lost = await claimed(queue);
    clock.pass(LEASE_SECONDS);
    await queue.releaseExpired();
    const held = await claimed(queue, asWorkerId('worker_2@pool'));
    const before = await queue.lastEvent();
    expect(await queue.advance(lost.lease, 'work')).toBe(false);
    expect(await queue.started(lost.lease, CLIENT, 's')).toBe(false);
    expect(await queue.settle(lost.lease, completed, facts(0.5))).toBeNull();
    expect(await queue.settle(lost.lease, completed, facts(0.5))).toBeNull();
    // What it has cost it has cost, once.
    expect(await queue.lastEvent()).toBe(before + 1);
    expect(await queue.task(lost.task.id)).toMatchObject({ status: 'running', costUsd: 0.5 });
    expect(await queue.job(job.id)).toMatchObject({ costUsd: 0.5 });
    expect(await queue.attempts(lost.task.id)).toMatchObject([
      { outcome: 'released', usage: { costUsd: 0.5 } },
      { outcome: 'running', usage: { costUsd: 0 } },
    ]);
    expect(await queue.settle(held.lease, completed, facts(0.25))).toMatchObject({
      status: 'completed',
      costUsd: 0.75,
    });
  });

  test('a worker that died does not keep its task, though a new one beats on', async () => {
    const { queue, clock } = await fixture(open);
    await queue.submit(plan([spec('a'), spec('b')]));
    const dead = await claimed(queue, asWorkerId('worker_1@old'));
    const alive = await claimed(queue, asWorkerId('worker_1@new'));
    for (let second = 0; second < LEASE_SECONDS; second += 5) {
      clock.pass(5);
      expect(await queue.renew([alive.lease], LEASE_SECONDS)).toEqual([]);
    }
    expect(await queue.releaseExpired()).toEqual([dead.task.id]);
    expect((await claimed(queue, asWorkerId('worker_1@new'))).task.id).toBe(dead.task.id);
  });

  test('takes back all of a dead pool, and of no other', async () => {
    const { queue } = await fixture(open);
    await queue.submit(plan([spec('a'), spec('b'), spec('c'), spec('d')]));
    await claimed(queue, asWorkerId('worker_1@old'));
    await claimed(queue, asWorkerId('worker_2@old'));
    await claimed(queue, asWorkerId('worker_1@new'));
    expect(await queue.releasePool(asPoolId('old'))).toHaveLength(2);
    expect(await queue.releasePool(asPoolId('old'))).toEqual([]);
    expect(await statuses(queue)).toEqual({ a: 'pending', b: 'pending', c: 'running', d: 'pending' });
  });

  test('a running task goes through its phases and notes its client', async () => {
    const { queue } = await fixture(open);
    await queue.submit(plan([spec('a')]));
    const { task, lease } = await claimed(queue);
    for (const phase of ['work', 'prove', 'merge'] as const) {
      expect(await queue.advance(lease, phase)).toBe(true);
      expect((await queue.task(task.id))?.phase).toBe(phase);
    }
    expect(await queue.started(lease, CLIENT, 's')).toBe(true);
    expect(await queue.runningAttempts()).toMatchObject([{ process: CLIENT, clientSession: 's' }]);
    expect((await queue.events({ after: 2, limit: 9 })).map((event) => event.data['phase'])).toEqual([
      'work',
      'prove',
      'merge',
    ]);
  });

  test('a task that was put back waits for its moment and goes on where it was', async () => {
    const { queue, clock } = await fixture(open);
    await queue.submit(plan([spec('a')]));
    const notBefore = clock.now + 60_000.5;
    const settled = await run(queue, { ...released, notBefore, resume: 'session-1' });
    expect(settled).toMatchObject({
      status: 'pending',
      notBefore: Math.ceil(notBefore),
      failures: 0,
      attempt: 1,
    });
    expect(await drain(queue)).toEqual([]);
    clock.pass(61);
    const { task, resume } = await claimed(queue);
    expect(resume).toBe('session-1');
    expect(task).toMatchObject({ notBefore: null, attempt: 2 });
  });

  test('what is asked for at once is answered one by one', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a'), spec('b')]));
    const [a, refused, b, none] = await Promise.allSettled([
      queue.claim(WORKER, LEASE_SECONDS),
      queue.extend(job.id, [spec('c'), spec('d', ['nowhere'])]),
      queue.claim(WORKER, LEASE_SECONDS),
      queue.claim(WORKER, LEASE_SECONDS),
    ]);
    expect(a).toMatchObject({ value: { task: { key: 'a' } } });
    expect(refused).toMatchObject({ reason: { code: 'plan' } });
    expect(b).toMatchObject({ value: { task: { key: 'b' } } });
    expect(none).toMatchObject({ value: null });
    expect(await statuses(queue)).toEqual({ a: 'running', b: 'running' });
  });
}
