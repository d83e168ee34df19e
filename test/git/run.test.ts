import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Launcher } from '../../src/git/launcher.ts';
import { GitError, type GitOptions, git, gitLine, gitList, unboundEnvironment } from '../../src/git/run.ts';
import { gitEnvironment, makeRepository, type TestRepository } from '../support/repository.ts';

describe.each(['this process', 'a launcher'])('git started by %s', (by) => {
  let launcher: Launcher | undefined;
  beforeEach(() => {
    launcher = by === 'a launcher' ? new Launcher(gitEnvironment(tmpdir())) : undefined;
  });
  afterEach(() => launcher?.[Symbol.asyncDispose]());

  const callIn = ({ root, environment }: TestRepository): GitOptions => ({
    cwd: root,
    environment,
    launcher,
  });

  test('a call that fails tells its arguments, its exit code and what it said', async () => {
    await using repository = await makeRepository();
    const call = git(['rev-parse', '--verify', 'nonsense'], callIn(repository));
    await expect(call).rejects.toBeInstanceOf(GitError);
    await expect(call).rejects.toMatchObject({
      code: 'git',
      message: `git rev-parse --verify nonsense failed in ${repository.root}: fatal: Needed a single revision`,
      details: { exitCode: 128, args: ['rev-parse', '--verify', 'nonsense'] },
    });
  });

  test('exit codes that are answers', async () => {
    await using made = await makeRepository();
    const end = await git(['show-ref', '--verify', '--quiet', 'refs/heads/x'], {
      ...callIn(made),
      answers: [1],
    });
    expect(end.exitCode).toBe(1);
  });

  test('without git, and without the directory', async () => {
    await using made = await makeRepository();
    const { root: cwd, scratch, environment } = made;
    await expect(
      git(['version'], { ...callIn(made), environment: { ...environment, PATH: scratch } }),
    ).rejects.toMatchObject({
      code: 'environment',
      message: expect.stringContaining('not found'),
    });
    const gone = join(cwd, 'gone');
    await expect(git(['version'], { ...callIn(made), cwd: gone })).rejects.toMatchObject({
      code: 'git',
      message: `git version failed in ${gone}: there is no such directory`,
    });
  });

  test('while somebody else holds the lock it waits', async () => {
    await using repository = await makeRepository();
    const { root: cwd } = repository;
    const lock = join(cwd, '.git/index.lock');
    await writeFile(lock, '');
    await repository.write('new.txt', '');
    const call = git(['add', '.'], callIn(repository));
    await sleep(150);
    expect(await repository.git('diff', '--cached', '--name-only')).toBe('');
    await rm(lock);
    await call;
    expect(await repository.git('diff', '--cached', '--name-only')).toBe('new.txt');
  });

  test('a registration that a collection takes away while git makes it is made again', async () => {
    await using repository = await makeRepository();
    const { scratch, root, environment } = repository;
    const script = `#!/bin/sh
[ -e '${scratch}/seen' ] && PATH=\${PATH#*:} exec git "$@"
touch '${scratch}/seen'
echo "fatal: could not open '${root}/.git/worktrees/a/locked' for writing: No such file or directory" >&2
exit 128
`;
    await writeFile(join(scratch, 'git'), script, { mode: 0o755 });
    const call = {
      ...callIn(repository),
      environment: { ...environment, PATH: `${scratch}:${environment['PATH']}` },
    };
    await git(['worktree', 'add', '-q', join(scratch, 'a')], call);
    expect(await repository.git('worktree', 'list')).toContain(join(scratch, 'a'));
  });

  test('while git makes another worktree it waits', async () => {
    await using repository = await makeRepository();
    const registration = join(repository.root, '.git/worktrees/x');
    await mkdir(registration, { recursive: true });
    await writeFile(join(registration, 'gitdir'), '/nowhere/.git\n');
    await writeFile(join(registration, 'commondir'), '');
    const call = gitLine(['worktree', 'list'], callIn(repository));
    await sleep(100);
    await writeFile(join(registration, 'commondir'), '../..\n');
    expect(await call).toContain('/nowhere');
  });

  test('lists keep odd names as they are', async () => {
    await using repository = await makeRepository({ files: { ' a "b"\n\tü ': 'x', plain: 'x' } });
    const options = callIn(repository);
    expect(await gitList(['ls-files', '-z'], options)).toEqual([' a "b"\n\tü ', 'plain']);
  });

  test.each([
    ['nothing', ''],
    ['a line end', '\n'],
    ['what means something to a shell', `it's "quoted" $HOME \`id\` \\ \\n \\0101 %s %% ! # ~ *\n`],
    ['bytes that are none of a word', `a\0b\0${'\0'}1\n\r\tü€😀`],
    ['a lot', 'line\n'.repeat(100_000)],
  ])('input arrives as it is: %s', async (_, input) => {
    await using made = await makeRepository();
    const id = await gitLine(['hash-object', '-w', '--stdin'], { ...callIn(made), input });
    expect((await git(['cat-file', 'blob', id], callIn(made))).stdout).toBe(input);
  });

  test('arguments and variables arrive as they are', async () => {
    await using made = await makeRepository();
    const odd = `it's "quoted" $HOME \\ %s\nü`;
    const variables = { GIT_AUTHOR_NAME: odd.replace('\n', ' '), GIT_AUTHOR_DATE: '1700000000 +0000' };
    await git(['commit', '--allow-empty', '-q', '--cleanup=verbatim', '-m', odd], {
      ...callIn(made),
      variables,
    });
    const shown = await gitLine(['log', '-1', '--format=%an%n%at%n%B'], callIn(made));
    expect(shown).toBe(`${variables.GIT_AUTHOR_NAME}\n1700000000\n${odd}`);
  });

  test('calls at once have each their own answer', async () => {
    await using made = await makeRepository();
    const numbers = Array.from({ length: 20 }, (_, n) => `${n}`);
    const answers = await Promise.all(
      numbers.map((n) => gitLine(['rev-parse', '--sq-quote', n], callIn(made))),
    );
    expect(answers).toEqual(numbers.map((n) => ` '${n}'`));
  });
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

test('hooks run only where they are asked for', async () => {
  await using repository = await makeRepository();
  const { root: cwd, environment } = repository;
  await repository.write('.git/hooks/pre-commit', '#!/bin/sh\necho no; exit 1\n');
  await repository.makeExecutable('.git/hooks/pre-commit');
  const args = ['commit', '-q', '--allow-empty', '-m', 'x'];
  await git(args, { cwd, environment });
  await expect(git(args, { cwd, environment, hooks: true })).rejects.toThrow(GitError);
});
