import { expect, test } from 'vitest';
import { asPoolId, asSessionId } from '../../../src/domain/ids.ts';
import type { Job } from '../../../src/domain/records.ts';
import type { Queue } from '../../../src/queue/queue.ts';
import { claimed, completed, facts, failed, fixture, type Open, plan, pool, run, spec } from '../helpers.ts';

const SESSION = asSessionId('one');
const PROCESS = { pid: 5, startedAt: 'boot 5' };
const HALT = { message: 'The API refuses the login.', hint: 'Log in again.' };

/** A queue with a session. */
async function inSession(open: Open): Promise<Queue> {
  const { queue } = await fixture(open);
  await queue.registerSession(SESSION, PROCESS);
  return queue;
}

const submit = async (queue: Queue, session: typeof SESSION | null = SESSION): Promise<Job> =>
  (await queue.submit(plan([spec('a')], { session }))).job;

/** The jobs that a session hears of. */
const heard = async (queue: Queue, session = SESSION) =>
  (await queue.news(session))?.ended.map(({ id, status }) => [id, status]) ?? null;

export function news(open: Open): void {
  test('a session hears once of each of its jobs that has ended, in the order of their ends', async () => {
    const { queue, clock } = await fixture(open);
    await queue.registerSession(SESSION, PROCESS);
    const [one, two, running] = [await submit(queue), await submit(queue), await submit(queue)];
    await submit(queue, null);
    expect(await queue.news(SESSION)).toBeNull();
    const first = await claimed(queue);
    await run(queue, completed);
    clock.pass(1);
    await queue.settle(first.lease, failed(), facts());
    await claimed(queue);
    await run(queue, completed); // of no session
    expect(await queue.news(SESSION)).toMatchObject({
      ended: [
        { id: two.id, status: 'completed' },
        { id: one.id, status: 'failed' },
      ],
      halt: null,
    });
    expect(await queue.news(SESSION)).toBeNull();
    expect((await queue.job(running.id))?.status).toBe('running');
  });

  test('a job that ends again is news again, one that goes on is none', async () => {
    const queue = await inSession(open);
    const job = await submit(queue);
    await run(queue, failed());
    await queue.retry({ job: job.id });
    expect(await queue.news(SESSION)).toBeNull();
    await run(queue, failed());
    expect(await heard(queue)).toEqual([[job.id, 'failed']]);
    await queue.retry({ job: job.id });
    await run(queue, completed);
    expect(await heard(queue)).toEqual([[job.id, 'completed']]);
  });

  test('looking for news that is not there leaves no trace', async () => {
    const queue = await inSession(open);
    await submit(queue);
    const before = await queue.lastEvent();
    expect(await queue.news(SESSION)).toBeNull();
    expect(await queue.news(asSessionId('unknown'))).toBeNull();
    await run(queue, completed);
    const after = await queue.lastEvent();
    expect(after).toBeGreaterThan(before);
    expect(await heard(queue)).toHaveLength(1);
    expect(await queue.lastEvent()).toBe(after);
  });

  test('two who ask for the same session at once: one hears it', async () => {
    const queue = await inSession(open);
    await submit(queue);
    await run(queue, completed);
    const answers = await Promise.all([queue.news(SESSION), queue.news(SESSION)]);
    expect(answers.filter((answer) => answer !== null)).toHaveLength(1);
  });

  test('to a new session, what happened before it is no news', async () => {
    const { queue } = await fixture(open);
    const job = await submit(queue);
    await run(queue, completed);
    await queue.registerSession(SESSION, PROCESS);
    expect(await queue.news(SESSION)).toBeNull();
    // It takes the job up only now.
    await queue.retry({ job: job.id });
    expect(await queue.news(SESSION)).toBeNull();
  });

  test('a session that is gone on with in another process hears what it has missed', async () => {
    const queue = await inSession(open);
    const [one, two] = [await submit(queue), await submit(queue)];
    await run(queue, completed);
    expect(await heard(queue)).toEqual([[one.id, 'completed']]);
    await run(queue, completed);
    await queue.endSession(SESSION);
    await queue.registerSession(SESSION, { pid: 6, startedAt: 'boot 6' });
    expect(await heard(queue)).toEqual([[two.id, 'completed']]);
  });

  test('/clear loses no news and tells none twice', async () => {
    const queue = await inSession(open);
    const [one, two, three] = [await submit(queue), await submit(queue), await submit(queue)];
    await run(queue, completed);
    expect(await heard(queue)).toEqual([[one.id, 'completed']]);
    await run(queue, completed);
    const [second, third] = [asSessionId('two'), asSessionId('three')];
    await queue.registerSession(second, PROCESS);
    await run(queue, completed);
    expect(await heard(queue, second)).toEqual([
      [two.id, 'completed'],
      [three.id, 'completed'],
    ]);
    expect(await queue.news(SESSION)).toBeNull();
    await queue.registerSession(third, PROCESS);
    expect(await queue.news(third)).toBeNull();
  });

  test('that the workers stopped by themselves is news once, while there is work that waits for them', async () => {
    const queue = await inSession(open);
    const [A, B] = [asPoolId('a'), asPoolId('b')];
    await queue.enterPool(pool(A), null);
    await queue.updatePool(A, { halt: HALT });
    await queue.updatePool(A, { state: 'stopped' });
    expect(await queue.news(SESSION)).toBeNull();
    await submit(queue);
    expect(await queue.news(SESSION)).toEqual({ ended: [], halt: HALT });
    expect(await queue.news(SESSION)).toBeNull();

    await queue.enterPool(pool(B), null);
    await queue.updatePool(B, { halt: HALT, state: 'stopped' });
    await queue.enterPool(pool(asPoolId('c')), null);
    expect(await queue.news(SESSION)).toBeNull(); // others go on already
  });
}
