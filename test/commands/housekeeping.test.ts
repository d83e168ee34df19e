import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { JobAndTasks } from '../support/plan.ts';
import { makeProject, stubClient } from '../support/project.ts';
import { run } from './running.ts';
import { error } from './shapes.ts';

test.concurrent('clean removes finished jobs and their logs, and nothing else', async () => {
  await using project = await makeProject();
  const submit = async () => (await project.klauss('submit', 'Do it.', '--json')).json<JobAndTasks>().job.id;
  const finished = await submit();
  await project.klauss('wait', finished);
  await project.klauss('stop');
  const pending = await submit();
  const logs = join(project.root, '.klauss/logs', finished);
  expect(existsSync(logs)).toBe(true);

  expect(await project.klauss('clean')).toMatchObject({ exitCode: 0, stdout: 'Nothing to remove.' });
  const dry = await project.klauss('clean', '--older-than', '0', '--dry-run');
  expect(dry).toMatchObject({
    exitCode: 0,
    stdout: `Would remove 1 finished job: ${finished}.\n  job ${finished}`,
    stderr: '',
  });
  expect(existsSync(logs)).toBe(true);
  const done = await project.klauss('clean', '--older-than', '0', '--json');
  expect(done.json()).toEqual({ removed: [finished], found: [finished], unapplied: [], elsewhere: [] });
  expect(done.stderr).toContain(`removing job ${finished}`);
  expect(existsSync(logs)).toBe(false);
  const left = (await project.klauss('list', '--json')).json<{ job: string }[]>();
  expect(left.map(({ job }) => job)).toEqual([pending]);
});

test.concurrent('with confirm_destructive, clean does nothing unless --yes', async () => {
  await using project = await makeProject({
    config: `[client]\ncommand = "${stubClient}"\n[safety]\nconfirm_destructive = true\n`,
  });
  const { job } = (await project.klauss('submit', 'Do it.', '--json')).json<JobAndTasks>();
  await project.klauss('wait');
  const refused = await project.klauss('clean', '--older-than', '0', '--json');
  expect(refused).toMatchObject({ exitCode: 2, stderr: '' });
  expect(error.parse(refused.json()).error).toMatchObject({
    code: 'state',
    message: `This would remove:\njob ${job.id}`,
    hint: 'Say so with --yes.',
    details: { jobs: [job.id] },
  });
  expect((await project.klauss('list', '--json')).json()).toHaveLength(1);
  expect((await project.klauss('clean', '--older-than', '0', '--yes')).stdout).toBe(
    `Removed 1 finished job: ${job.id}.`,
  );
  expect((await project.klauss('clean', '--older-than', '0')).stdout).toBe('Nothing to remove.');
});

test.concurrent('init-config writes what every command can work with, and replaces nothing unasked', async () => {
  await using project = await makeProject({ environment: { KLAUSS_CLAUDE: stubClient } });
  const config = join(project.root, '.klauss.toml');
  const taken = await project.klauss('init-config');
  expect(taken).toMatchObject({ exitCode: 2, stdout: '' });
  expect(taken.stderr).toContain('Edit it, or replace it with --force.');
  await rm(config);
  expect(await project.klauss('init-config')).toMatchObject({ exitCode: 0, stdout: `Wrote ${config}.` });
  const written = await readFile(config, 'utf8');
  expect(written).toContain('name = "project"');
  await project.write('.klauss.toml', '[project]\nname = "mine"\n');
  expect(await project.klauss('init-config', '--force')).toMatchObject({ exitCode: 0 });
  expect(await readFile(config, 'utf8')).toBe(written);

  for (const command of [
    'list',
    'stats',
    'status',
    'workers',
    'ps',
    'logs',
    'conventions',
    'schema',
    'clean',
  ])
    expect(await project.klauss(command), command).toMatchObject({ exitCode: 0, stderr: '' });
  await project.klauss('submit', 'Do it.');
  expect(await project.klauss('wait')).toMatchObject({ exitCode: 0 });
});

test.concurrent('schema prints the JSON Schema of a plan, the same with --json', async () => {
  await using project = await makeProject();
  const plain = await project.klauss('schema');
  expect(plain.json()).toMatchObject({ title: 'Klauss plan', anyOf: expect.any(Array) });
  expect((await project.klauss('schema', '--json')).stdout).toBe(plain.stdout);
});

test.concurrent('where there is no client, starting says so with exit code 4', async () => {
  await using project = await makeProject({ config: '[client]\ncommand = "/no/such/claude"\n' });
  await project.klauss('submit', 'Do it.');
  const foreground = await project.klauss('worker');
  expect(foreground).toMatchObject({ exitCode: 4, stdout: '' });
  expect(foreground.stderr).toContain('/no/such/claude');
  for (const command of [['start'], ['wait'], ['submit', 'More.', '--start']]) {
    const end = await project.klauss(...command, '--json');
    expect(end, command.join(' ')).toMatchObject({ exitCode: 4, stderr: '' });
    expect(error.parse(end.json()).error).toMatchObject({ code: 'environment', hint: expect.any(String) });
  }
  expect((await project.klauss('list', '--json')).json(), 'nothing more was stored').toHaveLength(1);
});

test.concurrent('a command works from any directory below the project', async () => {
  await using project = await makeProject();
  const deep = join(project.root, 'a', 'b');
  await mkdir(deep, { recursive: true });
  await run(project, ['submit', 'Do it.'], { cwd: deep });
  const end = await run(project, ['list', '--json'], { cwd: deep });
  expect(JSON.parse(end.stdout)).toMatchObject([{ working_dir: project.root }]);
  expect(existsSync(join(deep, '.klauss'))).toBe(false);
});
