/** `[workspace] link`: paths of the project that worktrees get as symbolic links, such as `node_modules`. */

import { readlink, symlink } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Repository } from '../git/repository.ts';
import { isBelow, isThere, makeInside } from './inside.ts';
import type { Site } from './site.ts';

/** Makes the links that can be made; why one cannot goes to the log. */
export async function makeLinks(site: Site, worktree: Repository): Promise<void> {
  for (const link of site.config.link) {
    const why = await whyNot(site, worktree, resolve(site.project, link));
    if (why !== null) site.log(`${link} was not linked into ${worktree.root}: ${why}.`);
  }
}

/** Makes a link, or says why not. */
async function whyNot(
  { repository, project }: Site,
  worktree: Repository,
  target: string,
): Promise<string | null> {
  if (target === project || !isBelow(target, project)) return 'it is not below the project';
  if (!(await isThere(target))) return 'there is nothing in the project';
  const path = relative(repository.root, target);
  const place = join(worktree.root, path);
  if ((await readlink(place).catch(() => null)) === target) return null;
  if ((await isThere(place)) || (await isTracked(worktree, path))) return 'something stands there';
  if (!(await makeInside(worktree.root, dirname(place)))) return 'the way to it leads out of the worktree';
  await symlink(target, place);
  return null;
}

/** A sparse checkout may not have the files. */
async function isTracked(worktree: Repository, path: string): Promise<boolean> {
  return (await worktree.list(['ls-files', '-z', '--', `:(top,literal)${path}`])).length > 0;
}
