import { describe, expect, test } from 'vitest';
import { asJobId } from '../../src/domain/ids.ts';
import type { TaskCounts } from '../../src/domain/records.ts';
import { affordable, type Purse } from '../../src/pool/admission/affordable.ts';

const COUNTS: TaskCounts = { pending: 4, in_progress: 0, completed: 0, failed: 0, cancelled: 0, skipped: 0 };

interface Given extends Partial<Omit<Purse, 'job' | 'task'>> {
  readonly budgetUsd?: number | null;
  readonly costUsd?: number;
  readonly completed?: number;
  readonly taskCostUsd?: number;
}

const purse = ({ budgetUsd = null, costUsd = 0, completed = 0, taskCostUsd = 0, ...rest }: Given): Purse => ({
  job: { id: asJobId('k3f9x2'), budgetUsd, costUsd, tasks: { ...COUNTS, completed } },
  task: { costUsd: taskCostUsd },
  jobReservedUsd: 0,
  reservedUsd: rest.jobReservedUsd ?? 0,
  spentTodayUsd: 0,
  perDay: null,
  perTask: null,
  atOnce: 1,
  told: null,
  ...rest,
});

const of = (given: Given) => affordable(purse(given));

test('without budgets there is no limit', () => {
  expect(of({})).toEqual({ kind: 'yes', reserveUsd: null });
});

describe('what is left of a job', () => {
  test('is divided among those that could start now', () => {
    expect(of({ budgetUsd: 5, atOnce: 4 })).toEqual({ kind: 'yes', reserveUsd: 1.25 });
    expect(of({ budgetUsd: 5, jobReservedUsd: 1.25, atOnce: 3 })).toEqual({ kind: 'yes', reserveUsd: 1.25 });
    expect(of({ budgetUsd: 5, costUsd: 1, jobReservedUsd: 2 })).toEqual({ kind: 'yes', reserveUsd: 2 });
  });

  test('goes to fewer when the shares would not pay for a task', () => {
    const given = { budgetUsd: 2.4, costUsd: 1, completed: 2, atOnce: 4 };
    expect(of(given)).toEqual({ kind: 'yes', reserveUsd: 0.7 });
    expect(of({ ...given, jobReservedUsd: 0.7, atOnce: 3 })).toEqual({ kind: 'yes', reserveUsd: 0.7 });
    expect(of({ ...given, jobReservedUsd: 1.4, atOnce: 2 })).toEqual({ kind: 'later' });
  });

  test('is spent when it does not pay for another task and nothing that runs can leave some', () => {
    expect(of({ budgetUsd: 2, costUsd: 1.8, completed: 2 })).toMatchObject({
      kind: 'no',
      what: 'job',
      error: expect.stringMatching(/\$1\.80 of \$2\.00.*\$0\.90 on average/),
    });
    expect(of({ budgetUsd: 2, costUsd: 1, completed: 2, jobReservedUsd: 0.7 })).toEqual({ kind: 'later' });
    expect(of({ budgetUsd: 2, costUsd: 2.1 })).toMatchObject({ kind: 'no', what: 'job' });
  });

  test('is given out in full where it is just enough, a margin included', () => {
    expect(of({ budgetUsd: 0.32, costUsd: 0.2, completed: 2 })).toEqual({ kind: 'yes', reserveUsd: 0.12 });
    expect(of({ budgetUsd: 0.31, costUsd: 0.2, completed: 2 })).toMatchObject({ kind: 'no' });
  });
});

describe('a client that waits', () => {
  const given = { budgetUsd: 10, costUsd: 1, completed: 2 };

  test('keeps what it was told, as long as that can be had', () => {
    expect(of({ ...given, atOnce: 2, told: 3 })).toEqual({ kind: 'yes', reserveUsd: 3 });
    expect(of({ ...given, atOnce: 2, told: 6 })).toEqual({ kind: 'yes', reserveUsd: 4.5 });
  });

  test('is told anew when its task would not come to its end with that', () => {
    expect(of({ ...given, atOnce: 2, told: 0.5 })).toEqual({ kind: 'yes', reserveUsd: 4.5 });
  });
});

describe('the day', () => {
  test('bounds jobs without a budget of their own, all together', () => {
    expect(of({ perDay: 10, spentTodayUsd: 4, reservedUsd: 2, atOnce: 2 })).toEqual({
      kind: 'yes',
      reserveUsd: 2,
    });
    expect(of({ perDay: 10, spentTodayUsd: 10, reservedUsd: 0 })).toMatchObject({
      kind: 'no',
      what: 'job',
      error: expect.stringContaining('today is spent: $10.00 of $10.00 ([budget] per_day)'),
    });
    expect(of({ perDay: 10, spentTodayUsd: 4, reservedUsd: 6 })).toEqual({ kind: 'later' });
  });
});

describe('one task', () => {
  test('gets no more than its own budget, with or without one of the job', () => {
    expect(of({ perTask: 0.5 })).toEqual({ kind: 'yes', reserveUsd: 0.5 });
    expect(of({ perTask: 0.5, taskCostUsd: 0.2 })).toEqual({ kind: 'yes', reserveUsd: 0.3 });
    expect(of({ perTask: 0.5, budgetUsd: 10 })).toEqual({ kind: 'yes', reserveUsd: 0.5 });
  });

  test('fails alone when that is spent', () => {
    expect(of({ perTask: 0.5, taskCostUsd: 0.5, budgetUsd: 10 })).toMatchObject({
      kind: 'no',
      what: 'task',
      error: expect.stringContaining('[budget] per_task'),
    });
  });
});
