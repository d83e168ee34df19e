import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import type { Task } from '../../src/domain/records.ts';
import { checkOut } from '../../src/workspace/checkOut.ts';
import { startMerge } from '../../src/workspace/merge.ts';
import { salvageRef } from '../../src/workspace/names.ts';
import type { Prepared } from '../../src/workspace/prepared.ts';
import { removeWorktree } from '../../src/workspace/remove.ts';
import { salvage } from '../../src/workspace/salvage.ts';
import { seal } from '../../src/workspace/seal.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { gitIn, job, prepare, siteOf, type TestSite, taskOf } from './siteOf.ts';

const ref = salvageRef(job, 'a');

interface Setting extends AsyncDisposable {
  readonly repository: TestRepository;
  readonly site: TestSite;
  readonly task: Task;
  readonly prepared: Prepared;
  /** The worker's git, and the user's. */
  git(...args: readonly string[]): Promise<string>;
  user(...args: readonly string[]): Promise<string>;
  write(path: string, content: string): Promise<void>;
  /** Removes the worktree and waits until all its files are gone. */
  remove(): Promise<void>;
}

async function setting(
  files: Readonly<Record<string, string>> = { 'a.txt': 'a\n', 'b.txt': 'b\n', '.gitignore': '*.log\n' },
): Promise<Setting> {
  const repository = await makeRepository({ files });
  const site = await siteOf(repository);
  const task = taskOf(site);
  const prepared = await prepare(site, task);
  return {
    repository,
    site,
    task,
    prepared,
    git: gitIn(prepared.path, repository.environment),
    user: repository.git,
    write: async (path, content) => {
      await mkdir(join(prepared.path, path, '..'), { recursive: true });
      await writeFile(join(prepared.path, path), content);
    },
    remove: async () => await (await removeWorktree(site, job, 'a')).removed,
    [Symbol.asyncDispose]: () => repository[Symbol.asyncDispose](),
  };
}

/** Nothing but the salvage ref leads to things any more. */
async function forgetAllElse({ user }: Setting): Promise<void> {
  await user('update-ref', '-d', 'refs/heads/klauss/k3f9x2/a');
  await user('reflog', 'expire', '--expire=now', '--all');
  await user('gc', '-q', '--prune=now');
}

test('a worktree in which nothing was done', async () => {
  await using it = await setting();
  expect(await salvage(it.site, job, 'a')).toMatchObject({ commit: it.prepared.base, left: [] });
  expect(await it.user('rev-parse', ref)).toBe(it.prepared.base);
});

test('one whose work is sealed: the ref leads to the same commit', async () => {
  await using it = await setting();
  await it.write('a.txt', 'changed\n');
  await it.write('build.log', 'ignored\n');
  const sealed = await seal(it.prepared, it.task, { hooks: false });
  await it.remove();
  expect(sealed).toMatchObject({ kind: 'sealed', commit: await it.user('rev-parse', ref) });
  expect(existsSync(it.prepared.path)).toBe(false);
  expect(existsSync(join(it.site.worktrees, 'k3f9x2'))).toBe(false);
  expect(await it.user('worktree', 'list')).not.toContain('k3f9x2');
  expect(await it.user('rev-parse', 'klauss/k3f9x2/a')).toBe(await it.user('rev-parse', ref));
  expect(await readdir(it.site.scratch)).toEqual([]);
});

test('work that nobody committed', async () => {
  await using it = await setting();
  await it.write('a.txt', 'changed\n');
  await it.write('new dir/ü.txt', 'new\n');
  await rm(join(it.prepared.path, 'b.txt'));
  await it.write('build.log', 'ignored\n');
  await it.remove();
  await forgetAllElse(it);
  expect(await it.user('-c', 'core.quotePath=false', 'diff', '--name-status', it.prepared.base, ref)).toBe(
    'M\ta.txt\nD\tb.txt\nA\tnew dir/ü.txt',
  );
  expect(await it.user('rev-parse', `${ref}^@`)).toBe(it.prepared.base);
  expect(await it.user('show', '-s', '--format=%B', ref)).toBe(
    'klauss: what the worktree of a held\n\nKlauss-Job: k3f9x2\nKlauss-Task: a\n',
  );
});

test('commits of the worker on the branch, off it, and those it took back', async () => {
  await using it = await setting();
  const commit = async (text: string): Promise<string> => {
    await it.write('a.txt', text);
    await it.git('commit', '-q', '-a', '-m', text);
    return await it.git('rev-parse', 'HEAD');
  };
  const first = await commit('first');
  await it.write('a.txt', 'amended');
  await it.git('commit', '-q', '-a', '--amend', '-m', 'amended');
  const amended = await it.git('rev-parse', 'HEAD');
  const dropped = await commit('dropped');
  await it.git('reset', '-q', '--hard', amended);
  await it.git('switch', '-q', '--detach', it.prepared.base);
  const detached = await commit('detached');
  await it.write('rest.txt', 'not committed');
  await it.remove();
  await forgetAllElse(it);
  expect(await it.user('show', `${ref}:rest.txt`)).toBe('not committed');
  for (const made of [first, amended, dropped, detached]) {
    await it.user('merge-base', '--is-ancestor', made, ref);
  }
  expect(await it.user('rev-parse', `${ref}^1`)).toBe(detached);
});

test('a merge under way', async () => {
  await using it = await setting();
  await it.write('a.txt', 'worker\n');
  await seal(it.prepared, it.task, { hooks: false });
  await it.repository.write('a.txt', 'others\n');
  const tip = await it.repository.commit();
  await startMerge(it.prepared, tip);
  await it.write('a.txt', 'half resolved\n');
  const sealed = await it.git('rev-parse', 'HEAD');
  await it.remove();
  expect(await it.user('show', `${ref}:a.txt`)).toBe('half resolved');
  expect((await it.user('rev-parse', `${ref}^@`)).split('\n')).toEqual([sealed, tip]);
});

test('what was salvaged before stays reachable, and doing it again changes nothing', async () => {
  await using it = await setting();
  await it.write('a.txt', 'one\n');
  const one = await salvage(it.site, job, 'a');
  expect(await salvage(it.site, job, 'a')).toMatchObject({ commit: one.commit });
  await it.write('a.txt', 'two\n');
  const two = await salvage(it.site, job, 'a');
  expect(await it.user('show', `${two.commit}:a.txt`, `${two.commit}^:a.txt`)).toBe('two\none');
  await it.git('checkout', '-q', '--', 'a.txt');
  expect(await salvage(it.site, job, 'a')).toMatchObject({ commit: two.commit });
  await it.write('a.txt', 'three\n');
  await it.git('commit', '-q', '-a', '-m', 'three');
  const three = await salvage(it.site, job, 'a');
  expect(await it.user('rev-parse', `${three.commit}^@`)).toBe(
    `${await it.git('rev-parse', 'HEAD')}\n${two.commit}`,
  );
  expect(await it.user('show', `${three.commit}:a.txt`)).toBe('three');
});

test('without a worktree the branch is salvaged, and nothing without a branch', async () => {
  await using it = await setting();
  expect(await salvage(it.site, job, 'other')).toMatchObject({ commit: null, left: [] });
  await it.user('branch', 'klauss/k3f9x2/other');
  expect(await salvage(it.site, job, 'other')).toMatchObject({ commit: it.prepared.base });
});

test("what Klauss checked out for gates is nobody's work, nor is what the gates left", async () => {
  await using it = await setting();
  await it.write('a.txt', 'worker\n');
  const sealed = await seal(it.prepared, it.task, { hooks: false });
  await it.repository.write('b.txt', 'others\n');
  await checkOut(it.prepared, await it.repository.commit());
  await it.write('coverage.txt', 'of a gate\n');
  await it.remove();
  expect(sealed).toMatchObject({ commit: await it.user('rev-parse', ref) });
});

test('a repository inside cannot be kept, so the worktree stays', async () => {
  await using it = await setting();
  await it.write('a.txt', 'changed\n');
  await it.write('deep/inner/file.txt', 'inner\n');
  const inner = join(it.prepared.path, 'deep/inner');
  await gitIn(inner, it.repository.environment)('init', '-q');
  await expect(removeWorktree(it.site, job, 'a')).rejects.toMatchObject({
    code: 'state',
    message: `A git repository that a worker left is in ${inner}.`,
    hint: expect.stringContaining('delete it'),
  });
  // All else is kept nevertheless.
  expect(await it.user('show', `${ref}:a.txt`)).toBe('changed');
  expect(await readFile(join(inner, 'file.txt'), 'utf8')).toBe('inner\n');

  await it.git('-c', 'advice.addEmbeddedRepo=false', 'add', 'a.txt');
  const own = gitIn(inner, it.repository.environment);
  await own('-c', 'user.name=W', '-c', 'user.email=w@x', 'commit', '-q', '--allow-empty', '-m', 'inner');
  await it.git('add', '-A');
  await it.git('commit', '-q', '-m', 'as a submodule');
  await expect(removeWorktree(it.site, job, 'a')).rejects.toThrow(/A git repository/);
  await rm(join(inner, '.git'), { recursive: true });
  await it.remove();
  expect(existsSync(it.prepared.path)).toBe(false);
});

test('an ignored repository inside is removed with all that is ignored', async () => {
  await using it = await setting({ '.gitignore': 'cache/\n' });
  await it.write('cache/tool/x', '');
  await gitIn(join(it.prepared.path, 'cache/tool'), it.repository.environment)('init', '-q');
  await it.remove();
  expect(existsSync(it.prepared.path)).toBe(false);
});

/** Ways in which a worktree may be broken; its files are there in all of them. */
const DAMAGES: Readonly<Record<string, (it: Setting) => Promise<unknown>>> = {
  'its registration is gone': ({ prepared }) => rm(prepared.repository.gitDir, { recursive: true }),
  'its registration has no commondir': ({ prepared }) => rm(join(prepared.repository.gitDir, 'commondir')),
  'its registration has an empty commondir': ({ prepared }) =>
    writeFile(join(prepared.repository.gitDir, 'commondir'), ''),
  'its HEAD is empty': ({ prepared }) => writeFile(join(prepared.repository.gitDir, 'HEAD'), ''),
  'its HEAD leads nowhere': ({ prepared }) =>
    writeFile(join(prepared.repository.gitDir, 'HEAD'), `${'0'.repeat(40)}\n`),
  'its index is damaged': ({ prepared }) => writeFile(join(prepared.repository.gitDir, 'index'), 'nonsense'),
  'its .git is gone': ({ prepared }) => rm(join(prepared.path, '.git')),
  'its .git leads elsewhere': ({ prepared }) =>
    writeFile(join(prepared.path, '.git'), 'gitdir: /nowhere/at/all\n'),
  'its record is damaged': ({ prepared }) =>
    writeFile(join(prepared.repository.gitDir, 'klauss.json'), '{"re'),
  'its branch is gone': ({ user }) => user('update-ref', '-d', 'refs/heads/klauss/k3f9x2/a'),
};

test.each(Object.keys(DAMAGES))('nothing is lost when %s', async (damage) => {
  await using it = await setting();
  await it.write('a.txt', 'committed\n');
  await it.git('commit', '-q', '-a', '-m', 'own');
  const own = await it.git('rev-parse', 'HEAD');
  await it.write('a.txt', 'changed\n');
  await it.write('new.txt', 'new\n');
  await it.write('build.log', 'ignored\n');
  await DAMAGES[damage]?.(it);
  await it.remove();
  expect(existsSync(it.prepared.path)).toBe(false);
  expect(existsSync(it.prepared.repository.gitDir)).toBe(false);
  expect(await it.user('show', `${ref}:a.txt`, `${ref}:new.txt`)).toBe('changed\nnew');
  expect(await it.user('ls-tree', '--name-only', ref)).not.toContain('build.log');
  if (damage !== 'its branch is gone') await it.user('merge-base', '--is-ancestor', own, ref);
  await it.user('fsck', '--no-progress');
  expect(await prepare(it.site, it.task)).toMatchObject({ fresh: true });
});

test('a worktree that was moved by hand is not ours any more', async () => {
  await using it = await setting();
  await it.write('new.txt', 'new\n');
  const elsewhere = join(it.repository.scratch, 'elsewhere');
  await it.user('worktree', 'move', it.prepared.path, elsewhere);
  await it.remove();
  expect(existsSync(join(elsewhere, 'new.txt'))).toBe(true);
  expect(await it.user('worktree', 'list')).toContain('elsewhere');
});

test('a directory that somebody else made there is salvaged, too', async () => {
  await using it = await setting();
  const path = join(it.site.worktrees, 'k3f9x2', 'b');
  await mkdir(join(path, 'empty'), { recursive: true });
  await writeFile(join(path, 'notes.txt'), 'notes\n');
  expect(await prepare(it.site, { ...it.task, key: 'b' })).toMatchObject({ fresh: true });
  expect(await it.user('show', `${salvageRef(job, 'b')}:notes.txt`)).toBe('notes');
});

test('a repository in the place of the worktree is not removed', async () => {
  await using it = await setting();
  await rm(join(it.prepared.path, '.git'));
  await it.git('init', '-q');
  await expect(removeWorktree(it.site, job, 'a')).rejects.toThrow(/A git repository that a worker left/);
  expect(existsSync(join(it.prepared.path, '.git/HEAD'))).toBe(true);
});

test('what symbolic links lead to is not removed', async () => {
  await using it = await setting();
  await writeFile(join(it.repository.scratch, 'kept'), '');
  await symlink(it.repository.scratch, join(it.prepared.path, 'away'));
  await it.remove();
  expect(await readdir(it.repository.scratch)).toEqual(['kept']);
});

test('worktrees of the user on a disk that is not there stay registered', async () => {
  await using it = await setting();
  const disk = join(it.repository.scratch, 'disk');
  await it.user('worktree', 'add', '-q', '-b', 'mine', disk);
  await rename(disk, `${disk} unmounted`);
  await it.remove();
  expect(await it.user('worktree', 'list', '--porcelain')).toContain(disk);
});

// Root may write everywhere, so somebody else has to do it.
test.runIf(process.getuid?.() === 0)('directories that are read-only are removed as well', async () => {
  await using repository = await makeRepository();
  const site = await siteOf(repository);
  const directory = join(repository.scratch, 'tree');
  await mkdir(join(directory, 'cache'), { recursive: true });
  await writeFile(join(directory, 'cache/module'), '');
  await execa('sh', [
    '-c',
    'chmod -R a-w "$1"; chown -R 65534 "$1" "$2"; chmod 755 "$2/.."',
    'sh',
    directory,
    repository.scratch,
  ]);
  const trash = join(import.meta.dirname, '../../src/workspace/trash.ts');
  const script = `const { discard } = await import(${JSON.stringify(trash)});
    const site = { scratch: ${JSON.stringify(repository.scratch)}, log: console.log };
    await (await discard(site, [${JSON.stringify(directory)}])).deleted;`;
  const { stdout } = await execa(process.execPath, ['--input-type=module', '-e', script], {
    uid: 65534,
    cwd: '/',
  });
  expect(stdout).toBe('');
  expect(await readdir(repository.scratch)).toEqual([]);
  expect(site.logged).toEqual([]);
});
