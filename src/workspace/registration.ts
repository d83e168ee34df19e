/**
 * What git knows of its worktrees: a directory for each, `<commonDir>/worktrees/<id>`, that names the place of the
 * working tree. It is read from its files, as every git call fails while one of these directories is half made.
 */

import { readdir, readFile, realpath, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { RepositoryPlaces } from '../git/repository.ts';

export interface Registration {
  /** What git keeps for this worktree. */
  readonly gitDir: string;
  /** Where the working tree stands, or stood. */
  readonly path: string;
}

type Common = Pick<RepositoryPlaces, 'commonDir'>;

const directoryOf = ({ commonDir }: Common): string => join(commonDir, 'worktrees');

/** All worktrees that name a place; one whose making has only begun does not yet. */
export async function registrations(repository: Common): Promise<readonly Registration[]> {
  const found = await Promise.all(
    (await entriesOf(directoryOf(repository))).map(async (gitDir) => {
      const text = await textOf(join(gitDir, 'gitdir'));
      return text === '' ? [] : [{ gitDir, path: dirname(resolve(gitDir, text)) }];
    }),
  );
  return found.flat();
}

/** The registrations of one place: more than one when something went wrong. */
export async function registeredAt(repository: Common, path: string): Promise<readonly Registration[]> {
  const real = join(await realpath(dirname(path)).catch(() => dirname(path)), basename(path));
  return (await registrations(repository)).filter((registration) => registration.path === real);
}

/** The one registration of a place that is complete and leads there and back, or null. */
export async function soundRegistration(repository: Common, path: string): Promise<Registration | null> {
  const [registration, ...others] = await registeredAt(repository, path);
  if (registration === undefined || others.length > 0) return null;
  const { gitDir } = registration;
  const [back, common, head, lock] = await Promise.all(
    [join(path, '.git'), join(gitDir, 'commondir'), join(gitDir, 'HEAD'), join(gitDir, 'locked')].map(textOf),
  );
  const leadsBack = resolve(path, back?.replace(/^gitdir: /, '') ?? '') === gitDir;
  const made = common !== '' && resolve(gitDir, common ?? '') === repository.commonDir;
  return leadsBack && made && head !== '' && lock !== BEING_MADE ? registration : null;
}

/** What `git worktree add` writes into the lock of a worktree that it is making. */
const BEING_MADE = 'initializing';

/**
 * Completes a half-made registration as far as git needs it to work in the repository at all: it stumbles over an
 * empty `commondir`, in whichever worktree.
 */
export async function mendRegistration({ gitDir }: Registration): Promise<void> {
  if ((await textOf(join(gitDir, 'commondir'))) === '') await writeFile(join(gitDir, 'commondir'), '../..\n');
}

/** Takes a worktree out of git's knowledge, as `git worktree remove` does; its commits must be reachable before. */
export async function unregister({ gitDir }: Pick<Registration, 'gitDir'>): Promise<void> {
  // `git gc` of the user's may be writing to its reflog.
  await rm(gitDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 10 });
  await rmdir(dirname(gitDir)).catch(() => {}); // others are there
}

/**
 * Removes registrations that name no place: git died right after their beginning, and nobody has worked in them; or a
 * removal was cut off, for which everything was salvaged before. `git worktree prune` removes them, too, whosever they are;
 * those that a user has locked stay.
 */
export async function dropUnnamed(repository: Common, olderThan: number): Promise<void> {
  for (const gitDir of await entriesOf(directoryOf(repository))) {
    const names = await readdir(gitDir).catch(() => ['gitdir']); // gone by now
    const lock = await textOf(join(gitDir, 'locked'));
    const isKept = names.includes('gitdir') || (lock !== '' && lock !== BEING_MADE);
    if (!isKept && (await stat(gitDir)).mtimeMs < olderThan) await unregister({ gitDir });
  }
}

async function entriesOf(directory: string): Promise<string[]> {
  const names = await readdir(directory).catch(() => []); // none yet
  return names.map((name) => join(directory, name));
}

/** Without the line end; empty when there is no such file. */
async function textOf(path: string): Promise<string> {
  return (await readFile(path, 'utf8').catch(() => '')).trimEnd();
}
