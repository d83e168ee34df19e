/**
 * What the client's sandbox leaves when it is killed. On Linux it mounts something harmless over each file that no
 * command may make, and for that puts an empty file there, which it takes away at its end (measured with 2.1.330). They
 * would become part of the result.
 */

import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Nobody makes an empty file that its owner cannot write. */
const MODE = 0o444;

/** Hidden files, and those of Claude Code and git, whose configuration would stay locked. */
const isNamed = (path: string): boolean => /\/\.[^/]+$|\/\.(?:claude|git)\/[^/]+$/.test(path);

/** @param path absolute */
export async function isMountPoint(path: string): Promise<boolean> {
  if (!isNamed(path)) return false;
  const found = await lstat(path).catch(() => null);
  return found?.isFile() === true && found.size === 0 && (found.mode & 0o777) === MODE;
}

/** Takes them away from a directory in which a client worked. It must have ended. */
export async function removeMountPoints(directory: string): Promise<void> {
  for (const place of [directory, ...['.claude', '.git'].map((name) => join(directory, name))]) {
    const names = await readdir(place).catch(() => []);
    for (const path of names.map((name) => join(place, name)))
      if (await isMountPoint(path)) await rm(path, { force: true });
  }
}
