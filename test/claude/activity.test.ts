import { expect, test } from 'vitest';
import { describe, shown } from '../../src/claude/activity.ts';
import { parseMessage } from '../../src/claude/stream.ts';

const lines = (message: object): string[] => describe(parseMessage(JSON.stringify(message)));
const said = (...content: object[]) => lines({ type: 'assistant', message: { content } });

test('what the model says and does', () => {
  expect(
    said(
      { type: 'text', text: 'First\n\n look.' },
      { type: 'thinking', thinking: 'hm' },
      { type: 'tool_use', id: '1', name: 'Bash', input: { description: 'Tests', command: 'npm test' } },
      { type: 'tool_use', id: '2', name: 'Write', input: { content: 'long', file_path: 'a.ts' } },
      { type: 'tool_use', id: '3', name: 'TaskStop', input: { id: 7 } },
    ),
  ).toEqual(['text: First look.', 'Bash: npm test', 'Write: a.ts', 'TaskStop: {"id":7}']);
});

test('what went wrong', () => {
  const content = [
    { type: 'tool_result', tool_use_id: '1', content: 'fine' },
    { type: 'tool_result', tool_use_id: '2', is_error: true, content: 'Exit code 1\nboom' },
  ];
  expect(lines({ type: 'user', message: { content } })).toEqual(['failed: Exit code 1 boom']);
  const retry = { attempt: 1, max_retries: 10, retry_delay_ms: 500, error_status: 529, error: 'overloaded' };
  expect(lines({ type: 'system', subtype: 'api_retry', ...retry })).toEqual([
    'api: overloaded (529), retry 1 of 10 in 500 ms',
  ]);
  const denied = { tool_name: 'Write', message: 'not granted' };
  expect(lines({ type: 'system', subtype: 'permission_denied', ...denied })).toEqual([
    'denied: Write: not granted',
  ]);
});

test('how it began and ended', () => {
  expect(lines({ type: 'system', subtype: 'init', session_id: 's', model: 'm' })).toEqual([
    'session s started, model m',
  ]);
  expect(lines({ type: 'result', subtype: 'success', is_error: false, num_turns: 3, result: 'x' })).toEqual([
    'result: success, 3 turns',
  ]);
  expect(
    lines({ type: 'result', subtype: 'success', is_error: true, num_turns: 1, result: 'no key' }),
  ).toEqual(['result: success (error), 1 turns no key']);
});

test('a line cannot play tricks on a terminal, and is bounded', () => {
  expect(shown('a\u001b[2Jb\r\nc\u009bd')).toBe('a [2Jb c d');
  expect(shown('x'.repeat(1_000))).toHaveLength(300);
});
