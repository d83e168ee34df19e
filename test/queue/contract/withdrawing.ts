import { expect, test } from 'vitest';
import { asTaskId } from '../../../src/domain/ids.ts';
import {
  claimed,
  completed,
  drain,
  eventKinds,
  facts,
  failed,
  fixture,
  idOf,
  type Open,
  plan,
  refusal,
  released,
  run,
  spec,
  statuses,
} from '../helpers.ts';

export function withdrawing(open: Open): void {
  test('takes a completed task back, and skips what waits for it', async () => {
    const { queue, clock } = await fixture(open);
    const { job } = await queue.submit(
      plan([spec('a'), spec('b', ['a']), spec('c', ['b']), spec('d', ['a']), spec('other')]),
    );
    const { lease, task } = await claimed(queue);
    await queue.note(lease, { branch: 'klauss/j/a', commit: 'c0ffee' });
    const landed = await queue.settle(lease, { ...completed, landed: 'd00d' }, facts(1));
    // `b` had been begun and waits for its moment with something proved.
    const b = await claimed(queue);
    expect(b.task.key).toBe('b');
    await queue.note(b.lease, { proved: { ...completed, commit: 'c0ffee' } });
    await queue.settle(b.lease, { ...released, notBefore: clock.now + 5_000 }, facts());
    clock.pass(1);

    const after = await queue.lastEvent();
    expect(await queue.withdraw(task.id)).toEqual({
      ...landed,
      status: 'cancelled',
      landed: null,
      receipt: null,
    });
    expect(await statuses(queue)).toEqual({
      a: 'cancelled',
      b: 'skipped',
      c: 'skipped',
      d: 'skipped',
      other: 'pending',
    });
    expect((await queue.tasks()).map(({ blocked }) => blocked)).toEqual([0, 1, 1, 1, 0]);
    expect(await queue.task(b.task.id)).toMatchObject({ notBefore: null, proved: null });
    const events = await queue.events({ after, limit: 9 });
    expect(events.map(({ kind }) => kind)).toEqual(['task.withdrawn', ...Array(3).fill('task.skipped')]);
    expect(events[0]).toMatchObject({ task: task.id, job: job.id, data: { landed: 'd00d' } });
    expect(await queue.job(job.id)).toMatchObject({ status: 'running', costUsd: 1 });
    expect(await drain(queue)).toEqual(['other']);
  });

  test('a job of which nothing is left to run then is finished, paused no longer', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a'), spec('b', ['a'])]));
    const a = await run(queue, completed);
    await queue.pause(job.id);
    await queue.withdraw(a.id);
    expect(await queue.job(job.id)).toMatchObject({
      status: 'cancelled',
      tasks: { completed: 0, cancelled: 1, skipped: 1 },
    });
    expect((await eventKinds(queue)).at(-1)).toBe('job.finished');
    expect(await queue.retry({ task: a.id })).toHaveLength(2);
    expect(await drain(queue)).toEqual(['a']);
  });

  test('a finished job stays finished, with the status that its tasks give it', async () => {
    const { queue, clock } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a'), spec('b'), spec('c')]));
    const a = await run(queue, completed);
    const b = await run(queue, completed);
    await run(queue, completed);
    const finished = await queue.job(job.id);
    clock.pass(60);
    await queue.withdraw(a.id);
    expect(await queue.job(job.id)).toEqual({
      ...finished,
      status: 'cancelled',
      tasks: { ...finished?.tasks, completed: 2, cancelled: 1 },
    });
    expect((await eventKinds(queue)).filter((kind) => kind === 'job.finished')).toHaveLength(1);
    expect((await eventKinds(queue)).at(-1)).toBe('task.withdrawn');
    expect((await queue.task(a.id))?.finishedAt).toBe(a.finishedAt);

    const mixed = (await queue.submit(plan([spec('x'), spec('y')]))).job;
    await run(queue, failed());
    await queue.withdraw((await run(queue, completed)).id);
    expect((await queue.job(mixed.id))?.status).toBe('failed');
    await refusal('state', queue.withdraw(a.id));
    expect((await queue.task(b.id))?.status).toBe('completed');
  });

  test('refuses what has not completed, and what others build upon', async () => {
    const { queue } = await fixture(open);
    await queue.submit(plan([spec('bad'), spec('off', ['bad']), spec('root'), spec('wait', ['root'])]));
    await queue.submit(
      plan([spec('done', ['root2']), spec('runs', ['root2']), spec('late', ['root2']), spec('root2')]),
    );
    const id = (key: string) => idOf(queue, key);
    await run(queue, failed());
    const root = await claimed(queue);
    for (const key of ['bad', 'off', 'root', 'wait']) {
      const error = await refusal('state', queue.withdraw(await id(key)));
      expect(error.details).toEqual({ task: await id(key), status: (await statuses(queue))[key] });
    }
    await queue.cancelTask(root.task.id);
    await queue.settle(root.lease, completed, facts());
    await refusal('state', queue.withdraw(await id('root')));

    await run(queue, completed);
    await run(queue, completed);
    const runs = await claimed(queue);
    const [tasks, last] = [await queue.tasks(), await queue.lastEvent()];
    const error = await refusal('state', queue.withdraw(await id('root2')));
    expect(error.message).toContain(`task ${await id('done')} ('done'), which is completed`);
    expect(error.message).toContain(`task ${await id('runs')} ('runs'), which is running`);
    expect(error.message).not.toContain('late');
    expect(error.details).toEqual({
      task: await id('root2'),
      dependants: [
        { id: await id('done'), key: 'done', status: 'completed' },
        { id: await id('runs'), key: 'runs', status: 'running' },
      ],
    });
    expect(await queue.tasks()).toEqual(tasks);
    expect(await queue.lastEvent()).toBe(last);

    // Nothing is built upon it any more once these are taken back and cancelled.
    await queue.withdraw(await id('done'));
    await refusal('state', queue.withdraw(await id('root2')));
    await queue.cancelTask(runs.task.id);
    await queue.settle(runs.lease, completed, facts());
    expect(await queue.withdraw(await id('root2'))).toMatchObject({ status: 'cancelled' });
    await refusal('not_found', queue.withdraw(asTaskId(99)));
  });

  test('after a retry what depends on it waits for it again, and runs once', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(
      plan([spec('a'), spec('side'), spec('b', ['a', 'side']), spec('c', ['b']), spec('failing', ['a'])]),
    );
    const blocked = async () => (await queue.tasks()).map((task) => task.blocked);
    const a = await run(queue, { ...completed, landed: 'd00d' });
    await run(queue, completed);
    const b = await claimed(queue);
    expect(b.task.key).toBe('b');
    await queue.settle(b.lease, released, facts());
    await queue.cancelTask(await idOf(queue, 'failing'));
    expect(await blocked()).toEqual([0, 0, 0, 1, 0]);

    for (let round = 0; round < 2; round++) {
      await queue.withdraw(a.id);
      expect(await blocked()).toEqual([0, 0, 1, 1, 1]);
      await refusal('state', queue.retry({ task: b.task.id }));
      expect(await queue.retry({ task: a.id })).toEqual([a.id, b.task.id, await idOf(queue, 'c')]);
      expect(await blocked()).toEqual([0, 0, 1, 1, 1]);
      const again = await run(queue, { ...completed, landed: 'd00e' });
      expect(again).toMatchObject({ key: 'a', landed: 'd00e', attempt: 2 + round });
      expect(await blocked()).toEqual([0, 0, 0, 1, 0]);
    }

    await queue.retry({ job: job.id });
    for (let n = 0; n < 3; n++) await run(queue, completed);
    expect(await drain(queue)).toEqual([]);
    expect(await queue.job(job.id)).toMatchObject({ status: 'completed', tasks: { completed: 5 } });
  });
}
