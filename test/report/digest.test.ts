import { expect, test } from 'vitest';
import { digest } from '../../src/report/digest.ts';
import { resultNote } from '../../src/report/text.ts';
import { makeJob, makeReport, makeTask } from '../support/records.ts';

const done = makeTask({
  key: 'login',
  status: 'completed',
  phase: null,
  finishedAt: 65_000,
  report: makeReport({ summary: 'Wrote it.', filesChanged: ['a.ts', 'b.ts'] }),
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

test('files that running tasks change beside each other are named', () => {
  const running = (key: string, ...changedFiles: string[]) =>
    makeTask({ key, isolation: 'worktree', changedFiles });
  const text = digest(makeJob(), [running('a', 'x.ts', 'y.ts'), running('b', 'y.ts'), running('c', 'z.ts')]);
  expect(text).toContain('- a [in_progress (work)] Do it. (x.ts, y.ts)');
  expect(text.split('\n').filter((line) => line.startsWith('!'))).toEqual([
    '! y.ts is being changed by a and b',
  ]);
});

test('a finished job in worktrees says how its result is applied, and how that is taken back', () => {
  const landed = makeTask({ ...done, isolation: 'worktree', landed: 'c0ffee', changedFiles: ['src/a.ts'] });
  const job = makeJob({ status: 'completed', finishedAt: 1 });
  expect(digest(job, [landed])).toContain('Wrote it. (src/a.ts)\nNext: klauss apply k3f9x2 brings');
  const applied = {
    mode: 'commit',
    tip: 'c0ffee',
    commit: null,
    branch: null,
    tasks: ['login'],
    at: 1,
  } as const;
  expect(digest({ ...job, applied }, [landed])).toContain('Applied. klauss rollback k3f9x2');
  expect(digest(job, [done])).not.toContain('apply');
});

test('a list of jobs says what has become of each result', () => {
  const tasks = { ...makeJob().tasks, completed: 1 };
  const job = makeJob({ status: 'completed', finishedAt: 1, base: 'c0ffee', tasks });
  expect(resultNote(job)).toBe(' Not applied: klauss apply k3f9x2');
  const applied = { mode: 'merge', tip: 'c0ffee', commit: null, branch: null, tasks: [], at: 1 } as const;
  expect(resultNote({ ...job, applied })).toBe(' Applied.');
  expect([makeJob({ finishedAt: 1, tasks }), { ...job, finishedAt: null }].map(resultNote)).toEqual(['', '']);
});
