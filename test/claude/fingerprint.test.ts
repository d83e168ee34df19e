import { mkdir, mkdtemp, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startClient } from '../../src/claude/client.ts';
import { fingerprintOf } from '../../src/claude/fingerprint.ts';
import type { Guarding } from '../../src/claude/guarding.ts';
import { REPORT } from '../../src/claude/report.ts';
import type { StartRun } from '../../src/claude/started.ts';
import { RULES } from './running.ts';

const PIPE: Guarding = { kind: 'pipe', rules: RULES, judge: async () => null, unheard: () => {} };

/** A start in a directory of a user, with all places in which the client looks for instructions below one directory. */
async function aStart() {
  const base = await realpath(await mkdtemp(join(tmpdir(), 'klauss-fingerprint-')));
  onTestFinished(() => rm(base, { recursive: true, force: true }));
  const [home, cwd] = [join(base, 'home'), join(base, 'project', 'inner')];
  await mkdir(home);
  await mkdir(cwd, { recursive: true });
  const run: StartRun = {
    launch: startClient,
    binary: '/usr/bin/claude',
    cwd,
    shared: { text: 'Be kind.', file: join(base, 'a.1.shared.md') },
    session: { id: 'a', resume: false },
    output: REPORT,
    tools: null,
    model: null,
    budgetUsd: null,
    maxTurns: null,
    permissions: { mode: 'acceptEdits', allow: ['Bash(npm test)'], deny: [] },
    guard: PIPE,
    sandbox: null,
    strictMcp: true,
    environment: { HOME: home, PATH: '/usr/bin', KLAUSS_ATTEMPT: 'pool.1' },
    login: { ANTHROPIC_API_KEY: 'secret' },
    marker: { name: 'KLAUSS_ATTEMPT', value: 'pool.1' },
    withholding: join(base, 'a.1.env'),
  };
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(base, path)), { recursive: true });
    await writeFile(join(base, path), text);
  };
  return { run, base, write };
}

test('is the same for another task that is started in the same way', async () => {
  const { run, write } = await aStart();
  await write('project/CLAUDE.md', 'Write tests.');
  const other = {
    ...run,
    session: { id: 'b', resume: false },
    environment: { PATH: '/usr/bin', HOME: run.environment['HOME'] ?? '', KLAUSS_ATTEMPT: 'pool.2' },
    marker: { name: 'KLAUSS_ATTEMPT', value: 'pool.2' },
    shared: { text: 'Be kind.', file: '/logs/b.7.shared.md' },
    withholding: '/logs/b.7.env',
  };
  await write('project/inner/src/work.ts', 'changed meanwhile');
  expect(await fingerprintOf(other)).toBe(await fingerprintOf(run));
});

const DIFFERENT: Readonly<Record<string, (run: StartRun) => Partial<StartRun>>> = {
  client: () => ({ binary: '/opt/claude' }),
  model: () => ({ model: 'opus' }),
  'tool that is allowed': ({ permissions }) => ({ permissions: { ...permissions, allow: [] } }),
  'tool that is denied': ({ permissions }) => ({ permissions: { ...permissions, deny: ['WebFetch'] } }),
  mode: ({ permissions }) => ({ permissions: { ...permissions, mode: 'plan' } }),
  budget: () => ({ budgetUsd: 1 }),
  'limit of turns': () => ({ maxTurns: 3 }),
  rule: () => ({ guard: { kind: 'process', rules: { ...RULES, open: false } } }),
  'rule behind a pipe': () => ({ guard: { ...PIPE, rules: { ...RULES, open: false } } }),
  'way to ask the guard': () => ({ guard: { kind: 'process', rules: RULES } }),
  sandbox: () => ({ sandbox: { weaker: false, allowWrite: [], denyWrite: [] } }),
  'trust in .mcp.json': () => ({ strictMcp: false }),
  'shared prompt': () => ({ shared: { text: 'Be brief.', file: '/a' } }),
  'session that goes on': () => ({ session: { id: 'a', resume: true } }),
  variable: ({ environment }) => ({ environment: { ...environment, CI: '1' } }),
  login: () => ({ login: { ANTHROPIC_API_KEY: 'another' } }),
  directory: ({ cwd }) => ({ cwd: dirname(cwd) }),
};

test.each(Object.keys(DIFFERENT))('differs with another %s', async (what) => {
  const { run } = await aStart();
  expect(await fingerprintOf({ ...run, ...DIFFERENT[what]?.(run) })).not.toBe(await fingerprintOf(run));
});

test.each([
  'project/inner/CLAUDE.md',
  'project/inner/CLAUDE.local.md',
  'project/inner/.mcp.json',
  'project/inner/.claude/settings.json',
  'project/inner/.claude/settings.local.json',
  'project/inner/.claude/agents/reviewer.md',
  'project/inner/.claude/skills/deep/down/SKILL.md',
  'project/CLAUDE.md',
  'project/.claude/CLAUDE.md',
  'CLAUDE.md',
  'home/.claude/CLAUDE.md',
  'home/.claude/settings.json',
  'home/.claude/rules/style.md',
])('differs when %s appears, changes and goes', async (path) => {
  const { run, base, write } = await aStart();
  const prints = [await fingerprintOf(run)];
  await write(path, 'a');
  prints.push(await fingerprintOf(run));
  await write(path, 'changed');
  prints.push(await fingerprintOf(run));
  expect(new Set(prints).size).toBe(3);
  await rm(join(base, path));
  expect(await fingerprintOf(run)).toBe(prints[0]);
});

test("the user's instructions are where CLAUDE_CONFIG_DIR says", async () => {
  const { run, base, write } = await aStart();
  const elsewhere = { ...run, environment: { ...run.environment, CLAUDE_CONFIG_DIR: join(base, 'config') } };
  const before = await fingerprintOf(elsewhere);
  await write('config/CLAUDE.md', 'a');
  expect(await fingerprintOf(elsewhere)).not.toBe(before);
});

test('differs when the directory was made anew at the same path', async () => {
  const { run } = await aStart();
  const before = await fingerprintOf(run);
  await rename(run.cwd, `${run.cwd}.away`);
  await mkdir(run.cwd);
  expect(await fingerprintOf(run)).not.toBe(before);
});
