/** Writing what stands in a working tree as a tree object, through an index of its own. */

import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { innerRepositories } from './listing.ts';
import { indexOf, type Repository } from './repository.ts';
import { GitError } from './run.ts';

/** A directory for files that are needed for a moment; what a crash leaves in it is removed by `clean`. */
export interface Scratch {
  /** `<project>/.klauss/tmp` */
  readonly directory: string;
}

export interface TreeOptions extends Scratch {
  /** Paths that are left as the index has them, relative to the root: links and what a setup made. */
  readonly except?: readonly string[];
}

/** Runs `use` with the path of an index file of its own, which is gone afterwards. */
export async function withIndex<T>({ directory }: Scratch, use: (index: string) => Promise<T>): Promise<T> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const index = join(directory, `index-${randomUUID()}`);
  try {
    return await use(index);
  } finally {
    await Promise.all([index, `${index}.lock`].map((path) => rm(path, { force: true })));
  }
}

/**
 * The tree of all that stands in a working tree: changed, deleted and untracked files, those that git ignores
 * excepted. Its own index, its HEAD and its files stay as they are. A repository inside that git does not track is
 * left out, as nothing of it but a commit's name could be kept.
 */
export async function writeTree(repository: Repository, options: TreeOptions): Promise<string> {
  return await withIndex(options, async (index) => {
    await copyIndex(repository, index);
    await addAll(repository, index, options.except ?? []);
    return await repository.line(['write-tree'], { index });
  });
}

/**
 * The tree of a commit with all that stands in a working tree laid over it. What is missing there counts as not
 * changed: for a working tree without an index, of which nobody knows how much of it there ever was.
 * @param commit null: nobody knows one
 */
export async function overlayTree(
  repository: Repository,
  commit: string | null,
  options: TreeOptions,
): Promise<string> {
  return await withIndex(options, async (index) => {
    await repository.run(['read-tree', commit ?? '--empty'], { index });
    await add(repository, index, ['--ignore-removal'], options.except ?? []);
    return await repository.line(['write-tree'], { index });
  });
}

/** Copies the index of a working tree, as that spares hashing all that did not change. There may be none yet. */
export async function copyIndex(repository: Repository, copy: string): Promise<void> {
  await copyIndexFile(indexOf(repository), copy);
}

/**
 * Copies an index, if it is there. Its time goes with it: git looks into files that were changed in the second in which
 * the index was written, or later, and trusts the size and time of all others.
 */
export async function copyIndexFile(from: string, to: string): Promise<void> {
  const found = await stat(from).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null; // before the first `git add`
    throw error;
  });
  if (found === null) return;
  await copyFile(from, to);
  const second = Math.floor(found.mtimeMs / 1000);
  await utimes(to, second, second);
}

/** Makes an index the one of the working tree. Nobody else may be using git there. */
export async function replaceIndex(repository: Repository, index: string): Promise<void> {
  await rename(index, indexOf(repository));
}

/** Stages everything in an index. Returns the repositories inside that it left out. */
export async function addAll(
  repository: Repository,
  index: string,
  except: readonly string[],
): Promise<readonly string[]> {
  return await add(repository, index, ['--all'], except);
}

/**
 * Stages everything in an index. A repository inside is staged as a submodule, where that is possible.
 * @returns repositories inside, when nothing could be staged because of them
 */
export async function addAllInside(
  repository: Repository,
  index: string,
  except: readonly string[],
): Promise<readonly string[]> {
  const input = [':/', ...except.map((path) => `:(top,exclude,literal)${path}`)].join('\0');
  const args = ['add', '--all', '--sparse', '--pathspec-from-file=-', '--pathspec-file-nul'];
  const end = await repository.run(args, { index, input, answers: [1, 128] });
  if (end.exitCode === 0) return [];
  const inner = await innerRepositories(repository, index);
  if (inner.length === 0) throw new GitError(args, end, repository.root);
  return inner;
}

async function add(
  repository: Repository,
  index: string,
  how: readonly ['--all' | '--ignore-removal'],
  except: readonly string[],
): Promise<readonly string[]> {
  const inner = await innerRepositories(repository, index);
  const excluded = [...except, ...inner].map((path) => `:(top,exclude,literal)${path}`);
  await repository.run(['add', ...how, '--sparse', '--pathspec-from-file=-', '--pathspec-file-nul'], {
    index,
    input: [':/', ...excluded].join('\0'),
  });
  return inner;
}
