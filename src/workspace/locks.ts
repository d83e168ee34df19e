/** Locks that a git process left which was ended in the middle of something: git itself never takes them for stale. */

import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RepositoryPlaces } from '../git/repository.ts';

/** A ref is locked for milliseconds. */
const STALE_AFTER_MS = 60_000;

/** Removes the locks of a worktree, and indexes that were not finished. Nobody may be using git there. */
export async function clearLocks({ gitDir }: Pick<RepositoryPlaces, 'gitDir'>): Promise<void> {
  const left = (await readdir(gitDir)).filter((name) => /\.lock$|^index-/.test(name));
  await Promise.all(left.map((name) => rm(join(gitDir, name), { force: true })));
}

/**
 * Removes stale locks of branches and refs of Klauss's own.
 * @param below of one job only
 */
export async function clearRefLocks(
  { commonDir }: Pick<RepositoryPlaces, 'commonDir'>,
  below = '',
): Promise<void> {
  for (const place of ['refs/heads/klauss', 'refs/klauss']) {
    const directory = join(commonDir, place, below);
    const names = await readdir(directory, { recursive: true }).catch(() => []); // there is none, or git removes it
    for (const name of names.filter((each) => each.endsWith('.lock'))) {
      const lock = join(directory, name);
      const found = await stat(lock).catch(() => null);
      if (found !== null && Date.now() - found.mtimeMs > STALE_AFTER_MS) await rm(lock, { force: true });
    }
  }
}
