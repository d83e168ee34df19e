/**
 * Living with `git gc --prune=now`. It removes every object that no ref, index or reflog led to when it looked, even
 * if a ref leads to it by now: what is written while it runs may be gone a moment later, though each call succeeded.
 * So whoever writes objects looks whether a collection may have run meanwhile, waits for its end, sees whether all is
 * still there, and writes it anew if not.
 */

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Repository } from './repository.ts';

const MOST_TRIES = 5;
/** How long a collection is waited for, milliseconds; one that takes longer has looked at the refs long since. */
const PATIENCE_MS = 60_000;

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
    const made = await make().catch(async (error: unknown) => {
      if (tries === MOST_TRIES || !(await mayHaveRun(repository, before))) throw error;
      return null;
    });
    if (made !== null && !(await mayHaveRun(repository, before))) return made;
    await collectionEnd(repository);
    if (made !== null && (tries === MOST_TRIES || (await isWhole(repository, made)))) return made;
  }
}

/** git makes and removes `gc.pid` there, so the time of the directory tells of a collection that came and went. */
async function changedAt({ commonDir }: Repository): Promise<bigint> {
  return (await stat(commonDir, { bigint: true })).mtimeNs;
}

async function mayHaveRun(repository: Repository, since: bigint): Promise<boolean> {
  return (await changedAt(repository)) !== since || (await collects(repository));
}

async function collectionEnd(repository: Repository): Promise<void> {
  const limit = performance.now() + PATIENCE_MS;
  while ((await collects(repository)) && performance.now() < limit) await sleep(20);
}

/** The file holds process id and host of the collection; one that was killed leaves it behind. */
async function collects({ commonDir }: Repository): Promise<boolean> {
  const text = await readFile(join(commonDir, 'gc.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function isWhole(repository: Repository, { commit, known }: Made): Promise<boolean> {
  if (commit === null) return true;
  const input = [commit, ...known.map((other) => `^${other}`)].join('\n');
  const { exitCode } = await repository.run(['rev-list', '--objects', '--quiet', '--stdin'], {
    input,
    answers: [1, 128],
  });
  return exitCode === 0;
}
