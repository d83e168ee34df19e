/** A job whose tasks have landed on its integration branch, in a real queue. */

import { join } from 'node:path';
import { type Application, type ApplyRequest, applyJob } from '../../src/apply/apply.ts';
import type { LandingSite } from '../../src/apply/perform.ts';
import { type RolledBack, rollbackJob } from '../../src/apply/rollback.ts';
import { asWorkerId, type JobId } from '../../src/domain/ids.ts';
import type { Job, Settlement, Task } from '../../src/domain/records.ts';
import { NO_USAGE } from '../../src/domain/usage.ts';
import { openQueue } from '../../src/queue/open.ts';
import type { Queue } from '../../src/queue/queue.ts';
import { branchOf, branchRef, integrationOf } from '../../src/workspace/names.ts';
import { spec } from '../queue/helpers.ts';
import { makeReceipt, makeReport } from '../support/records.ts';
import type { Edits, Ground } from './ground.ts';

const WORKER = asWorkerId('worker_1@pool');

export interface TaskWork {
  readonly key: string;
  readonly dependsOn?: readonly string[];
  /** Null: the task fails. Left out: it does not run. */
  readonly edits?: Edits | null;
}

export interface JobFixture extends AsyncDisposable {
  readonly ground: Ground;
  readonly queue: Queue;
  readonly site: LandingSite;
  readonly id: JobId;
  job(): Promise<Job>;
  tasks(): Promise<readonly Task[]>;
  /** Lets tasks finish, each on what it depends on, and lands them in this order. */
  finish(works: readonly TaskWork[]): Promise<void>;
  apply(request?: Partial<ApplyRequest>): Promise<Application>;
  rollback(): Promise<RolledBack | null>;
}

/**
 * Submits a job on the tree of a ground as it stands, and finishes its tasks.
 * @param options.shared its tasks work in the project itself
 * @param options.database default: a queue beside the repository
 */
export async function makeJob(
  ground: Ground,
  works: readonly TaskWork[],
  options: { readonly shared?: boolean; readonly database?: string; readonly goal?: string } = {},
): Promise<JobFixture> {
  const path = options.database ?? join(ground.scratch, 'klauss.db');
  const queue = await openQueue({ path });
  const base = options.shared ? null : await ground.snapshot();
  const isolation = options.shared ? 'shared' : 'worktree';
  const { job } = await queue.submit({
    goal: options.goal ?? 'Build it\n\nin two parts.',
    conventions: {},
    budgetUsd: null,
    metadata: {},
    session: null,
    project: '/project',
    base,
    allowFollowups: false,
    tasks: works.map(({ key, dependsOn = [] }) => spec(key, dependsOn, { isolation, maxRetries: 0 })),
  });
  const integration = branchRef(integrationOf(job.id));
  if (base !== null) {
    await ground.git('update-ref', integration, base);
    await ground.git('update-ref', `refs/klauss/${job.id}/base`, base);
  }
  const site: LandingSite = {
    ...ground.site,
    done: async (id, applied) => void (await queue.setApplied(id, applied)),
  };
  const find = async (): Promise<Job> => {
    const found = await queue.job(job.id);
    if (found === null) throw new Error('The job is gone.');
    return found;
  };
  const fixture: JobFixture = {
    ground,
    queue,
    site,
    id: job.id,
    job: find,
    tasks: () => queue.tasks({ job: job.id }),
    async finish(finished) {
      for (const { key, edits } of finished) {
        const task = await queue.taskByKey(job.id, key);
        const claim = task === null ? null : await queue.claim(WORKER, 600, { task: task.id });
        if (claim === null) throw new Error(`${key} is not ready.`);
        const landed = edits ? await landOn(ground, job.id, { key, edits, integration }) : null;
        if (landed !== null)
          await queue.note(claim.lease, {
            branch: branchOf(job.id, key),
            commit: landed.commit,
            base: landed.base,
          });
        const facts = { usage: NO_USAGE, exitCode: 0, clientSession: null };
        await queue.settle(claim.lease, settlementOf(key, edits ?? null, landed?.landed ?? null), facts);
      }
    },
    apply: async (request = {}) =>
      await applyJob(site, queue, await find(), {
        mode: 'uncommitted',
        keys: null,
        dryRun: false,
        ...request,
      }),
    rollback: async () => await rollbackJob(site, await find()),
    [Symbol.asyncDispose]: () => queue[Symbol.asyncDispose](),
  };
  if (base !== null) await fixture.finish(works.filter(({ edits }) => edits !== undefined));
  return fixture;
}

/** As the merge train does it: the work on a branch, merged without fast-forward. */
async function landOn(
  { git, change }: Ground,
  job: JobId,
  { key, edits, integration }: { readonly key: string; readonly edits: Edits; readonly integration: string },
): Promise<{ readonly commit: string; readonly base: string; readonly landed: string }> {
  const base = await git('rev-parse', integration);
  const work = await change(base, edits);
  const commit = await git('commit-tree', '-p', base, '-m', `Work of ${key}`, `${work}^{tree}`);
  await git('update-ref', branchRef(branchOf(job, key)), commit);
  const parents = ['-p', base, '-p', commit];
  const landed = await git('commit-tree', ...parents, '-m', `Merge ${key}`, `${commit}^{tree}`);
  await git('update-ref', integration, landed);
  return { commit, base, landed };
}

function settlementOf(key: string, edits: Edits | null, landed: string | null): Settlement {
  if (edits === null)
    return {
      kind: 'failed',
      reason: 'error',
      error: 'It failed.',
      report: null,
      retryAt: null,
      resume: null,
    };
  return {
    kind: 'completed',
    report: makeReport({ summary: `Did\n${key}.`, filesChanged: Object.keys(edits) }),
    receipt: makeReceipt(),
    landed,
    followups: null,
  };
}
