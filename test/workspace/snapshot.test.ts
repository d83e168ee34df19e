import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { asJobId } from '../../src/domain/ids.ts';
import { anchorSnapshot, dropLeftSnapshots, takeSnapshot } from '../../src/workspace/snapshot.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

const job = asJobId('k3f9x2');

const snapshot = async ({ repository, scratch }: TestRepository): Promise<string> =>
  await takeSnapshot(repository, { directory: scratch });

/** The files of a commit with their contents, symbolic links with their targets. */
async function filesOf({ git }: TestRepository, commit: string): Promise<Record<string, string>> {
  const paths = (await git('-c', 'core.quotePath=false', 'ls-tree', '-r', '--name-only', commit)).split('\n');
  const contents = await Promise.all(paths.map((path) => git('show', `${commit}:${path}`)));
  return Object.fromEntries(paths.map((path, index) => [path, contents[index] ?? '']));
}

/** All that a snapshot must not change: every file with its bytes and times, and what git keeps of where it stands. */
async function stateOf({ root, git }: TestRepository): Promise<unknown> {
  const names = (await readdir(root, { recursive: true })).filter((name) => !/^\.git(\/|$)/.test(name));
  const kept = ['index', 'HEAD', 'logs/HEAD', 'logs/refs/stash', 'MERGE_HEAD', 'config'];
  const files = [...names.sort(), ...kept.map((name) => `.git/${name}`)];
  const facts = await Promise.all(
    files.map(async (name) => {
      const path = join(root, name);
      const found = await stat(path, { bigint: true }).catch(() => null);
      if (found === null) return [name, 'none'];
      const bytes = found.isFile() ? await readFile(path) : '';
      return [name, found.mode, found.mtimeNs, createHash('sha1').update(bytes).digest('hex')];
    }),
  );
  return { facts, branches: await git('branch', '-a', '-vv'), stashes: await git('stash', 'list') };
}

test('of a tree where nothing differs it is HEAD itself', async () => {
  await using repository = await makeRepository({ files: { 'a.txt': 'a\n', '.gitignore': '*.log\n' } });
  await repository.write('debug.log', 'ignored');
  expect(await snapshot(repository)).toBe(await repository.git('rev-parse', 'HEAD'));
  expect(await repository.git('for-each-ref', 'refs/klauss')).toBe('');
});

test('it holds the tree as it is, and changes nothing', async () => {
  await using repository = await makeRepository({
    files: {
      'same.txt': 'same\n',
      'changed.txt': 'old\n',
      'gone.txt': 'x\n',
      'mode.sh': 'x\n',
      '.gitignore': '*.log\n',
    },
  });
  const { write, git } = repository;
  await write('stashed.txt', 'stashed\n');
  await git('stash', '-u');
  await write('changed.txt', 'new\n');
  await write('staged.txt', 'staged\n');
  await git('add', 'staged.txt');
  await write('staged.txt', 'staged, then changed\n');
  await repository.remove('gone.txt');
  await repository.makeExecutable('mode.sh');
  await write('ünträcked dir/ new "file" \t.txt', 'untracked\n');
  await write('empty', '');
  await write('binary', Buffer.from([0, 255, 10, 13]));
  await write('debug.log', 'ignored');
  await symlink('nowhere', join(repository.root, 'link'));
  const before = await stateOf(repository);
  const head = await git('rev-parse', 'HEAD');

  const commit = await snapshot(repository);

  expect(await stateOf(repository)).toEqual(before);
  expect(await git('rev-parse', `${commit}^@`)).toBe(head);
  expect((await git('ls-tree', '-r', '-z', '--name-only', commit)).split('\0').sort()).toEqual([
    '',
    '.gitignore',
    'binary',
    'changed.txt',
    'empty',
    'link',
    'mode.sh',
    'same.txt',
    'staged.txt',
    'ünträcked dir/ new "file" \t.txt',
  ]);
  expect(await git('show', `${commit}:staged.txt`)).toBe('staged, then changed');
  expect(await git('ls-tree', commit, 'mode.sh')).toMatch(/^100755/);
  expect(await git('ls-tree', commit, 'link')).toMatch(/^120000/);
  expect(await git('cat-file', '-s', `${commit}:binary`)).toBe('4');
  expect(await readdir(repository.scratch)).toEqual([]);
});

test('with unmerged files in the middle of a merge', async () => {
  await using repository = await makeRepository({ files: { 'a.txt': 'base\n' } });
  const { git, write, commit } = repository;
  await git('switch', '-q', '-c', 'other');
  await write('a.txt', 'theirs\n');
  await commit('theirs');
  await git('switch', '-q', 'main');
  await write('a.txt', 'ours\n');
  await commit('ours');
  await expect(git('merge', 'other')).rejects.toThrow();
  const before = await stateOf(repository);
  const taken = await snapshot(repository);
  expect(await stateOf(repository)).toEqual(before);
  expect(await git('show', `${taken}:a.txt`)).toMatch(/<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> other/);
  expect(await git('rev-list', '--parents', '-1', taken)).toBe(`${taken} ${await git('rev-parse', 'HEAD')}`);
});

test('with intent-to-add, assume-unchanged and skip-worktree entries', async () => {
  await using repository = await makeRepository({
    files: { 'assumed.txt': 'old\n', 'skipped.txt': 'old\n' },
  });
  const { git, write } = repository;
  await write('intended.txt', 'intended\n');
  await git('add', '--intent-to-add', 'intended.txt');
  await git('update-index', '--assume-unchanged', 'assumed.txt');
  await git('update-index', '--skip-worktree', 'skipped.txt');
  await write('assumed.txt', 'local\n');
  await write('skipped.txt', 'local\n');
  const before = await stateOf(repository);
  const taken = await snapshot(repository);
  expect(await stateOf(repository)).toEqual(before);
  // What the user tells git not to look at is nobody else's business.
  expect(await filesOf(repository, taken)).toEqual({
    'assumed.txt': 'old',
    'intended.txt': 'intended',
    'skipped.txt': 'old',
  });
});

test('embedded repositories are left out, submodules that are not set up stay', async () => {
  await using inner = await makeRepository();
  await using repository = await makeRepository({ files: { 'a.txt': 'a\n' } });
  const { git, write } = repository;
  await git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.root, 'sub');
  await repository.commit();
  await git('submodule', '--quiet', 'deinit', '-f', 'sub');
  for (const name of ['embedded/one', 'two [x]']) {
    await mkdir(join(repository.root, name), { recursive: true });
    await execa('git', ['init', '-q'], { cwd: join(repository.root, name), env: repository.environment });
    await write(`${name}/file.txt`, 'inner\n');
  }
  await write('embedded/beside.txt', 'beside\n');
  const taken = await snapshot(repository);
  expect((await git('ls-tree', '-r', '--name-only', taken)).split('\n')).toEqual([
    '.gitmodules',
    'a.txt',
    'embedded/beside.txt',
    'sub',
  ]);
});

test('a change within the second in which it was staged is seen', async () => {
  await using repository = await makeRepository({ files: { 'a.txt': 'aaaa\n' } });
  const path = join(repository.root, 'a.txt');
  await sleep(1000 - (Date.now() % 1000) + 10); // to be done within one second
  await repository.write('a.txt', 'bbbb\n');
  await repository.git('add', 'a.txt');
  const { atime, mtime } = await stat(path);
  await writeFile(path, 'cccc\n');
  await utimes(path, atime, mtime);
  await sleep(1100); // the copy of the index gets a later time
  const taken = await snapshot(repository);
  expect(await repository.git('show', `${taken}:a.txt`)).toBe('cccc');
});

test('without a user in the configuration', async () => {
  await using repository = await makeRepository();
  await repository.git('config', '--unset', 'user.name');
  await repository.git('config', '--unset', 'user.email');
  await repository.git('config', 'user.useConfigOnly', 'true');
  await repository.write('new.txt', 'new\n');
  const taken = await snapshot(repository);
  expect(await repository.git('log', '-1', '--format=%an <%ae>', taken)).toBe('Klauss <klauss@localhost>');
});

test('signing, hooks and safecrlf of the user do not matter', async () => {
  await using repository = await makeRepository();
  const { git, write } = repository;
  await git('config', 'commit.gpgSign', 'true');
  await git('config', 'gpg.program', 'false');
  await git('config', 'core.autocrlf', 'input');
  await git('config', 'core.safecrlf', 'true');
  await write('.git/hooks/pre-commit', '#!/bin/sh\nexit 1\n');
  await repository.makeExecutable('.git/hooks/pre-commit');
  await write('crlf.txt', 'one\r\ntwo\r\n');
  expect(await filesOf(repository, await snapshot(repository))).toHaveProperty(['crlf.txt'], 'one\ntwo');
});

test('a clean filter runs, as when the user adds the file', async () => {
  await using repository = await makeRepository({ files: { '.gitattributes': '*.big filter=pointer\n' } });
  const { git, write } = repository;
  await git('config', 'filter.pointer.clean', 'sed s/content/pointer/');
  await git('config', 'filter.pointer.smudge', 'sed s/pointer/content/');
  await git('config', 'filter.pointer.required', 'true');
  await write('a.big', 'content\n');
  expect(await git('show', `${await snapshot(repository)}:a.big`)).toBe('pointer');
});

test('in a repository with sha256', async () => {
  await using repository = await makeRepository({ files: {} });
  await repository.remove('.git');
  await repository.git('init', '-q', '--object-format=sha256', '-b', 'main');
  await repository.git('config', 'user.name', 'A');
  await repository.git('config', 'user.email', 'a@example.org');
  await repository.write('a.txt', 'a\n');
  await repository.commit();
  await repository.write('new.txt', 'new\n');
  const taken = await snapshot(repository);
  expect(taken).toMatch(/^[0-9a-f]{64}$/);
  await anchorSnapshot(repository.repository, job, taken);
  expect(await repository.git('rev-parse', 'klauss/k3f9x2/integration')).toBe(taken);
});

test('a collection right after it leaves it alone', async () => {
  await using repository = await makeRepository();
  await repository.write('new.txt', 'new\n');
  const taken = await snapshot(repository);
  await repository.git('reflog', 'expire', '--expire=now', '--all');
  await repository.git('gc', '-q', '--prune=now');
  expect(await filesOf(repository, taken)).toHaveProperty(['new.txt'], 'new');
  await anchorSnapshot(repository.repository, job, taken);
  await repository.git('gc', '-q', '--prune=now');
  expect(await filesOf(repository, 'refs/klauss/k3f9x2/base')).toHaveProperty(['new.txt'], 'new');
});

test('anchoring makes base and integration branch, once', async () => {
  await using repository = await makeRepository();
  const { git, write, repository: seen } = repository;
  await write('new.txt', 'new\n');
  const base = await snapshot(repository);
  expect(await git('for-each-ref', '--format=%(refname)', 'refs/klauss')).toBe(
    `refs/klauss/snapshot/${base}`,
  );
  await anchorSnapshot(seen, job, base);
  const refs = async (): Promise<string> =>
    await git('for-each-ref', '--format=%(refname) %(objectname)', 'refs/klauss', 'refs/heads/klauss');
  const anchored = `refs/heads/klauss/k3f9x2/integration ${base}\nrefs/klauss/k3f9x2/base ${base}`;
  expect(await refs()).toBe(anchored);
  await anchorSnapshot(seen, job, base);
  expect(await refs()).toBe(anchored);

  const later = await git('commit-tree', '-p', base, '-m', 'later', `${base}^{tree}`);
  await git('update-ref', 'refs/heads/klauss/k3f9x2/integration', later);
  await git('update-ref', '-d', 'refs/klauss/k3f9x2/base');
  await anchorSnapshot(seen, job, base);
  expect(await refs()).toBe(anchored.replace(base, later));
});

test('several anchor the same at once', async () => {
  await using repository = await makeRepository();
  await repository.write('new.txt', 'new\n');
  const base = await snapshot(repository);
  await Promise.all(Array.from({ length: 5 }, () => anchorSnapshot(repository.repository, job, base)));
  expect(
    await repository.git('for-each-ref', '--format=%(refname)', 'refs/klauss', 'refs/heads/klauss'),
  ).toBe('refs/heads/klauss/k3f9x2/integration\nrefs/klauss/k3f9x2/base');
});

test('a snapshot whose job never came is let go of after a while', async () => {
  await using repository = await makeRepository();
  await repository.write('new.txt', 'new\n');
  const base = await snapshot(repository);
  const made = Number(await repository.git('show', '-s', '--format=%ct', base)) * 1000;
  await dropLeftSnapshots(repository.repository, made + 3_000_000);
  expect(await repository.git('for-each-ref', 'refs/klauss')).not.toBe('');
  await dropLeftSnapshots(repository.repository, made + 4_000_000);
  expect(await repository.git('for-each-ref', 'refs/klauss')).toBe('');
});
