import { existsSync } from 'node:fs';
import type { Context } from '../actions/context.ts';
import { findJob, findJobOrTask, queueOf } from '../actions/find.ts';
import { repositoryOf } from '../actions/landing.ts';
import { requireOwn } from '../actions/own.ts';
import { changesBetween, statusOf } from '../apply/change.ts';
import { type PatchFormat, patchBetween } from '../apply/patch.ts';
import { integrationTip } from '../apply/result.ts';
import type { ProjectPaths } from '../config/project.ts';
import { KlaussError } from '../domain/errors.ts';
import type { Job, Task } from '../domain/records.ts';
import { commitOf } from '../git/refs.ts';
import type { Repository } from '../git/repository.ts';
import { writeTree } from '../git/tree.ts';
import { branchOf, branchRef, worktreePath } from '../workspace/names.ts';
import { readRecord } from '../workspace/record.ts';
import { soundRegistration } from '../workspace/registration.ts';
import { defineCommand } from './command.ts';

export default defineCommand({
  description: 'Show what a job or a task has changed, as a patch',
  args: {
    what: {
      type: 'positional',
      description: 'A job, or a task by id or JOB/KEY; without it, the newest job',
      required: false,
    },
    stat: { type: 'boolean', description: 'Only how much of each file' },
    'name-only': { type: 'boolean', description: 'Only the names of the files' },
  },
  async run(context, args, session) {
    if (args.stat && args['name-only'])
      throw new KlaussError('usage', '--stat and --name-only exclude each other.', {
        hint: 'Choose one. See `klauss diff --help`.',
      });
    const format: PatchFormat = args.stat ? 'stat' : args['name-only'] ? 'names' : 'patch';
    const queue = await queueOf(context);
    const named = args.what === undefined ? null : await findJobOrTask(queue, args.what);
    const job = await findJob(queue, named?.job, context);
    requireOwn(context, job, `diff ${args.what ?? job.id}`);
    const task = named?.task ?? null;
    const repository = await repositoryOf(context);
    const range =
      task === null ? await rangeOfJob(repository, job) : await rangeOfTask(context, repository, job, task);
    const scratch = { directory: context.paths.scratch };
    const files = range === null ? [] : await changesBetween(repository, range.from, range.to);
    const patch =
      range === null ? Buffer.alloc(0) : await patchBetween(repository, scratch, { ...range, format });
    if (session.json)
      return {
        data: {
          job: job.id,
          task: task?.key ?? null,
          from: range?.from ?? null,
          to: range?.to ?? null,
          files: files.map((change) => ({ path: change.path, status: statusOf(change) })),
          patch: patch.toString('utf8'),
        },
        text: '',
      };
    if (files.length === 0) session.note(`Nothing has changed in ${args.what ?? `job ${job.id}`} yet.`);
    session.print(patch);
    return null;
  },
});

/** The trees or commits between which a change lies. */
interface Range {
  readonly from: string;
  readonly to: string;
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
