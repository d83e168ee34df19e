/** Deleting a worktree's files takes seconds when there are many; moving them aside takes none. */

import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '../domain/errors.ts';
import type { Site } from './site.ts';

/** How the names begin of what was moved aside into the scratch directory. */
export const REMOVED = 'removed-';

/**
 * Takes a directory away at once, and deletes it in the background. What a crash leaves is deleted by `emptyTrash`.
 * @returns fulfilled when it is deleted; what cannot be is logged
 */
export async function discard(site: Site, path: string): Promise<{ readonly deleted: Promise<void> }> {
  await mkdir(site.scratch, { recursive: true, mode: 0o700 });
  const aside = join(site.scratch, `${REMOVED}${randomUUID()}`);
  try {
    await rename(path, aside);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { deleted: Promise.resolve() };
    // On another file system, or with a top that cannot be moved.
    await deleteTree(path);
    return { deleted: Promise.resolve() };
  }
  return { deleted: deleteAside(site, aside) };
}

/** Deletes what earlier processes had moved aside. */
export async function emptyTrash(site: Site): Promise<void> {
  const names = await readdir(site.scratch).catch(() => []);
  const left = names.filter((name) => name.startsWith(REMOVED));
  await Promise.all(left.map((name) => deleteAside(site, join(site.scratch, name))));
}

/** Deletes what was moved aside; what cannot be deleted is logged. */
export async function deleteAside(site: Site, path: string): Promise<void> {
  await deleteTree(path).catch((error: unknown) => site.log(`${path} stays: ${messageOf(error)}`));
}

/** Symbolic links in it are removed, not what they lead to. */
async function deleteTree(path: string): Promise<void> {
  const how = { recursive: true, force: true, maxRetries: 2 } as const;
  try {
    await rm(path, how);
  } catch (error) {
    if (!['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    await makeWritable(path);
    await rm(path, how);
  }
}

/** Some tools make their directories read-only, so that not even their owner can empty them. */
async function makeWritable(directory: string): Promise<void> {
  await chmod(directory, 0o700);
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    if (entry.isDirectory()) await makeWritable(join(directory, entry.name));
  }
}
