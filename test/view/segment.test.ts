import { expect, test } from 'vitest';
import { asJobId } from '../../src/domain/ids.ts';
import type { TaskCounts } from '../../src/domain/records.ts';
import type { EndedJob, Glance, GlancedJob } from '../../src/queue/glance.ts';
import { roughly } from '../../src/view/roughly.ts';
import { segment } from '../../src/view/segment.ts';

const NOW = new Date(2026, 10, 25, 17, 0).getTime();
const ROOT = '/project';
const NONE: TaskCounts = { pending: 0, in_progress: 0, completed: 0, failed: 0, cancelled: 0, skipped: 0 };

const glancedJob = (changes: Partial<GlancedJob> = {}): GlancedJob => ({
  id: asJobId('k3f9x2'),
  project: ROOT,
  tasks: { ...NONE, completed: 3, in_progress: 2, pending: 4 },
  costUsd: 0.42,
  paused: false,
  startedAt: NOW - 600_000,
  timed: null,
  ...changes,
});
const endedJob = (changes: Partial<EndedJob> = {}): EndedJob => ({
  id: asJobId('k3f9x2'),
  project: null,
  tasks: { ...NONE, completed: 2 },
  open: true,
  ...changes,
});
const shown = (changes: Partial<Glance>): string =>
  segment({ jobs: [], pool: { workers: 2, hold: null }, ended: null, ...changes }, ROOT, NOW);

/** One task done in a minute, another to do. */
const TIMED: NonNullable<GlancedJob['timed']> = [
  { key: '1', status: 'completed', dependsOn: [], startedAt: 0, finishedAt: 60_000 },
  { key: '2', status: 'pending', dependsOn: ['1'], startedAt: null, finishedAt: null },
];

test('what is done of what there is, what it cost, how long it takes', () => {
  expect(shown({ jobs: [glancedJob({ timed: TIMED })] })).toBe('3/9 · $0.42 · 1m left');
});

test('of too many tasks: at the pace so far', () => {
  // 3 of 9 in 10 minutes
  expect(shown({ jobs: [glancedJob()] })).toBe('3/9 · $0.42 · 20m left');
});

test('nothing that is not known', () => {
  const tasks = { ...NONE, pending: 2 };
  const fresh = glancedJob({ tasks, costUsd: 0, startedAt: null });
  expect(shown({ jobs: [fresh] })).toBe('0/2');
  expect(shown({ jobs: [{ ...fresh, timed: [] }] })).toBe('0/2');
  expect(shown({})).toBe('');
});

test('several jobs: their sums, and the one that takes longest', () => {
  const jobs = [glancedJob({ timed: TIMED }), glancedJob(), glancedJob({ paused: true })];
  expect(shown({ jobs })).toBe('6/18 · $0.84 · 20m left');
});

test('what keeps them from going on', () => {
  const jobs = [glancedJob()];
  const until = new Date(2026, 10, 25, 18, 5).getTime();
  const hold = { kind: 'limit', until, message: 'At the limit.' } as const;
  const parked = (changes: object) => shown({ jobs, pool: { workers: 2, hold: { ...hold, ...changes } } });
  expect(parked({})).toBe('3/9 · $0.42 · parked until 18:05');
  expect(parked({ until: until + 86_400_000 })).toBe('3/9 · $0.42 · parked until 26/11 18:05');
  expect(parked({ until: null })).toBe('3/9 · $0.42 · parked');
  expect(parked({ kind: 'memory' })).toBe('3/9 · $0.42 · 20m left');
  expect(shown({ jobs, pool: null })).toBe('3/9 · $0.42 · no workers');
  expect(shown({ jobs: [glancedJob({ paused: true })] })).toBe('3/9 · $0.42 · paused');
});

test('what is to be decided of the last job, when nothing else goes on', () => {
  expect(shown({ ended: endedJob() })).toBe('done: klauss apply k3f9x2');
  expect(shown({ ended: endedJob({ open: false }) })).toBe('');
  expect(shown({ ended: endedJob({ tasks: { ...NONE, failed: 1 } }) })).toBe('failed: klauss results k3f9x2');
  expect(shown({ ended: endedJob(), jobs: [glancedJob()] })).toBe('3/9 · $0.42 · 20m left');
});

test('of other projects with the same queue, nothing', () => {
  const elsewhere = { project: import.meta.dirname };
  expect(shown({ jobs: [glancedJob(elsewhere)], ended: endedJob(elsewhere) })).toBe('');
  expect(shown({ jobs: [glancedJob({ project: '/moved/away' })] })).toBe('3/9 · $0.42 · 20m left');
});

test.each([
  [0, '10s'],
  [31_000, '40s'],
  [50_000, '50s'],
  [51_000, '1m'],
  [89_000, '1m'],
  [119_000, '2m'],
  [3_570_000, '1h 0m'],
  [7_500_000, '2h 5m'],
])('%d ms are roughly %s', (ms, text) => {
  expect(roughly(ms)).toBe(text);
});
