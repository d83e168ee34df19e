import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandNames, loadCommand } from '../../src/commands/catalogue.ts';
import { makeProject, type Project, repository } from '../support/project.ts';

let project: Project;
beforeAll(async () => {
  project = await makeProject();
});
afterAll(() => project[Symbol.asyncDispose]());

test('--help lists every command that is not hidden', async () => {
  const { exitCode, stdout, stderr } = await project.klauss('--help');
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const listed = [...stdout.matchAll(/^ {2}(\S+) {2}/gm)].map(([, name]) => name);
  const shown = await Promise.all(
    commandNames().map(async (name) => ((await loadCommand(name))?.hidden ? [] : [name])),
  );
  expect(listed).toEqual(shown.flat());
  expect(listed).not.toContain('supervise');
});

test('COMMAND --help names its arguments and options, without colours', async () => {
  const { exitCode, stdout } = await project.klauss('submit-file', '--help');
  expect(exitCode).toBe(0);
  for (const word of ['klauss submit-file', 'PLAN', '--start', '--detach', '--budget', '--dry-run'])
    expect(stdout).toContain(word);
  expect(stdout).not.toContain('\u001b');
  expect(await project.klauss('-h', 'submit-file')).toMatchObject({ exitCode: 0, stdout });
});

test('--version', async () => {
  const { version } = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(await project.klauss('--version')).toMatchObject({ exitCode: 0, stdout: version, stderr: '' });
  expect((await project.klauss('--version', '--json')).json()).toEqual({ version });
});
