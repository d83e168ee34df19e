/** What the worktree of a task holds that nothing else might lead to. */

import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { JobId } from '../domain/ids.ts';
import { type Head, headOf } from '../git/head.ts';
import { innerRepositories, SUBMODULE } from '../git/listing.ts';
import { commitOf, treeOf } from '../git/refs.ts';
import type { Repository } from '../git/repository.ts';
import { GitError, REFLOG_ACTION } from '../git/run.ts';
import { overlayTree, withIndex, writeTree } from '../git/tree.ts';
import { isExcept } from './except.ts';
import { worktreePath } from './names.ts';
import { readRecord, type WorktreeRecord } from './record.ts';
import { mendRegistration, type Registration, registeredAt, soundRegistration } from './registration.ts';
import type { Site } from './site.ts';

export interface Held {
  /** What it stands on first. Some may be part of the history of others. */
  readonly commits: readonly string[];
  /** What stands in its files, or null: the same as in the first commit, or nothing that counts. */
  readonly tree: string | null;
  /** Git repositories inside, which cannot be kept. */
  readonly left: readonly string[];
}

/** @param tip of the task's branch, or null */
export async function heldBy(site: Site, job: JobId, key: string, tip: string | null): Promise<Held> {
  const path = worktreePath(site.worktrees, job, key);
  const registered = await registeredAt(site.repository, path);
  for (const registration of registered) await mendRegistration(registration);
  const sound = await soundRegistration(site.repository, path);
  if (sound === null) return await heldByRemains(site, path, registered, tip);
  const worktree = site.repository.at({ root: sound.path, gitDir: sound.gitDir });
  const head = await headOf(worktree);
  if (head === null) return await heldByRemains(site, path, registered, tip);
  return await heldByWorktree(site, worktree, head).catch(async (error: unknown) => {
    const isIndexBroken =
      error instanceof GitError && /\bindex file|bad index|bad signature/.test(error.stderr);
    if (!isIndexBroken) throw error;
    return await heldByRemains(site, path, registered, tip);
  });
}

async function heldByWorktree(site: Site, worktree: Repository, head: Head): Promise<Held> {
  const record = await readRecord(worktree);
  const known = [head.commit, ...(record === null ? [] : [record.base])];
  const workers = await commitsMadeIn(worktree, known);
  // What Klauss has checked out there is nobody's work, and the worker's is on the branch.
  if (record?.away) return { commits: workers, tree: null, left: [] };
  const commits = [head.commit, ...(await mergeHeadsOf(worktree)), ...workers];
  const options = { directory: site.scratch, except: record?.except ?? [] };
  if (!record?.ready) {
    const tree = await overlayTree(worktree, head.commit, options);
    return { commits, tree: tree === head.tree ? null : tree, left: await innerRepositories(worktree) };
  }
  const status = await statusOf(worktree, record);
  const isAsMade = status.isClean && head.commit === record.base;
  const submodules = isAsMade ? [] : await movedSubmodules(worktree, record.base);
  const tree = status.isClean ? null : await writeTree(worktree, options);
  return {
    commits,
    tree: tree === head.tree ? null : tree,
    left: [...new Set([...status.inner, ...submodules])],
  };
}

/** One look at everything, as most worktrees have nothing but what was committed. */
async function statusOf(
  worktree: Repository,
  { except }: WorktreeRecord,
): Promise<{ readonly isClean: boolean; readonly inner: readonly string[] }> {
  const how = ['--porcelain', '-z', '--untracked-files=all', '--ignore-submodules=none', '--no-renames'];
  const isKept = isExcept(except);
  // Two letters, a blank, the path: `?? new.ts`
  const paths = (await worktree.list(['status', ...how]))
    .filter((entry) => !(entry.startsWith('??') && isKept(entry.slice(3))))
    .map((entry) => entry.slice(3).replace(/\/$/, ''));
  return { isClean: paths.length === 0, inner: paths.filter((path) => isRepository(worktree, path)) };
}

/** Repositories that the worker has staged or committed as submodules, or whose commit it has changed. */
async function movedSubmodules(worktree: Repository, base: string): Promise<readonly string[]> {
  const fields = await worktree.list(['diff-index', '--cached', '--raw', '-z', '--no-renames', base]);
  return fields.filter(
    (path, index) => fields[index - 1]?.split(' ')[1] === SUBMODULE && isRepository(worktree, path),
  );
}

const isRepository = ({ root }: Repository, path: string): boolean => existsSync(join(root, path, '.git'));

/**
 * Something of it is gone or half made: nobody can tell which files it ever had, so all that are there are laid over
 * the commit that it stood on.
 */
async function heldByRemains(
  site: Site,
  path: string,
  registered: readonly Registration[],
  tip: string | null,
): Promise<Held> {
  const { repository } = site;
  const commits = (await Promise.all(registered.map((each) => commitsNamedBy(repository, each)))).flat();
  const names = await readdir(path).catch(() => []);
  if (names.every((name) => name === '.git') && !(await isDirectory(join(path, '.git'))))
    return { commits, tree: null, left: [] };
  const remains = repository.at({ root: path, gitDir: repository.commonDir });
  const scratch = { directory: site.scratch };
  // An index that is not there: every file is untracked then, and a repository inside stands out.
  const inner = await withIndex(scratch, (index) => innerRepositories(remains, index));
  const onto = commits[0] ?? tip;
  const tree = await overlayTree(remains, onto, scratch);
  const left = (await isDirectory(join(path, '.git'))) ? ['.', ...inner] : inner;
  return {
    commits,
    tree: onto !== null && tree === (await treeOf(repository, onto)) ? null : tree,
    left,
  };
}

/** What git's files for a worktree lead to, read without git, as it may not be able to. */
async function commitsNamedBy(repository: Repository, { gitDir }: Registration): Promise<readonly string[]> {
  const head = (await textOf(join(gitDir, 'HEAD'))).trim().replace(/^ref: /, '');
  const names = [head, ...(await mergeHeadsOf({ gitDir })), ...(await workersReflog({ gitDir }))];
  const commits = await Promise.all(
    names.map(async (name) => (name === '' ? null : await commitOf(repository, name))),
  );
  return commits.filter((commit) => commit !== null);
}

const mergeHeadsOf = async ({ gitDir }: Pick<Repository, 'gitDir'>): Promise<string[]> =>
  (await textOf(join(gitDir, 'MERGE_HEAD'))).split('\n').filter((line) => line !== '');

/**
 * Whether the worker itself has moved the worktree to other commits than these: then some may be known to nothing but
 * its reflog.
 */
export async function movedByWorker(
  registration: Pick<Registration, 'gitDir'>,
  besides: readonly string[],
): Promise<boolean> {
  const base = (await readRecord(registration))?.base;
  return (await workersReflog(registration)).some((commit) => commit !== base && !besides.includes(commit));
}

/** Commits that the worker made and left again, by `reset` or `commit --amend`, so that only the reflog knows them. */
async function commitsMadeIn(worktree: Repository, known: readonly string[]): Promise<readonly string[]> {
  const seen = (await workersReflog(worktree)).filter((commit) => !known.includes(commit));
  if (seen.length === 0) return [];
  const input = [...seen, ...known.map((commit) => `^${commit}`)].join('\n');
  const unknown = new Set(
    (await worktree.line(['rev-list', '--ignore-missing', '--stdin'], { input })).split('\n'),
  );
  return seen.filter((commit) => unknown.has(commit));
}

/** `<old> <new> <who> <when>\t<message>` a line, oldest first. */
async function workersReflog({ gitDir }: Pick<Repository, 'gitDir'>): Promise<readonly string[]> {
  const lines = (await textOf(join(gitDir, 'logs', 'HEAD'))).split('\n');
  const commits = lines.flatMap((line) => {
    const [, to = '', message = ''] = /^[0-9a-f]+ ([0-9a-f]+) [^\t]*\t?(.*)$/.exec(line) ?? [];
    return /^0*$/.test(to) || message.startsWith(REFLOG_ACTION) ? [] : to;
  });
  return [...new Set(commits)];
}

const textOf = async (path: string): Promise<string> => await readFile(path, 'utf8').catch(() => '');

const isDirectory = async (path: string): Promise<boolean> =>
  await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
