/** Applying as commands offer it: how it is asked for, and how it is told. */

import type { Application, ApplyRequest } from '../apply/apply.ts';
import { describeKept } from '../apply/recover.ts';
import { KlaussError } from '../domain/errors.ts';
import type { Job, Task } from '../domain/records.ts';
import { assertNever } from '../domain/states.ts';
import { jobJson } from '../report/json.ts';
import { count, countsText } from '../report/text.ts';
import { EXIT, type ExitCode, itemsOf } from './command.ts';

/** How the result is to come into the tree; without any, as uncommitted changes. */
export const HOW_ARGS = {
  commit: { type: 'boolean', description: 'As one commit on your branch' },
  merge: { type: 'boolean', description: "As a merge that keeps the tasks' commits" },
  message: {
    type: 'string',
    alias: 'm',
    valueHint: 'TEXT',
    description: 'Of that commit (default: the goal, and a line for each task)',
  },
  branch: { type: 'string', valueHint: 'NAME', description: 'As a new branch; your tree is left alone' },
} as const;

interface Given {
  readonly commit?: boolean | undefined;
  readonly merge?: boolean | undefined;
  readonly message?: string | undefined;
  readonly branch?: string | undefined;
  readonly task?: string | undefined;
  readonly 'dry-run'?: boolean | undefined;
}

/** @throws KlaussError `usage`: they exclude each other, or one is of no use */
export function requestOf(args: Given): ApplyRequest {
  const modes = [
    ...(args.commit ? (['commit'] as const) : []),
    ...(args.merge ? (['merge'] as const) : []),
    ...(args.branch === undefined ? [] : (['branch'] as const)),
  ];
  const [mode = 'uncommitted', other] = modes;
  if (other !== undefined)
    throw new KlaussError('usage', `--${mode} and --${other} exclude each other.`, {
      hint: 'Choose one; without any, the changes stay uncommitted.',
    });
  if (args.message !== undefined && mode !== 'commit' && mode !== 'merge')
    throw new KlaussError('usage', '--message is for --commit and --merge.', { hint: 'Add one of them.' });
  if (args.message?.trim() === '')
    throw new KlaussError('usage', '--message is to be followed by a text.', {
      hint: 'For example: --message "Validate input". Without it, the goal is taken.',
    });
  const keys = args.task === undefined ? undefined : itemsOf(args.task);
  if (keys?.includes(''))
    throw new KlaussError('usage', '--task is to be followed by the key of a task.', {
      hint: '`klauss status JOB` lists the keys.',
    });
  return {
    mode,
    branch: args.branch,
    message: args.message,
    keys: keys ?? null,
    dryRun: args['dry-run'] ?? false,
  };
}

export interface Described {
  readonly data: Readonly<Record<string, unknown>>;
  /** What else the user should know; among `data` and `lines`, too. */
  readonly notes: readonly string[];
  readonly lines: readonly string[];
  readonly exitCode: ExitCode;
}

/** What `apply` has done, or would do: for programs, and in lines for people. */
export function describeApplication(
  application: Application,
  request: ApplyRequest,
  tasks: readonly Task[],
): Described {
  const { job } = application;
  const isShared = application.kind === 'nothing' && application.why === 'shared';
  const notes = isShared ? [] : notesOn(job, tasks);
  if (application.kind === 'nothing') {
    return {
      data: { job: jobJson(job), applied: jobJson(job).applied, files: [], notes },
      notes,
      lines: [nothingText(application), ...notes],
      exitCode: application.why === 'applied' ? EXIT.ok : EXIT.failed,
    };
  }
  const { files, stat, commit, branch, kept } = application;
  const lines = [
    headline(application, request),
    stat,
    ...kept.map(describeKept),
    ...(application.holdsSnapshot
      ? ['It begins with a commit of the work that you had not committed when the job was submitted.']
      : []),
    ...notes,
  ];
  return {
    data: {
      job: jobJson(job),
      applied: jobJson(job).applied,
      dry_run: request.dryRun,
      mode: application.mode,
      tasks: application.tasks.map(({ key }) => key),
      files,
      stat,
      commit,
      branch,
      kept: kept.map(({ path, oid }) => ({ path, oid })),
      holds_snapshot: application.holdsSnapshot,
      notes,
    },
    notes,
    lines: lines.filter((line) => line !== ''),
    exitCode: EXIT.ok,
  };
}

function nothingText({ why, job }: Extract<Application, { readonly kind: 'nothing' }>): string {
  switch (why) {
    case 'shared':
      return `Job ${job.id}: its tasks worked in the project itself: there is nothing to apply.`;
    case 'empty':
      return `Nothing to apply: no task of job ${job.id} has changed anything that landed.`;
    case 'applied':
      return `Job ${job.id} is applied already.`;
    default:
      return assertNever(why);
  }
}

function headline(
  { job, tasks, mode, commit, branch, files }: Extract<Application, { readonly kind: 'landed' }>,
  { dryRun, branch: asked }: ApplyRequest,
): string {
  const whose =
    tasks.length === 0
      ? `what has changed in job ${job.id} since it was applied`
      : `${count(tasks.length, 'task')} of job ${job.id}: ${tasks.map(({ key }) => key).join(', ')}`;
  if (dryRun) return `This would land ${whose}.`;
  const name = branch?.replace(/^refs\/heads\//, '') ?? 'a detached HEAD';
  const short = commit?.slice(0, 12);
  if (mode === 'branch') return `Branch ${asked} holds ${whose}. Your tree is as it was.`;
  if (short !== undefined) return `Landed as ${mode} ${short} on ${name}: ${whose}.`;
  if (files.length === 0) return `Your tree held the work already: ${whose}.`;
  return `Landed as uncommitted changes: ${whose}.`;
}

/** What else the user should know. */
function notesOn(job: Job, tasks: readonly Task[]): string[] {
  const failed = tasks.filter(({ status }) => status === 'failed').map(({ key }) => key);
  return [
    ...(job.finishedAt === null
      ? [`Job ${job.id} is not finished (${countsText(job.tasks)}); the rest can be applied later.`]
      : []),
    ...(failed.length > 0
      ? [`Of job ${job.id} ${failed.join(', ')} failed: \`klauss status ${job.id}\` tells why.`]
      : []),
  ];
}
