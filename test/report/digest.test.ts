import { expect, test } from 'vitest';
import { digest } from '../../src/report/digest.ts';
import { makeJob, makeTask } from '../support/records.ts';

const done = makeTask({
  key: 'login',
  status: 'completed',
  phase: null,
  finishedAt: 65_000,
  report: { status: 'done', summary: 'Wrote it.', filesChanged: ['a.ts', 'b.ts'], notes: '' },
});
const failed = makeTask({
  key: 'docs',
  status: 'failed',
  phase: null,
  reason: 'timeout',
  error: 'Too\nslow.',
  finishedAt: 1000,
});

test('a line for each task, and what to do next', () => {
  const job = makeJob({
    status: 'failed',
    costUsd: 0.5,
    tasks: { pending: 0, in_progress: 0, completed: 1, failed: 1, cancelled: 0, skipped: 0 },
  });
  expect(digest(job, [done, failed]).split('\n')).toEqual([
    'Job k3f9x2 (failed): 1 completed, 1 failed, $0.50. Goal: Try it',
    '- login [completed, 1m 5s] Wrote it. (a.ts, b.ts)',
    '- docs [failed (timeout), 1s] Too slow.',
    'Next: klauss show k3f9x2/docs tells more; klauss retry k3f9x2 runs what failed again.',
  ]);
});

test('of a large job only some are listed, those that failed first', () => {
  const text = digest(makeJob({ status: 'failed' }), [...Array.from({ length: 200 }, () => done), failed]);
  expect(text.split('\n').length).toBeLessThan(50);
  expect(text).toContain('- docs [failed');
  expect(text).toContain('… and 161 more');
});
