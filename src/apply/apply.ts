/** `apply`: the result of a job, or a part of it, into the user's tree or onto a branch. */

import type { Applied, ApplyMode, Job, Task } from '../domain/records.ts';
import { updateRefs } from '../git/refs.ts';
import type { Queue } from '../queue/queue.ts';
import { appliedRef, branchRef } from '../workspace/names.ts';
import { isOnNoBranch, makeBranch, refuseBranchName } from './branch.ts';
import { changesBetween, diffstat, statusOf } from './change.ts';
import { type Landed, land } from './land.ts';
import { commitMessage } from './message.ts';
import type { LandingSite } from './perform.ts';
import { type Ground, groundOf, type Selection, selection } from './result.ts';

/** What is asked for. */
export interface ApplyRequest {
  readonly mode: ApplyMode;
  /** Of the branch, in mode `branch`. */
  readonly branch?: string | undefined;
  /** Of the commit, instead of the goal and what the tasks reported. */
  readonly message?: string | undefined;
  /** Only the tasks of these keys and what they depend on; null: all. */
  readonly keys: readonly string[] | null;
  /** Only say what would change. */
  readonly dryRun: boolean;
}

export type Application =
  /** `shared`: its tasks worked in the project itself. `empty`: nothing has landed. `applied`: nothing is new. */
  | { readonly kind: 'nothing'; readonly why: 'shared' | 'empty' | 'applied'; readonly job: Job }
  | (Landed & {
      readonly kind: 'landed';
      readonly job: Job;
      readonly mode: ApplyMode;
      /** Tasks whose work came in. */
      readonly tasks: readonly Task[];
      /** The commits hold work that was not committed when the job was submitted. */
      readonly holdsSnapshot: boolean;
    });

/**
 * Brings what is new of a job's result to where it is wanted.
 * @throws KlaussError as `land`, `selection` and `makeBranch`; nothing was changed then
 */
export async function applyJob(
  site: LandingSite,
  queue: Pick<Queue, 'tasks' | 'job'>,
  job: Job,
  request: ApplyRequest,
): Promise<Application> {
  const { mode, branch = '' } = request;
  const tree = groundOf(job);
  if (tree === null || job.base === null) return { kind: 'nothing', why: 'shared', job };
  if (mode === 'branch') await refuseBranchName(site.repository, branch);
  // A branch begins where the job began, whatever the tree holds.
  const ground: Ground = mode === 'branch' ? { from: job.base, tasks: [] } : tree;
  const tasks = await queue.tasks({ job: job.id });
  const chosen = await selection(site.repository, job, { tasks, ground, keys: request.keys });
  if (chosen === null) return { kind: 'nothing', why: ground.tasks.length > 0 ? 'applied' : 'empty', job };
  const holdsSnapshot = mode === 'branch' && (await isOnNoBranch(site.repository, job.base));
  const landed =
    mode === 'branch'
      ? await branchOff(site, job, chosen, request)
      : await land(site, {
          job: job.id,
          change: chosen,
          mode,
          message: request.message === undefined ? commitMessage(job, chosen.added) : `${request.message}\n`,
          reflog: `klauss apply ${job.id}`,
          hint: `See the change with \`klauss diff ${job.id}\`, and take yours out of the way, or take it as a branch: klauss apply ${job.id} --branch NAME`,
          holds: { tip: chosen.to, tasks: chosen.tasks },
          dryRun: request.dryRun,
          now: Date.now(),
        });
  return {
    ...landed,
    kind: 'landed',
    mode,
    job: (await queue.job(job.id)) ?? job,
    tasks: chosen.added,
    holdsSnapshot,
  };
}

async function branchOff(
  { repository, done }: LandingSite,
  job: Job,
  { from, to, tasks }: Selection,
  { branch = '', dryRun }: ApplyRequest,
): Promise<Landed> {
  const changes = await changesBetween(repository, from, to);
  const applied: Applied = {
    mode: 'branch',
    tip: to,
    commit: to,
    branch: branchRef(branch),
    tasks,
    at: Date.now(),
  };
  const made: Landed = {
    files: changes.map((change) => ({ path: change.path, status: statusOf(change) })),
    stat: await diffstat(repository, from, to),
    commit: dryRun ? null : to,
    branch: dryRun ? null : branchRef(branch),
    applied: dryRun ? null : applied,
    kept: [],
  };
  if (dryRun) return made;
  await makeBranch(repository, branch, { commit: to, reflog: `klauss apply ${job.id}` });
  // What the tree holds is what a rollback takes back; a branch beside it is the user's own to remove.
  if (job.applied !== null && job.applied.mode !== 'branch') return { ...made, applied: job.applied };
  await done(job.id, applied);
  await updateRefs(repository, [{ ref: appliedRef(job.id), to }], 'klauss apply');
  return made;
}
