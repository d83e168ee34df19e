/** Writing what stands in a working tree as a tree object, through an index of its own. */

import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { indexOf, type Repository } from './repository.ts';

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
    // A copy, as it spares hashing all that did not change. There is none before the first `git add`.
    await copyFile(indexOf(repository), index).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    await addAll(repository, index, options.except ?? []);
    return await repository.line(['write-tree'], { index });
  });
}

/** Stages everything in an index: the given one, or that of the working tree. */
export async function addAll(
  repository: Repository,
  index: string | undefined,
  except: readonly string[],
): Promise<void> {
  const own = index === undefined ? {} : { index };
  const inner = await innerRepositories(repository);
  const excluded = [...except, ...inner].map((path) => `:(top,exclude,literal)${path.replace(/\/$/, '')}`);
  await repository.run(['add', '--all', '--sparse', '--pathspec-from-file=-', '--pathspec-file-nul'], {
    ...own,
    input: [':/', ...excluded].join('\0'),
  });
}

/** Repositories inside that are not tracked as submodules: `git add` would keep their commit's name alone, or fail. */
export async function innerRepositories(repository: Repository): Promise<string[]> {
  const untracked = await repository.list(['ls-files', '-z', '--others', '--exclude-standard']);
  return untracked.filter((path) => path.endsWith('/'));
}
