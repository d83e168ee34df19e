import { expect, test } from 'vitest';
import { asJobId, asPoolId, asSessionId, asWorkerId } from '../../../src/domain/ids.ts';
import type { HoldKind, Worker } from '../../../src/domain/pools.ts';
import {
  claimed,
  completed,
  eventKinds,
  facts,
  fixture,
  type Open,
  plan,
  pool,
  refusal,
  run,
  spec,
  statuses,
} from '../helpers.ts';

const A = asPoolId('a');
const B = asPoolId('b');
const worker = (slot: number, more: Partial<Worker> = {}): Worker => ({
  id: asWorkerId(`worker_${slot}@a`),
  pool: A,
  slot,
  task: null,
  process: null,
  startedAt: 1,
  ...more,
});

export function keeping(open: Open): void {
  test("a job's conventions overlay the global ones", async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(plan([], { conventions: { imports: 'named', tests: 'vitest' } }));
    await queue.setConvention(null, 'imports', 'any');
    await queue.setConvention(null, 'language', 'English');
    await queue.setConvention(job.id, 'tests', 'node:test');
    await queue.setConvention(null, '__proto__', 'harmless');
    expect(await queue.conventions()).toEqual({
      imports: 'any',
      language: 'English',
      ['__proto__']: 'harmless',
    });
    expect(await queue.conventions(job.id)).toMatchObject({
      imports: 'named',
      language: 'English',
      tests: 'node:test',
    });
    await refusal('not_found', queue.setConvention(asJobId('nobody'), 'k', 'v'));
  });

  test('only one pool follows another', async () => {
    const { queue, clock } = await fixture(open);
    expect(await queue.currentPool()).toBeNull();
    expect(await queue.enterPool(pool(A), B)).toBe(false);
    expect(await queue.enterPool(pool(A), null)).toBe(true);
    expect(await queue.enterPool(pool(B), null)).toBe(false);
    expect(await queue.currentPool()).toEqual(pool(A));
    expect(await queue.beatPool(A)).toBe(true);
    expect((await queue.currentPool())?.seenAt).toBe(clock.now);
    await queue.putWorker(worker(1));

    expect(await queue.enterPool(pool(B), A)).toBe(true);
    expect((await queue.currentPool())?.id).toBe(B);
    expect(await queue.workers(A)).toEqual([]);
    // A supervisor that wakes up after its successor has taken over.
    expect(await queue.beatPool(A)).toBe(false);
    await queue.updatePool(A, { state: 'stopping', workers: 9 });
    expect((await queue.currentPool())?.id).toBe(B);
    expect(await eventKinds(queue)).toEqual(['pool.started', 'pool.stopped', 'pool.started']);
  });

  test('where the pools of several projects have their logs stays known, the latest first', async () => {
    const { queue } = await fixture(open);
    expect(await queue.logDirectories()).toEqual([]);
    await queue.enterPool(pool(A, { logs: '/a' }), null);
    await queue.enterPool(pool(B, { logs: '/b' }), A);
    await queue.enterPool(pool(asPoolId('c'), { logs: '/a' }), B);
    expect(await queue.logDirectories()).toEqual(['/a', '/b']);
    await queue.updatePool(asPoolId('c'), { state: 'stopped' });
    await queue.enterPool(pool(asPoolId('d'), { logs: null }), null);
    expect(await queue.logDirectories()).toEqual(['/a', '/b']);
  });

  test('a pool tells what happens from its start on, its successor from where that got to', async () => {
    const { queue } = await fixture(open);
    await queue.submit(plan([spec('a')]));
    const before = await queue.lastEvent();
    await queue.enterPool(pool(A), null);
    expect(await queue.toldBy(A)).toBe(before);
    await queue.setTold(A, before + 1);
    await queue.submit(plan([spec('b')]));

    await queue.enterPool(pool(B), A);
    expect(await queue.toldBy(B)).toBe(before + 1);
    // A supervisor that wakes up after its successor has taken over.
    await queue.setTold(A, before + 2);
    expect(await queue.toldBy(A)).toBe(before + 1);
    await queue.setTold(B, before + 3);
    await queue.updatePool(B, { state: 'stopped' });
    await queue.enterPool(pool(asPoolId('c')), null);
    expect(await queue.toldBy(asPoolId('c'))).toBe(before + 3);
  });

  test('the newest parking is found, whatever pools were held for since', async () => {
    const { queue } = await fixture(open);
    const held = async (kind: HoldKind | null, message: string): Promise<void> => {
      const hold = kind === null ? null : { kind, until: 5, message };
      await queue.updatePool(A, { hold });
    };
    await queue.enterPool(pool(A), null);
    await held('memory', 'full');
    expect(await queue.lastParking((await queue.lastEvent()) + 1)).toBeNull();
    await held('limit', 'first');
    const first = await queue.lastEvent();
    await held(null, '');
    await held('limit', 'second');
    const second = await queue.lastEvent();
    await held('overload', 'busy');
    await queue.submit(plan([spec('a')]));

    const parking = async (before: number) => (await queue.lastParking(before))?.data['message'];
    expect(await parking((await queue.lastEvent()) + 1)).toBe('second');
    expect(await parking(second)).toBe('first');
    expect(await parking(first)).toBeUndefined();
  });

  test('a pool is resized and stopped, each change noted once', async () => {
    const { queue } = await fixture(open);
    await queue.enterPool(pool(A), null);
    await queue.updatePool(A, { workers: 6 });
    await queue.updatePool(A, { workers: 6 });
    expect((await queue.currentPool())?.workers).toBe(6);
    await queue.updatePool(A, { state: 'stopping' });
    expect((await queue.currentPool())?.state).toBe('stopping');
    await queue.updatePool(A, { state: 'stopped' });
    await queue.updatePool(A, { state: 'stopped' });
    expect(await queue.currentPool()).toBeNull();
    expect(await eventKinds(queue)).toEqual([
      'pool.started',
      'pool.resized',
      'pool.stopping',
      'pool.stopped',
    ]);
    await refusal('not_found', queue.updatePool(B, { workers: 1 }));
  });

  test('workers come, change and go', async () => {
    const { queue } = await fixture(open);
    await queue.enterPool(pool(A), null);
    await queue.submit(plan([spec('a')]));
    const { task } = await claimed(queue);
    const busy = worker(2, { task: task.id, process: { pid: 7, startedAt: 'boot 5' } });
    await queue.putWorker(worker(2));
    await queue.putWorker(worker(1));
    await queue.putWorker(busy);
    expect(await queue.workers(A)).toEqual([worker(1), busy]);
    await queue.removeWorker(busy.id);
    expect(await queue.workers(A)).toEqual([worker(1)]);
  });

  test('a session that is cleared hands its unfinished jobs to the next of its process', async () => {
    const { queue, clock } = await fixture(open);
    const [first, second, other] = [asSessionId('1'), asSessionId('2'), asSessionId('3')];
    const process = { pid: 5, startedAt: 'boot 5' };
    await queue.registerSession(first, process);
    await queue.registerSession(other, { pid: 5, startedAt: 'boot 6' });
    const done = (await queue.submit(plan([spec('a')], { session: first }))).job;
    await run(queue, completed);
    expect(await queue.news(first)).toMatchObject({ ended: [{ id: done.id }] });
    const mine = (await queue.submit(plan([spec('b')], { session: first }))).job;
    const theirs = (await queue.submit(plan([spec('c')], { session: other }))).job;
    await queue.registerSession(second, process);
    await queue.registerSession(second, process);
    const owner = async (job: typeof done) => (await queue.job(job.id))?.session;
    expect([await owner(done), await owner(mine), await owner(theirs)]).toEqual([first, second, other]);
    expect((await queue.sessions()).map((session) => session.id)).toEqual([other, second]);
    expect((await eventKinds(queue)).filter((kind) => kind.startsWith('session.'))).toEqual([
      'session.started',
      'session.started',
      'session.started',
      'session.ended',
    ]);

    // Gone on with in another process.
    clock.pass(9);
    const later = { pid: 6, startedAt: 'boot 7' };
    await queue.registerSession(first, later);
    expect(await queue.sessions()).toContainEqual(
      expect.objectContaining({ id: first, process: later, endedAt: null }),
    );
  });

  test('the end of a session pauses what it has not finished', async () => {
    const { queue } = await fixture(open);
    const session = asSessionId('s');
    await queue.registerSession(session, { pid: 5, startedAt: 'boot 5' });
    const { job } = await queue.submit(plan([spec('a')], { session }));
    const detached = (await queue.submit(plan([spec('b')]))).job;
    const { lease } = await claimed(queue);
    expect(await queue.endSession(session)).toEqual([job.id]);
    expect(await queue.endSession(session)).toEqual([job.id]);
    expect(await queue.sessions()).toEqual([]);
    expect([(await queue.job(job.id))?.status, (await queue.job(detached.id))?.status]).toEqual([
      'paused',
      'pending',
    ]);
    await queue.settle(lease, completed, facts());
    expect(await statuses(queue)).toEqual({ a: 'completed', b: 'pending' });
    expect(await queue.endSession(asSessionId('unknown'))).toEqual([]);
    expect((await eventKinds(queue)).filter((kind) => kind === 'session.ended')).toHaveLength(1);
  });
}
