/** A repository of a user in which results of a job are landed, and looks at it that miss nothing. */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  realpath,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { execa } from 'execa';
import { expect } from 'vitest';
import { type Landed, land } from '../../src/apply/land.ts';
import type { LandingSite } from '../../src/apply/perform.ts';
import type { LandOptions } from '../../src/apply/prepare.ts';
import { type Recovered, recoverLanding } from '../../src/apply/recover.ts';
import { workingTree } from '../../src/apply/workingTree.ts';
import { KlaussError } from '../../src/domain/errors.ts';
import { asJobId } from '../../src/domain/ids.ts';
import type { Applied } from '../../src/domain/records.ts';
import { findRepository, type Repository } from '../../src/git/repository.ts';
import { makeRepository, type RepositoryOptions, type TestRepository } from '../support/repository.ts';

export const JOB = asJobId('k3f9x2');

export type Mode = LandOptions['mode'];
export const MODES: readonly Mode[] = ['uncommitted', 'commit', 'merge'];

/** Changes to files below a directory: new content, or null to delete. */
export type Edits = Readonly<Record<string, string | null>>;

export interface Ground extends TestRepository {
  readonly site: LandingSite;
  /** What the queue was told, in order. */
  readonly told: (Applied | null)[];
  /** A commit of the tree as it stands; HEAD itself when nothing is uncommitted. */
  snapshot(): Promise<string>;
  /** A commit on top of another with these changes, made where the user sees nothing of it. */
  change(from: string, edits: Edits | ((directory: string) => Promise<void>)): Promise<string>;
  edit(edits: Edits): Promise<void>;
  land(from: string, to: string, options?: Partial<LandOptions>): Promise<Landed>;
  recover(): Promise<Recovered | null>;
}

/** @param at another working tree of the repository, to land in there */
export function groundAt(base: TestRepository, repository: Repository): Ground {
  const told: (Applied | null)[] = [];
  const scratch = { directory: join(base.scratch, 'tmp') };
  const site: LandingSite = {
    repository,
    scratch,
    done: async (_, applied) => void told.push(applied),
  };
  const env = { ...base.environment };
  const inDirectory =
    (cwd: string) =>
    async (...args: readonly string[]): Promise<string> =>
      (await execa('git', args, { cwd, env, extendEnv: false })).stdout;
  const git = inDirectory(repository.root);
  const edit = async (edits: Edits, root = repository.root): Promise<void> => {
    for (const [path, content] of Object.entries(edits)) {
      const file = join(root, path);
      if (content === null) {
        await rm(file, { recursive: true });
      } else {
        await mkdir(join(file, '..'), { recursive: true });
        await writeFile(file, content);
      }
    }
  };
  return {
    ...base,
    root: repository.root,
    repository,
    site,
    told,
    git,
    edit,
    read: (path) => readFile(join(repository.root, path), 'utf8'),
    async snapshot() {
      const tree = await workingTree(repository, { ...scratch, known: [] });
      const head = await git('rev-parse', 'HEAD');
      if (tree === (await git('rev-parse', 'HEAD^{tree}'))) return head;
      return await git('commit-tree', '-p', head, '-m', 'Snapshot', tree);
    },
    async change(from, edits) {
      const directory = join(base.scratch, 'work');
      await git('worktree', 'add', '--quiet', '--detach', directory, from);
      const there = inDirectory(directory);
      if (typeof edits === 'function') await edits(directory);
      else await edit(edits, directory);
      await there('add', '--all', '--sparse');
      await there('commit', '-q', '--allow-empty', '-m', 'The work of a task');
      const commit = await there('rev-parse', 'HEAD');
      await git('worktree', 'remove', '--force', directory);
      return commit;
    },
    async land(from, to, options = {}) {
      return await land(site, { ...optionsOf(from, to), ...options });
    },
    recover: () => recoverLanding(site),
  };
}

export const optionsOf = (from: string, to: string): LandOptions => ({
  job: JOB,
  change: { from, to },
  mode: 'uncommitted',
  message: 'The goal\n',
  reflog: `klauss apply ${JOB}`,
  hint: 'Do something about it.',
  holds: { tip: to, tasks: ['a'] },
  dryRun: false,
  now: 1_700_000_000_000,
});

export async function makeGround(options: RepositoryOptions = {}): Promise<Ground> {
  const base = await makeRepository(options);
  return groundAt(base, base.repository);
}

/** A copy of all of it elsewhere. */
export async function copyGround(ground: Ground): Promise<Ground> {
  const base = await realpath(await mkdtemp(join(tmpdir(), 'klauss-copy-')));
  await execa('cp', ['-a', join(ground.root, '..'), join(base, 'copy')]);
  const [root, scratch] = [join(base, 'copy', basename(ground.root)), join(base, 'copy', 'scratch')];
  const environment = { ...ground.environment, HOME: base };
  const repository = await findRepository(root, environment);
  if (repository === null) throw new Error('There is no copy.');
  const remove = async (): Promise<void> => await rm(base, { recursive: true, force: true, maxRetries: 3 });
  return groundAt({ ...ground, root, scratch, environment, [Symbol.asyncDispose]: remove }, repository);
}

/** The same ground, seen from a linked worktree. */
export async function linkedGround(ground: Ground, branch: string): Promise<Ground> {
  const directory = join(ground.scratch, '..', 'linked');
  await ground.git('worktree', 'add', '--quiet', '-b', branch, directory);
  const repository = await findRepository(directory, ground.environment);
  if (repository === null) throw new Error('There is no linked worktree.');
  return groundAt(ground, repository);
}

/** Every file below a directory, with its kind, permissions and content. */
export async function filesBelow(
  directory: string,
  leave: (path: string) => boolean = () => false,
): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  const walk = async (path: string): Promise<void> => {
    const at = join(directory, path);
    const stat = await lstat(at);
    if (stat.isDirectory()) {
      const names = (await readdir(at)).sort();
      if (names.length === 0) found[`${path}/`] = 'empty';
      for (const name of names) {
        const below = path === '' ? name : `${path}/${name}`;
        if (!leave(below)) await walk(below);
      }
    } else if (stat.isSymbolicLink()) {
      found[path] = `-> ${await readlink(at)}`;
    } else {
      const hash = createHash('sha256')
        .update(await readFile(at))
        .digest('hex');
      found[path] = `${(stat.mode & 0o7777).toString(8)} ${hash.slice(0, 16)}`;
    }
  };
  await walk('');
  return found;
}

/** All that a user could see change: files, the bytes of the index, HEAD, refs, reflogs, locks. Objects excepted. */
export async function fingerprint({ root, repository }: Ground): Promise<unknown> {
  const ofGit = (directory: string) =>
    filesBelow(directory, (path) => /^(objects|worktrees)$/.test(path) || isEmptyRefs(path));
  return {
    files: await filesBelow(root, (path) => path === '.git'),
    git: await ofGit(repository.gitDir),
    common: await ofGit(repository.commonDir),
  };
}

/** git leaves directories there when a ref goes. */
const isEmptyRefs = (path: string): boolean => /^(refs|logs\/refs)\/klauss$/.test(path);

/** What the user has of his own: staged, not staged, untracked. */
export async function ownWork({ git }: Ground): Promise<unknown> {
  return {
    staged: await git('diff', '--cached'),
    unstaged: await git('diff'),
    untracked: await git('ls-files', '--others', '--exclude-standard'),
  };
}

/** Nothing is left of a landing, and the repository is sound. */
export async function expectNothingLeft({ site, git, repository }: Ground): Promise<void> {
  const state = join(site.scratch.directory, '..');
  expect(existsSync(join(state, 'landing'))).toBe(false);
  // A process that was killed while it held nothing yet, or no more, may have left its directory there.
  const left = await readdir(site.scratch.directory);
  expect(left.filter((name) => !/^(landing|landed|holder)-/.test(name))).toEqual([]);
  expect((await readdir(repository.gitDir)).filter((name) => /lock|klauss-/.test(name))).toEqual([]);
  expect(await git('for-each-ref', '--format=%(refname)', 'refs/klauss')).not.toContain('landing');
  expect(await git('fsck', '--no-progress', '--no-dangling')).toBe('');
}

/** Expects a refusal with that code that changed nothing, and returns it. */
export async function expectRefused(
  ground: Ground,
  code: KlaussError['code'],
  attempt: () => Promise<unknown>,
): Promise<KlaussError & { readonly details: { readonly files?: readonly string[] } }> {
  const before = await fingerprint(ground);
  const error = await attempt().then(
    () => new Error('it was not refused'),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(KlaussError);
  expect(error).toMatchObject({ code });
  expect((error as KlaussError).hint).toMatch(/\w/);
  expect(await fingerprint(ground)).toEqual(before);
  await expectNothingLeft(ground);
  return error as Awaited<ReturnType<typeof expectRefused>>;
}
