/** Taking the result of a job out of the user's tree again. */

import { KlaussError } from '../domain/errors.ts';
import type { Applied, Job } from '../domain/records.ts';
import { assertNever } from '../domain/states.ts';
import { isAncestor, updateRefs } from '../git/refs.ts';
import { appliedRef } from '../workspace/names.ts';
import { removeBranch } from './branch.ts';
import { type Landed, land } from './land.ts';
import { rollbackMessage } from './message.ts';
import type { LandingSite } from './perform.ts';

export interface RolledBack extends Landed {
  /** How it had been applied. */
  readonly was: Applied;
}

/**
 * Takes back what the user's tree holds of a job, three ways: what the user changed since stays, or the rollback is
 * refused. Null: nothing of it is applied.
 * @throws KlaussError `conflict` or `state`: it cannot be taken back by itself; nothing was changed then
 */
export async function rollbackJob(site: LandingSite, job: Job): Promise<RolledBack | null> {
  const { applied, base } = job;
  if (applied === null || base === null) return null;
  switch (applied.mode) {
    case 'branch':
      return { ...(await dropBranch(site, job, applied)), was: applied };
    case 'commit':
    case 'merge':
      await refuseUnlessInHead(site, applied);
      return { ...(await landBack(site, job, { applied, base, mode: 'commit' })), was: applied };
    case 'uncommitted':
      return { ...(await landBack(site, job, { applied, base, mode: 'uncommitted' })), was: applied };
    default:
      return assertNever(applied.mode);
  }
}

async function landBack(
  site: LandingSite,
  job: Job,
  { applied, base, mode }: { applied: Applied; base: string; mode: 'uncommitted' | 'commit' },
): Promise<Landed> {
  return await land(site, {
    job: job.id,
    change: { from: applied.tip, to: base },
    mode,
    message: rollbackMessage(job, applied.commit),
    reflog: `klauss rollback ${job.id}`,
    hint: 'You have changed what the job had changed. Undo it by hand there, or put these files back to what was applied first.',
    holds: null,
    dryRun: false,
    now: Date.now(),
  });
}

async function refuseUnlessInHead({ repository }: LandingSite, { commit, branch }: Applied): Promise<void> {
  if (commit === null || (await isAncestor(repository, commit, 'HEAD'))) return;
  const name = branch?.replace(/^refs\/heads\//, '');
  throw new KlaussError('state', `The commit ${commit.slice(0, 12)} is not in the history of HEAD.`, {
    hint:
      name === undefined
        ? `Check out what holds it first: git branch --all --contains ${commit}`
        : `Switch to the branch that has it first: git switch ${name}`,
    details: { commit, branch },
  });
}

async function dropBranch({ repository, done }: LandingSite, job: Job, applied: Applied): Promise<Landed> {
  if (applied.branch !== null) await removeBranch(repository, applied.branch, applied.tip);
  await done(job.id, null);
  await updateRefs(repository, [{ ref: appliedRef(job.id), to: null }], 'klauss rollback');
  return { files: [], stat: '', commit: null, branch: null, applied: null, kept: [] };
}
