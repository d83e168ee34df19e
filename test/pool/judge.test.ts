import { describe, expect, test } from 'vitest';
import type { ClientEnd, ClientOutcome } from '../../src/claude/run.ts';
import type { Settlement, Task } from '../../src/domain/records.ts';
import { NO_USAGE } from '../../src/domain/usage.ts';
import { type JudgeContext, judge } from '../../src/pool/attempt/judge.ts';
import { makeReport, makeTask } from '../support/records.ts';

const NOW = 1_000_000;
const done = makeReport();

function settle(outcome: ClientOutcome, { end = {}, of = {}, context = {} }: Given = {}): Settlement {
  const judgement = judge(
    {
      outcome,
      usage: NO_USAGE,
      exitCode: 0,
      sessionId: 'session',
      sessionUsable: true,
      strays: 0,
      ...end,
    },
    makeTask(of),
    { now: NOW, random: () => 0.5, serverErrors: 0, restartOnFailure: true, ...context },
  );
  if (judgement.kind !== 'settle') throw new Error('It went on to the proof.');
  return judgement.settlement;
}

interface Given {
  readonly end?: Partial<ClientEnd>;
  readonly of?: Partial<Task>;
  readonly context?: Partial<JudgeContext>;
}

const apiError = (category: string, resetAt: number | null = null): ClientOutcome =>
  ({ kind: 'api_error', category, status: 429, message: 'No.', resetAt }) as ClientOutcome;

test('a report of being done goes on to the proof', () => {
  const end = {
    outcome: { kind: 'reported', report: done },
    usage: NO_USAGE,
    exitCode: 0,
    sessionId: 's',
    sessionUsable: true,
    strays: 0,
  } as const;
  const context = { now: NOW, random: () => 0.5, serverErrors: 0, restartOnFailure: true };
  expect(judge(end, makeTask(), context)).toEqual({ kind: 'prove', report: done });
});

describe('a blocked worker', () => {
  const blocked: ClientOutcome = {
    kind: 'reported',
    report: { ...done, status: 'blocked', summary: 'No access.' },
  };

  test('is told so at once, in its own session', () => {
    expect(settle(blocked)).toMatchObject({
      kind: 'failed',
      reason: 'rejected',
      retryAt: NOW,
      resume: 'session',
    });
    expect(settle(blocked, { of: { failures: 1 } })).toMatchObject({ retryAt: null, resume: null });
  });

  test('was denied what it needed, when something was refused; the calls are told', () => {
    const denials = [
      { tool_name: 'Bash', tool_input: { command: 'npm publish' } },
      { tool_name: 'Write', message: 'Not allowed.' },
    ];
    expect(settle(blocked, { end: { usage: { ...NO_USAGE, denials } } })).toMatchObject({
      reason: 'denied',
      error: 'The worker is blocked: No access.\nRefused: Bash: npm publish; Write: Not allowed.',
      retryAt: NOW,
      resume: 'session',
    });
  });
});

describe('failures of the attempt are tried again while retries are left', () => {
  const mended: ClientOutcome[] = [{ kind: 'unreported', text: 'Bye.' }, { kind: 'max_turns' }];
  test.each(mended)('in the same session: $kind', (outcome) => {
    expect(settle(outcome)).toMatchObject({ retryAt: NOW, resume: 'session' });
    expect(settle(outcome, { end: { sessionUsable: false } })).toMatchObject({ resume: null });
    expect(settle(outcome, { of: { failures: 1 } })).toMatchObject({ retryAt: null });
  });

  const outcomes: ClientOutcome[] = [
    { kind: 'client_error', message: 'Broken.' },
    { kind: 'timeout' },
    { kind: 'stalled' },
    { kind: 'killed', signal: 'SIGKILL' },
    { kind: 'no_result', message: 'Rubbish.' },
    { kind: 'not_started', message: 'Not found.' },
  ];
  test.each(outcomes)('afresh, after a while: $kind', (outcome) => {
    const again = settle(outcome);
    const final = settle(outcome, { of: { failures: 1 } });
    expect(again.kind === 'failed' && again.retryAt !== null && again.retryAt > NOW).toBe(true);
    expect(again).toMatchObject({ resume: null });
    expect(final).toMatchObject({ kind: 'failed', retryAt: null });
  });

  test('but not when it is the same as before, numbers aside', () => {
    const of = {
      failures: 1,
      maxRetries: 5,
      reason: 'error',
      error: 'Broken at 0x7fa3 after 12.5 s.',
    } as const;
    const broken = (message: string) => settle({ kind: 'client_error', message }, { of });
    expect(broken('Broken at 0x11c4 after 9.1 s.')).toMatchObject({
      retryAt: null,
      error: expect.stringMatching(/^Broken at .*\nIt failed in the same way before/),
    });
    expect(broken('Another way.')).toMatchObject({ retryAt: expect.any(Number) });
    expect(settle({ kind: 'timeout' }, { of })).toMatchObject({ retryAt: expect.any(Number) });
  });

  test('but for a crash where restart_on_failure is off', () => {
    const context = { restartOnFailure: false };
    expect(settle({ kind: 'killed', signal: 'SIGKILL' }, { context })).toMatchObject({ retryAt: null });
    expect(settle({ kind: 'no_result', message: '' }, { context })).toMatchObject({ retryAt: null });
  });
});

test('whose part of the budget is spent goes on when the next claim finds more', () => {
  expect(settle({ kind: 'budget' })).toMatchObject({
    kind: 'released',
    cause: 'its part of the budget is spent',
    notBefore: null,
    resume: 'session',
  });
});

describe('the API', () => {
  test.each(['overloaded', 'server'])('%s passes: no attempt is lost, the session is kept', (category) => {
    expect(settle(apiError(category))).toMatchObject({ kind: 'released', resume: 'session' });
  });

  test.each(['rate_limit', 'unreachable', 'authentication', 'billing', 'model'])(
    '%s is the whole pool’s business: the task is ready again at once, with its session',
    (category) => {
      expect(settle(apiError(category, NOW + 99_000))).toMatchObject({
        kind: 'released',
        resume: 'session',
        notBefore: null,
      });
    },
  );

  test('a server error that comes back again and again fails the task', () => {
    const context = { serverErrors: 8 };
    expect(settle(apiError('server'), { context })).toMatchObject({ kind: 'failed', reason: 'error' });
    expect(settle(apiError('overloaded'), { context })).toMatchObject({ kind: 'released' });
  });

  test('the wait grows with each error', () => {
    const waits = [0, 1, 2].map((serverErrors) => {
      const settlement = settle(apiError('overloaded'), { context: { serverErrors } });
      return settlement.kind === 'released' && settlement.notBefore !== null ? settlement.notBefore - NOW : 0;
    });
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(new Set(waits).size).toBe(3);
  });

  test.each(['invalid_request', 'unknown'])('%s does not pass by itself', (category) => {
    expect(settle(apiError(category))).toMatchObject({ kind: 'failed', reason: 'error', retryAt: null });
  });
});

test('what was stopped goes back with its session, if it has one', () => {
  expect(settle({ kind: 'stopped' })).toMatchObject({ kind: 'released', resume: 'session', notBefore: null });
  expect(settle({ kind: 'stopped' }, { end: { sessionUsable: false } })).toMatchObject({ resume: null });
});

test('a lost session is started afresh', () => {
  expect(settle({ kind: 'session_lost', message: 'Gone.' })).toMatchObject({
    kind: 'released',
    resume: null,
  });
});
