import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Prepared } from '../../src/workspace/prepared.ts';
import { removeWorktree, sweep } from '../../src/workspace/remove.ts';
import { seal } from '../../src/workspace/seal.ts';
import type { Site } from '../../src/workspace/site.ts';
import { dropSpares } from '../../src/workspace/spares.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { gitIn, job, prepare, siteOf, taskOf } from './siteOf.ts';

/** Few files, but with paths so long that the index is worth keeping. */
const FILES = 2200;
const TOP = 'a-rather-long-name-of-a-directory-'.repeat(6);

async function makeLargeRepository(): Promise<TestRepository> {
  const repo = await makeRepository({ files: { '.gitignore': 'ignored/\n' } });
  const directories = Array.from({ length: FILES / 100 }, (_, n) => `${TOP}/d${n}`);
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
  const some = `${TOP}/d1`;
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
  expect(await readdir(second.path)).toEqual(['.git', '.gitignore', TOP]);
  expect(await repo.git('fsck', '--no-dangling')).toBe('');

  await (await removeWorktree(site, job, 'second')).removed;
  await dropSpares(site);
  expect(await readdir(site.scratch)).toEqual([]);
  expect((await repo.git('worktree', 'list')).split('\n')).toHaveLength(1);
});

test('one that somebody has deleted is not missed', async () => {
  await using repo = await makeRepository();
  const site = { ...(await siteOf(repo)), spares: [] as string[] };
  const first = await prepare(site, taskOf(site, { key: 'first' }));
  await (await removeWorktree(site, job, 'first', { sealed: first.base })).removed;
  await rm(site.scratch, { recursive: true });
  const second = await prepare(site, taskOf(site, { key: 'second' }));
  expect(await readdir(second.path)).toEqual(['.git', 'README.md']);
  expect(site.spares).toEqual([]);
});

test('no more than four are kept', async () => {
  await using repo = await makeRepository();
  const site = { ...(await siteOf(repo)), spares: [] as string[] };
  const keys = ['a', 'b', 'c', 'd', 'e'];
  for (const key of keys) await prepare(site, taskOf(site, { key }));
  for (const key of keys) await (await removeWorktree(site, job, key)).removed;
  expect(site.spares).toHaveLength(4);
  expect(await readdir(site.scratch)).toHaveLength(8); // each with its index
  expect(existsSync(join(site.worktrees, job))).toBe(false);
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

/** Makes a spare of a worktree in which somebody did something, and the next worktree of it. */
async function afterAnother(
  site: Site,
  did: (prepared: Prepared) => Promise<unknown>,
  tip?: () => Promise<string>,
): Promise<Prepared> {
  const first = await prepare(site, taskOf(site, { key: 'first' }));
  await did(first);
  await (await removeWorktree(site, job, 'first', { sealed: first.base })).removed;
  expect(site.spares).toHaveLength(1);
  const second = await prepare(
    site,
    taskOf(site, { key: 'second' }),
    tip === undefined ? {} : { tip: await tip() },
  );
  expect(site.spares).toEqual([]);
  return second;
}

const FILE = `${TOP}/d1/f100.txt`;

test('a change within the second in which the index was written does not stay', async () => {
  await using repo = await makeLargeRepository();
  const site = { ...(await siteOf(repo)), spares: [] as string[] };
  const second = await afterAnother(site, async ({ path, repository }) => {
    const file = join(path, FILE);
    await sleep(1000 - (Date.now() % 1000) + 10); // to be done within one second
    await writeFile(file, '100\n');
    await repository.run(['update-index', '--refresh', '--force-write-index']);
    const { atime, mtime } = await stat(file);
    await writeFile(file, '007\n');
    await utimes(file, atime, mtime);
    await sleep(1100); // the copy of the index gets a later time
  });
  expect(await readFile(join(second.path, FILE), 'utf8')).toBe('100\n');
});

test.each(['--assume-unchanged', '--skip-worktree'])(
  'files that git was told not to look at: %s',
  async (flag) => {
    await using repo = await makeLargeRepository();
    const site = { ...(await siteOf(repo)), spares: [] as string[] };
    const second = await afterAnother(site, async ({ path, repository }) => {
      await repository.run(['update-index', flag, FILE]);
      await writeFile(join(path, FILE), 'of the first\n');
    });
    expect(await readFile(join(second.path, FILE), 'utf8')).toBe('100\n');
    expect(await second.repository.line(['ls-files', '-v', FILE])).toBe(`H ${FILE}`);
  },
);

test('files are written anew when their attributes have changed', async () => {
  await using repo = await makeLargeRepository();
  const site = { ...(await siteOf(repo)), spares: [] as string[] };
  const second = await afterAnother(
    site,
    async () => {},
    async () => {
      await repo.write(`${TOP}/.gitattributes`, '*.txt text eol=crlf\n');
      return await repo.commit('With attributes');
    },
  );
  expect(await readFile(join(second.path, FILE), 'utf8')).toBe('100\r\n');
  expect(await second.repository.line(['status', '--porcelain'])).toBe('');
});

test('nothing of who was there before stays, when files are written anew', async () => {
  await using repo = await makeRepository({ files: { 'a.txt': 'a\n' } });
  const site = { ...(await siteOf(repo)), spares: [] as string[] };
  const second = await afterAnother(
    site,
    async (first) => {
      await writeFile(join(first.path, 'of the first.txt'), '');
      await seal(first, taskOf(site, { key: 'first' }), { hooks: false });
    },
    async () => {
      await repo.write('.gitattributes', '*.txt text eol=crlf\n');
      return await repo.commit('With attributes');
    },
  );
  expect((await readdir(second.path)).sort()).toEqual(['.git', '.gitattributes', 'a.txt']);
});

test('a sparse checkout is no spare, as another part of the tree may have been chosen', async () => {
  await using repo = await makeLargeRepository();
  await repo.git('sparse-checkout', 'set', '--cone', TOP);
  const site = { ...(await siteOf(repo)), spares: [] as string[] };
  const first = await prepare(site, taskOf(site, { key: 'first' }));
  await removeWorktree(site, job, 'first', { sealed: first.base });
  expect(site.spares).toEqual([]);
});

test('a crash while a spare is taken leaves what can be made anew', async () => {
  await using repo = await makeLargeRepository();
  const site = { ...(await siteOf(repo)), spares: [] as string[] };
  const first = await prepare(site, taskOf(site, { key: 'first' }));
  await (await removeWorktree(site, job, 'first', { sealed: first.base })).removed;
  const [spare = ''] = site.spares;
  const path = join(site.worktrees, job, 'second');
  await repo.git('worktree', 'add', '-q', '--no-checkout', '-b', 'klauss/k3f9x2/second', path);
  await rename(join(path, '.git'), join(spare, '.git'));
  await rmdir(path);
  await rename(spare, path);
  site.spares.pop();
  const second = await prepare(site, taskOf(site, { key: 'second' }));
  expect(second).toMatchObject({ fresh: true });
  expect(await second.repository.line(['status', '--porcelain', '--ignored'])).toBe('');
  await sweep(site, () => false);
  expect(await readdir(site.scratch)).toEqual([]);
});

test('commits that the worker of a landed task made and left again stay reachable', async () => {
  await using repo = await makeRepository();
  const site = await siteOf(repo);
  const task = taskOf(site, { key: 'amending' });
  const made = await prepare(site, task);
  const git = gitIn(made.path, repo.environment);
  await writeFile(join(made.path, 'first.txt'), 'first\n');
  await git('add', '--all');
  await git('commit', '-q', '-m', 'First');
  const first = await git('rev-parse', 'HEAD');
  await git('commit', '-q', '--amend', '-m', 'Second');
  const sealed = await seal(made, task, { hooks: false });
  if (sealed.kind !== 'sealed') throw new Error(sealed.message);
  await removeWorktree(site, job, 'amending', { sealed: sealed.commit });
  const kept = (await repo.git('rev-list', `refs/klauss/${job}/amending/salvage`)).split('\n');
  expect(kept).toEqual(expect.arrayContaining([first, sealed.commit]));
});
