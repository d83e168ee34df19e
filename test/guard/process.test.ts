/** The guard as the client starts it: a process of its own, with nothing but its argument and what stands on stdin. */

import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientSettings } from '../../src/claude/settings.ts';
import type { Rules } from '../../src/guard/rules.ts';
import { guardPath } from '../../src/platform/package.ts';

let top: string;
let rules: Rules;

beforeAll(async () => {
  top = await realpath(await mkdtemp(join(tmpdir(), 'klauss-$HOME-"guard\'-')));
  rules = {
    writable: [top],
    open: false,
    closed: [],
    temporary: [],
    own: [top],
    denyRead: ['/home/u/.ssh/**'],
  };
});

afterAll(() => rm(top, { recursive: true, force: true }));

/** What the settings say about the hook. */
function hookOf(): { command: string; args: string[] } {
  const { hooks } = JSON.parse(clientSettings({ kind: 'process', rules }, null)) as {
    hooks: { PreToolUse: [{ hooks: [{ command: string; args: string[] }] }] };
  };
  return hooks.PreToolUse[0].hooks[0];
}

const ask = (args: readonly string[], input: string | object) =>
  execa(process.execPath, args, {
    input: typeof input === 'string' ? input : JSON.stringify(input),
    env: {},
    extendEnv: false,
    reject: false,
  });

const write = (file: string) => ({
  tool_name: 'Write',
  cwd: top,
  tool_input: { file_path: file, content: '' },
});

test('says nothing of what keeps to the rules, and exactly why of what does not', async () => {
  const { command, args } = hookOf();
  expect(command).toBe(process.execPath);
  expect(await ask(args, write(join(top, 'a.txt')))).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
  const refused = await ask(args, write('/etc/passwd'));
  expect(refused).toMatchObject({ exitCode: 0, stderr: '' });
  expect(JSON.parse(refused.stdout)).toEqual({
    hookSpecificOutput: {
      hookEventName: 'PreToolUse',
      permissionDecision: 'deny',
      permissionDecisionReason: `Klauss: /etc/passwd is outside the workspace. Write in ${top} only.`,
    },
  });
});

test.each([
  ['no rules', () => [guardPath()], write('a')],
  ['broken rules', () => [guardPath(), '{"writable":'], write('a')],
  ['rules of another shape', () => [guardPath(), '{"writable":["/"]}'], write('a')],
  ['no call', () => hookOf().args, ''],
  ['a broken call', () => hookOf().args, '{"tool_name":"Write"'],
  ['a call without input', () => hookOf().args, { tool_name: 'Write', cwd: '/' }],
])('%s: the call is refused', async (_, args, input) => {
  const end = await ask(args(), input);
  expect(end).toMatchObject({ exitCode: 2, stdout: '' }); // 2 blocks, 1 would not
  expect(end.stderr).toMatch(/^klauss: the guard cannot judge this call: .+$/);
});

test('its rules stand before every tool that touches files, whatever other settings say', () => {
  expect(
    JSON.parse(
      clientSettings({ kind: 'process', rules }, { weaker: false, allowWrite: [top], denyWrite: ['/x'] }),
    ),
  ).toMatchObject({
    disableAllHooks: false,
    hooks: { PreToolUse: [{ matcher: expect.stringContaining('Write'), hooks: [{ onFailure: 'block' }] }] },
    permissions: { deny: ['Read(//home/u/.ssh/**)'] },
    sandbox: {
      enabled: true,
      failIfUnavailable: true,
      allowUnsandboxedCommands: false,
      filesystem: { allowWrite: [top], denyWrite: ['/x'] },
    },
  });
});
