import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { GitError, git, gitLine, gitList, unboundEnvironment } from '../../src/git/run.ts';
import { makeRepository } from '../support/repository.ts';

test('a call that fails tells its arguments, its exit code and what it said', async () => {
  await using repository = await makeRepository();
  const call = git(['rev-parse', '--verify', 'nonsense'], {
    cwd: repository.root,
    environment: repository.environment,
  });
  await expect(call).rejects.toBeInstanceOf(GitError);
  await expect(call).rejects.toMatchObject({
    code: 'git',
    message: `git rev-parse --verify nonsense failed in ${repository.root}: fatal: Needed a single revision`,
    details: { exitCode: 128, args: ['rev-parse', '--verify', 'nonsense'] },
  });
});

test('exit codes that are answers', async () => {
  await using made = await makeRepository();
  const { root: cwd, environment } = made;
  const end = await git(['show-ref', '--verify', '--quiet', 'refs/heads/x'], {
    cwd,
    environment,
    answers: [1],
  });
  expect(end.exitCode).toBe(1);
});

test('without git, and without the directory', async () => {
  await using made = await makeRepository();
  const { root: cwd, scratch, environment } = made;
  await expect(
    git(['version'], { cwd, environment: { ...environment, PATH: scratch } }),
  ).rejects.toMatchObject({
    code: 'environment',
    message: expect.stringContaining('not found'),
  });
  const gone = join(cwd, 'gone');
  await expect(git(['version'], { cwd: gone, environment })).rejects.toMatchObject({
    code: 'git',
    message: `git version failed in ${gone}: there is no such directory`,
  });
});

test('while somebody else holds the lock it waits', async () => {
  await using repository = await makeRepository();
  const { root: cwd, environment } = repository;
  const lock = join(cwd, '.git/index.lock');
  await writeFile(lock, '');
  await repository.write('new.txt', '');
  const call = git(['add', '.'], { cwd, environment });
  await sleep(150);
  expect(await repository.git('diff', '--cached', '--name-only')).toBe('');
  await rm(lock);
  await call;
  expect(await repository.git('diff', '--cached', '--name-only')).toBe('new.txt');
});

test('while git makes another worktree it waits', async () => {
  await using repository = await makeRepository();
  const registration = join(repository.root, '.git/worktrees/x');
  await mkdir(registration, { recursive: true });
  await writeFile(join(registration, 'gitdir'), '/nowhere/.git\n');
  await writeFile(join(registration, 'commondir'), '');
  const call = gitLine(['worktree', 'list'], { cwd: repository.root, environment: repository.environment });
  await sleep(100);
  await writeFile(join(registration, 'commondir'), '../..\n');
  expect(await call).toContain('/nowhere');
});

test('a signal ends it', async () => {
  await using repository = await makeRepository();
  const begun = join(repository.scratch, 'begun');
  await repository.git('config', 'alias.hang', `!touch '${begun}' && exec sleep 1000`);
  const controller = new AbortController();
  const call = git(['hang'], {
    cwd: repository.root,
    environment: repository.environment,
    signal: controller.signal,
  });
  await expect.poll(() => existsSync(begun)).toBe(true);
  controller.abort();
  await expect(call).rejects.toThrow(/ended by SIGTERM/);
});

test('nothing binds it to the repository of whoever called', async () => {
  await using repository = await makeRepository();
  await using other = await makeRepository();
  const environment = unboundEnvironment({
    ...repository.environment,
    GIT_DIR: join(other.root, '.git'),
    GIT_WORK_TREE: other.root,
    GIT_INDEX_FILE: join(other.root, '.git/index'),
    GIT_PREFIX: 'x/',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'core.bare',
    GIT_CONFIG_VALUE_0: 'true',
    UNSET: undefined,
  });
  expect(Object.keys(environment)).not.toContain('UNSET');
  expect(await gitLine(['rev-parse', '--show-toplevel'], { cwd: repository.root, environment })).toBe(
    repository.root,
  );
});

test('lists keep odd names as they are', async () => {
  await using repository = await makeRepository({ files: { ' a "b"\n\tü ': 'x', plain: 'x' } });
  const options = { cwd: repository.root, environment: repository.environment };
  expect(await gitList(['ls-files', '-z'], options)).toEqual([' a "b"\n\tü ', 'plain']);
});

test('hooks run only where they are asked for', async () => {
  await using repository = await makeRepository();
  const { root: cwd, environment } = repository;
  await repository.write('.git/hooks/pre-commit', '#!/bin/sh\necho no; exit 1\n');
  await repository.makeExecutable('.git/hooks/pre-commit');
  const args = ['commit', '-q', '--allow-empty', '-m', 'x'];
  await git(args, { cwd, environment });
  await expect(git(args, { cwd, environment, hooks: true })).rejects.toThrow(GitError);
});
