import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeWorktree } from '../../src/workspace/remove.ts';
import { seal } from '../../src/workspace/seal.ts';
import { dropSpares } from '../../src/workspace/spares.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { job, prepare, siteOf, taskOf } from './siteOf.ts';

/** Enough that the index is worth keeping. */
const FILES = 6000;

async function makeLargeRepository(): Promise<TestRepository> {
  const repo = await makeRepository({ files: { '.gitignore': 'ignored/\n' } });
  const directories = Array.from(
    { length: FILES / 100 },
    (_, n) => `a-rather-long-name-of-a-directory/d${n}`,
  );
  for (const directory of directories) await mkdir(join(repo.root, directory), { recursive: true });
  await Promise.all(
    Array.from({ length: FILES }, (_, n) =>
      repo.write(`${directories[Math.floor(n / 100)]}/f${n}.txt`, `${n}\n`),
    ),
  );
  await repo.commit('Many');
  return repo;
}

test('a worktree that begins with a spare holds exactly the tip, and nothing of who was there before', async () => {
  await using repo = await makeLargeRepository();
  const site = { ...(await siteOf(repo)), spares: [] as string[] };
  const first = await prepare(site, taskOf(site, { key: 'first' }));
  const some = 'a-rather-long-name-of-a-directory/d1';
  await writeFile(join(first.path, some, 'f100.txt'), 'changed\n');
  await writeFile(join(first.path, 'new.txt'), 'new\n');
  await mkdir(join(first.path, 'ignored'));
  await writeFile(join(first.path, 'ignored', 'cache'), 'of the first\n');
  const sealed = await seal(first, taskOf(site, { key: 'first' }), { hooks: false });
  if (sealed.kind !== 'sealed') throw new Error(sealed.message);
  await writeFile(join(first.path, 'junk.txt'), 'of a gate\n');
  await (await removeWorktree(site, job, 'first', { sealed: sealed.commit })).removed;
  expect(site.spares).toHaveLength(1);
  expect(existsSync(first.path)).toBe(false);
  expect(await repo.git('rev-parse', `refs/klauss/${job}/first/salvage`)).toBe(sealed.commit);

  const second = await prepare(site, taskOf(site, { key: 'second' }));
  expect(site.spares).toEqual([]);
  expect(second.fresh).toBe(true);
  const status = ['status', '--porcelain', '--ignored', '--untracked-files=all'];
  expect(await second.repository.line(status)).toBe('');
  expect(await readdir(second.path)).toEqual(['.git', '.gitignore', 'a-rather-long-name-of-a-directory']);
  expect(await repo.git('fsck', '--no-dangling')).toBe('');

  await (await removeWorktree(site, job, 'second')).removed;
  await dropSpares(site);
  expect(await readdir(site.scratch)).toEqual([]);
  expect((await repo.git('worktree', 'list')).split('\n')).toHaveLength(1);
});

test('a small repository keeps no spares', async () => {
  await using repo = await makeRepository();
  const site = { ...(await siteOf(repo)), spares: [] as string[] };
  const first = await prepare(site, taskOf(site, { key: 'first' }));
  await (await removeWorktree(site, job, 'first', { sealed: first.base })).removed;
  expect(site.spares).toEqual([]);
  expect(existsSync(first.path)).toBe(false);
});

test('what was salvaged before stays reachable beside what was sealed', async () => {
  await using repo = await makeRepository();
  const site = await siteOf(repo);
  const task = taskOf(site, { key: 'again' });
  const first = await prepare(site, task);
  await writeFile(join(first.path, 'half.txt'), 'half\n');
  await removeWorktree(site, job, 'again');
  const half = await repo.git('rev-parse', `refs/klauss/${job}/again/salvage`);
  const second = await prepare(site, task);
  await writeFile(join(second.path, 'whole.txt'), 'whole\n');
  const sealed = await seal(second, task, { hooks: false });
  if (sealed.kind !== 'sealed') throw new Error(sealed.message);
  await removeWorktree(site, job, 'again', { sealed: sealed.commit });
  const kept = (await repo.git('rev-list', `refs/klauss/${job}/again/salvage`)).split('\n');
  expect(kept).toEqual(expect.arrayContaining([half, sealed.commit]));
});
