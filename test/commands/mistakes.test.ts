/** Wrong command lines: exit code 2, nothing on stdout, and on stderr what is wrong and what to do. */

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandNames } from '../../src/commands/catalogue.ts';
import { makeProject, type Project, repository } from '../support/project.ts';
import { run } from './running.ts';
import { error } from './shapes.ts';

let project: Project;
beforeAll(async () => {
  project = await makeProject();
});
afterAll(async () => {
  expect(existsSync(join(project.root, '.klauss')), 'a mistake has written something').toBe(false);
  await project[Symbol.asyncDispose]();
});

const MISTAKES: readonly (readonly [string, string, string])[] = [
  ['', 'Which command?', 'Usage: klauss'],
  ['sttus', 'no command `sttus`', 'Did you mean `klauss status`?'],
  ['fly', 'no command `fly`', 'See `klauss --help`.'],
  ['-x', 'no option -x', 'See `klauss --help`.'],
  ['list --stats pending', 'no option --stats', 'Did you mean --status?'],
  ['submit x --fly', 'no option --fly', 'See `klauss submit --help`.'],
  ['submit -fix', 'no option -f', 'comes after `--`'],
  ['submit --detach=maybe x', '--detach takes no value', 'See `klauss submit --help`.'],
  ['submit', '`klauss submit` needs PROMPT: What is to be done', 'See `klauss submit --help`.'],
  ['submit a b', 'does not take `b`', 'See `klauss submit --help`.'],
  ['submit a --priority high', '--priority is to be a whole number, not `high`', '--priority 10'],
  ['submit a --priority=', '--priority is to be a whole number, not ``', '--priority 10'],
  ['submit a --budget free', '--budget is to be an amount of dollars above 0, not `free`', '--budget 2.50'],
  ['submit a --start 0', '--start is to be a whole number from 1 to 10, not `0`', 'max_count'],
  ['submit a --start 2.5', '--start is to be a whole number from 1 to 10, not `2.5`', 'max_count'],
  ['submit a --depends-on b', '--depends-on names tasks of a job that is there', 'Add --job ID'],
  ['submit a --verify b --no-verify', '--verify and --no-verify exclude each other', 'Without either'],
  ['submit a --verify=', 'The plan has 1 fault', 'tasks[0].verify[0]: must not be empty'],
  ['submit a --no-model', 'no option --no-model', 'See `klauss submit --help`.'],
  ['submit a --timeout soon', '--timeout is to be a number of seconds', '--timeout 60'],
  ['submit a --job b', 'Nothing was submitted in', 'klauss submit-file PLAN'],
  ['submit-file', '`klauss submit-file` needs PLAN: Path of the plan', 'See `klauss submit-file --help`.'],
  ['submit-file no.json', 'no.json cannot be read', '- for stdin'],
  ['list extra', 'does not take `extra`', 'See `klauss list --help`.'],
  ['list --status sleeping', 'no status `sleeping`', 'Use pending, in_progress'],
  ['show', '`klauss show` needs TASK: Its id', 'See `klauss show --help`.'],
  ['wait --timeout soon', '--timeout is to be a number of seconds', '--timeout 60'],
  ['wait --timeout', '--timeout is to be a number of seconds', '--timeout 60'],
  ['wait --timeout 9999999', '--timeout is to be a number of seconds, a week at most', '--timeout 60'],
  ['stop --grace=-1', '--grace is to be a number of seconds', '--grace 60'],
  ['stop abcdef --grace 3', '--grace is for all workers', 'Leave out'],
  ['start 11', 'The number of workers is to be a whole number from 1 to 10, not `11`', 'max_count'],
  ['start two', 'The number of workers is to be a whole number from 1 to 10, not `two`', 'max_count'],
  ['clean --older-than=', '--older-than is to be a number of days, not ``', '--older-than 30'],
  ['logs -f', 'needs to know what to print', 'Name a worker'],
  ['logs --raw', 'needs to know what to print', 'Name a worker'],
  ['logs pool -n all', '--lines is to be a whole number from 0 on, not `all`', '--lines 1'],
  ['show 1 --attempt 2', '--attempt is for --transcript', 'Add --transcript'],
  ['show 1 --transcript --attempt 0', '--attempt is to be a whole number from 1 on', '--attempt 2'],
  ['logs pool -f --json', 'no JSON', 'Leave out -f or --json'],
  ['--project /nowhere list', '/nowhere is not a directory', 'Name an existing directory'],
  ['--db', '--db is to be followed by a path', 'klauss --help'],
  ['plan x --output=', '--output is to be followed by a path', '.klauss/plans'],
  ['completion tcsh', 'no completion for the shell `tcsh`', 'klauss completion --help'],
  ['help sttus', 'no topic and no command `sttus`', 'klauss help status'],
  ['resume --budget 3', '--budget is for one job', 'klauss resume JOB --budget USD'],
  ['diff --stat --name-only', 'exclude each other', 'klauss diff --help'],
  ['apply --commit --branch x', '--commit and --branch exclude each other', 'Choose one'],
  ['gates nowhere', 'neither a directory nor a task', 'klauss list'],
];

test.concurrent.each(MISTAKES)('klauss %s', async (line, message, hint) => {
  const words = line.split(' ').filter((word) => word !== '');
  const end = await project.klauss(...words);
  expect(end.exitCode).toBe(2);
  if (words.includes('--json')) {
    const told = error.parse(end.json()).error;
    expect(told.message).toContain(message);
    expect(told.hint).toContain(hint);
    return;
  }
  expect(end.stdout).toBe('');
  const [first = '', ...rest] = end.stderr.split('\n');
  expect(first).toMatch(/^klauss: /);
  expect(first).toContain(message);
  expect(rest.join('\n')).toContain(hint);
});

test('every command that Klauss names to go on with is there', async () => {
  const source = join(repository, 'src');
  const files = (await readdir(source, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const texts = await Promise.all(files.map((file) => readFile(join(source, file), 'utf8')));
  const named = texts.flatMap((text) =>
    [...text.matchAll(/`klauss ([a-z][a-z-]*)/g)].map(([, name]) => name),
  );
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((name) => !commandNames().includes(name ?? ''))).toEqual([]);
});

test('with --json an error is a document on stdout, wherever --json stands', async () => {
  const ends = await Promise.all([
    project.klauss('--json', 'fly'),
    project.klauss('fly', '--json'),
    project.klauss('--json'),
    project.klauss('--db', '--json'),
  ]);
  for (const end of ends) {
    expect(end).toMatchObject({ exitCode: 2, stderr: '' });
    expect(error.parse(end.json()).error.code).toBe('usage');
  }
});

test('a wrong configuration names the file, the line and the nearest key', async () => {
  await using wrong = await makeProject({ config: '[workers]\ndefault_count = 2\nstop_grase = 1\n' });
  const end = await wrong.klauss('list');
  expect(end).toMatchObject({ exitCode: 2, stdout: '' });
  expect(end.stderr).toMatch(/\.klauss\.toml/);
  expect(end.stderr).toMatch(/line 3|:3/);
  expect(end.stderr).toContain('stop_grace');
  await wrong.write('.klauss.toml', '');
});

test('in a worker, Klauss refuses to work', async () => {
  const end = await run(project, ['submit', 'More!'], { environment: { KLAUSS_WORKER: 'worker_1@x' } });
  expect(end).toMatchObject({ exitCode: 2, stdout: '' });
  expect(end.stderr).toContain('not available inside one of its own workers');
});
