/** What is told to those who look elsewhere: one plain line for what happened, safe wherever it is shown. */

import type { NotifyEvent } from '../config/config.ts';
import type { Mask } from '../domain/mask.ts';
import type { Halt, Hold } from '../domain/pools.ts';
import type { Job, Task } from '../domain/records.ts';
import { holdText } from './pool.ts';
import { costText, count, duration, kindsText, shorten } from './text.ts';

export interface Notice {
  readonly event: NotifyEvent;
  /** What became of the job, or of the workers. */
  readonly status: Job['status'] | 'parked' | 'halted';
  /** `Klauss: job k3f9x2 "Users can log in" completed: 9 of 9 tasks, $0.42 in 12m 4s.` */
  readonly text: string;
  /** What to do about it, one sentence. */
  readonly hint: string;
  /** What it is about, its goal masked; null: the workers of the queue. */
  readonly job: Job | null;
}

type JobEvent = Exclude<NotifyEvent, 'parked'>;

const GOAL_WIDTH = 80;
/** Of what an API or a gate said. */
const MESSAGE_WIDTH = 200;

/**
 * The end of a job.
 * @param failed its failed tasks, or the latest of them
 */
export function jobNotice(job: Job, failed: readonly Task[], mask: Mask): Notice {
  const event = eventOf(job, failed);
  const goal = mask.text(job.goal);
  const named = goal === '' ? job.id : `${job.id} "${quoted(goal, GOAL_WIDTH)}"`;
  const money = event === 'budget' ? failed.find(({ reason }) => reason === 'budget') : undefined;
  const why = quoted(mask.text(money?.error ?? ''), MESSAGE_WIDTH);
  const cost = costText(job);
  const took = duration((job.finishedAt ?? job.createdAt) - job.createdAt);
  const text = `Klauss: job ${named} ${outcomeText(event, job)}: ${tasksText(job, failed)}${cost === '' ? '' : `, ${cost}`} in ${took}. ${why}`;
  return { event, status: job.status, text: text.trim(), hint: hintFor(event, job), job: { ...job, goal } };
}

/** The workers wait for a usage limit. */
export function parkedNotice(hold: Hold, mask: Mask): Notice {
  const message = quoted(mask.text(hold.message), MESSAGE_WIDTH);
  return {
    event: 'parked',
    status: 'parked',
    text: `Klauss: ${holdText({ ...hold, message })}`,
    hint: 'The workers go on by themselves when it is over; no task has lost an attempt.',
    job: null,
  };
}

/** The workers have stopped by themselves: no work goes on until somebody has done something about it. */
export function haltNotice({ message, hint }: Halt, mask: Mask): Notice {
  return {
    event: 'failure',
    status: 'halted',
    text: `Klauss: the workers have stopped: ${quoted(mask.text(message), MESSAGE_WIDTH)}`,
    hint: quoted(mask.text(hint), Number.POSITIVE_INFINITY),
    job: null,
  };
}

/** Money was short when nothing but money was: whatever else failed needs somebody to look at it. */
function eventOf({ status, reason }: Job, failed: readonly Task[]): JobEvent {
  if (status !== 'failed') return 'end';
  const isShort = failed.length > 0 && failed.every((task) => task.reason === 'budget');
  return reason === 'budget' || isShort ? 'budget' : 'failure';
}

function outcomeText(event: JobEvent, { status }: Job): string {
  if (event === 'failure') return 'failed';
  if (event === 'budget') return 'ended for want of money';
  return status === 'completed' ? 'completed' : 'ended';
}

/** `9 of 9 tasks`, or `7 of 9 tasks completed, 1 failed (gates), 1 skipped`. */
function tasksText({ tasks }: Job, failed: readonly Task[]): string {
  const all = Object.values(tasks).reduce((sum, number) => sum + number, 0);
  const done = `${tasks.completed} of ${count(all, 'task')}`;
  if (tasks.completed === all) return done;
  const kinds = failed.length === 0 ? '' : ` (${kindsText(failed, ({ reason }) => reason ?? 'error')})`;
  const others = [
    tasks.failed > 0 && `${tasks.failed} failed${kinds}`,
    tasks.cancelled > 0 && `${tasks.cancelled} cancelled`,
    tasks.skipped > 0 && `${tasks.skipped} skipped`,
  ].filter((part) => part !== false);
  return [`${done} completed`, ...others].join(', ');
}

function hintFor(event: JobEvent, { id, base, applied, tasks }: Job): string {
  if (event === 'failure')
    return `klauss results ${id} tells why; klauss retry ${id} runs what failed again.`;
  if (event === 'budget')
    return `klauss results ${id} tells what is left; klauss retry ${id} goes on when there is more.`;
  return base !== null && applied === null && tasks.completed > 0
    ? `klauss apply ${id} brings the result into your tree.`
    : `klauss results ${id} tells what came of it.`;
}

/** Words of others on one line; without what would be a mention in a chat (`<!channel>`) or markup in a pop-up. */
const quoted = (text: string, width: number): string =>
  shorten(text, width).replaceAll('<', '‹').replaceAll('>', '›');
