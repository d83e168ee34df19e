import { existsSync } from 'node:fs';
import { lstat, mkdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KlaussError } from '../../src/domain/errors.ts';
import { putBack } from '../../src/workspace/checkOut.ts';
import { exceptOf, isExcept } from '../../src/workspace/except.ts';
import { startMerge } from '../../src/workspace/merge.ts';
import { salvageRef } from '../../src/workspace/names.ts';
import { removeWorktree } from '../../src/workspace/remove.ts';
import { seal } from '../../src/workspace/seal.ts';
import { makeRepository } from '../support/repository.ts';
import { gitIn, job, prepare, siteOf, taskOf } from './siteOf.ts';

const IGNORED = { '.gitignore': '.env*\n/secrets/\n*.key\n' };

test('files that .worktreeinclude names and git ignores are copied', async () => {
  await using repository = await makeRepository({
    files: {
      ...IGNORED,
      '.worktreeinclude': '# secrets\n.env*\n!.env.production\n/secrets/*.key\nnotes.txt\n',
    },
  });
  const { write } = repository;
  await write('.env', 'A=1\n');
  await write('apps/ünï cödé/.env.local', 'B=2\n');
  await write('.env.production', 'not for workers\n');
  await write('secrets/one.key', 'key\n');
  await repository.makeExecutable('secrets/one.key');
  await write('deep/secrets/other.key', 'not named\n');
  await write('notes.txt', 'untracked, not ignored\n');
  const site = await siteOf(repository);
  const { path, except } = await prepare(site, taskOf(site));
  expect(await readFile(join(path, '.env'), 'utf8')).toBe('A=1\n');
  expect(await readFile(join(path, 'apps/ünï cödé/.env.local'), 'utf8')).toBe('B=2\n');
  expect((await lstat(join(path, 'secrets/one.key'))).mode & 0o111).toBe(0o111);
  for (const left of ['.env.production', 'deep', 'notes.txt', '.klauss']) {
    expect(existsSync(join(path, left)), left).toBe(false);
  }
  expect(except).toEqual([]);
  expect(site.logged).toEqual([]);
});

test('what the worktree has already is not replaced, and nothing leads out of it', async () => {
  await using repository = await makeRepository({
    files: { ...IGNORED, '.worktreeinclude': '.env*\n*.key\n' },
  });
  const { write, git, root, scratch } = repository;
  await write('.env', 'tracked\n');
  await git('add', '-f', '.env');
  await symlink(scratch, join(root, 'place'));
  await write('file', '');
  const tip = await repository.commit();
  // Since then the user's tree has changed: what is a link in the worktree is a directory here.
  await repository.remove('place');
  await repository.remove('file');
  await write('place/one.key', 'would be written elsewhere\n');
  await write('file/two.key', 'a file stands in the way\n');
  await git('rm', '-q', '--cached', '.env');
  await write('.env', 'of the user\n');
  await writeFile(join(scratch, 'outside'), 'secret\n');
  await symlink(join(scratch, 'outside'), join(root, '.env.absolute'));
  await symlink('../scratch/outside', join(root, '.env.outside'));
  await symlink('nowhere', join(root, '.env.nowhere'));
  await symlink('.env', join(root, '.env.inside'));
  const site = await siteOf(repository);
  const { path } = await prepare(site, taskOf(site), { tip });
  expect(await readFile(join(path, '.env'), 'utf8')).toBe('tracked\n');
  expect(existsSync(join(scratch, 'one.key'))).toBe(false);
  expect(await readlink(join(path, '.env.inside'))).toBe('.env');
  const refused = ['.env.absolute', '.env.nowhere', '.env.outside', 'file/two.key', 'place/one.key'];
  expect(site.logged.map((line) => line.split(' ')[0]).sort()).toEqual(refused);
  for (const name of ['.env.absolute', '.env.outside', '.env.nowhere']) {
    expect(await lstat(join(path, name)).catch(() => null), name).toBeNull();
  }
});

test('a project below the top has a .worktreeinclude of its own', async () => {
  await using repository = await makeRepository({
    files: { ...IGNORED, 'app/.klauss.toml': '', 'app/.worktreeinclude': '/.env\n' },
  });
  await repository.write('.env', 'of the top\n');
  await repository.write('app/.env', 'of the project\n');
  const site = await siteOf(repository, {}, join(repository.root, 'app'));
  const { path } = await prepare(site, taskOf(site));
  expect(await readFile(join(path, 'app/.env'), 'utf8')).toBe('of the project\n');
  expect(existsSync(join(path, '.env'))).toBe(false);
});

test('links lead into the project; those that cannot be made are logged', async () => {
  await using repository = await makeRepository({
    files: { '.gitignore': 'node_modules/\n', 'vendor/a.txt': 'tracked\n', 'app/x': '' },
  });
  await repository.write('node_modules/lib/index.js', 'lib\n');
  await repository.write('app/node_modules/lib/index.js', 'lib\n');
  const link = [
    'node_modules',
    'app/node_modules/',
    'vendor',
    'missing',
    '../scratch',
    '.',
    repository.scratch,
  ];
  const site = await siteOf(repository, { link });
  const task = taskOf(site);
  const prepared = await prepare(site, task);
  expect(await readlink(join(prepared.path, 'node_modules'))).toBe(join(repository.root, 'node_modules'));
  expect(await readFile(join(prepared.path, 'app/node_modules/lib/index.js'), 'utf8')).toBe('lib\n');
  expect([...prepared.except].sort()).toEqual(['app/node_modules', 'node_modules']);
  expect(site.logged.map((line) => line.replace(/ was not linked into \S+:/, ':'))).toEqual([
    'vendor: something stands there.',
    'missing: there is nothing in the project.',
    '../scratch: it is not below the project.',
    '.: it is not below the project.',
    `${repository.scratch}: it is not below the project.`,
  ]);
  await writeFile(join(prepared.path, 'new.txt'), 'new\n');
  await gitIn(prepared.path, repository.environment)('add', '-f', 'node_modules');
  expect(await seal(prepared, task, { hooks: false })).toMatchObject({ files: ['new.txt'] });
  await (await removeWorktree(site, job, 'a')).removed;
  expect(await repository.read('node_modules/lib/index.js')).toBe('lib\n');
});

test('a link is not made over what a sparse checkout leaves out', async () => {
  await using repository = await makeRepository({ files: { 'in/a.txt': '', 'out/b.txt': '' } });
  await repository.git('sparse-checkout', 'set', '--cone', 'in');
  await mkdir(join(repository.root, 'out'));
  const site = await siteOf(repository, { link: ['out'] });
  const { path } = await prepare(site, taskOf(site));
  expect(existsSync(join(path, 'out'))).toBe(false);
  expect(site.logged).toHaveLength(1);
});

test('the setup runs in the project of the worktree; what it makes is never committed', async () => {
  await using repository = await makeRepository({
    files: { '.gitignore': 'ignored\n', 'app/.klauss.toml': '', 'app/gen/tracked.txt': '' },
  });
  const setup = 'pwd > ignored; echo made > "made x.txt"; mkdir -p gen/deep; echo made > gen/deep/made.txt';
  const site = await siteOf(repository, { setup }, join(repository.root, 'app'));
  const task = taskOf(site);
  const prepared = await prepare(site, task);
  const project = join(prepared.path, 'app');
  expect(await readFile(join(project, 'ignored'), 'utf8')).toBe(`${project}\n`);
  expect([...prepared.except].sort()).toEqual(['app/gen/deep/made.txt', 'app/made x.txt']);

  await writeFile(join(project, 'gen/deep/work.txt'), 'of the worker\n');
  await writeFile(join(project, 'made x.txt'), 'changed by the worker\n');
  const git = gitIn(prepared.path, repository.environment);
  await git('add', '-A');
  await git('commit', '-q', '-m', 'everything');
  const sealed = await seal(prepared, task, { hooks: false });
  expect(sealed).toMatchObject({ kind: 'sealed', files: ['app/gen/deep/work.txt'] });
  expect(existsSync(join(project, 'made x.txt'))).toBe(true);

  const again = await prepare(site, { ...task, base: prepared.base });
  expect(again).toMatchObject({ fresh: false, except: prepared.except });
  if (sealed.kind === 'sealed') await putBack(again, sealed.commit);
  expect(existsSync(join(project, 'made x.txt'))).toBe(true);
  expect(await git('status', '--porcelain')).toMatch(/^\?\? "app\/made x.txt"|^\?\? app\/gen\/deep/);
  await (await removeWorktree(site, job, 'a')).removed;
  expect(await repository.git('rev-parse', salvageRef(job, 'a'))).toBe(
    await repository.git('rev-parse', 'klauss/k3f9x2/a'),
  );
});

test('a setup that fails is an error with its output, and runs again in the same worktree', async () => {
  await using repository = await makeRepository();
  const site = await siteOf(repository, { setup: 'echo one; echo two >&2; exit 3' });
  const task = taskOf(site);
  const error = await prepare(site, task).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(KlaussError);
  expect(error).toMatchObject({
    code: 'environment',
    message: 'The setup `echo one; echo two >&2; exit 3` failed in a new worktree:\none\ntwo',
  });
  const path = join(site.worktrees, 'k3f9x2', 'a');
  await writeFile(join(path, 'of the setup.txt'), '');
  const mended = await siteOf(repository, { setup: 'echo >> "runs.txt"' });
  const prepared = await prepare(mended, task);
  expect(prepared).toMatchObject({ path, fresh: true });
  expect([...prepared.except].sort()).toEqual(['of the setup.txt', 'runs.txt']);
  expect(await prepare(mended, { ...task, base: prepared.base })).toMatchObject({ fresh: false });
  expect(await readFile(join(path, 'runs.txt'), 'utf8')).toBe('\n');
  expect(await repository.git('for-each-ref', 'refs/klauss')).toBe('');
});

test('setups run at the same time', async () => {
  await using repository = await makeRepository();
  const site = await siteOf(repository, { setup: 'true' });
  const both = Promise.withResolvers<{ ok: true }>();
  let running = 0;
  const runSetup = async () => {
    if (++running === 2) both.resolve({ ok: true });
    return await both.promise;
  };
  await Promise.all(['a', 'b'].map((key) => prepare(site, taskOf(site, { key }), { runSetup })));
  expect(running).toBe(2);
});

test('a repository that the setup clones is left alone', async () => {
  await using repository = await makeRepository();
  const site = await siteOf(repository, { setup: 'git init -q tool && touch tool/x' });
  const task = taskOf(site);
  const prepared = await prepare(site, task);
  expect(prepared.except).toEqual(['tool']);
  await writeFile(join(prepared.path, 'new.txt'), '');
  const sealed = await seal(prepared, task, { hooks: false });
  expect(sealed).toMatchObject({ kind: 'sealed', files: ['new.txt'] });
  await putBack(prepared, prepared.base);
  expect(existsSync(join(prepared.path, 'tool/.git'))).toBe(true);
  await (await removeWorktree(site, job, 'a')).removed;
  expect(existsSync(prepared.path)).toBe(false);
});

test('a path that is left out here and comes with a merge stays as the others have it', async () => {
  await using repository = await makeRepository();
  const site = await siteOf(repository, { setup: 'mkdir gen; echo made > gen/a.txt' });
  const task = taskOf(site);
  const prepared = await prepare(site, task);
  await repository.write('gen/a.txt', 'of another task\n');
  const tip = await repository.commit();
  await writeFile(join(prepared.path, 'work.txt'), 'work\n');
  const sealed = await seal(prepared, task, { hooks: false });
  if (sealed.kind !== 'sealed') return expect.fail(sealed.message);
  expect(await startMerge(prepared, tip)).toEqual([]);
  const merged = await seal(prepared, task, { hooks: false });
  expect(merged).toMatchObject({ kind: 'sealed', base: tip, files: ['work.txt'] });
  expect(await repository.git('show', 'klauss/k3f9x2/a:gen/a.txt')).toBe('of another task');
});

test('few files are named one by one, many by their directories', async () => {
  const collapsed = async (): Promise<string[]> => ['modules/', 'a.txt'];
  expect(await exceptOf(['modules/x', 'a.txt', 'tool/'], collapsed)).toEqual(['modules/x', 'a.txt', 'tool']);
  const many = Array.from({ length: 1000 }, (_, index) => `modules/${index}`);
  expect(await exceptOf(many, collapsed)).toEqual(['modules', 'a.txt']);
  const isKept = isExcept(['modules', 'a/b']);
  expect(['modules', 'modules/x/y', 'modulesx', 'a', 'a/b', 'a/bc', 'a/b/c'].filter(isKept)).toEqual([
    'modules',
    'modules/x/y',
    'a/b',
    'a/b/c',
  ]);
});

test('a setup that makes thousands of files that git does not ignore', async () => {
  await using repository = await makeRepository();
  const setup = 'mkdir modules && cd modules && seq 2000 | xargs touch';
  const site = await siteOf(repository, { setup });
  const task = taskOf(site);
  const prepared = await prepare(site, task);
  expect(prepared.except).toEqual(['modules']);
  await writeFile(join(prepared.path, 'new.txt'), '');
  expect(await seal(prepared, task, { hooks: false })).toMatchObject({ files: ['new.txt'] });
});
