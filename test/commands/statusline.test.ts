/** `klauss statusline`, as Claude Code starts it and as people do. */

import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { asJobId } from '../../src/domain/ids.ts';
import type { JobAndTasks } from '../support/plan.ts';
import { klaussBinary, makeProject, type Project, repository } from '../support/project.ts';
import { makeGate, run, until } from './running.ts';

interface Shown {
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts it with what Claude Code gives, from a directory that has nothing to do with it. */
async function statusline(
  project: Project,
  input: object | string = { workspace: { project_dir: project.root } },
  environment: Readonly<Record<string, string>> = {},
): Promise<Shown> {
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  const { exitCode, stdout, stderr } = await run(project, ['statusline'], {
    cwd: '/',
    input: text,
    environment,
  });
  return { exitCode, stdout, stderr };
}

const showing = (stdout: unknown) => ({ exitCode: 0, stdout, stderr: '' });
const NOTHING = showing('');

test.concurrent('a job from its start to its end', async () => {
  await using project = await makeProject({ files: { 'a.txt': 'a\n' } });
  expect(await statusline(project)).toEqual(NOTHING);
  const gate = await makeGate(project, 'pipe');
  await project.write('plan.json', [
    { key: 'a', prompt: 'stub:write=b.txt' },
    { key: 'b', prompt: gate.directive, depends_on: ['a'] },
    { key: 'c', prompt: 'Do it.', depends_on: ['b'] },
  ]);
  const session = { CLAUDE_CODE_SESSION_ID: 'one', CLAUDE_PID: String(process.pid) };
  const submitted = await run(project, ['submit-file', 'plan.json', '--json'], { environment: session });
  const { job } = JSON.parse(submitted.stdout) as JobAndTasks;
  expect(await statusline(project)).toEqual(showing('0/3 · no workers'));
  await project.klauss('start', '2');
  await until(project, async (queue) => (await queue.taskByKey(asJobId(job.id), 'b'))?.status === 'running');
  expect(await statusline(project)).toEqual(showing(expect.stringMatching(/^1\/3 · \$0\.01 · \d+s left$/)));
  await gate.open();
  await project.klauss('wait', '--no-start');
  expect(await statusline(project)).toEqual(NOTHING);
  const own = { session_id: 'one', workspace: { project_dir: project.root } };
  expect(await statusline(project, own)).toEqual(showing(`done: klauss apply ${job.id}`));
  await project.klauss('apply');
  expect(await statusline(project, own)).toEqual(NOTHING);
});

test.concurrent('the project is found from what Claude Code says, else from the directory', async () => {
  await using project = await makeProject();
  await project.klauss('submit', 'Do it.');
  const line = showing('0/1 · no workers');
  await mkdir(join(project.root, 'deep', 'down'), { recursive: true });
  const deep = join(project.root, 'deep', 'down');
  const gone = join(project.root, 'gone');
  for (const input of [
    { workspace: { project_dir: deep } },
    { workspace: { project_dir: '/', current_dir: deep } },
    { workspace: { project_dir: gone, current_dir: gone }, cwd: deep },
    { cwd: deep },
  ]) {
    expect(await statusline(project, input), JSON.stringify(input)).toEqual(line);
  }
  expect(await statusline(project, { cwd: '/' })).toEqual(NOTHING);
  expect(await run(project, ['statusline'], { cwd: deep })).toMatchObject(line);
  const named = await run(project, ['--project', project.root, 'statusline'], { cwd: '/' });
  expect(named).toMatchObject(line);
  expect((await project.klauss('statusline', '--json')).json()).toEqual({ segment: '0/1 · no workers' });
});

test.concurrent('the queue may stand elsewhere', async () => {
  await using project = await makeProject();
  const environment = { KLAUSS_DB_PATH: join(project.root, 'other.db') };
  await run(project, ['submit', 'Do it.'], { environment });
  expect(await statusline(project, undefined, environment)).toEqual(showing('0/1 · no workers'));
  expect(await statusline(project)).toEqual(NOTHING);
  await project.write('.klauss.toml', '[database]\npath = "other.db"\n');
  expect(await statusline(project)).toEqual(showing('0/1 · no workers'));
});

test.concurrent('whatever goes wrong is nothing to show', async () => {
  await using project = await makeProject();
  await project.klauss('submit', 'Do it.');
  for (const input of [
    'garbage',
    'null',
    '[]',
    '{"workspace":7}',
    '{"cwd":7}',
    '{"workspace":{"project_dir":{}}}',
  ]) {
    expect(await statusline(project, input), input).toEqual(NOTHING);
  }
  const database = join(project.root, '.klauss', 'klauss.db');
  const other = new Database(database);
  other.pragma('locking_mode = EXCLUSIVE');
  other.exec('BEGIN IMMEDIATE; UPDATE jobs SET goal = goal; COMMIT');
  expect(await statusline(project), 'locked').toEqual(NOTHING);
  other.close();
  expect(await statusline(project)).toEqual(showing('0/1 · no workers'));

  // Where the one package that Klauss needs is not installed.
  await mkdir(join(project.root, 'alone', 'dist'), { recursive: true });
  await copyFile(join(repository, 'dist', 'statusline.cjs'), join(project.root, 'alone', 'dist', 's.cjs'));
  const alone = await execa(process.execPath, [join(project.root, 'alone', 'dist', 's.cjs')], {
    cwd: project.root,
    stdin: 'ignore',
  });
  expect(alone).toMatchObject(NOTHING);

  await project.write('.klauss.toml', '[database\npath = 1');
  expect(await statusline(project), 'configuration').toEqual(NOTHING);
  await rm(join(project.root, '.klauss.toml'));
  await project.write(
    '.klauss/klauss.db',
    'This is no database, but long enough to be looked at.'.repeat(99),
  );
  expect(await statusline(project), 'damaged').toEqual(NOTHING);
});

test.concurrent('it makes nothing where Klauss was never used, and tells how it is installed', async () => {
  await using project = await makeProject();
  const before = await readdir(project.root);
  expect(await statusline(project)).toEqual(NOTHING);
  expect(await project.klauss('statusline', '--json')).toMatchObject({ exitCode: 0 });
  expect(await readdir(project.root)).toEqual(before);
  const help = await project.klauss('statusline', '--help');
  expect(help).toMatchObject({ exitCode: 0, stderr: '' });
  expect(help.stdout).toContain(
    `"statusLine":{"type":"command","command":"${klaussBinary} statusline","refreshInterval":5}`,
  );
});
