/** Removing worktrees, and what crashes left of them. */

import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { salvageRef } from '../../src/workspace/names.ts';
import { listWorktrees, removeWorktree, sweep } from '../../src/workspace/remove.ts';
import { seal } from '../../src/workspace/seal.ts';
import { takeSnapshot } from '../../src/workspace/snapshot.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { gitIn, job, prepare, siteOf, taskOf } from './siteOf.ts';

const nothing = () => false;

/** Sets the time of a file back by so many minutes. */
async function age(path: string, minutes: number): Promise<void> {
  const then = Date.now() / 1000 - minutes * 60;
  await utimes(path, then, then);
}

/** What is left of Klauss in a repository, apart from branches and refs. */
async function remains({ root, git }: TestRepository): Promise<string[]> {
  const below = async (path: string): Promise<string[]> =>
    (await readdir(join(root, path), { recursive: true }).catch(() => [])).map((name) => join(path, name));
  const [state, registered, refs] = await Promise.all(['.klauss', '.git/worktrees', '.git/refs'].map(below));
  await git('fsck', '--no-progress', '--no-dangling');
  const own = ['.klauss/.gitignore', '.klauss/tmp', '.klauss/worktrees'];
  return [
    ...(state ?? []).filter((path) => !own.includes(path)),
    ...(registered ?? []),
    ...(refs ?? []).filter((path) => path.endsWith('.lock')),
  ];
}

test('there is nothing to remove', async () => {
  await using repository = await makeRepository();
  const site = await siteOf(repository);
  await (await removeWorktree(site, job, 'a')).removed;
  expect(await listWorktrees(site)).toEqual([]);
  await sweep(site, nothing);
  expect(existsSync(site.worktrees)).toBe(false);
});

test('worktrees are listed that are on disk, registered, or both', async () => {
  await using repository = await makeRepository();
  const site = await siteOf(repository);
  for (const key of ['both', 'registered', 'on..disk']) await prepare(site, taskOf(site, { key }));
  await rm(join(site.worktrees, job, 'registered'), { recursive: true });
  const [disk] = (await readdir(join(repository.root, '.git/worktrees'))).filter((name) =>
    name.startsWith('on'),
  );
  await rm(join(repository.root, '.git/worktrees', disk ?? ''), { recursive: true });
  await repository.git('worktree', 'add', '-q', join(repository.scratch, 'mine'));
  expect([...(await listWorktrees(site))].sort((one, other) => (one.part < other.part ? -1 : 1))).toEqual([
    { job, part: 'both' },
    { job, part: 'on.%2Edisk' },
    { job, part: 'registered' },
  ]);
});

test('sweeping removes what is not to be kept, and nothing of the user', async () => {
  await using repository = await makeRepository();
  const site = await siteOf(repository);
  for (const key of ['a', 'b', 'end.lock']) {
    const { path } = await prepare(site, taskOf(site, { key }));
    await writeFile(join(path, `${key}.txt`), key);
  }
  const mine = join(repository.scratch, 'mine');
  await repository.git('worktree', 'add', '-q', mine);
  await rm(mine, { recursive: true });
  await sweep(site, (_, part) => part === 'b');
  expect(await listWorktrees(site)).toEqual([{ job, part: 'b' }]);
  expect(await repository.git('show', `${salvageRef(job, 'a')}:a.txt`)).toBe('a');
  expect(await repository.git('show', `${salvageRef(job, 'end.lock')}:end.lock.txt`)).toBe('end.lock');
  expect(await repository.git('worktree', 'list')).toContain(mine);
  await sweep(site, nothing);
  await repository.git('worktree', 'prune');
  expect(await remains(repository)).toEqual([]);
  expect(site.logged).toEqual([]);
});

test('what cannot be removed is logged, and the rest is', async () => {
  await using repository = await makeRepository();
  const site = await siteOf(repository);
  for (const key of ['a', 'b', 'c']) await prepare(site, taskOf(site, { key }));
  const inner = join(site.worktrees, job, 'b', 'inner');
  await mkdir(inner);
  await gitIn(inner, repository.environment)('init', '-q');
  await sweep(site, nothing);
  expect(await listWorktrees(site)).toEqual([{ job, part: 'b' }]);
  expect(site.logged).toEqual([
    expect.stringMatching(/the worktree of k3f9x2\/b stays: A git repository .*inner/),
  ]);
});

test('stale locks and files go, those that may be in use stay', async () => {
  await using repository = await makeRepository();
  const site = await siteOf(repository);
  const places = [
    'refs/heads/klauss/k3f9x2/a.lock',
    'refs/klauss/k3f9x2/a/salvage.lock',
    'refs/heads/main.lock',
  ];
  const locks = places.map((place) => join(repository.root, '.git', place));
  for (const lock of locks) {
    await mkdir(join(lock, '..'), { recursive: true });
    await writeFile(lock, '');
  }
  await mkdir(site.scratch);
  const trash = join(site.scratch, 'removed-x');
  const indexes = ['index-old', 'index-new'].map((name) => join(site.scratch, name));
  for (const path of indexes) await writeFile(path, '');
  await writeFile(join(site.scratch, 'of others'), '');
  await mkdir(join(trash, 'deep'), { recursive: true });
  await sweep(site, nothing);
  expect(locks.map((path) => existsSync(path))).toEqual([true, true, true]);
  expect(existsSync(trash)).toBe(false);
  for (const path of [...locks, ...indexes.slice(0, 1)]) await age(path, 61);
  await sweep(site, nothing);
  expect(locks.map((path) => existsSync(path))).toEqual([false, false, true]);
  expect((await readdir(site.scratch)).sort()).toEqual(['index-new', 'of others']);
});

test('a lock on the branch of a task that nobody holds any more is no obstacle', async () => {
  await using repository = await makeRepository();
  const site = await siteOf(repository);
  const lock = join(repository.root, '.git/refs/heads/klauss/k3f9x2/a.lock');
  await mkdir(join(lock, '..'), { recursive: true });
  await writeFile(lock, '');
  await age(lock, 2);
  expect(await prepare(site, taskOf(site))).toMatchObject({ fresh: true });
});

/** How far `git worktree add` may have come when it was killed, in its order. */
const HALF_MADE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'nothing in it': {},
  'a lock': { locked: 'initializing' },
  'its place': { locked: 'initializing', gitdir: '@/.git\n' },
  'no commit yet': { locked: 'initializing', gitdir: '@/.git\n', HEAD: `${'0'.repeat(40)}\n` },
  'an empty commondir': {
    locked: 'initializing',
    gitdir: '@/.git\n',
    HEAD: `${'0'.repeat(40)}\n`,
    commondir: '',
  },
  'all but its branch': {
    locked: 'initializing',
    gitdir: '@/.git\n',
    HEAD: `${'0'.repeat(40)}\n`,
    commondir: '../..\n',
  },
  'all but the end': {
    locked: 'initializing',
    gitdir: '@/.git\n',
    HEAD: 'ref: refs/heads/klauss/k3f9x2/a\n',
    commondir: '../..\n',
  },
  'its files': { gitdir: '@/.git\n', HEAD: 'ref: refs/heads/klauss/k3f9x2/a\n', commondir: '../..\n' },
};

test.each(Object.keys(HALF_MADE))('a worktree half made: %s', async (state) => {
  await using repository = await makeRepository({ files: { 'a.txt': 'a\n', 'b.txt': 'b\n' } });
  const site = await siteOf(repository);
  const leave = async (content: string): Promise<void> => {
    const path = join(site.worktrees, job, 'a');
    const registration = join(repository.root, '.git/worktrees/a');
    await mkdir(registration, { recursive: true });
    for (const [name, text] of Object.entries(HALF_MADE[state] ?? {}))
      await writeFile(join(registration, name), text.replace('@', path));
    await age(registration, 2);
    if (!('gitdir' in (HALF_MADE[state] ?? {}))) return;
    await mkdir(path, { recursive: true });
    await writeFile(join(path, '.git'), `gitdir: ${registration}\n`);
    if (state === 'its files') await writeFile(join(path, 'a.txt'), content);
  };
  await repository.git('branch', 'klauss/k3f9x2/a');
  await leave('a\n');
  const task = taskOf(site);
  const prepared = await prepare(site, task);
  expect(prepared).toMatchObject({ fresh: true });
  await writeFile(join(prepared.path, 'a.txt'), 'work\n');
  expect(await seal(prepared, task, { hooks: false })).toMatchObject({ files: ['a.txt'] });
  await (await removeWorktree(site, job, 'a')).removed;
  const sealed = await repository.git('rev-parse', 'klauss/k3f9x2/a');
  expect(await repository.git('rev-parse', salvageRef(job, 'a'))).toBe(sealed);

  await leave('work\n');
  await sweep(site, nothing);
  expect(await remains(repository)).toEqual([]);
  // Nothing but what the branch held was there.
  expect(await repository.git('rev-parse', salvageRef(job, 'a'))).toBe(sealed);
});

test('a worktree of which only the files are there, or only the registration', async () => {
  await using repository = await makeRepository({ files: { 'a.txt': 'a\n' } });
  const site = await siteOf(repository);
  for (const key of ['a', 'b']) await prepare(site, taskOf(site, { key }));
  await rm(join(repository.root, '.git/worktrees/a'), { recursive: true });
  await rm(join(site.worktrees, job, 'b'), { recursive: true });
  for (const key of ['a', 'b'])
    expect(await prepare(site, taskOf(site, { key }))).toMatchObject({ fresh: true });
  await rm(join(repository.root, '.git/worktrees'), { recursive: true });
  await sweep(site, nothing);
  expect(await remains(repository)).toEqual([]);
});

test('a removal that was cut off after its files were moved aside', async () => {
  await using repository = await makeRepository();
  const site = await siteOf(repository);
  const { path, repository: seen } = await prepare(site, taskOf(site));
  await mkdir(site.scratch, { recursive: true });
  await rename(path, join(site.scratch, 'removed-by-a-crash'));
  expect(existsSync(seen.gitDir)).toBe(true);
  await sweep(site, nothing);
  expect(await remains(repository)).toEqual([]);
});

test.each([
  ['what is left of its reflog', { 'logs/HEAD': '' }, false],
  ['all but its place', { HEAD: '', commondir: '', index: '', 'klauss.json': '' }, false],
  ['one that was half made', { HEAD: '', locked: 'initializing' }, false],
  ['one that its user has locked', { HEAD: '', locked: 'mine\n' }, true],
])('a removal that was cut off in the registration: %s', async (_, files, stays) => {
  await using repository = await makeRepository();
  const site = await siteOf(repository);
  const registration = join(repository.root, '.git/worktrees/a');
  await mkdir(join(registration, 'logs'), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(registration, name), text);
  await sweep(site, nothing);
  expect(existsSync(registration)).toBe(true); // somebody may be at it
  await age(registration, 2);
  await sweep(site, nothing);
  expect(existsSync(registration)).toBe(stays);
});

test('a half-made registration of another task keeps nobody from working', async () => {
  await using repository = await makeRepository();
  const site = await siteOf(repository);
  const registration = join(repository.root, '.git/worktrees/b');
  await mkdir(registration, { recursive: true });
  await writeFile(join(registration, 'gitdir'), `${join(site.worktrees, job, 'b')}/.git\n`);
  await writeFile(join(registration, 'commondir'), '');
  await expect(repository.git('worktree', 'list')).rejects.toThrow(/commondir/);
  await sweep(site, (_, part) => part !== 'b');
  expect(await prepare(site, taskOf(site))).toMatchObject({ fresh: true });
});

test('a crash in the middle of a snapshot leaves nothing', async () => {
  await using repository = await makeRepository();
  const site = await siteOf(repository);
  await repository.write('new.txt', 'new\n');
  await takeSnapshot(site.repository, { directory: site.scratch });
  await writeFile(join(site.scratch, 'index-left'), '');
  await writeFile(join(site.scratch, 'index-left.lock'), '');
  for (const name of ['index-left', 'index-left.lock']) await age(join(site.scratch, name), 90);
  await sweep(site, nothing);
  expect(await remains(repository)).toEqual([]);
});
