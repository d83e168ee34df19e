/** Removing worktrees. Whatever they hold is reachable from the task's salvage ref before anything is taken away. */

import { readdir, realpath, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { KlaussError, messageOf } from '../domain/errors.ts';
import { asJobId, type JobId } from '../domain/ids.ts';
import { clearQuarantines } from '../git/quarantine.ts';
import { updateRefs } from '../git/refs.ts';
import { movedByWorker } from './held.ts';
import { isThere } from './inside.ts';
import { clearRefLocks } from './locks.ts';
import { salvageRef, worktreePath } from './names.ts';
import { readRecord } from './record.ts';
import {
  dropUnnamed,
  mendRegistration,
  type Registration,
  registeredAt,
  registrations,
  unregister,
} from './registration.ts';
import { salvage } from './salvage.ts';
import type { Site } from './site.ts';
import { dropLeftSnapshots } from './snapshot.ts';
import { keepSpare } from './spares.ts';
import { discard, emptyTrash } from './trash.ts';

/** What is older was left by a process that died, milliseconds. */
const LEFT_AFTER_MS = 60_000;
const INDEX_LEFT_AFTER_MS = 3_600_000;

export interface Removal {
  /** Fulfilled when its files are deleted, too; until then they take up space, and are in nobody's way. */
  readonly removed: Promise<void>;
}

export interface RemoveOptions {
  /** A commit that holds all that was done in it: nothing in it has to be looked at. */
  readonly sealed?: string | null;
}

/**
 * Removes a task's worktree, if there is one; the branch stays.
 * @throws KlaussError `state`: it holds a git repository, which cannot be kept, so all of it stays
 */
export async function removeWorktree(
  site: Site,
  job: JobId,
  key: string,
  options: RemoveOptions = {},
): Promise<Removal> {
  return await site.serially(() => takeAway(site, job, key, options));
}

/** The same within a change that is serialised already. */
export async function takeAway(
  site: Site,
  job: JobId,
  key: string,
  { sealed = null }: RemoveOptions = {},
): Promise<Removal> {
  const path = worktreePath(site.worktrees, job, key);
  const registered = await registeredAt(site.repository, path);
  if (registered.length === 0 && !(await isThere(path))) return { removed: Promise.resolve() };
  const isKept =
    (await isUntouched(registered)) ||
    (sealed !== null && (await keepSealed(site, registered, { ref: salvageRef(job, key), sealed })));
  if (!isKept) {
    const { left } = await salvage(site, job, key);
    if (left.length > 0) throw holdsRepository(path, left);
  }
  const [registration] = registered;
  const spare =
    registered.length === 1 && registration !== undefined ? await keepSpare(site, registration) : null;
  const { deleted } = spare ?? (await discard(site, [path]));
  for (const each of registered) await unregister(each);
  await rmdir(dirname(path)).catch(() => {}); // other tasks of the job have theirs there
  return { removed: deleted };
}

/** True when nobody was let in to work. */
async function isUntouched(registered: readonly Registration[]): Promise<boolean> {
  const records = await Promise.all(registered.map(readRecord));
  return records.length > 0 && records.every((record) => record?.untouched === true);
}

/** False: there is more to keep: what was salvaged before, or commits that the worker made and left again. */
async function keepSealed(
  { repository }: Site,
  registered: readonly Registration[],
  { ref, sealed }: { readonly ref: string; readonly sealed: string },
): Promise<boolean> {
  for (const registration of registered) if (await movedByWorker(registration, [sealed])) return false;
  return await updateRefs(repository, [{ ref, from: null, to: sealed }]);
}

function holdsRepository(path: string, left: readonly string[]): KlaussError {
  const places = left.map((inner) => join(path, inner));
  return new KlaussError('state', `A git repository that a worker left is in ${places.join(', ')}.`, {
    hint: 'Move it to where you want to keep it, or delete it; then run the command again.',
    details: { worktree: path, repositories: places },
  });
}

/** Where a worktree of a task stands, or is registered to stand. */
export interface Listed {
  readonly job: JobId;
  /** What stands for the task's key, `partOf(key)`. */
  readonly part: string;
}

/** The worktrees of a project's tasks: on disk, or known to git. */
export async function listWorktrees(site: Site): Promise<readonly Listed[]> {
  const top = await realpath(site.worktrees).catch(() => site.worktrees);
  const jobs = await directoriesIn(top);
  const onDisk = (await Promise.all(jobs.map(directoriesIn))).flat();
  const known = (await registrations(site.repository)).map(({ path }) => path);
  const places = [...onDisk, ...known.filter((path) => dirname(dirname(path)) === top)];
  return [...new Set(places)].map((path) => ({
    job: asJobId(basename(dirname(path))),
    part: basename(path),
  }));
}

async function directoriesIn(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  return entries.flatMap((entry) => (entry.isDirectory() ? join(directory, entry.name) : []));
}

/**
 * Removes the worktrees that are not to be kept, and what processes left that died: half-made registrations, stale
 * locks, files in the scratch directory, snapshots without a job. What cannot be removed is logged.
 * Not to be called while another pool works in the project.
 * @returns when all files are deleted
 */
export async function sweep(
  site: Site,
  keep: (job: JobId, part: string) => boolean | Promise<boolean>,
): Promise<void> {
  await site.serially(() => mend(site));
  const removals: Promise<void>[] = [];
  for (const { job, part } of await listWorktrees(site)) {
    if (await keep(job, part)) continue;
    try {
      // The part of a key is its own part.
      removals.push((await removeWorktree(site, job, part)).removed);
    } catch (error) {
      site.log(`the worktree of ${job}/${part} stays: ${messageOf(error)}`);
    }
  }
  await dropLeftSnapshots(site.repository, Date.now());
  await Promise.all([...removals, emptyTrash(site), clearIndexes(site)]);
}

/** Before any git call, as all of them stumble over a registration that is half made. */
async function mend(site: Site): Promise<void> {
  const top = await realpath(site.worktrees).catch(() => site.worktrees);
  for (const registration of await registrations(site.repository)) {
    if (registration.path.startsWith(`${top}/`)) await mendRegistration(registration);
  }
  await dropUnnamed(site.repository, Date.now() - LEFT_AFTER_MS);
  await clearRefLocks(site.repository);
  await clearQuarantines(site.repository, Date.now() - INDEX_LEFT_AFTER_MS);
}

/** Index files of processes that died. */
async function clearIndexes({ scratch }: Site): Promise<void> {
  const names = await readdir(scratch).catch(() => []);
  for (const name of names.filter((each) => each.startsWith('index-'))) {
    const path = join(scratch, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > INDEX_LEFT_AFTER_MS) await rm(path, { force: true });
  }
}
