/** Where the change of a job or a task lies in the repository. */

import { existsSync } from 'node:fs';
import { integrationTip } from '../apply/result.ts';
import type { ProjectPaths } from '../config/project.ts';
import type { Job, Task } from '../domain/records.ts';
import { commitOf } from '../git/refs.ts';
import type { Repository } from '../git/repository.ts';
import { writeTree } from '../git/tree.ts';
import { branchOf, branchRef, worktreePath } from '../workspace/names.ts';
import { readRecord } from '../workspace/record.ts';
import { soundRegistration } from '../workspace/registration.ts';
import type { Context } from './context.ts';

/** The trees or commits between which a change lies. */
export interface Range {
  readonly from: string;
  readonly to: string;
}

/** What a task has changed, or all of the job. Null: nothing yet. */
export async function rangeOf(
  context: Context,
  repository: Repository,
  job: Job,
  task: Task | null,
): Promise<Range | null> {
  return task === null
    ? await rangeOfJob(repository, job)
    : await rangeOfTask(context, repository, job, task);
}

async function rangeOfJob(repository: Repository, job: Job): Promise<Range | null> {
  const tip = await integrationTip(repository, job);
  return job.base === null || tip === null ? null : { from: job.base, to: tip };
}

/** What its landing brought; before that, what is on its branch, and while it runs what its worktree holds right now. */
async function rangeOfTask(
  { paths }: Context,
  repository: Repository,
  job: Job,
  task: Task,
): Promise<Range | null> {
  if (task.landed !== null) return { from: `${task.landed}^1`, to: task.landed };
  const from = task.base ?? job.base;
  if (from === null) return null;
  const to =
    (await treeAtWork(paths, repository, task)) ??
    (await commitOf(repository, branchRef(task.branch ?? branchOf(task.job, task.key))));
  return to === null ? null : { from, to };
}

/** What the worktree of a running task holds, or null: it has none, or what stands in it is not the worker's. */
async function treeAtWork(paths: ProjectPaths, repository: Repository, task: Task): Promise<string | null> {
  if (task.status !== 'running') return null;
  const root = worktreePath(paths.worktrees, task.job, task.key);
  const registration = existsSync(root) ? await soundRegistration(repository, root) : null;
  const record = registration === null ? null : await readRecord(registration);
  if (registration === null || !record?.ready || record.away) return null;
  const { gitDir } = registration;
  return await writeTree(repository.at({ root, gitDir }), {
    directory: paths.scratch,
    except: record.except,
  });
}
