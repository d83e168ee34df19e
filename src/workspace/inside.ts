/** Making directories in a worktree without leaving it by a symbolic link that the repository holds. */

import { lstat, mkdir, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** True when a real path is another one, or below it. */
export const isBelow = (path: string, top: string): boolean => path === top || path.startsWith(`${top}/`);

/**
 * Makes a directory, if it is missing.
 * @param top real path of what it must stay in
 * @returns false: it would be somewhere else, or a file stands in the way; nothing was made
 */
export async function makeInside(top: string, directory: string): Promise<boolean> {
  let present = directory;
  while (!(await isThere(present))) present = dirname(present);
  const real = await realpath(present).catch(() => null); // a link to nowhere
  if (real === null || !isBelow(real, top) || !(await stat(real)).isDirectory()) return false;
  await mkdir(directory, { recursive: true });
  return true;
}

export async function isThere(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => true,
    () => false,
  );
}
