import { expect, test } from 'vitest';
import type { EventKind, QueueEvent } from '../../src/domain/events.ts';
import { asJobId, asTaskId } from '../../src/domain/ids.ts';
import { Chronicle } from '../../src/view/history.ts';

const told = (...events: readonly (readonly [at: number, kind: EventKind, data?: QueueEvent['data']])[]) => {
  const chronicle = new Chronicle();
  events.forEach(([at, kind, data = {}], index) => {
    const task = kind.startsWith('task.') ? asTaskId(1) : null;
    chronicle.tell({ id: index + 1, at, kind, job: asJobId('j'), task, data });
  });
  return chronicle.history;
};

test('an attempt is a stretch for each phase, on the lane of its worker', () => {
  const { spans, last } = told(
    [10, 'task.claimed', { attempt: 1, worker: 'worker_2@pool' }],
    [20, 'task.phase', { phase: 'work' }],
    [30, 'task.phase', { phase: 'prove' }],
    [40, 'task.phase', { phase: 'merge' }],
    [50, 'task.sent_back', {}],
    [60, 'task.completed', { attempt: 1 }],
  );
  expect(spans.map(({ phase, from, to, outcome }) => [phase, from, to, outcome])).toEqual([
    ['prepare', 10, 20, 'running'],
    ['work', 20, 30, 'running'],
    ['prove', 30, 40, 'running'],
    ['merge', 40, 50, 'running'],
    ['work', 50, 60, 'completed'],
  ]);
  expect(new Set(spans.map(({ worker }) => worker))).toEqual(new Set(['worker_2']));
  expect(last).toBe(6);
});

test('a task that is skipped, or ends without having run, has no stretch', () => {
  expect(told([1, 'task.skipped'], [2, 'task.cancelled']).spans).toEqual([]);
});

test('what runs has no end yet; a later attempt is a stretch of its own', () => {
  const { spans } = told(
    [10, 'task.claimed', { attempt: 1, worker: 'worker_1@p' }],
    [20, 'task.released', { attempt: 1 }],
    [90, 'task.claimed', { attempt: 2, worker: 'worker_1@q' }],
  );
  expect(spans).toMatchObject([
    { attempt: 1, to: 20, outcome: 'released' },
    { attempt: 2, from: 90, to: null, outcome: 'running' },
  ]);
});

test('times in which the pool was held back, also by one that died in them', () => {
  const hold = { kind: 'limit', message: 'Limit.', until: null };
  expect(told([5, 'pool.held', hold], [9, 'pool.held', {}]).held).toEqual([
    { kind: 'limit', message: 'Limit.', from: 5, to: 9 },
  ]);
  expect(told([5, 'pool.held', hold], [8, 'pool.started', {}]).held).toMatchObject([{ from: 5, to: 8 }]);
  expect(told([5, 'pool.held', hold]).held).toMatchObject([{ to: null }]);
});

test('bookings, also those that told no tokens', () => {
  const { bookings } = told(
    [1, 'task.booked', { attempt: 1, costUsd: 0.5 }],
    [2, 'task.booked', { attempt: 2, costUsd: 1, inputTokens: 7, outputTokens: 8 }],
  );
  expect(bookings).toMatchObject([
    { at: 1, costUsd: 0.5, inputTokens: 0 },
    { at: 2, costUsd: 1, inputTokens: 7, outputTokens: 8 },
  ]);
});
