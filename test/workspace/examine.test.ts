import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { examineRepository } from '../../src/workspace/examine.ts';
import { gitEnvironment, makeRepository, type TestRepository } from '../support/repository.ts';

async function reasonFor(
  { root, environment }: Pick<TestRepository, 'root' | 'environment'>,
  project = root,
  changes: Readonly<Record<string, string>> = {},
): Promise<string> {
  const examined = await examineRepository(project, { ...environment, ...changes });
  return examined.possible ? 'possible' : examined.reason;
}

test('a repository with a commit is fit', async () => {
  await using repository = await makeRepository();
  const examined = await examineRepository(repository.root, repository.environment);
  expect(examined).toMatchObject({ possible: true, repository: { root: repository.root } });
});

test('without git on PATH', async () => {
  await using repository = await makeRepository();
  expect(await reasonFor(repository, repository.root, { PATH: repository.scratch })).toMatch(
    /git cannot be run.*not found.*Install git 2\.38/,
  );
});

test.each([
  ['git version 2.37.9', /git 2\.38 or newer is needed, and this is "git version 2\.37\.9"/],
  ['git version 1.99.0', /is needed/],
  ['nonsense', /is needed/],
])('a git that says %s', async (version, reason) => {
  await using repository = await makeRepository();
  const git = join(repository.scratch, 'git');
  await writeFile(git, `#!/bin/sh\necho '${version}'\n`);
  await chmod(git, 0o755);
  const PATH = `${repository.scratch}:${repository.environment['PATH']}`;
  expect(await reasonFor(repository, repository.root, { PATH })).toMatch(reason);
});

test.each(['git version 2.38.0', 'git version 2.50.1 (Apple Git-155)', 'git version 3.0.0'])(
  '%s is new enough',
  async (version) => {
    await using repository = await makeRepository();
    const real = (await execa('sh', ['-c', 'command -v git'], { env: repository.environment })).stdout;
    const git = join(repository.scratch, 'git');
    const script = `#!/bin/sh\nfor word; do last=$word; done\n[ "$last" = --version ] && echo '${version}' && exit\nexec ${real} "$@"\n`;
    await writeFile(git, script);
    await chmod(git, 0o755);
    const PATH = `${repository.scratch}:${repository.environment['PATH']}`;
    expect(await reasonFor(repository, repository.root, { PATH })).toBe('possible');
  },
);

test('outside of a repository', async () => {
  await using repository = await makeRepository();
  expect(await reasonFor(repository, repository.scratch)).toMatch(/is not in the working tree of a git/);
});

test('in a bare repository', async () => {
  await using repository = await makeRepository();
  await repository.git('clone', '-q', '--bare', '.', join(repository.scratch, 'bare.git'));
  expect(await reasonFor(repository, join(repository.scratch, 'bare.git'))).toMatch(
    /is not in the working tree of a git/,
  );
});

test('without a commit', async () => {
  await using repository = await makeRepository({ files: {} });
  expect(await reasonFor(repository)).toMatch(/has no commit yet/);
});

test('with a branch named klauss', async () => {
  await using repository = await makeRepository();
  await repository.git('branch', 'klauss');
  expect(await reasonFor(repository)).toMatch(/branch named "klauss" stands in the way/);
});

test('with branches of an earlier job', async () => {
  await using repository = await makeRepository();
  await repository.git('branch', 'klauss/k3f9x2/a');
  expect(await reasonFor(repository)).toBe('possible');
});

test('a repository of another user', async () => {
  await using repository = await makeRepository();
  // By this variable git's own tests say that a repository belongs to somebody else.
  const reason = await reasonFor(repository, repository.root, { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' });
  expect(reason).toBe(
    `The repository ${repository.root} belongs to another user; git works in it after ` +
      `\`git config --global --add safe.directory '${repository.root}'\`.`,
  );
});

test('a repository that git cannot read', async () => {
  await using repository = await makeRepository();
  await repository.git('config', 'core.repositoryFormatVersion', '99');
  expect(await reasonFor(repository)).toMatch(/Expected git repo version/);
});

test('a submodule that is set up is refused, one that is not is fine', async () => {
  await using inner = await makeRepository();
  await using repository = await makeRepository();
  await repository.git(
    '-c',
    'protocol.file.allow=always',
    'submodule',
    '--quiet',
    'add',
    inner.root,
    'lib/sub',
  );
  await repository.commit();
  expect(await reasonFor(repository)).toMatch(/The submodule lib\/sub is set up here/);
  await repository.git('submodule', '--quiet', 'deinit', '-f', 'lib/sub');
  expect(await reasonFor(repository)).toBe('possible');
});

test('a project below the top of the repository', async () => {
  await using repository = await makeRepository({ files: { 'app/.klauss.toml': '' } });
  const examined = await examineRepository(join(repository.root, 'app'), repository.environment);
  expect(examined).toMatchObject({ possible: true, repository: { root: repository.root } });
});

test('a project that the repository around it ignores', async () => {
  await using repository = await makeRepository({ files: { '.gitignore': '/app\n' } });
  await mkdir(join(repository.root, 'app'));
  expect(await reasonFor(repository, join(repository.root, 'app'))).toMatch(
    /app is ignored by the repository .* that it lies in/,
  );
});

test('a linked worktree as the project, also of a bare repository', async () => {
  await using repository = await makeRepository();
  const linked = join(repository.scratch, 'linked');
  await repository.git('worktree', 'add', '-q', linked);
  expect(await reasonFor(repository, linked)).toBe('possible');
  const bare = join(repository.scratch, 'bare.git');
  await repository.git('clone', '-q', '--bare', '.', bare);
  const tree = join(repository.scratch, 'tree');
  await execa('git', ['worktree', 'add', '-q', tree], { cwd: bare, env: repository.environment });
  expect(await reasonFor(repository, tree)).toBe('possible');
});

test('names with spaces, quotes, umlauts, and a line end', async () => {
  await using odd = await makeRepository({ name: ' pröjekt "x" $HOME 日本 ' });
  expect(await reasonFor(odd)).toBe('possible');
  await using broken = await makeRepository({ name: 'plain' });
  const project = join(broken.scratch, 'two\nlines');
  await mkdir(project);
  await execa('git', ['init', '-q'], { cwd: project, env: gitEnvironment(broken.scratch) });
  await execa(
    'git',
    ['-c', 'user.name=A', '-c', 'user.email=a@b', 'commit', '-q', '--allow-empty', '-m', 'x'],
    {
      cwd: project,
      env: gitEnvironment(broken.scratch),
    },
  );
  expect(await reasonFor(broken, project)).toMatch(/line end/);
  await rm(project, { recursive: true });
});
