/** A Node that is too old is told so in one line, before anything is loaded that would crash it. */

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { makeProject, repository } from '../support/project.ts';
import { run } from './running.ts';

/** Loaded first, makes this Node say that it is an old one. */
const PRETEND = `data:text/javascript,${encodeURIComponent(
  "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '21.9.0' } });" +
    "Object.defineProperty(process, 'version', { value: 'v21.9.0' });",
)}`;
const FAKE = { binary: process.execPath, node: [`--import=${PRETEND}`], version: 'v21.9.0' };

/** Nodes before 22 that this machine happens to have; the fake one is always there. */
const REAL = [...new Set((process.env['PATH'] ?? '').split(delimiter).concat('/usr/bin'))]
  .map((directory) => join(directory, 'node'))
  .filter(existsSync)
  .map((binary) => ({ binary, node: [], version: execFileSync(binary, ['--version']).toString().trim() }))
  .filter(({ version }) => Number(/^v(\d+)/.exec(version)?.[1]) < 22)
  .slice(0, 1);

const told = (version: string) =>
  `klauss needs Node 22 or newer, and this is ${version}: install one from https://nodejs.org and put it first on PATH.`;

test.concurrent.each([FAKE, ...REAL])(
  'every command under Node $version',
  async ({ binary, node, version }) => {
    await using project = await makeProject();
    for (const args of [['list'], ['submit', 'Do it.'], ['--version'], ['--json', 'stats']]) {
      const end = await run(project, args, { binary, node });
      expect(end, args.join(' ')).toMatchObject({ exitCode: 4, stdout: '', stderr: told(version) });
      expect(end.signal).toBeUndefined();
    }
    expect(existsSync(join(project.root, '.klauss'))).toBe(false);
  },
);

test.concurrent.each([FAKE, ...REAL])('hooks under Node $version', async ({ binary, node, version }) => {
  await using project = await makeProject();
  const hook = () =>
    execa('sh', [join(repository, 'hooks', 'run.sh'), 'stop'], {
      cwd: project.root,
      env: {
        ...project.environment,
        CLAUDE_PROJECT_DIR: project.root,
        PATH: `${dirname(binary)}:${project.environment['PATH']}`,
        NODE_OPTIONS: node.join(' '),
      },
      extendEnv: false,
      reject: false,
      input: JSON.stringify({ session_id: 'abc', cwd: project.root }),
    });
  expect(await hook()).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
  await mkdir(join(project.root, '.klauss'));
  const end = await hook();
  expect(end).toMatchObject({ exitCode: 4, stdout: '', stderr: told(version) });
  expect(end.signal).toBeUndefined();
});
