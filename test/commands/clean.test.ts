/** `klauss clean` in a git repository: worktrees, branches and refs go; work that was never applied stays. */

import { existsSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { JobAndTasks } from '../support/plan.ts';
import { makeProject, type Project, STUB_CONFIG } from '../support/project.ts';

interface Cleaned {
  readonly removed: readonly string[];
  readonly found: readonly string[];
  readonly unapplied: readonly { readonly job: string; readonly commits: number }[];
}

async function finish(project: Project, tasks: readonly object[]): Promise<string> {
  await project.write('../plan.json', tasks);
  await project.klauss('submit-file', '../plan.json');
  return (await project.klauss('wait', '--json')).json<JobAndTasks>().job.id;
}

const clean = async (project: Project, ...args: readonly string[]): Promise<Cleaned> =>
  (await project.klauss('clean', '--older-than', '0', '--json', ...args)).json<Cleaned>();

const refs = async (project: Project): Promise<string> =>
  await project.git('for-each-ref', '--format=%(refname)', 'refs/klauss', 'refs/heads/klauss');

test('what was applied goes with all its branches and refs; the user has it', async () => {
  await using project = await makeProject({ config: STUB_CONFIG, files: { 'a.txt': 'a\n' } });
  const job = await finish(project, [{ key: 'b', prompt: 'stub:write=b.txt' }]);
  await project.klauss('apply', job);
  const dry = await project.klauss('clean', '--older-than', '0', '--dry-run');
  expect(dry.stdout).toMatch(
    new RegExp(`Would remove 1 finished job: ${job}\\.\\n  job ${job}: 2 branches, \\d refs`),
  );
  expect(await refs(project)).toContain(job);

  expect(await clean(project)).toEqual({ removed: [job], found: [job], unapplied: [], elsewhere: [] });
  expect(await refs(project)).toBe('');
  expect(await project.read('b.txt')).toBe('written by b\n');
});

test('locks that a killed git left on the refs of a job do not keep it', async () => {
  await using project = await makeProject({ config: STUB_CONFIG, files: { 'a.txt': 'a\n' } });
  const job = await finish(project, [{ key: 'b', prompt: 'stub:write=b.txt' }]);
  await project.klauss('stop');
  const lock = await project.write(`.git/refs/heads/klauss/${job}/b.lock`, '');
  const minutesAgo = new Date(Date.now() - 120_000);
  await utimes(lock, minutesAgo, minutesAgo);
  expect(await clean(project, '--force')).toMatchObject({ removed: [job] });
  expect(await refs(project)).toBe('');
});

test('what was never applied stays, unless it is forced', async () => {
  await using project = await makeProject({ config: STUB_CONFIG, files: { 'a.txt': 'a\n' } });
  const job = await finish(project, [{ key: 'b', prompt: 'stub:write=b.txt' }]);
  const kept = await project.klauss('clean', '--older-than', '0');
  expect(kept.stdout).toContain(`Job ${job} stays: 2 commits of it were never applied.`);
  expect(await clean(project)).toMatchObject({ removed: [], unapplied: [{ job }] });
  expect(await refs(project)).toContain(`klauss/${job}/integration`);

  expect(await clean(project, '--force')).toMatchObject({ removed: [job] });
  expect(await refs(project)).toBe('');
});

test('work of a task that failed counts as not applied, also beside what was applied', async () => {
  await using project = await makeProject({ config: STUB_CONFIG, files: { 'a.txt': 'a\n' } });
  const job = await finish(project, [
    { key: 'good', prompt: 'stub:write=good.txt' },
    { key: 'bad', prompt: 'stub:write=bad.txt', verify: ['false'], max_retries: 0 },
  ]);
  await project.klauss('apply', job);
  expect(await clean(project)).toMatchObject({ removed: [], unapplied: [{ job, commits: 1 }] });
});

test("a merge into the user's branch is as good as applied; a job that was rolled back is not", async () => {
  await using project = await makeProject({ config: STUB_CONFIG, files: { 'a.txt': 'a\n' } });
  const merged = await finish(project, [{ key: 'b', prompt: 'stub:write=b.txt' }]);
  await project.git('merge', '-q', '-m', 'By hand', `klauss/${merged}/integration`);
  expect(await clean(project)).toMatchObject({ removed: [merged] });
  const back = await finish(project, [{ key: 'c', prompt: 'stub:write=c.txt' }]);
  await project.klauss('apply', back);
  await project.klauss('rollback', back);
  expect(await clean(project)).toMatchObject({ removed: [], unapplied: [{ job: back }] });
});

test('a worktree in which a worker left a repository stays, with its job, and says why', async () => {
  await using project = await makeProject({ config: STUB_CONFIG, files: { 'a.txt': 'a\n' } });
  await project.write('../nest.sh', 'git init -q nested && echo x > nested/x.txt');
  const job = await finish(project, [
    { key: 'nest', prompt: `stub:run=${join(project.root, '..', 'nest.sh')}`, max_retries: 0 },
  ]);
  await project.klauss('stop');
  const worktree = join(project.root, '.klauss', 'worktrees', job, 'nest');
  expect(existsSync(join(worktree, 'nested', 'x.txt'))).toBe(true);
  const end = await project.klauss('clean', '--older-than', '0', '--force');
  expect(end.stderr).toContain('A git repository that a worker left is in');
  expect(end.stdout).toBe('Nothing to remove.');
  expect(existsSync(join(worktree, 'nested', 'x.txt'))).toBe(true);
});
