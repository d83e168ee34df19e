/**
 * Living with `git gc --prune=now`. It removes every object that no ref, index or reflog led to when it looked, even
 * if a ref leads to it by now: what is written while it runs may be gone a moment later, though each call succeeded.
 *
 * So whoever writes objects and sets a ref looks afterwards whether a collection may have run meanwhile. One that is
 * over can do no more harm: it is enough to see whether all is there. One that still runs cannot touch a pack that it
 * did not find when it began, so what was written is packed. When something is gone already, it is written anew.
 */

import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Repository } from './repository.ts';
import { GitError } from './run.ts';

const MOST_TRIES = 10;

/** What was made, and what it builds on: commits that were reachable before. */
export interface Made {
  /** Null: there was nothing to make. */
  readonly commit: string | null;
  readonly known: readonly string[];
}

/**
 * Makes a commit that a ref leads to, and sees to it that no collection takes anything of it.
 * @param make writes the objects and sets the ref; run again when something of it is gone
 */
export async function despiteCollection<T extends Made>(
  repository: Repository,
  make: () => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    const before = await changedAt(repository);
    const ran = async (): Promise<boolean> =>
      collects(repository) || (await changedAt(repository)) !== before;
    try {
      const made = await make();
      if (!(await ran())) return made;
      await secure(repository, made);
      return made;
    } catch (error) {
      if (!(error instanceof GitError) || tries === MOST_TRIES || !(await ran())) throw error;
    }
  }
}

/** git makes and removes `gc.pid` there, so the time of the directory tells of a collection that came and went. */
async function changedAt({ commonDir }: Repository): Promise<bigint> {
  return (await stat(commonDir, { bigint: true })).mtimeNs;
}

const collects = ({ commonDir }: Repository): boolean => existsSync(join(commonDir, 'gc.pid'));

/** @throws GitError something is gone */
async function secure(repository: Repository, { commit, known }: Made): Promise<void> {
  if (commit === null || known.includes(commit)) return;
  const input = [commit, ...known.map((other) => `^${other}`), ''].join('\n');
  const pack = join(repository.commonDir, 'objects', 'pack', 'pack');
  const args = collects(repository)
    ? ['pack-objects', '--quiet', '--revs', '--delta-base-offset', pack]
    : ['rev-list', '--objects', '--quiet', '--stdin'];
  await repository.run(args, { input });
}
