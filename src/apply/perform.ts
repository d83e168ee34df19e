/**
 * The steps of a landing, from its journal to its end. Each can be repeated: after a crash they are all run again, and
 * what is done already is passed over.
 */

import type { JobId } from '../domain/ids.ts';
import type { Applied } from '../domain/records.ts';
import { headOf } from '../git/head.ts';
import { isAncestor, type RefChange, updateRefs } from '../git/refs.ts';
import type { Repository } from '../git/repository.ts';
import type { Scratch } from '../git/tree.ts';
import { appliedRef, landingRef } from '../workspace/names.ts';
import { type Holding, release } from './holding.ts';
import { changeIndex, refreshIndex } from './indexFile.ts';
import { unlockIndex } from './indexLock.ts';
import { closeJournal, type Journal } from './journal.ts';
import type { Seen } from './look.ts';
import { type Kept, placeFiles } from './place.ts';

/** What stays the same through a landing. */
export interface LandingSite {
  readonly repository: Repository;
  readonly scratch: Scratch;
  /** Tells the queue what of the job's result the tree holds now. May be told again. */
  readonly done: (job: JobId, applied: Applied | null) => Promise<void>;
  /** Ends a landing that is not bound to happen yet; one that is goes on to its end. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each step, with its name. */
  readonly onStep?: ((step: string) => void | Promise<void>) | undefined;
}

export interface Bound {
  readonly holding: Holding;
  readonly journal: Journal;
  readonly seen: ReadonlyMap<string, Seen>;
  /** Where the new files are staged. */
  readonly staged: string;
}

export const stepOf =
  ({ onStep }: LandingSite) =>
  async (name: string): Promise<void> =>
    await onStep?.(name);

/** Moves HEAD, by compare-and-swap. False: it is somewhere else by now, and nothing may be changed. */
export async function moveHead({ repository }: LandingSite, { head }: Journal): Promise<boolean> {
  if (head === null) return true;
  const now = await headOf(repository);
  if (now === null || now.branch !== head.ref) return false;
  if (await isAncestor(repository, head.to, now.commit)) return true;
  const change = { ref: head.ref ?? 'HEAD', from: head.from, to: head.to };
  if (await updateRefs(repository, [change], head.message)) return true;
  // A git that outlived the killed process may have done it just now.
  return await isAncestor(repository, head.to, head.ref ?? 'HEAD');
}

/** All after HEAD has moved. The files must be staged, the index locked. */
export async function perform(
  site: LandingSite,
  { holding, journal, seen, staged }: Bound,
): Promise<readonly Kept[]> {
  const { repository, done } = site;
  const step = stepOf(site);
  if (journal.index !== null) {
    await changeIndex(repository, holding, journal.index);
    await step('index');
  }
  const placing = { root: repository.root, staged, seen, step };
  const kept = await placeFiles(placing, journal.files);
  if (journal.index !== null) {
    await refreshIndex(repository, holding);
    await step('index refreshed');
  }
  await done(holding.job, journal.applied);
  await step('queue told');
  await updateRefs(repository, [appliedChange(holding.job, journal.applied)], 'klauss apply');
  await step('applied ref');
  await closeJournal(holding);
  await step('journal closed');
  await cleanUp(site, holding);
  return kept;
}

const appliedChange = (job: JobId, applied: Applied | null): RefChange => ({
  ref: appliedRef(job),
  to: applied?.tip ?? null,
});

/** Removes what a landing leaves besides its journal. The lock goes before the holding, as nobody else would find it. */
export async function cleanUp(site: LandingSite, holding: Holding): Promise<void> {
  const { repository, scratch } = site;
  const step = stepOf(site);
  await unlockIndex(repository, holding);
  await step('index unlocked');
  await updateRefs(repository, [{ ref: landingRef(holding.job), to: null }], 'klauss apply');
  await step('landing ref removed');
  await release(scratch, holding);
  await step('released');
}
