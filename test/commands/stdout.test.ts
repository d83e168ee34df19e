/** A result that its reader does not take at once. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { openQueue } from '../../src/queue/open.ts';
import { klaussBinary, makeProject, type Project } from '../support/project.ts';
import { makeTask } from '../support/records.ts';

/** More than a pipe holds. */
const PROMPT = 'Do it. '.repeat(300_000);

/** Starts the command after its arguments, and then takes for its own stdout, which both have, that it waits for nobody. */
const UNBLOCKING = `
const [, command, ...args] = process.argv;
const child = require('node:child_process').spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
child.once('spawn', () => process.stdout.on('error', () => {}));
child.once('exit', (code) => { process.exitCode = code; });`;

async function submitLong({ root }: Project): Promise<void> {
  await mkdir(join(root, '.klauss'));
  await using queue = await openQueue({ path: join(root, '.klauss', 'klauss.db') });
  const tasks = [makeTask({ prompt: PROMPT })];
  await queue.submit({
    goal: '',
    conventions: {},
    budgetUsd: null,
    metadata: {},
    session: null,
    project: root,
    base: null,
    allowFollowups: false,
    tasks,
  });
}

test('a pipe that is full and does not block gets all of it', async () => {
  await using project = await makeProject();
  await submitLong(project);
  const child = spawn(
    process.execPath,
    ['-e', UNBLOCKING, process.execPath, klaussBinary, 'list', '--json'],
    {
      cwd: project.root,
      env: project.environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const exited = once(child, 'exit');
  expect(await json(child.stdout)).toMatchObject([{ prompt: PROMPT }]);
  expect(await exited).toEqual([0, null]);
});

test('a reader that has seen enough ends the command without a word', async () => {
  await using project = await makeProject();
  await submitLong(project);
  const command = 'set -o pipefail; "$0" "$1" list --json | head -c 5';
  const child = spawn('bash', ['-c', command, process.execPath, klaussBinary], {
    cwd: project.root,
    env: project.environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const told = child.stderr.setEncoding('utf8').toArray();
  expect(await child.stdout.setEncoding('utf8').toArray()).toEqual(['[\n  {']);
  expect(await told).toEqual([]);
  expect(await exited).toEqual([0, null]);
});
