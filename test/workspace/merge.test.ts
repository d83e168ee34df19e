/** Moving a worktree to other commits, and giving merges to its worker. */

import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Task } from '../../src/domain/records.ts';
import { changedFiles } from '../../src/workspace/changedFiles.ts';
import { advanceBranch, checkOut, putBack } from '../../src/workspace/checkOut.ts';
import { markersLeft, startMerge } from '../../src/workspace/merge.ts';
import type { Prepared } from '../../src/workspace/prepared.ts';
import { seal } from '../../src/workspace/seal.ts';
import type { Site } from '../../src/workspace/site.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { gitIn, prepare, siteOf, taskOf } from './siteOf.ts';

interface Setting extends AsyncDisposable {
  readonly repository: TestRepository;
  readonly site: Site;
  readonly task: Task;
  readonly prepared: Prepared;
  /** What the worker did, sealed: `a.txt` says "worker". */
  readonly sealed: string;
  /** What the others did meanwhile. */
  readonly tip: string;
  git(...args: readonly string[]): Promise<string>;
  read(path: string): Promise<string>;
  write(path: string, content: string): Promise<void>;
}

async function setting(
  others: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = { 'a.txt': 'base\n', '.gitignore': '*.log\n' },
): Promise<Setting> {
  const repository = await makeRepository({ files });
  const site = await siteOf(repository);
  const task = taskOf(site);
  const prepared = await prepare(site, task);
  await writeFile(join(prepared.path, 'a.txt'), 'worker\n');
  const end = await seal(prepared, task, { hooks: false });
  for (const [path, content] of Object.entries(others)) await repository.write(path, content);
  return {
    repository,
    site,
    task,
    prepared,
    sealed: end.kind === 'sealed' ? end.commit : expect.fail(end.message),
    tip: await repository.commit('of the others'),
    git: gitIn(prepared.path, repository.environment),
    read: (path) => readFile(join(prepared.path, path), 'utf8'),
    write: async (path, content) => {
      await mkdir(join(prepared.path, path, '..'), { recursive: true });
      await writeFile(join(prepared.path, path), content);
    },
    [Symbol.asyncDispose]: () => repository[Symbol.asyncDispose](),
  };
}

test('after gates the files are those of the commit again', async () => {
  await using it = await setting({});
  await it.write('a.txt', 'formatted by a gate\n');
  await it.write('coverage/deep/report.txt', 'left by a gate\n');
  await it.write('build.log', 'ignored\n');
  await rm(join(it.prepared.path, '.gitignore'));
  await it.git('add', 'a.txt');
  await putBack(it.prepared, it.sealed);
  expect(await it.git('status', '--porcelain', '--branch')).toBe('## klauss/k3f9x2/a');
  expect(await it.read('a.txt')).toBe('worker\n');
  expect((await readdir(it.prepared.path)).sort()).toEqual(['.git', '.gitignore', 'a.txt', 'build.log']);
});

test('a directory in the way of a file, and a file in the way of a directory', async () => {
  await using it = await setting({ 'dir/file.txt': 'x\n' });
  await it.write('dir', 'a file\n');
  await rm(join(it.prepared.path, 'a.txt'));
  await it.write('a.txt/inside.txt', 'a directory\n');
  await checkOut(it.prepared, it.tip);
  expect(await it.git('status', '--porcelain')).toBe('');
  expect(await it.read('dir/file.txt')).toBe('x\n');
});

test('a repository that a gate made inside is left alone', async () => {
  await using it = await setting({});
  await it.write('inner/file.txt', '');
  await gitIn(join(it.prepared.path, 'inner'), it.repository.environment)('init', '-q');
  await putBack(it.prepared, it.sealed);
  expect(await it.git('status', '--porcelain')).toBe('?? inner/');
  expect(await it.read('inner/file.txt')).toBe('');
});

test('a candidate is checked out away from the branch, and the branch comes back', async () => {
  await using it = await setting({ 'b.txt': 'others\n' });
  await checkOut(it.prepared, it.tip);
  expect(await it.git('rev-parse', '--symbolic-full-name', 'HEAD')).toBe('HEAD');
  expect(await it.read('b.txt')).toBe('others\n');
  await it.write('b.txt', 'of a gate\n');
  await putBack(it.prepared, it.tip);
  expect(await it.git('status', '--porcelain', '--branch')).toBe('## HEAD (no branch)');
  await putBack(it.prepared, it.sealed);
  expect(await it.git('status', '--porcelain', '--branch')).toBe('## klauss/k3f9x2/a');
  expect(await it.git('rev-parse', 'HEAD')).toBe(it.sealed);
  expect(existsSync(join(it.prepared.path, 'b.txt'))).toBe(false);
});

test('the branch is moved to a merge', async () => {
  await using it = await setting({ 'b.txt': 'others\n' });
  const { git } = it.repository;
  const tree = await git('merge-tree', '--write-tree', it.sealed, it.tip);
  const merge = await git('commit-tree', '-p', it.sealed, '-p', it.tip, '-m', 'merge', tree);
  const config = await it.repository.read('.git/config');
  await checkOut(it.prepared, it.tip);
  await advanceBranch(it.prepared, merge);
  expect(await it.git('status', '--porcelain', '--branch')).toBe('## klauss/k3f9x2/a');
  expect(await git('rev-parse', 'klauss/k3f9x2/a')).toBe(merge);
  expect(await it.read('a.txt')).toBe('worker\n');
  expect(await it.repository.read('.git/config')).toBe(config);
  const prepared = { ...it.prepared, base: it.tip };
  expect(await changedFiles(prepared)).toEqual(['a.txt']);
  expect(await seal(prepared, it.task, { hooks: false })).toMatchObject({ commit: merge, base: it.tip });
});

test('a conflict stands in the files with markers; what the worker makes of it is a merge', async () => {
  await using it = await setting({ 'a.txt': 'others\n', 'b.txt': 'others\n' });
  expect(await startMerge(it.prepared, it.tip)).toEqual(['a.txt']);
  expect(await it.read('a.txt')).toBe(`<<<<<<< HEAD\nworker\n=======\nothers\n>>>>>>> ${it.tip}\n`);
  expect(await it.git('status', '--porcelain', '--branch')).toBe('## klauss/k3f9x2/a\nUU a.txt\nA  b.txt');
  expect(await markersLeft(it.prepared, [])).toEqual(['a.txt']);
  expect(await markersLeft(it.prepared, ['a.txt', 'b.txt', 'gone.txt'])).toEqual(['a.txt']);
  await it.write('a.txt', 'both\n=======\n');
  expect(await markersLeft(it.prepared, ['a.txt'])).toEqual([]);
  const end = await seal(it.prepared, it.task, { hooks: false });
  if (end.kind !== 'sealed') return expect.fail(end.message);
  expect(end).toMatchObject({ base: it.tip, files: ['a.txt'] });
  expect(await it.git('rev-parse', `${end.commit}^@`)).toBe(`${it.sealed}\n${it.tip}`);
  expect(await it.git('status')).toMatch(/working tree clean/);
  // The merge is over: the next seal builds on what it brought.
  const next = await seal({ ...it.prepared, base: end.base }, it.task, { hooks: false });
  expect(next).toMatchObject({ commit: end.commit, base: it.tip });
});

test('the worker concludes the merge itself', async () => {
  await using it = await setting({ 'a.txt': 'others\n' });
  await startMerge(it.prepared, it.tip);
  await it.write('a.txt', 'both\n');
  await it.git('commit', '-q', '-a', '-m', 'resolved');
  const resolved = await it.git('rev-parse', 'HEAD');
  expect(await seal(it.prepared, it.task, { hooks: false })).toMatchObject({
    commit: resolved,
    base: it.tip,
    files: ['a.txt'],
  });
});

test('the worker undoes the merge', async () => {
  await using it = await setting({ 'a.txt': 'others\n' });
  await startMerge(it.prepared, it.tip);
  await it.git('merge', '--abort');
  expect(await seal(it.prepared, it.task, { hooks: false })).toMatchObject({
    commit: it.sealed,
    base: it.prepared.base,
  });
});

test('a merge without conflicts is left for the worker as well', async () => {
  await using it = await setting({ 'b.txt': 'others\n' });
  expect(await startMerge(it.prepared, it.tip)).toEqual([]);
  expect(await it.git('rev-parse', 'MERGE_HEAD')).toBe(it.tip);
  expect(await it.read('b.txt')).toBe('others\n');
});

test('a merge of what is there already is none', async () => {
  await using it = await setting({});
  expect(await startMerge(it.prepared, it.prepared.base)).toEqual([]);
  expect(await seal(it.prepared, it.task, { hooks: false })).toMatchObject({ commit: it.sealed });
});

test('files that were changed here and deleted there conflict', async () => {
  await using it = await setting({ 'b.txt': 'others\n' });
  await it.repository.remove('a.txt');
  const tip = await it.repository.commit('without a.txt');
  expect(await startMerge(it.prepared, tip)).toEqual(['a.txt']);
  expect(await markersLeft(it.prepared, ['a.txt'])).toEqual([]);
  await rm(join(it.prepared.path, 'a.txt'));
  expect(await seal(it.prepared, it.task, { hooks: false })).toMatchObject({ base: tip, files: [] });
});

test('what the user has configured for merges does not matter', async () => {
  await using it = await setting({ 'a.txt': 'others\n' });
  const { git } = it.repository;
  for (const [name, value] of [
    ['merge.ff', 'only'],
    ['merge.conflictStyle', 'zdiff3'],
    ['merge.verifySignatures', 'true'],
    ['rerere.enabled', 'true'],
    ['rerere.autoUpdate', 'true'],
  ] as const)
    await git('config', name, value);
  expect(await startMerge(it.prepared, it.tip)).toEqual(['a.txt']);
  expect(await it.read('a.txt')).not.toContain('|||||||');
  await it.write('a.txt', 'both\n');
  await seal(it.prepared, it.task, { hooks: false });
  expect(existsSync(join(it.repository.root, '.git/rr-cache'))).toBe(false);
});

test('what a gate left is no obstacle to a merge, and a lock is none', async () => {
  await using it = await setting({ 'b.txt': 'others\n' });
  await checkOut(it.prepared, it.tip);
  await it.write('c.txt', 'of a gate\n');
  await writeFile(join(it.prepared.repository.gitDir, 'index.lock'), '');
  await it.repository.write('c.txt', 'others\n');
  const tip = await it.repository.commit('with c.txt');
  expect(await startMerge(it.prepared, tip)).toEqual([]);
  expect(await it.read('c.txt')).toBe('others\n');
});

test('what cannot be merged at all is an error', async () => {
  await using it = await setting({});
  await expect(startMerge(it.prepared, 'f'.repeat(40))).rejects.toThrow(/not something we can merge/);
  expect(await it.git('status', '--porcelain', '--branch')).toBe('## klauss/k3f9x2/a');
});

test('an attempt that was cut short in a merge goes on in it', async () => {
  await using it = await setting({ 'a.txt': 'others\n' });
  await startMerge(it.prepared, it.tip);
  const again = await prepare(it.site, { ...it.task, base: it.prepared.base }, { tip: it.tip });
  expect(again.fresh).toBe(false);
  expect(await it.git('status', '--porcelain')).toBe('UU a.txt');
  expect(await markersLeft(again, [])).toEqual(['a.txt']);
  await it.write('a.txt', 'both\n');
  expect(await seal(again, it.task, { hooks: false })).toMatchObject({ base: it.tip, files: ['a.txt'] });
});

test('the changed files: committed, staged, changed, untracked, renamed', async () => {
  await using it = await setting({}, { 'a.txt': 'base\n', 'old name.txt': 'x\n', 'same.txt': '' });
  const prepared = { ...it.prepared, except: ['made'] };
  await it.git('mv', 'old name.txt', 'new "näme".txt');
  await it.write('untracked/ü.txt', '');
  await it.write('made/by-setup.txt', '');
  await it.repository.git('config', 'diff.noprefix', 'true');
  await it.repository.git('config', 'diff.relative', 'true');
  expect((await changedFiles(prepared)).sort()).toEqual([
    'a.txt',
    'new "näme".txt',
    'old name.txt',
    'untracked/ü.txt',
  ]);
});
