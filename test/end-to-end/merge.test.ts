/** Eight tasks on one repository with real clients, each in a worktree: two change the same lines, and one of them mends that. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { type ScriptedTask, scenario } from '../../demo/scenario.ts';
import { expectNoSurvivors } from '../support/processes.ts';
import { makeUser } from '../support/user.ts';
import { listTasks, runSession } from './session.ts';

const GOAL = 'Write five functions with tests, and both parts of the documentation';

const readme = (...parts: readonly string[]) => `# text-tools\n\n${parts.join('\n')}\n`;
const INSTALLING = 'Install it with npm.';
const TESTING = 'Test it with npm test.';
const BOTH = { 'README.md': readme(INSTALLING, TESTING) };

const functions = ['upper', 'lower', 'first', 'last', 'count'].map(
  (key): ScriptedTask => ({
    key,
    prompt: `Write src/${key}.js with a test.`,
    files: {
      [`src/${key}.js`]: `export const ${key} = (text) => '${key} ' + text;\n`,
      [`test/${key}.test.js`]: `import assert from 'node:assert/strict';\nimport { test } from 'node:test';\nimport { ${key} } from '../src/${key}.js';\n\ntest('${key}', () => assert.equal(${key}('a'), '${key} a'));\n`,
    },
    verify: `node --test test/${key}.test.js`,
  }),
);

const TASKS: readonly ScriptedTask[] = [
  {
    key: 'installing',
    prompt: 'Say in README.md how it is installed.',
    files: { 'README.md': readme(INSTALLING) },
    resolved: BOTH,
  },
  {
    key: 'testing',
    prompt: 'Say in README.md how it is tested.',
    files: { 'README.md': readme(TESTING) },
    resolved: BOTH,
  },
  ...functions,
  {
    key: 'index',
    prompt: 'Export all functions from src/index.js, and run the whole suite.',
    dependsOn: ['installing', 'testing', ...functions.map(({ key }) => key)],
    files: { 'src/index.js': functions.map(({ key }) => `export * from './${key}.js';\n`).join('') },
    verify: 'npm test',
  },
];

test('two of eight tasks change the same lines; one mends it in its own session, and the whole is applied', async () => {
  await using user = await makeUser((directory) => scenario({ directory, goal: GOAL, tasks: TASKS }));
  await user.install();
  const git = async (...args: readonly string[]) =>
    (await execa('git', args, { cwd: user.project, env: user.env, extendEnv: false })).stdout;
  await writeFile(join(user.project, '.git', 'info', 'exclude'), '.klauss.toml\n');
  await writeFile(join(user.project, '.klauss.toml'), '[workspace]\noverlap = "allow"\n');
  await writeFile(join(user.project, 'notes.txt'), 'mine\n');

  const { answer, denials } = await runSession(user, `/klauss:fanout ${GOAL} --yes`);
  await expectNoSurvivors(user.marker, 10_000);
  expect(answer).toMatch(/^Everything is built\.\nJob \w+ \(completed\): 8 completed/);
  expect(answer).toContain('Landed as uncommitted changes: 8 tasks');
  expect(denials).toEqual([]);

  const tasks = await listTasks(user);
  const resolves = tasks.filter(({ key }) => /ing$/.test(key)).map((task) => task['resolves']);
  expect(resolves.sort()).toEqual([0, 1]);
  const mended = user.model.requests.filter(({ conversation }) =>
    conversation.includes('The two conflict in these files'),
  );
  expect(new Set(mended.map(({ session }) => session)).size).toBe(1);
  expect(mended[0]?.conversation).toContain('## Your task: ');

  expect(await readFile(join(user.project, 'README.md'), 'utf8')).toBe(BOTH['README.md']);
  const suite = await execa('node', ['--test'], { cwd: user.project, env: user.env, extendEnv: false });
  expect(suite.stdout).toMatch(/fail 0/);
  const changed = (await git('status', '--short', '--untracked-files=all'))
    .split('\n')
    .map((line) => line.slice(3));
  const expected = new Set(['notes.txt', ...TASKS.flatMap(({ files }) => Object.keys(files))]);
  expect(changed.sort()).toEqual([...expected].sort());
  expect(await git('diff', '--cached', '--name-only')).toBe('');
  expect((await git('worktree', 'list')).split('\n')).toHaveLength(1);
  expect(await git('fsck', '--no-dangling')).toBe('');

  const taken = await user.klauss('rollback', tasks[0]?.['job'] as string);
  expect(taken.exitCode).toBe(0);
  expect(await git('status', '--short')).toBe('?? notes.txt');
});
