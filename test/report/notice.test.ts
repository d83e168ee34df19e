import { expect, test } from 'vitest';
import { Mask } from '../../src/domain/mask.ts';
import type { FailureReason } from '../../src/domain/states.ts';
import { haltNotice, jobNotice, parkedNotice } from '../../src/report/notice.ts';
import { makeJob, makeTask } from '../support/records.ts';

const mask = new Mask(['a-secret-of-mine']);
const NONE = { pending: 0, in_progress: 0, completed: 0, failed: 0, cancelled: 0, skipped: 0 };
const ended = { createdAt: 0, finishedAt: 724_000, costUsd: 0.42, goal: 'Users can log in' };
const failed = (reason: FailureReason, error = 'It says why.') =>
  makeTask({ status: 'failed', reason, error });

test('a job that completed is told with what it took and what to do with it', () => {
  const job = makeJob({ ...ended, status: 'completed', tasks: { ...NONE, completed: 9 }, base: 'c0ffee' });
  expect(jobNotice(job, [], mask)).toEqual({
    event: 'end',
    status: 'completed',
    text: 'Klauss: job k3f9x2 "Users can log in" completed: 9 of 9 tasks, $0.42 in 12m 4s.',
    hint: 'klauss apply k3f9x2 brings the result into your tree.',
    job,
  });
  const short = { ...job, goal: '', costUsd: 0, tasks: { ...NONE, completed: 1 }, base: null };
  expect(jobNotice(short, [], mask)).toMatchObject({
    text: 'Klauss: job k3f9x2 completed: 1 of 1 task in 12m 4s.',
    hint: 'klauss results k3f9x2 tells what came of it.',
  });
});

test('one that failed says what failed, and is short of money only when nothing else was wrong', () => {
  const tasks = { ...NONE, completed: 5, failed: 3, skipped: 1 };
  const job = makeJob({ ...ended, status: 'failed', tasks, budgetUsd: 2 });
  expect(jobNotice(job, [failed('gates'), failed('gates'), failed('budget')], mask)).toMatchObject({
    event: 'failure',
    text: 'Klauss: job k3f9x2 "Users can log in" failed: 5 of 9 tasks completed, 3 failed (2 gates, 1 budget), 1 skipped, $0.42 of $2.00 in 12m 4s.',
  });
  const perTask = failed('budget', 'The budget of one task is spent: $2.00 of $2.00 ([budget] per_task).');
  expect(jobNotice(job, [perTask], mask)).toMatchObject({
    event: 'budget',
    text: expect.stringMatching(
      /ended for want of money: .* The budget of one task is spent: .* per_task\)\.$/,
    ),
    hint: expect.stringContaining('klauss retry k3f9x2'),
  });
  // What else failed was over when the money was: the end is that of the money.
  expect(jobNotice({ ...job, reason: 'budget' }, [failed('gates'), perTask], mask).event).toBe('budget');
});

test('words of others are masked before they are cut, and are one line without markup', () => {
  const goal = `${'x'.repeat(70)} a-secret-of-mine\n<!channel>`;
  const job = makeJob({ ...ended, goal, status: 'completed', tasks: { ...NONE, completed: 1 } });
  const notice = jobNotice(job, [], mask);
  expect(notice.text).toContain(`"${'x'.repeat(70)} [masked]…"`);
  expect(notice.job?.goal).toBe(`${'x'.repeat(70)} [masked]\n<!channel>`);
  const hold = { kind: 'limit', until: null, message: 'a-secret-of-mine\u001b[31m\n<b>' } as const;
  expect(parkedNotice(hold, mask)).toMatchObject({ event: 'parked', text: 'Klauss: Parked: [masked] ‹b›' });
  expect(haltNotice({ message: 'No\nlogin', hint: 'Log in again.' }, mask)).toMatchObject({
    event: 'failure',
    status: 'halted',
    text: 'Klauss: the workers have stopped: No login',
    hint: 'Log in again.',
  });
});
