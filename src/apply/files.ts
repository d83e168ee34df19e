/** Files that must survive a crash whole, or must not replace another. */

import { link, lstat, open, readlink, rename, rm, symlink } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file so that after a crash, of the machine too, it is there whole or not at all. */
export async function writeDurably(path: string, text: string): Promise<void> {
  const made = `${path}.new`;
  await using file = await open(made, 'w', 0o600);
  await file.writeFile(text);
  await file.sync();
  await rename(made, path);
  await syncDirectory(dirname(path));
}

/** Makes what was renamed or removed in a directory last. */
export async function syncDirectory(path: string): Promise<void> {
  await using directory = await open(path, 'r');
  await directory.sync();
}

/** File systems without hard links say one of these. */
const NO_LINKS: ReadonlySet<string | undefined> = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
]);

/**
 * Moves a file or symbolic link to where nothing stands, whole at once; what appears there first is never replaced.
 * @returns false: something stands there
 */
export async function moveNew(from: string, to: string): Promise<boolean> {
  try {
    // A hard link to a symbolic link is not to be had everywhere.
    if ((await lstat(from)).isSymbolicLink()) await symlink(await readlink(from, 'buffer'), to);
    else await link(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (!NO_LINKS.has(code)) throw error;
    if ((await lstat(to).catch(() => null)) !== null) return false;
    await rename(from, to);
    return true;
  }
  await rm(from);
  return true;
}
