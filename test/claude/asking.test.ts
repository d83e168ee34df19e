/** Clients that ask the guard through their own pipe, and those that do not: scripts that speak the client's protocol. */

import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import type { Guarding } from '../../src/claude/guarding.ts';
import type { ClientRun } from '../../src/claude/run.ts';
import type { Question } from '../../src/guard/question.ts';
import { cleanUp, RULES, STUB, start } from './running.ts';

afterAll(cleanUp);

const INITIALIZED = { hooks_applied: true, hook_on_failure_supported: true };
const reply = (id: string, response: object, subtype = 'success'): string =>
  JSON.stringify({ type: 'control_response', response: { subtype, request_id: id, response } });

/** Runs a client that asks: this script, which may use `hear` and `say`, and finds what the stub is in `$stub`. */
async function run(script: string, parts: Partial<ClientRun> = {}) {
  const place = await mkdtemp(join(tmpdir(), 'klauss-asking-'));
  onTestFinished(() => rm(place, { recursive: true }));
  const binary = join(place, 'client');
  await writeFile(
    binary,
    `#!/bin/sh
printf '%s\n' "$*" >> ${place}/starts
hear() { IFS= read -r heard; printf '%s\n' "$heard" >> ${place}/heard; }
say() { printf '%s\n' "$1"; }
stub=${STUB}
${script}
`,
  );
  await chmod(binary, 0o755);
  const asked: Question[] = [];
  let unheard = 0;
  const guard: Guarding = {
    kind: 'pipe',
    rules: RULES,
    judge: async (question) => {
      asked.push(question);
      return asked.length === 1 ? 'Not this.' : null;
    },
    unheard: () => void unheard++,
  };
  const environment = { PATH: '/usr/bin:/bin', GIVEN: 'as given', CHANGED: 'as given' };
  const running = await start({ binary, guard, environment, ...parts });
  const end = await running.end;
  const lines = async (name: string) =>
    (await readFile(join(place, name), 'utf8').catch(() => '')).trimEnd().split('\n');
  return { end, asked, unheard, running, starts: await lines('starts'), heard: await lines('heard') };
}

/** One that is started with the guard in its settings is the stub. */
const otherwiseStub = (script: string) =>
  `case "$*" in *'"hooks"'*) exec "$stub" "$@" ;; esac\nhear\n${script}\nhear\nsleep 1000`;

test.each([
  ['says nothing of hooks', `say '${reply('klauss', {})}'`],
  ['does not register them', `say '${reply('klauss', { ...INITIALIZED, hooks_applied: false })}'`],
  ['goes on when a hook fails', `say '${reply('klauss', { hooks_applied: true })}'`],
  [
    'fails to initialize',
    `say '${reply('klauss', INITIALIZED, 'error').replace('response":{"hooks', 'error":{"hooks')}'`,
  ],
  ['answers in another shape', `say '{"type":"control_response"}'`],
  [
    'does not tell its settings',
    `say '${reply('klauss', INITIALIZED)}'\nhear\nsay '${reply('klauss-settings', {}, 'error')}'`,
  ],
])('one that %s is told nothing, and started with a guard in its settings', async (_what, script) => {
  const { end, unheard, starts, heard } = await run(otherwiseStub(script));
  expect(end.outcome.kind).toBe('reported');
  expect(unheard).toBe(1);
  expect(starts.map((line) => line.includes('"hooks"'))).toEqual([false, true]);
  expect(heard.join('\n')).not.toContain('Do it.');
});

test('one that ends before it answers is one that has failed', async () => {
  const { end, unheard, starts } = await run('hear\nexit 3');
  expect(end.outcome.kind).toBe('no_result');
  expect([unheard, starts.length]).toEqual([0, 1]);
});

test('one that never answers is told nothing, and ended', async () => {
  const { end, heard } = await run('hear\nhear\nsleep 1000', { stallSeconds: 0.3, graceSeconds: 0.1 });
  expect(end.outcome.kind).toBe('stalled');
  expect(heard.filter((line) => line.includes('"initialize"'))).toHaveLength(1);
  expect(heard.join('\n')).not.toContain('Do it.');
});

/** A client that has been told its prompt. */
const BEGUN = [
  'hear',
  `say '${reply('klauss', INITIALIZED)}'`,
  'hear',
  `say '${reply('klauss-settings', { effective: { env: { CHANGED: 'by settings', NUMBER: 1 } } })}'`,
  'hear',
];
const CALL = { tool_name: 'Write', cwd: '/', tool_input: { file_path: '/a' } };
const ask = (id: string, request: object = { subtype: 'hook_callback', callback_id: 'guard', input: CALL }) =>
  `say '${JSON.stringify({ type: 'control_request', request_id: id, request })}'\nhear`;
const RESULT = `say '${JSON.stringify({
  type: 'result',
  subtype: 'success',
  is_error: false,
  structured_output: {
    status: 'done',
    summary: '',
    files_changed: [],
    notes: '',
    unchanged_because: 'A test.',
  },
})}'`;
const runs = (...types: readonly string[]) =>
  `say '${JSON.stringify({ type: 'system', subtype: 'background_tasks_changed', tasks: types.map((task_type) => ({ task_type })) })}'`;

test('its requests are answered, and are nothing that it says', async () => {
  const quoted = { type: 'user', message: { role: 'user', content: '{"type":"control_request"}' } };
  const { end, asked, heard, running } = await run(
    [
      ...BEGUN,
      ask('one'),
      ask('two'),
      ask('three', { subtype: 'mcp_message' }),
      `say '${JSON.stringify({ type: 'control_cancel_request', request_id: 'two' })}'`,
      `say '${JSON.stringify(quoted)}'`,
      RESULT,
    ].join('\n'),
  );
  expect(end.outcome.kind).toBe('reported');
  const environment = { GIVEN: 'as given', CHANGED: 'by settings', NUMBER: '1' };
  expect(asked).toEqual(
    Array(2).fill({ call: CALL, rules: RULES, environment: expect.objectContaining(environment) }),
  );
  const [initialize, settings, prompt, ...answers] = heard.map((line) => JSON.parse(line));
  expect(initialize.request).toMatchObject({
    subtype: 'initialize',
    hooks: { PreToolUse: [{ matcher: expect.stringContaining('Write'), onFailure: 'block' }] },
  });
  expect(settings.request).toEqual({ subtype: 'get_settings' });
  expect(prompt.message.content).toBe('Do it.');
  expect(answers.map(({ response }) => response)).toEqual([
    {
      subtype: 'success',
      request_id: 'one',
      response: {
        hookSpecificOutput: {
          hookEventName: 'PreToolUse',
          permissionDecision: 'deny',
          permissionDecisionReason: 'Klauss: Not this.',
        },
      },
    },
    { subtype: 'success', request_id: 'two', response: {} },
    { subtype: 'error', request_id: 'three', error: expect.any(String) },
  ]);
  const types = (await running.transcript())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).type);
  expect(types).toEqual(['run', 'user', 'result']);
});

test('it can ask for as long as anything runs in it, and is let go then', async () => {
  const { end, heard } = await run(
    [
      ...BEGUN,
      runs('local_agent'),
      RESULT,
      ask('running'),
      runs(),
      'sleep 0.2',
      ask('ended'),
      'cat > /dev/null',
    ].join('\n'),
  );
  expect(end).toMatchObject({ outcome: { kind: 'reported' }, exitCode: 0 });
  expect(heard.slice(3).map((line) => JSON.parse(line).response.request_id)).toEqual(['running', 'ended']);
});
