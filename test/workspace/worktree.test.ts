import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { KlaussError } from '../../src/domain/errors.ts';
import { checkOut } from '../../src/workspace/checkOut.ts';
import { salvageRef } from '../../src/workspace/names.ts';
import { noteRecord } from '../../src/workspace/record.ts';
import { removeWorktree } from '../../src/workspace/remove.ts';
import { seal } from '../../src/workspace/seal.ts';
import { takeSnapshot } from '../../src/workspace/snapshot.ts';
import { makeRepository } from '../support/repository.ts';
import { gitIn, job, prepare, siteOf, taskOf } from './siteOf.ts';

const errorOf = async (promise: Promise<unknown>): Promise<KlaussError> =>
  await promise.then(
    () => expect.fail('It did not fail.'),
    (error: unknown) => {
      if (error instanceof KlaussError) return error;
      throw error;
    },
  );

test('a new worktree stands on the tip, on the branch of its task', async () => {
  await using repository = await makeRepository({ files: { 'a.txt': 'a\n' } });
  const config = await repository.read('.git/config');
  const site = await siteOf(repository);
  const tip = await repository.git('rev-parse', 'HEAD');
  const prepared = await prepare(site, taskOf(site));
  expect(prepared).toMatchObject({
    path: join(repository.root, '.klauss/worktrees/k3f9x2/a'),
    directory: join(repository.root, '.klauss/worktrees/k3f9x2/a'),
    branch: 'klauss/k3f9x2/a',
    base: tip,
    fresh: true,
    except: [],
  });
  const git = gitIn(prepared.path, repository.environment);
  expect(await git('status', '--porcelain', '--branch')).toBe('## klauss/k3f9x2/a');
  expect(await git('rev-parse', 'HEAD')).toBe(tip);
  expect(await readFile(join(prepared.path, 'a.txt'), 'utf8')).toBe('a\n');
  expect(await repository.read('.git/config')).toBe(config);
  expect(await repository.git('status', '--porcelain')).toBe('');
});

test('it holds the snapshot, and its worktree does not see what the user does afterwards', async () => {
  await using repository = await makeRepository();
  const site = await siteOf(repository);
  await repository.write('new.txt', 'at submit\n');
  const tip = await takeSnapshot(site.repository, { directory: site.scratch });
  await repository.write('new.txt', 'later\n');
  const { path } = await prepare(site, taskOf(site), { tip });
  expect(await readFile(join(path, 'new.txt'), 'utf8')).toBe('at submit\n');
});

test('keys that git would not take as part of a branch', async () => {
  await using repository = await makeRepository();
  const site = await siteOf(repository);
  for (const key of ['a..b', 'a.lock', 'end.', 'integration', 'base', 'HEAD']) {
    const prepared = await prepare(site, taskOf(site, { key }));
    expect(existsSync(join(prepared.path, 'README.md'))).toBe(true);
  }
  expect((await repository.git('worktree', 'list')).split('\n')).toHaveLength(7);
});

test('the working directory of the task is its directory, made if it is not there', async () => {
  await using repository = await makeRepository({ files: { 'packages/web/x.ts': '' } });
  const site = await siteOf(repository);
  const there = taskOf(site, { workingDir: join(repository.root, 'packages/web') });
  const { path, directory } = await prepare(site, there);
  expect(directory).toBe(join(path, 'packages/web'));
  const missing = taskOf(site, { key: 'b', workingDir: join(repository.root, 'packages/new/deep') });
  expect(existsSync((await prepare(site, missing)).directory)).toBe(true);
  const outside = taskOf(site, { key: 'c', workingDir: repository.scratch });
  expect(await errorOf(prepare(site, outside))).toMatchObject({
    code: 'file',
    message: expect.stringContaining('has no place in a worktree'),
  });
});

test('a directory that a link of the repository leads elsewhere is refused', async () => {
  await using repository = await makeRepository();
  await symlink(repository.scratch, join(repository.root, 'away'));
  await repository.commit();
  const site = await siteOf(repository);
  const task = taskOf(site, { workingDir: join(repository.root, 'away/new') });
  expect(await errorOf(prepare(site, task))).toMatchObject({ code: 'file' });
  expect(await readdir(repository.scratch)).toEqual([]);
});

test('the one that is there is kept, with all that was done in it', async () => {
  await using repository = await makeRepository({ files: { 'a.txt': 'a\n' } });
  const site = await siteOf(repository);
  const task = taskOf(site);
  const first = await prepare(site, task);
  await writeFile(join(first.path, 'a.txt'), 'changed\n');
  await writeFile(join(first.path, 'new.txt'), 'new\n');
  await gitIn(first.path, repository.environment)('add', 'new.txt');
  await writeFile(join(first.repository.gitDir, 'index.lock'), '');
  await repository.write('later.txt', 'of the user\n');
  const later = await repository.commit();
  const second = await prepare(site, { ...task, base: first.base }, { tip: later });
  expect(second).toMatchObject({ path: first.path, base: first.base, fresh: false });
  expect(await gitIn(first.path, repository.environment)('status', '--porcelain')).toBe(
    ' M a.txt\nA  new.txt',
  );
  expect(existsSync(join(first.repository.gitDir, 'index.lock'))).toBe(false);
});

test('one that its worker took to another branch is kept', async () => {
  await using repository = await makeRepository();
  const site = await siteOf(repository);
  const task = taskOf(site);
  const { path, base } = await prepare(site, task);
  const git = gitIn(path, repository.environment);
  await git('switch', '-q', '-c', 'own');
  await git('commit', '-q', '--allow-empty', '-m', 'own');
  expect(await prepare(site, { ...task, base })).toMatchObject({ fresh: false, base });
  expect(await git('branch', '--show-current')).toBe('own');
});

test('one whose history no longer holds its base is salvaged and made anew', async () => {
  await using repository = await makeRepository({ files: { 'a.txt': 'a\n' } });
  const older = await repository.git('rev-parse', 'HEAD');
  await repository.write('b.txt', 'b\n');
  const tip = await repository.commit();
  const site = await siteOf(repository);
  const task = taskOf(site);
  const { path, base } = await prepare(site, task);
  await gitIn(path, repository.environment)('reset', '-q', '--hard', older);
  await writeFile(join(path, 'work.txt'), 'work\n');
  const again = await prepare(site, { ...task, base });
  expect(again).toMatchObject({ fresh: true, base: tip });
  expect(existsSync(join(path, 'work.txt'))).toBe(false);
  expect(await repository.git('show', `${salvageRef(job, 'a')}:work.txt`)).toBe('work');
});

test('one that lacks a dependency by now is made anew', async () => {
  await using repository = await makeRepository();
  const site = await siteOf(repository);
  const task = taskOf(site);
  const { base } = await prepare(site, task);
  await repository.write('dependency.txt', 'done again\n');
  const landed = await repository.commit();
  const again = await prepare(site, { ...task, base }, { tip: landed, mustHold: [landed] });
  expect(again).toMatchObject({ fresh: true, base: landed });
});

test('a tip without what the task depends on is refused', async () => {
  await using repository = await makeRepository();
  const site = await siteOf(repository);
  const tip = await repository.git('rev-parse', 'HEAD');
  const landed = await repository.commit('landed');
  expect(await errorOf(prepare(site, taskOf(site), { tip, mustHold: [tip, landed] }))).toMatchObject({
    code: 'git',
    message: expect.stringContaining(`lacks ${landed}, which a depends on`),
    hint: expect.stringContaining('git reflog klauss/k3f9x2/integration'),
  });
  expect(existsSync(site.worktrees)).toBe(false);
});

test('a branch that holds more than the tip is salvaged before it is moved', async () => {
  await using repository = await makeRepository();
  const site = await siteOf(repository);
  const tip = await repository.git('rev-parse', 'HEAD');
  const former = await repository.git('commit-tree', '-p', tip, '-m', 'former', `${tip}^{tree}`);
  await repository.git('branch', 'klauss/k3f9x2/a', former);
  await prepare(site, taskOf(site));
  expect(await repository.git('rev-parse', 'klauss/k3f9x2/a', salvageRef(job, 'a'))).toBe(
    `${tip}\n${former}`,
  );
});

test('a branch that is checked out elsewhere is an error that says where', async () => {
  await using repository = await makeRepository();
  const site = await siteOf(repository);
  await repository.git('switch', '-q', '-c', 'klauss/k3f9x2/a');
  expect(await errorOf(prepare(site, taskOf(site)))).toMatchObject({
    code: 'git',
    message: `The branch klauss/k3f9x2/a is checked out in ${repository.root}.`,
  });
});

test('one that Klauss had taken to another commit goes back to its branch', async () => {
  await using repository = await makeRepository({ files: { 'a.txt': 'a\n' } });
  const site = await siteOf(repository);
  const task = taskOf(site);
  const prepared = await prepare(site, task);
  await writeFile(join(prepared.path, 'a.txt'), 'of the worker\n');
  const sealed = await seal(prepared, task, { hooks: false });
  if (sealed.kind !== 'sealed') return expect.fail(sealed.message);
  await repository.write('b.txt', 'of another\n');
  await checkOut(prepared, await repository.commit());
  await writeFile(join(prepared.path, 'a.txt'), 'of a gate\n');
  await writeFile(join(prepared.path, 'coverage.txt'), 'of a gate\n');
  const again = await prepare(site, { ...task, base: prepared.base });
  expect(again).toMatchObject({ fresh: false, base: prepared.base });
  const git = gitIn(prepared.path, repository.environment);
  expect(await git('status', '--porcelain', '--branch')).toBe('## klauss/k3f9x2/a');
  expect(await git('rev-parse', 'HEAD')).toBe(sealed.commit);
  expect(await readFile(join(prepared.path, 'a.txt'), 'utf8')).toBe('of the worker\n');
});

test('a move that was cut off is completed', async () => {
  await using repository = await makeRepository({ files: { 'a.txt': 'a\n', 'b.txt': 'b\n' } });
  const site = await siteOf(repository);
  const task = taskOf(site);
  const prepared = await prepare(site, task);
  // As a checkout leaves it that was killed: files of two commits, the old index, a lock, HEAD where it was.
  await noteRecord(prepared, { away: true });
  await writeFile(join(prepared.path, 'a.txt'), 'of another commit\n');
  await rm(join(prepared.path, 'b.txt'));
  await writeFile(join(prepared.repository.gitDir, 'index.lock'), 'half');
  await writeFile(join(prepared.repository.gitDir, 'HEAD.lock'), '');
  expect(await prepare(site, { ...task, base: prepared.base })).toMatchObject({ fresh: false });
  expect(await gitIn(prepared.path, repository.environment)('status', '--porcelain', '--branch')).toBe(
    '## klauss/k3f9x2/a',
  );
  expect(await repository.git('for-each-ref', 'refs/klauss')).toBe('');
});

test('in a project below the top, with its own state directory', async () => {
  await using repository = await makeRepository({ files: { 'apps/web/.klauss.toml': '', 'root.txt': '' } });
  const project = join(repository.root, 'apps/web');
  const site = await siteOf(repository, {}, project);
  const prepared = await prepare(site, taskOf(site));
  expect(prepared.path).toBe(join(project, '.klauss/worktrees/k3f9x2/a'));
  expect(prepared.directory).toBe(join(prepared.path, 'apps/web'));
  expect(existsSync(join(prepared.path, 'root.txt'))).toBe(true);
  expect(await repository.git('status', '--porcelain')).toBe('');
});

test('in a linked worktree, also of a bare repository', async () => {
  await using repository = await makeRepository();
  const bare = join(repository.scratch, 'bare.git');
  await repository.git('clone', '-q', '--bare', '.', bare);
  const linked = join(repository.scratch, 'linked tree');
  await execa('git', ['worktree', 'add', '-q', '--detach', linked], {
    cwd: bare,
    env: repository.environment,
  });
  const { environment } = repository;
  const site = await siteOf({ root: linked, environment });
  const task = taskOf(site);
  const prepared = await prepare(site, task);
  await writeFile(join(prepared.path, 'new.txt'), 'new\n');
  const sealed = await seal(prepared, task, { hooks: false });
  expect(sealed).toMatchObject({ kind: 'sealed', files: ['new.txt'] });
  await rm(join(prepared.repository.gitDir, 'commondir'));
  await (await removeWorktree(site, job, 'a')).removed;
  const git = gitIn(bare, environment);
  expect((await git('worktree', 'list')).split('\n')).toHaveLength(2);
  expect(await git('rev-parse', salvageRef(job, 'a'))).toBe(await git('rev-parse', 'klauss/k3f9x2/a'));
});

test('in a repository whose git directory stands elsewhere', async () => {
  await using repository = await makeRepository();
  await repository.git('init', '-q', `--separate-git-dir=${join(repository.scratch, 'kept.git')}`);
  const site = await siteOf(repository);
  const task = taskOf(site);
  const prepared = await prepare(site, task);
  await writeFile(join(prepared.path, 'new.txt'), 'new\n');
  expect(await seal(prepared, task, { hooks: false })).toMatchObject({ kind: 'sealed', files: ['new.txt'] });
});

test.each([
  ['cone', []],
  ['cone and sparse index', ['--sparse-index']],
])('in a sparse checkout: %s', async (_, how) => {
  await using repository = await makeRepository({
    files: { 'in/a.txt': 'a\n', 'out/deep/b.txt': 'b\n', 'top.txt': 't\n' },
  });
  await repository.git('sparse-checkout', 'set', '--cone', ...how, 'in');
  const site = await siteOf(repository);
  await repository.write('in/new.txt', 'untracked\n');
  const tip = await takeSnapshot(site.repository, { directory: site.scratch });
  expect(await repository.git('ls-tree', '-r', '--name-only', tip)).toBe(
    'in/a.txt\nin/new.txt\nout/deep/b.txt\ntop.txt',
  );
  const task = taskOf(site);
  const prepared = await prepare(site, task, { tip });
  expect((await readdir(prepared.path)).sort()).toEqual(['.git', 'in', 'top.txt']);
  await writeFile(join(prepared.path, 'in/a.txt'), 'changed\n');
  await mkdir(join(prepared.path, 'out'));
  await writeFile(join(prepared.path, 'out/c.txt'), 'outside of the cone\n');
  const sealed = await seal(prepared, task, { hooks: false });
  expect(sealed).toMatchObject({ kind: 'sealed', files: ['in/a.txt', 'out/c.txt'] });
  await (await removeWorktree(site, job, 'a')).removed;
  expect(await repository.git('rev-parse', salvageRef(job, 'a'))).toBe(
    await repository.git('rev-parse', 'klauss/k3f9x2/a'),
  );
});

test('with a filter as LFS has it, and one that fails', async () => {
  await using repository = await makeRepository({ files: { '.gitattributes': '*.big filter=pointer\n' } });
  const { git, write } = repository;
  await git('config', 'filter.pointer.clean', 'sed s/content/pointer/');
  await git('config', 'filter.pointer.smudge', 'sed s/pointer/content/');
  await git('config', 'filter.pointer.required', 'true');
  await write('a.big', 'content\n');
  await repository.commit();
  const site = await siteOf(repository);
  const task = taskOf(site);
  const prepared = await prepare(site, task);
  expect(await readFile(join(prepared.path, 'a.big'), 'utf8')).toBe('content\n');
  await writeFile(join(prepared.path, 'b.big'), 'content 2\n');
  expect(await seal(prepared, task, { hooks: false })).toMatchObject({ files: ['b.big'] });
  expect(await git('show', 'klauss/k3f9x2/a:b.big')).toBe('pointer 2');

  await git('config', 'filter.pointer.smudge', 'false');
  expect(await errorOf(prepare(site, taskOf(site, { key: 'b' })))).toMatchObject({
    code: 'git',
    message: expect.stringContaining('smudge filter pointer failed'),
  });
  await git('config', 'filter.pointer.smudge', 'sed s/pointer/content/');
  expect(await prepare(site, taskOf(site, { key: 'b' }))).toMatchObject({ fresh: true });
});

test('with sha256, a detached HEAD, and names with spaces and umlauts', async () => {
  await using repository = await makeRepository({ name: 'mein Prøjekt "日本"', files: {} });
  await repository.remove('.git');
  const { git, write } = repository;
  await git('init', '-q', '--object-format=sha256', '-b', 'main');
  await git('config', 'user.name', 'Ä User');
  await git('config', 'user.email', 'user@example.org');
  await write('ein Bücherregal/α.txt', 'a\n');
  await git('switch', '-q', '--detach', await repository.commit());
  const site = await siteOf(repository);
  const task = taskOf(site, { workingDir: join(repository.root, 'ein Bücherregal') });
  const prepared = await prepare(site, task);
  await writeFile(join(prepared.directory, 'ω "x".txt'), 'o\n');
  expect(await seal(prepared, task, { hooks: false })).toMatchObject({
    files: ['ein Bücherregal/ω "x".txt'],
  });
  await (await removeWorktree(site, job, 'a')).removed;
  expect(await git('show', `${salvageRef(job, 'a')}:ein Bücherregal/ω "x".txt`)).toBe('o');
});

test('submodules that are not set up do not matter', async () => {
  await using inner = await makeRepository();
  await using repository = await makeRepository();
  const { git } = repository;
  await git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.root, 'sub');
  await repository.commit();
  await git('submodule', '--quiet', 'deinit', '-f', 'sub');
  await git('config', 'submodule.recurse', 'true');
  const site = await siteOf(repository);
  const task = taskOf(site);
  const prepared = await prepare(site, task);
  await writeFile(join(prepared.path, 'new.txt'), 'new\n');
  expect(await seal(prepared, task, { hooks: false })).toMatchObject({ kind: 'sealed', files: ['new.txt'] });
  await checkOut(prepared, prepared.base);
  await (await removeWorktree(site, job, 'a')).removed;
  expect(existsSync(prepared.path)).toBe(false);
});
