/** A job in a few lines, for a head or a model: what was done, what failed and why, what to do next. */

import type { Job, Task } from '../domain/records.ts';
import { assertNever } from '../domain/states.ts';
import { duration, jobLine, shorten, statusText } from './text.ts';

/** Tasks beyond this many are counted, not listed, so that a digest of a large job stays short. */
const LISTED = 40;
const SUMMARY_WIDTH = 160;
const ERROR_WIDTH = 300;
const FILES_WIDTH = 100;
const OVERLAPS_LISTED = 5;

export function digest(job: Job, tasks: readonly Task[]): string {
  const listed = tasks.length <= LISTED ? tasks : failuresFirst(tasks).slice(0, LISTED);
  const rest = tasks.length - listed.length;
  return [
    jobLine(job),
    ...listed.map(taskLines),
    ...(rest > 0 ? [`… and ${rest} more: klauss list --job ${job.id}`] : []),
    ...overlaps(tasks),
    ...nextSteps(job, tasks),
  ].join('\n');
}

/** So that what needs a look is never among those that are only counted. */
function failuresFirst(tasks: readonly Task[]): readonly Task[] {
  const failed = tasks.filter((task) => task.status === 'failed');
  return [...failed, ...tasks.filter((task) => task.status !== 'failed')];
}

function taskLines(task: Task): string {
  const took =
    task.startedAt !== null && task.finishedAt !== null
      ? `, ${duration(task.finishedAt - task.startedAt)}`
      : '';
  const head = `- ${task.key} [${statusText(task)}${took}]`;
  if (task.status === 'completed' && task.report !== null) {
    return `${head} ${shorten(task.report.summary, SUMMARY_WIDTH)}${filesText(task)}`;
  }
  if (task.status === 'running') return `${head} ${shorten(task.prompt)}${filesText(task)}`;
  if (task.error !== null) return `${head} ${shorten(task.error, ERROR_WIDTH)}`;
  return `${head} ${shorten(task.prompt)}`;
}

/** What it changed: as git saw it, in a shared workspace as the worker reported it. */
function filesText({ isolation, changedFiles, report }: Task): string {
  const files = isolation === 'worktree' ? changedFiles : (report?.filesChanged ?? []);
  return files.length > 0 ? ` (${shorten(files.join(', '), FILES_WIDTH)})` : '';
}

/** Files that tasks change at this moment beside each other: their merge may conflict. */
function overlaps(tasks: readonly Task[]): string[] {
  const keysByFile = new Map<string, string[]>();
  for (const { key, status, changedFiles } of tasks) {
    if (status !== 'running') continue;
    for (const file of changedFiles) keysByFile.set(file, [...(keysByFile.get(file) ?? []), key]);
  }
  return [...keysByFile]
    .filter(([, keys]) => keys.length > 1)
    .slice(0, OVERLAPS_LISTED)
    .map(([file, keys]) => `! ${file} is being changed by ${keys.join(' and ')}`);
}

function nextSteps(job: Job, tasks: readonly Task[]): string[] {
  return [...progressSteps(job, tasks), ...applySteps(job, tasks)];
}

/** What is to be done with the result. */
function applySteps(job: Job, tasks: readonly Task[]): string[] {
  const landed = tasks.filter((task) => task.landed !== null);
  const applied = new Set(job.applied?.tasks);
  const open = landed.filter(({ key }) => !applied.has(key));
  if (job.finishedAt !== null && open.length > 0)
    return [`Next: klauss apply ${job.id} brings the result into your tree; klauss diff ${job.id} shows it.`];
  return job.applied === null ? [] : [`Applied. klauss rollback ${job.id} takes it back.`];
}

function progressSteps(job: Job, tasks: readonly Task[]): string[] {
  const failed = tasks.filter((task) => task.status === 'failed');
  switch (job.status) {
    case 'failed':
      return [
        `Next: klauss show ${job.id}/${failed[0]?.key ?? 'KEY'} tells more; klauss retry ${job.id} runs what failed again.`,
      ];
    case 'paused':
      return [`Next: klauss resume ${job.id} goes on with it.`];
    case 'pending':
    case 'running':
      return [`Next: klauss wait ${job.id} follows it.`];
    case 'completed':
    case 'cancelled':
      return [];
    default:
      return assertNever(job.status);
  }
}
