/** What a working tree has besides tracked files. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Repository } from './repository.ts';

/** Files that are neither tracked nor ignored; a repository inside is one entry, with a slash at its end. */
export async function untrackedFiles(repository: Repository, index?: string): Promise<string[]> {
  const own = index === undefined ? {} : { index };
  return await repository.list(['ls-files', '-z', '--others', '--exclude-standard'], own);
}

/**
 * Repositories inside that are not tracked as submodules, without a slash at the end: `git add` would keep their
 * commit's name alone, or fail.
 */
export async function innerRepositories(repository: Repository, index?: string): Promise<string[]> {
  return (await untrackedFiles(repository, index)).flatMap((path) =>
    path.endsWith('/') ? path.slice(0, -1) : [],
  );
}

/** Tracked submodules whose repository is there; of the others git has the commit's name alone. */
export async function presentSubmodules(repository: Repository): Promise<string[]> {
  const entries = await repository.list(['ls-files', '-z', '--stage']);
  return entries
    .flatMap((entry) => (entry.startsWith(SUBMODULE) ? entry.slice(entry.indexOf('\t') + 1) : []))
    .filter((path) => existsSync(join(repository.root, path, '.git')));
}

/** The mode of a submodule's entry. */
export const SUBMODULE = '160000';
