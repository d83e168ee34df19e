import { expect, test } from 'vitest';
import type { Job } from '../../src/domain/records.ts';
import { progressLine } from '../../src/view/progressLine.ts';
import { makeJob } from '../support/records.ts';

const COUNTS = { pending: 0, in_progress: 0, completed: 0, failed: 0, cancelled: 0, skipped: 0 };
const line = (changes: Partial<Job>, more: { leftMs?: number; held?: string } = {}): string =>
  progressLine(makeJob(changes), { leftMs: null, held: '', elapsed: '3m 12s', ...more });

test('counts, cost of budget, time left, time taken', () => {
  const tasks = { ...COUNTS, pending: 3, in_progress: 2, completed: 3, skipped: 1 };
  const job = { tasks, costUsd: 0.42, budgetUsd: 5, status: 'running' } as const;
  expect(line(job, { leftMs: 110_000 })).toBe(
    '███░░░░░ 4/9 · 2 running · $0.42 of $5.00 · about 2m left · 3m 12s',
  );
  expect(line({ ...job, budgetUsd: null, tasks: { ...tasks, failed: 1 } })).toBe(
    '████░░░░ 5/10 · 2 running · 1 failed · $0.42 · 3m 12s',
  );
});

test('nothing that is not there', () => {
  const job = { tasks: { ...COUNTS, pending: 2 }, costUsd: 0, budgetUsd: null } as const;
  expect(line({ ...job, status: 'pending' })).toBe('░░░░░░░░ 0/2 · 3m 12s');
  expect(line({ ...job, status: 'paused' })).toBe('░░░░░░░░ 0/2 · paused · 3m 12s');
  expect(line({ ...job, tasks: COUNTS, status: 'pending' })).toBe('░░░░░░░░ 0/0 · 3m 12s');
});

test('what keeps the workers back takes the place of the time left', () => {
  const job = { tasks: { ...COUNTS, pending: 1, completed: 1 }, costUsd: 0, budgetUsd: null } as const;
  expect(line({ ...job, status: 'running' }, { leftMs: 60_000, held: 'Parked until 18:05: no.' })).toBe(
    '████░░░░ 1/2 · 3m 12s · Parked until 18:05: no.',
  );
});
