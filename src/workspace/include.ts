/**
 * `.worktreeinclude`, a convention of Claude Code: files that match it and that git ignores (`.env`, say) are copied
 * into worktrees. It is written as a `.gitignore` is, and stands at the top of the repository or of the project.
 */

import { constants, existsSync } from 'node:fs';
import { copyFile, lstat, readlink, realpath, symlink } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { splitNul } from '../git/run.ts';
import { isBelow, makeInside } from './inside.ts';
import type { Site } from './site.ts';

const NAME = '.worktreeinclude';

/**
 * Copies what the user's tree has of them; nothing that is there already is replaced.
 * @param root real path of the worktree
 * @returns whether there is such a file
 */
export async function copyIncluded(site: Site, root: string): Promise<boolean> {
  const { repository, project } = site;
  if (![repository.root, project].some((place) => existsSync(join(place, NAME)))) return false;
  for (const path of await includedFiles(site)) {
    const copied = await copy(repository.root, root, path);
    if (!copied)
      site.log(`${path} of ${NAME} was not copied into ${root}: the way to it is not in the repository.`);
  }
  return true;
}

async function includedFiles({ repository, project }: Site): Promise<readonly string[]> {
  const state = join(relative(repository.root, project), '.klauss/');
  const listed = await repository.list([
    'ls-files',
    '-z',
    '--others',
    '--ignored',
    `--exclude-per-directory=${NAME}`,
  ]);
  const files = listed.filter((path) => !path.endsWith('/') && !path.startsWith(state));
  if (files.length === 0) return [];
  const input = files.join('\0');
  return splitNul((await repository.run(['check-ignore', '-z', '--stdin'], { input, answers: [1] })).stdout);
}

/** False: the file is not in the repository, or would not be in the worktree. */
async function copy(from: string, to: string, path: string): Promise<boolean> {
  const source = join(from, path);
  const target = join(to, path);
  const found = await lstat(source).catch(() => null);
  const link = found?.isSymbolicLink() ? await readlink(source) : null;
  if (link !== null && !(await staysInside(source, link, from))) return false;
  if (!(await makeInside(to, dirname(target)))) return false;
  try {
    if (link !== null) await symlink(link, target);
    else await copyFile(source, target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  } catch (error) {
    // It is there already, or no longer in the user's tree.
    if (!['EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  return true;
}

async function staysInside(source: string, link: string, top: string): Promise<boolean> {
  if (isAbsolute(link)) return false;
  const end = await realpath(source).catch(() => null);
  return end !== null && isBelow(end, top);
}
