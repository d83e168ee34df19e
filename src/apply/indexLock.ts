/**
 * The lock of the user's index. Who holds it keeps every other git from changing index, branch and files by `add`,
 * `commit`, `checkout`, `merge` or `stash`. It is taken as git takes it, but says whose it is, so that it can be told
 * from one of git's after a crash.
 */

import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { KlaussError } from '../domain/errors.ts';
import type { RepositoryPlaces } from '../git/repository.ts';
import { moveNew } from './files.ts';
import type { Holding } from './holding.ts';

/** How long git may hold it, milliseconds; it does so for a moment only. */
const PATIENCE_MS = 5_000;
const PAUSE_MS = 50;

type Git = Pick<RepositoryPlaces, 'gitDir'>;

const lockOf = ({ gitDir }: Git): string => join(gitDir, 'index.lock');
const madeLock = ({ gitDir }: Git, { id }: Holding): string => join(gitDir, `klauss-${id}.lock`);
/** Where a new index is made; another place each time, as a git that outlived its landing may still be writing. */
export const madeIndex = ({ gitDir }: Git, { id }: Holding): string =>
  join(gitDir, `klauss-${id}.index-${randomUUID()}`);

/**
 * Takes the lock, if this landing does not have it yet.
 * @throws KlaussError `state`: somebody else holds it
 */
export async function lockIndex(git: Git, holding: Holding): Promise<void> {
  const made = madeLock(git, holding);
  const text = `${holding.id}\nKlauss lands job ${holding.job}. Should it have been interrupted, klauss status finishes it.\n`;
  const limit = performance.now() + PATIENCE_MS;
  try {
    await writeFile(made, text);
    while (!(await moveNew(made, lockOf(git)))) {
      if (await isOurs(git, holding)) return;
      if (performance.now() >= limit) throw locked(lockOf(git));
      await sleep(PAUSE_MS);
    }
  } finally {
    await rm(made, { force: true });
  }
}

const locked = (path: string): KlaussError =>
  new KlaussError('state', `Another git process holds ${path}.`, {
    hint: 'Wait for its end and try again. When no git runs in this repository, remove the file.',
    details: { path },
  });

async function isOurs(git: Git, { id }: Holding): Promise<boolean> {
  const text = await readFile(lockOf(git), 'utf8').catch(() => '');
  return text.startsWith(`${id}\n`);
}

/** Gives the lock back, if this landing has it, and removes what it left in git's directory. */
export async function unlockIndex(git: Git, holding: Holding): Promise<void> {
  const left = (await readdir(git.gitDir)).filter((name) => name.startsWith(`klauss-${holding.id}.`));
  await Promise.all(left.map((name) => rm(join(git.gitDir, name), { force: true })));
  if (await isOurs(git, holding)) await rm(lockOf(git), { force: true });
}
