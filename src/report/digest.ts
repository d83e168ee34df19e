/** A job in a few lines, for a head or a model: what was done, what failed and why, what to do next. */

import type { Job, Task } from '../domain/records.ts';
import { duration, jobLine, shorten, statusText } from './text.ts';

/** Tasks beyond this many are counted, not listed, so that a digest of a large job stays short. */
const LISTED = 40;
const SUMMARY_WIDTH = 160;
const ERROR_WIDTH = 300;

export function digest(job: Job, tasks: readonly Task[]): string {
  const listed = tasks.length <= LISTED ? tasks : failuresFirst(tasks).slice(0, LISTED);
  const rest = tasks.length - listed.length;
  return [
    jobLine(job),
    ...listed.map(taskLines),
    ...(rest > 0 ? [`… and ${rest} more: klauss list --job ${job.id}`] : []),
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
    const files =
      task.report.filesChanged.length > 0 ? ` (${shorten(task.report.filesChanged.join(', '), 100)})` : '';
    return `${head} ${shorten(task.report.summary, SUMMARY_WIDTH)}${files}`;
  }
  if (task.error !== null) return `${head} ${shorten(task.error, ERROR_WIDTH)}`;
  return `${head} ${shorten(task.prompt)}`;
}

function nextSteps(job: Job, tasks: readonly Task[]): string[] {
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
  }
}
