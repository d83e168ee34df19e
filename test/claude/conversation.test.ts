import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Entry, entriesOf } from '../../src/claude/conversation.ts';

const streams = join(import.meta.dirname, '..', 'support', 'streams');
const stream = async (name: string): Promise<readonly Entry[]> =>
  (await readFile(join(streams, `${name}.jsonl`), 'utf8')).split('\n').flatMap(entriesOf);

const of = (message: object): readonly Entry[] => entriesOf(JSON.stringify(message));
const said = (...content: object[]) => of({ type: 'assistant', message: { content } });
const answered = (content: unknown, more: object = {}) =>
  of({ type: 'user', message: { content: [{ type: 'tool_result', tool_use_id: '1', content, ...more }] } });
const brief = (entries: readonly Entry[]) => entries.map(({ kind, tool, text }) => [kind, tool, text]);

test('what a real client printed reads as a conversation', async () => {
  expect(brief(await stream('success-structured'))).toEqual([
    ['session', null, expect.stringMatching(/^Session f55b692b-.*, model claude-opus-5-5\.$/)],
    ['call', 'Bash', 'echo hi'],
    ['answer', null, 'hi'],
    ['call', 'StructuredOutput', '{\n  "summary": "did it",\n  "ok": true\n}'],
    ['answer', null, 'Structured output provided successfully'],
    ['result', null, 'success, 3 turns'],
  ]);
  expect(brief(await stream('denied-bash'))).toEqual([
    expect.anything(),
    ['call', 'Bash', expect.stringContaining('touch bashed.txt')],
    ['error', 'Bash', expect.stringMatching(/^Denied: This Bash command contains/)],
    ['error', null, expect.stringContaining('requires approval')],
    expect.anything(),
    ['result', null, expect.stringContaining('success')],
  ]);
  expect(brief(await stream('error-401-retried'))).toEqual([
    expect.anything(),
    ['retry', null, 'authentication_failed (status 401), try 1 of 1 in 519 ms'],
    ['error', null, expect.stringContaining('API')],
    ['result', null, expect.stringMatching(/^success, but with an error, 1 turn\n/)],
  ]);
  expect(brief(await stream('sigint-in-bash'))).toContainEqual([
    'session',
    null,
    '[Request interrupted by user for tool use]',
  ]);
});

test('no stream of a real client makes it fail, also where it is cut short', async () => {
  for (const name of await readdir(streams)) {
    const text = await readFile(join(streams, name), 'utf8');
    for (let end = 0; end < text.length; end += 97) text.slice(0, end).split('\n').flatMap(entriesOf);
    expect(text.split('\n').flatMap(entriesOf).length, name).toBeGreaterThan(0);
  }
});

test('the lines that Klauss adds', () => {
  expect(brief(of({ type: 'run', id: 's', resume: false }))).toEqual([['run', null, 'The client starts.']]);
  expect(brief(of({ type: 'run', id: 's', resume: true, prompt: 'Go on.\n' }))).toEqual([
    ['run', null, 'The client goes on with its session.'],
    ['prompt', null, 'Go on.'],
  ]);
  expect(brief(of({ type: 'stderr', text: 'boom' }))).toEqual([['stderr', null, 'boom']]);
  expect(brief(entriesOf('this is no JSON'))).toEqual([['stderr', null, 'this is no JSON']]);
  expect(entriesOf('')).toEqual([]);
});

test('thoughts and unknown things are passed over', () => {
  expect(said({ type: 'thinking', thinking: 'hm' }, { type: 'text', text: '  ' })).toEqual([]);
  expect(of({ type: 'assistant', message: { content: 'text' } })).toEqual([]);
  expect(of({ type: 'news', message: 7 })).toEqual([]);
  expect(of({ type: 'system', subtype: 'news' })).toEqual([]);
});

test('a change of a file is shown as one', () => {
  expect(
    brief(
      said(
        {
          type: 'tool_use',
          name: 'Edit',
          input: { file_path: 'a.ts', old_string: 'one\ntwo\n', new_string: 'three\n' },
        },
        { type: 'tool_use', name: 'Write', input: { content: 'x\n\ny\n', file_path: 'b.ts' } },
        { type: 'tool_use', name: 'Grep', input: { pattern: 'x', content: true } },
      ),
    ),
  ).toEqual([
    ['call', 'Edit', 'a.ts\n- one\n- two\n+ three'],
    ['call', 'Write', 'b.ts\n+ x\n+ \n+ y'],
    ['call', 'Grep', 'x'],
  ]);
});

test('an answer may have parts, and fail', () => {
  const parts = [
    { type: 'text', text: 'a' },
    { type: 'image', source: {} },
    { type: 'text', text: 'b' },
  ];
  expect(brief(answered(parts))).toEqual([['answer', null, 'a\n(image)\nb']]);
  expect(brief(answered('Exit code 1', { is_error: true }))).toEqual([['error', null, 'Exit code 1']]);
});

test('what a subagent says and hears is marked', () => {
  const text = { content: [{ type: 'text', text: 'Looking.' }] };
  expect(of({ type: 'assistant', parent_tool_use_id: 't', message: text })).toMatchObject([
    { byAgent: true },
  ]);
  expect(of({ type: 'assistant', parent_tool_use_id: null, message: text })).toMatchObject([
    { byAgent: false },
  ]);
  const answer = { content: [{ type: 'tool_result', content: 'a.ts' }] };
  expect(of({ type: 'user', parent_tool_use_id: 't', message: answer })).toMatchObject([{ byAgent: true }]);
});

test('an entry cannot play tricks on a terminal, and is bounded', () => {
  const [entry] = said({ type: 'text', text: 'a\u001b[2J\u001b]0;title\u0007b\r\nc\u202e' });
  expect(entry).toMatchObject({ text: 'ab\nc', cut: false });
  const [long] = answered(Array.from({ length: 100 }, (_, index) => `line ${index + 1}`).join('\n'));
  expect(long?.text.split('\n')).toHaveLength(16);
  expect(long).toMatchObject({ cut: true, text: expect.stringMatching(/^line 1\n.*line 15\n…$/s) });
  const [wide] = answered('x'.repeat(1_000_000));
  expect(wide).toMatchObject({ cut: true });
  expect(wide?.text).toHaveLength(2_000);
  const [tool] = said({ type: 'tool_use', name: '\u001b[31mBash', input: {} });
  expect(tool?.tool).toBe('Bash');
});
