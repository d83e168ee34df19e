import { describe, expect, test } from 'vitest';
import { type Ended, outcomeOf } from '../../src/claude/outcome.ts';
import { REPORT } from '../../src/claude/report.ts';
import { parseMessage } from '../../src/claude/stream.ts';
import { Told } from '../../src/claude/told.ts';
import { makeReport } from '../support/records.ts';

/** What was told, from parts of an init, an error and a result line. */
function told(parts: { init?: boolean; error?: string; result?: object; garbage?: string }): Told {
  const told = new Told();
  const hear = (line: string) => told.hear(parseMessage(line), line);
  if (parts.init) hear(JSON.stringify({ type: 'system', subtype: 'init', session_id: 's' }));
  if (parts.garbage) hear(parts.garbage);
  if (parts.error) hear(JSON.stringify({ type: 'assistant', error: parts.error, message: { content: [] } }));
  if (parts.result)
    hear(JSON.stringify({ type: 'result', subtype: 'success', is_error: false, ...parts.result }));
  return told;
}

const outcome = (parts: Parameters<typeof told>[0], ended: Partial<Ended> = {}) =>
  outcomeOf({
    output: REPORT,
    cause: null,
    exitCode: 0,
    signal: null,
    stderr: '',
    told: told({ init: true, ...parts }),
    ...ended,
  });

const report = { status: 'done', summary: 's', files_changed: ['a'], notes: 'n' };
const good = { result: 'well', structured_output: report };

describe('a good end', () => {
  test('with a report', () => {
    expect(outcome({ result: good })).toEqual({
      kind: 'reported',
      report: makeReport({ summary: 's', filesChanged: ['a'], notes: 'n' }),
    });
    expect(outcome({ result: { structured_output: { ...report, status: 'blocked' } } })).toMatchObject({
      report: { status: 'blocked' },
    });
  });

  test('without one, or with something else in its place', () => {
    expect(outcome({ result: { result: 'bye' } })).toEqual({ kind: 'unreported', text: 'bye' });
    expect(outcome({ result: { result: 'bye', structured_output: { status: 'fine' } } })).toEqual({
      kind: 'unreported',
      text: 'bye',
    });
  });

  test('but not when the exit code says otherwise', () => {
    expect(outcome({ result: good }, { exitCode: 3 })).toEqual({
      kind: 'client_error',
      message: 'The client told of success, but exited with 3.',
    });
  });
});

describe('what Klauss did comes first', () => {
  test.each([
    ['stop', 'stopped'],
    ['kill', 'stopped'],
    ['refused', 'stopped'],
    ['timeout', 'timeout'],
    ['stall', 'stalled'],
  ] as const)('%s', (cause, kind) => {
    expect(outcome({ result: good }, { cause })).toEqual({ kind });
    expect(outcome({}, { cause, exitCode: null, signal: 'SIGKILL' })).toEqual({ kind });
  });

  test('but a client that only did not exit has told all', () => {
    const ended = { cause: 'lingered', exitCode: null, signal: 'SIGKILL' } as const;
    expect(outcome({ result: good }, ended)).toMatchObject({ kind: 'reported' });
  });
});

describe('an API error', () => {
  const failed = (status: number | null, error?: string) =>
    outcome({
      ...(error === undefined ? {} : { error }),
      result: { is_error: true, terminal_reason: 'api_error', api_error_status: status, result: 'no' },
    });

  test.each([
    [429, 'rate_limit', 'rate_limit'],
    [529, 'overloaded', 'overloaded'],
    [529, 'server_error', 'overloaded'],
    [500, 'server_error', 'server'],
    [503, undefined, 'server'],
    [null, 'server_error', 'server'],
    [401, 'authentication_failed', 'authentication'],
    [403, undefined, 'authentication'],
    [null, 'oauth_org_not_allowed', 'authentication'],
    [402, 'unknown', 'billing'],
    [400, 'billing_error', 'billing'],
    [404, 'model_not_found', 'model'],
    [400, 'invalid_request', 'invalid_request'],
    [400, 'a new word', 'invalid_request'],
    [null, 'a new word', 'unknown'],
    [null, undefined, 'unknown'],
  ] as const)('%s %s is %s', (status, error, category) => {
    expect(failed(status, error)).toEqual({
      kind: 'api_error',
      category,
      status,
      message: 'no',
      resetAt: null,
    });
  });
});

test('a prompt that is too long is the API’s refusal too', () => {
  const result = {
    is_error: true,
    terminal_reason: 'prompt_too_long',
    api_error_status: 400,
    result: 'long',
  };
  expect(outcome({ error: 'invalid_request', result })).toMatchObject({ category: 'invalid_request' });
});

describe('the client’s own limits and failures', () => {
  test.each([
    ['error_max_turns', { kind: 'max_turns' }],
    ['error_max_budget_usd', { kind: 'budget' }],
    ['error_during_execution', { kind: 'client_error', message: 'broke; twice' }],
    ['error_of_tomorrow', { kind: 'client_error', message: 'broke; twice' }],
  ])('%s', (subtype, expected) => {
    const result = { subtype, is_error: true, errors: ['broke', 'twice'] };
    expect(outcome({ result }, { exitCode: 1 })).toEqual(expected);
  });

  test('without a word', () => {
    const result = { subtype: 'error_during_execution', is_error: true };
    expect(outcome({ result }, { exitCode: 1 })).toEqual({
      kind: 'client_error',
      message: 'The client ended with error_during_execution.',
    });
  });
});

describe('no end at all', () => {
  test('a signal of others, told by the system or by the client', () => {
    expect(outcome({}, { exitCode: null, signal: 'SIGSEGV' })).toEqual({ kind: 'killed', signal: 'SIGSEGV' });
    expect(outcome({}, { exitCode: 143 })).toEqual({ kind: 'killed', signal: 'SIGTERM' });
    expect(outcome({ result: good }, { exitCode: null, signal: 'SIGKILL' })).toMatchObject({
      kind: 'killed',
    });
  });

  test('silence and garbage are shown', () => {
    expect(outcome({ garbage: 'node: not found' }, { exitCode: 127, stderr: 'no luck\n' })).toEqual({
      kind: 'no_result',
      message:
        'The client exited with 127 and without a result.\nIt printed: node: not found\nIt said: no luck',
    });
  });

  test('a session that is lost, or taken', () => {
    const unknown = 'No conversation found with session ID: 1-2';
    const result = { subtype: 'error_during_execution', is_error: true, errors: [unknown] };
    expect(outcome({ init: false, result }, { exitCode: 1 })).toEqual({
      kind: 'session_lost',
      message: unknown,
    });
    const stderr = 'Error: Session ID 1-2 is already in use.\n';
    expect(outcome({ init: false }, { exitCode: 1, stderr })).toEqual({
      kind: 'session_lost',
      message: 'Session ID 1-2 is already in use.',
    });
    expect(outcome({ result: good }, { stderr })).toMatchObject({ kind: 'reported' });
  });
});
