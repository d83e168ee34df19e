import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeCommit } from '../../src/git/commits.ts';
import { innerRepositories, presentSubmodules, untrackedFiles } from '../../src/git/listing.ts';
import { findRepository, indexOf } from '../../src/git/repository.ts';
import { makeRepository } from '../support/repository.ts';

test('a repository is found from below, and not where there is none', async () => {
  await using made = await makeRepository({ files: { 'a/b/c.txt': '' } });
  const { root, scratch, environment } = made;
  const found = await findRepository(join(root, 'a/b'), environment);
  expect(found).toMatchObject({ root, gitDir: join(root, '.git'), commonDir: join(root, '.git') });
  expect(await findRepository(scratch, environment)).toBeNull();
  expect(await findRepository(join(root, '.git'), environment)).toBeNull();
});

test('a linked worktree has its own git directory and shares the rest', async () => {
  await using made = await makeRepository();
  const { root, scratch, git, environment } = made;
  const linked = join(scratch, 'linked');
  await git('worktree', 'add', '-q', linked);
  const found = await findRepository(linked, environment);
  expect(found).toMatchObject({
    root: linked,
    gitDir: join(root, '.git/worktrees/linked'),
    commonDir: join(root, '.git'),
  });
  expect(found && indexOf(found)).toBe(join(root, '.git/worktrees/linked/index'));
});

test('a worktree without its .git is not mistaken for the repository around it', async () => {
  await using made = await makeRepository({ files: { 'a.txt': 'a\n', '.gitignore': '/trees\n' } });
  const { root, repository, git } = made;
  const tree = join(root, 'trees/one');
  await git('worktree', 'add', '-q', '--detach', tree);
  const seen = repository.at({ root: tree, gitDir: join(root, '.git/worktrees/one') });
  await rm(join(tree, '.git'));
  await writeFile(join(root, 'a.txt'), 'of the user\n');
  await writeFile(join(tree, 'a.txt'), 'of the worker\n');
  expect(await seen.line(['rev-parse', '--show-toplevel'])).toBe(tree);
  await seen.run(['checkout', '--force', 'HEAD']);
  expect(await git('status', '--porcelain')).toBe(' M a.txt');
  // Calls whose hooks may run look for the repository themselves, and find none.
  await expect(seen.run(['status'], { hooks: true })).rejects.toThrow(/not a git repository/);
});

test('commits are of the user, or of nobody', async () => {
  await using named = await makeRepository();
  const author = async (made: typeof named): Promise<string> => {
    const tree = await made.git('rev-parse', 'HEAD^{tree}');
    const commit = await makeCommit(made.repository, { tree, parents: [], message: 'ünïcode\n' });
    return await made.git(
      '-c',
      'i18n.logOutputEncoding=UTF-8',
      'show',
      '-s',
      '--format=%an <%ae> %cn %B',
      commit,
    );
  };
  await named.git('config', 'i18n.commitEncoding', 'ISO-8859-1');
  expect(await author(named)).toBe('A User <user@example.org> A User ünïcode\n');
  await using nameless = await makeRepository();
  await nameless.git('config', '--remove-section', 'user');
  await nameless.git('config', 'user.useConfigOnly', 'true');
  expect(await author(nameless)).toBe('Klauss <klauss@localhost> Klauss ünïcode\n');
});

test('what a working tree has besides tracked files', async () => {
  await using inner = await makeRepository();
  await using made = await makeRepository({ files: { '.gitignore': '*.log\n/ignored/\n' } });
  const { repository, git, write, root } = made;
  await write('ü "x".txt', '');
  await write('a.log', '');
  await write('empty/.git/not-a-repository', '');
  for (const path of ['plain', 'deep/with [brackets]', 'ignored/tool']) {
    await git('clone', '-q', inner.root, join(root, path));
  }
  await git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.root, 'sub');
  await git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.root, 'other');
  await git('submodule', '--quiet', 'deinit', '-f', 'other');
  expect((await untrackedFiles(repository)).sort()).toEqual(['deep/with [brackets]/', 'plain/', 'ü "x".txt']);
  expect((await innerRepositories(repository)).sort()).toEqual(['deep/with [brackets]', 'plain']);
  expect(await presentSubmodules(repository)).toEqual(['sub']);
});
