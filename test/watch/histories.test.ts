import { expect, test, vi } from 'vitest';
import { Histories } from '../../src/watch/histories.ts';
import { claimed, completed, facts, fixture, openSqlite, plan, run, spec } from '../queue/helpers.ts';

test('a history tells all of its job, and what others have done since is looked through once', async () => {
  const { queue } = await fixture(openSqlite);
  await queue.submit(plan([spec('other', [], { priority: 1 }), spec('another')]));
  const { job } = await queue.submit(plan([spec('a', [], { priority: 2 }), spec('b')]));
  using events = vi.spyOn(queue, 'events');
  const histories = new Histories(queue);
  const { lease, task } = await claimed(queue);
  expect(await histories.of(job.id)).toMatchObject({ spans: [{ task: task.id, outcome: 'running' }] });

  const seen = await queue.lastEvent();
  await run(queue, completed);
  await histories.of(job.id);
  expect(events).toHaveBeenLastCalledWith(expect.objectContaining({ job: job.id, after: seen }));
  const newest = await queue.lastEvent();
  await histories.of(job.id);
  expect(events).toHaveBeenLastCalledWith(expect.objectContaining({ job: job.id, after: newest }));

  await queue.settle(lease, completed, facts(0.5));
  expect(await histories.of(job.id)).toMatchObject({
    spans: [{ task: task.id, outcome: 'completed' }],
    bookings: [{ costUsd: 0.5 }],
  });
});
