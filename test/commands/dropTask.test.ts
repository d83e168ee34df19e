/** `klauss rollback JOB/KEY`: one task is dropped from the result, if the others' gates pass without it. */

import { expect, test } from 'vitest';
import type { JobAndTasks } from '../support/plan.ts';
import { makeProject, type Project, STUB_CONFIG } from '../support/project.ts';

async function finish(project: Project, tasks: readonly object[]): Promise<string> {
  await project.write('../plan.json', tasks);
  await project.klauss('submit-file', '../plan.json');
  const end = await project.klauss('wait', '--json');
  expect(end.exitCode).toBe(0);
  return end.json<JobAndTasks>().job.id;
}

const inGit = () => makeProject({ config: STUB_CONFIG, files: { 'a.txt': 'a\n' } });
const files = (project: Project, job: string) =>
  project.git('ls-tree', '--name-only', `klauss/${job}/integration`);

test('the task leaves the result and its gates; the others stay, and it can be done again', async () => {
  await using project = await inGit();
  const job = await finish(project, [
    { key: 'one', prompt: 'stub:write=one.txt', verify: ['[ -e one.txt ]'] },
    { key: 'two', prompt: 'stub:write=two.txt', verify: ['[ -e two.txt ]'] },
  ]);
  const end = await project.klauss('rollback', `${job}/one`);
  expect(end).toMatchObject({ exitCode: 0, stderr: '' });
  expect(end.stdout).toContain(`${job}/one is dropped`);
  expect(await files(project, job)).not.toContain('one.txt');
  expect(await files(project, job)).toContain('two.txt');
  expect((await project.klauss('show', '1', '--json')).json()).toMatchObject({
    status: 'cancelled',
    landed: null,
  });
  expect((await project.git('worktree', 'list')).split('\n')).toHaveLength(1);

  await project.klauss('retry', `${job}/one`);
  expect((await project.klauss('wait', job)).exitCode).toBe(0);
  expect(await files(project, job)).toContain('one.txt');
});

test('when the job was applied, applying it again takes the task out of the tree', async () => {
  await using project = await inGit();
  const job = await finish(project, [
    { key: 'one', prompt: 'stub:write=one.txt' },
    { key: 'two', prompt: 'stub:write=two.txt' },
  ]);
  await project.klauss('apply', job);
  expect(await project.git('status', '--short')).toBe('?? one.txt\n?? two.txt');
  await project.klauss('rollback', `${job}/one`);
  expect((await project.klauss('apply', job)).exitCode).toBe(0);
  expect(await project.git('status', '--short')).toBe('?? two.txt');
});

test('when the gates of the others fail without it, nothing is changed', async () => {
  await using project = await inGit();
  const job = await finish(project, [
    { key: 'one', prompt: 'stub:write=one.txt', priority: 9 },
    {
      key: 'two',
      prompt: 'stub:write=two.txt stub:sleep=0.5',
      depends_on: [],
      verify: ['[ ! -e two.txt ] || [ -e a.txt ]'],
    },
    {
      key: 'three',
      prompt: 'stub:write=three.txt',
      verify: ['echo looked; [ -e one.txt ] || [ ! -e two.txt ]'],
      max_retries: 0,
    },
  ]);
  const before = await project.git('rev-parse', `klauss/${job}/integration`, `klauss/${job}/one`);
  const end = await project.klauss('rollback', `${job}/one`, '--json');
  expect(end.exitCode).toBe(1);
  expect(end.json()).toMatchObject({ dropped: false, gate: { exit_code: 1, tail: 'looked' } });
  expect(await project.git('rev-parse', `klauss/${job}/integration`, `klauss/${job}/one`)).toBe(before);
  expect((await project.klauss('show', '1', '--json')).json()).toMatchObject({ status: 'completed' });
});

test('what others build on, or have changed since, is refused with the names', async () => {
  await using project = await inGit();
  await project.write('../edit.sh', 'echo $1 >> a.txt');
  const edit = `stub:run=${project.root}/../edit.sh`;
  const job = await finish(project, [
    { key: 'one', prompt: edit },
    { key: 'two', prompt: edit, depends_on: ['one'] },
  ]);
  const built = await project.klauss('rollback', `${job}/one`);
  expect(built.exitCode).toBe(2);
  expect(built.stderr).toContain(`two built on it`);
  expect((await project.klauss('rollback', `${job}/two`)).exitCode).toBe(0);
  expect((await project.klauss('rollback', `${job}/one`)).exitCode).toBe(0);
  expect(await project.git('show', `klauss/${job}/integration:a.txt`)).toBe('a');
});

test('a task that did not complete, or changed nothing, cannot be dropped', async () => {
  await using project = await inGit();
  await project.write('../plan.json', [
    { key: 'idle', prompt: 'Look at it.' },
    { key: 'late', prompt: 'stub:forever', depends_on: ['idle'] },
  ]);
  await project.klauss('submit-file', '../plan.json', '--start', '1');
  await expect
    .poll(async () => (await project.klauss('show', '1', '--json')).json<{ status: string }>().status)
    .toBe('completed');
  const idle = await project.klauss('rollback', '1');
  expect([idle.exitCode, idle.stderr]).toEqual([2, expect.stringContaining('it changed nothing')]);
  const late = await project.klauss('rollback', '2');
  expect([late.exitCode, late.stderr]).toEqual([2, expect.stringMatching(/it is (running|pending)/)]);
});
