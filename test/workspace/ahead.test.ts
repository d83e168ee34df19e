/** Worktrees that are prepared ahead, for a standby, before their task is claimed. */

import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Task } from '../../src/domain/records.ts';
import { salvageRef } from '../../src/workspace/names.ts';
import { readRecord, writeRecord } from '../../src/workspace/record.ts';
import { removeWorktree } from '../../src/workspace/remove.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { gitIn, job, prepare, siteOf, type TestSite, taskOf } from './siteOf.ts';

/** The worktree of a task is prepared ahead, and then others' work lands. */
async function preparedAhead(repository: TestRepository, site: TestSite, task: Task) {
  const ahead = await prepare(site, task, { ahead: true });
  await repository.write('a.txt', 'changed by others\n');
  await repository.write('landed.txt', 'landed\n');
  const tip = await repository.commit();
  return { ahead, tip, git: gitIn(ahead.path, repository.environment) };
}

const aRepository = () => makeRepository({ files: { 'a.txt': 'a\n', 'gone.txt': 'to be deleted\n' } });

test('one that is prepared ahead is as fresh as a new one', async () => {
  await using repository = await aRepository();
  const site = await siteOf(repository);
  const ahead = await prepare(site, taskOf(site), { ahead: true });
  expect(await prepare(site, taskOf(site), { ahead: true })).toEqual(ahead);
  expect(await prepare(site, taskOf(site))).toEqual(ahead);
  expect(ahead.fresh).toBe(true);
});

test('it moves on to the tip that the task begins with, and what git does not bring stays', async () => {
  await using repository = await aRepository();
  await repository.write('.gitignore', '.env\n');
  await repository.write('.worktreeinclude', '.env\n');
  await repository.commit();
  await repository.write('.env', 'brought');
  const site = await siteOf(repository);
  const { ahead, tip, git } = await preparedAhead(repository, site, taskOf(site));
  const prepared = await prepare(site, taskOf(site), { tip });
  expect(prepared).toEqual({ ...ahead, base: tip });
  expect(await git('rev-parse', 'HEAD')).toBe(tip);
  expect(await git('status', '--porcelain', '--branch')).toBe(`## ${ahead.branch}`);
  expect(await readFile(join(ahead.path, 'a.txt'), 'utf8')).toBe('changed by others\n');
  expect(await readFile(join(ahead.path, '.env'), 'utf8')).toBe('brought');
  expect(await readRecord(prepared.repository)).toMatchObject({ base: tip, ready: true, untouched: false });
});

test('where a setup is configured it is made anew, as that has made something of the old tip', async () => {
  await using repository = await aRepository();
  const site = await siteOf(repository, { setup: 'cp a.txt made.txt' });
  const { ahead, tip } = await preparedAhead(repository, site, taskOf(site));
  expect(await prepare(site, taskOf(site), { tip })).toMatchObject({ base: tip, fresh: true });
  expect(await readFile(join(ahead.path, 'made.txt'), 'utf8')).toBe('changed by others\n');
});

test('a move that was cut off leaves nothing half moved, and nothing to be salvaged', async () => {
  await using repository = await aRepository();
  const site = await siteOf(repository);
  const { ahead, tip, git } = await preparedAhead(repository, site, taskOf(site));
  const record = await readRecord(ahead.repository);
  if (record === null) throw new Error('There is no record.');
  // As a crash leaves it when git had written one file of two.
  await writeRecord(ahead.repository, { ...record, ready: false, away: true });
  await writeFile(join(ahead.path, 'a.txt'), 'changed by others\n');
  for (const next of [ahead.base, tip]) {
    const prepared = await prepare(site, taskOf(site), { tip: next, ahead: true });
    expect(prepared).toMatchObject({ base: next, fresh: true });
    expect(await git('status', '--porcelain')).toBe('');
    expect(existsSync(join(ahead.path, 'landed.txt'))).toBe(next === tip);
  }
  expect(await repository.git('for-each-ref', salvageRef(job, 'a'))).toBe('');
});

test('once a task was let in, its work stays, also when the task begins anew on another tip', async () => {
  await using repository = await aRepository();
  const site = await siteOf(repository);
  const task = taskOf(site);
  const { ahead, tip } = await preparedAhead(repository, site, task);
  await prepare(site, task, { tip });
  await writeFile(join(ahead.path, 'a.txt'), 'work that is not committed\n');
  await repository.write('more.txt', 'more landed\n');
  const next = await repository.commit();
  // A retry forgets what the task was built on.
  expect(await prepare(site, { ...task, base: null }, { tip: next })).toMatchObject({
    fresh: true,
    base: next,
  });
  expect(await repository.git('show', `${salvageRef(job, 'a')}:a.txt`)).toBe('work that is not committed');
});

test('one that nobody was let into goes without a trace but its branch', async () => {
  await using repository = await aRepository();
  const site = await siteOf(repository);
  const { path } = await prepare(site, taskOf(site), { ahead: true });
  await (await removeWorktree(site, job, 'a')).removed;
  expect(existsSync(path)).toBe(false);
  expect(
    await repository.git('for-each-ref', '--format=%(refname)', 'refs/klauss', 'refs/heads/klauss'),
  ).toBe('refs/heads/klauss/k3f9x2/a');
});

test('what an earlier attempt left is no fresh one, also for a standby', async () => {
  await using repository = await aRepository();
  const site = await siteOf(repository);
  const task = taskOf(site);
  const { base, path } = await prepare(site, task);
  await writeFile(join(path, 'work.txt'), 'work\n');
  const ahead = await prepare(site, { ...task, base }, { ahead: true });
  expect(ahead.fresh).toBe(false);
  expect((await prepare(site, { ...task, base })).fresh).toBe(false);
  expect(existsSync(join(path, 'work.txt'))).toBe(true);
});
