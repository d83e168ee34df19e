/** A git repository of its own for one test, which knows nothing of the user's configuration. */

import { chmod, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { findRepository, type Repository } from '../../src/git/repository.ts';

export interface TestRepository extends AsyncDisposable {
  /** Real path of its top. */
  readonly root: string;
  /** For files that do not belong into it. */
  readonly scratch: string;
  readonly environment: Readonly<Record<string, string>>;
  /** As Klauss sees it. */
  readonly repository: Repository;
  /** Runs git in it; its output without the last line end. */
  git(...args: readonly string[]): Promise<string>;
  write(path: string, content: string | Buffer): Promise<void>;
  read(path: string): Promise<string>;
  remove(path: string): Promise<void>;
  makeExecutable(path: string): Promise<void>;
  link(path: string, target: string): Promise<void>;
  /** Commits everything and returns the commit. */
  commit(message?: string): Promise<string>;
}

export interface RepositoryOptions {
  /** Name of its directory. */
  readonly name?: string;
  /** Files of the first commit; without any there is none. */
  readonly files?: Readonly<Record<string, string>>;
}

/** The environment of git in tests: an empty home, no system configuration. */
export const gitEnvironment = (home: string): Record<string, string> => ({
  PATH: `${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
  HOME: home,
  LANG: 'C.UTF-8',
  GIT_CONFIG_NOSYSTEM: '1',
});

export async function makeRepository({
  name = 'project',
  files = { 'README.md': 'A project.\n' },
}: RepositoryOptions = {}): Promise<TestRepository> {
  const base = await realpath(await mkdtemp(join(tmpdir(), 'klauss-git-')));
  const root = join(base, name);
  const scratch = join(base, 'scratch');
  await mkdir(root);
  await mkdir(scratch);
  const environment = gitEnvironment(base);
  const git = async (...args: readonly string[]): Promise<string> =>
    (await execa('git', args, { cwd: root, env: environment, extendEnv: false })).stdout;
  const write = async (path: string, content: string | Buffer): Promise<void> => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  };
  const commit = async (message = 'A commit'): Promise<string> => {
    await git('add', '--all');
    await git('commit', '-q', '--allow-empty', '-m', message);
    return await git('rev-parse', 'HEAD');
  };
  await git('init', '-q', '-b', 'main');
  await git('config', 'user.name', 'A User');
  await git('config', 'user.email', 'user@example.org');
  for (const [path, content] of Object.entries(files)) await write(path, content);
  if (Object.keys(files).length > 0) await commit('First');
  const repository = await findRepository(root, environment);
  if (repository === null) throw new Error('There is no repository.');
  return {
    root,
    scratch,
    environment,
    repository,
    git,
    write,
    commit,
    read: (path) => readFile(join(root, path), 'utf8'),
    remove: (path) => rm(join(root, path), { recursive: true }),
    makeExecutable: (path) => chmod(join(root, path), 0o755),
    link: (path, target) => symlink(target, join(root, path)),
    async [Symbol.asyncDispose]() {
      await rm(base, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
