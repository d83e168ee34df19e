/** A project in which nothing was ever submitted: looking answers, and leaves no trace. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeProject } from '../support/project.ts';
import { error } from './shapes.ts';

const NO_TASKS = { pending: 0, in_progress: 0, completed: 0, failed: 0, cancelled: 0, skipped: 0 };

const ANSWERS: readonly (readonly [string, unknown, unknown])[] = [
  ['list', 'No tasks.', []],
  ['stats', 'no tasks', NO_TASKS],
  ['status', 'Nothing was submitted here yet.', { pool: null, jobs: [] }],
  ['workers', 'No workers run.', { pool: null, workers: [] }],
  ['ps', 'No processes.', { processes: [] }],
  [
    'logs',
    'No logs.',
    { directory: expect.stringMatching(/\.klauss\/logs$/), files: [], logs: [], elsewhere: [] },
  ],
  ['dashboard', 'Nothing was submitted here yet.', { jobs: [], tasks: [] }],
  ['conventions', 'No conventions.', {}],
  ['stop', 'No workers run.', { stopped: false, pending: 0 }],
  ['pause', 'Nothing to pause: every job is finished or paused.', { jobs: [] }],
  ['resume', 'No job is paused.', { jobs: [] }],
  ['kill', 'No workers run.', { killed: false }],
  [
    'gates',
    expect.stringContaining('has no gates: no type checker'),
    expect.objectContaining({ source: 'none', gates: [], passed_over: [] }),
  ],
  ['clean', 'Nothing to remove.', { removed: [], found: [], unapplied: [], elsewhere: [] }],
];

test.concurrent('looking answers, and makes nothing', async () => {
  await using project = await makeProject();
  await Promise.all(
    ANSWERS.map(async ([command, text, data]) => {
      const told = await project.klauss(command);
      expect(told, command).toMatchObject({ exitCode: 0, stdout: text, stderr: '' });
      const json = await project.klauss(command, '--json');
      expect(json, command).toMatchObject({ exitCode: 0, stderr: '' });
      expect(json.json(), command).toEqual(data);
    }),
  );
  expect(existsSync(join(project.root, '.klauss'))).toBe(false);
});

test.concurrent('what needs a job or a task says that there is none, and makes nothing', async () => {
  await using project = await makeProject();
  const commands = [
    ['wait'],
    ['results'],
    ['show', '1'],
    ['status', 'abcdef'],
    ['list', '--job', 'abcdef'],
    ['stop', 'abcdef'],
    ['cancel', '1'],
    ['retry', 'abcdef'],
    ['pause', 'abcdef'],
    ['resume', 'abcdef'],
    ['submit', 'More.', '--job', 'abcdef'],
    ['logs', '1'],
    ['logs', 'worker_1'],
  ];
  await Promise.all(
    commands.map(async (command) => {
      const end = await project.klauss(...command, '--json');
      expect(end, command.join(' ')).toMatchObject({ exitCode: 2, stderr: '' });
      const told = error.parse(end.json()).error;
      expect(told, command.join(' ')).toMatchObject({
        code: 'not_found',
        hint: expect.stringContaining('`klauss'),
      });
    }),
  );
  expect(existsSync(join(project.root, '.klauss'))).toBe(false);
});
