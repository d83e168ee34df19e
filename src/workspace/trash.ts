/** Deleting a worktree's files takes seconds when there are many; moving them aside takes none. */

import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '../domain/errors.ts';
import type { Site } from './site.ts';

/** How the names begin of what was moved aside into the scratch directory. */
export const REMOVED = 'removed-';

/**
 * Takes files and directories away at once, and deletes them in the background. What a crash leaves is deleted by
 * `emptyTrash`.
 * @returns fulfilled when they are deleted; what cannot be is logged
 */
export async function discard(
  site: Site,
  paths: readonly string[],
): Promise<{ readonly deleted: Promise<void> }> {
  if (paths.length === 0) return { deleted: Promise.resolve() };
  const aside = join(site.scratch, `${REMOVED}${randomUUID()}`);
  await mkdir(aside, { recursive: true, mode: 0o700 });
  for (const [index, path] of paths.entries()) await moveAway(path, join(aside, `${index}`));
  return { deleted: deleteAside(site, aside) };
}

async function moveAway(path: string, to: string): Promise<void> {
  try {
    await rename(path, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Else on another file system, or with a top that cannot be moved.
    if (code !== 'ENOENT') await deleteTree(path);
  }
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
