/** What a crash left of a landing: finished, or removed. */

import type { JobId } from '../domain/ids.ts';
import { assertNever } from '../domain/states.ts';
import { landingRef } from '../workspace/names.ts';
import { type Holding, letGo, release, takeOver } from './holding.ts';
import { lockIndex, unlockIndex } from './indexLock.ts';
import { isClosed, type Journal, readJournal, removeJournal } from './journal.ts';
import { stopped } from './land.ts';
import { look } from './look.ts';
import { cleanUp, type LandingSite, moveHead, perform, stepOf } from './perform.ts';
import type { Kept } from './place.ts';
import { stage } from './stage.ts';

export type Recovered =
  /** It had begun, and is at its end now. */
  | { readonly kind: 'finished'; readonly job: JobId; readonly kept: readonly Kept[] }
  /** It had not begun: nothing was changed. */
  | { readonly kind: 'removed'; readonly job: JobId }
  /** It had begun, but HEAD is somewhere else by now. */
  | { readonly kind: 'given up'; readonly job: JobId; readonly keep: string };

/**
 * Brings a landing that was interrupted to its end. Null: there is none, or it is not interrupted.
 * @throws KlaussError `file`: what stopped it still does
 */
export async function recoverLanding(site: LandingSite): Promise<Recovered | null> {
  const holding = await takeOver(site.scratch);
  if (holding === null) return null;
  try {
    return await recover(site, holding);
  } catch (error) {
    await letGo(site.scratch, holding);
    throw stopped(holding.job, error);
  }
}

async function recover(site: LandingSite, holding: Holding): Promise<Recovered> {
  const { job } = holding;
  const journal = await readJournal(holding);
  if (journal === null) {
    const landed = isClosed(holding);
    await cleanUp(site, holding);
    return landed ? { kind: 'finished', job, kept: [] } : { kind: 'removed', job };
  }
  await lockIndex(site.repository, holding);
  await stepOf(site)('index locked again');
  if (!(await moveHead(site, journal))) return await giveUp(site, holding, journal);
  return { kind: 'finished', job, kept: await rollForward(site, holding, journal) };
}

async function rollForward(site: LandingSite, holding: Holding, journal: Journal): Promise<readonly Kept[]> {
  const { repository } = site;
  const seen = await look(repository, holding.scratch, journal.files);
  const open = journal.files.filter(({ path }) => seen.get(path)?.side === 'before');
  const staged = await stage(repository, holding, { tree: journal.tree, changes: open });
  await stepOf(site)('staged again');
  return await perform(site, { holding, journal, seen, staged });
}

/** The user has switched or reset the branch since: what the landing would add now nobody has asked for. */
async function giveUp(
  { repository, scratch }: LandingSite,
  holding: Holding,
  { keep }: Journal,
): Promise<Recovered> {
  await removeJournal(holding);
  await unlockIndex(repository, holding);
  await release(scratch, holding);
  return { kind: 'given up', job: holding.job, keep };
}

/** What became of it, for the eyes. */
export function describeRecovered(recovered: Recovered): string {
  const { job } = recovered;
  switch (recovered.kind) {
    case 'removed':
      return `The landing of job ${job} was interrupted before it changed anything; it can be run again.`;
    case 'finished':
      return [
        `The landing of job ${job} was interrupted; it is finished now.`,
        ...recovered.kept.map(describeKept),
      ].join('\n');
    case 'given up':
      return (
        `The landing of job ${job} was interrupted, and HEAD has moved since: nothing more was changed. ` +
        `The tree that it was to make: git diff ${landingRef(job)}`
      );
    default:
      return assertNever(recovered);
  }
}

/** A path that was left as somebody else has made it. */
export const describeKept = ({ path, oid }: Kept): string =>
  oid === null
    ? `You have changed ${path} meanwhile; it was to be deleted, and stays.`
    : `You have changed ${path} meanwhile; it stays. What it was to be: git show ${oid}`;
