/** What commands print for people: plain lines and aligned tables, no colours, so that a model reads them as well. */

import { stripVTControlCharacters } from 'node:util';
import { dollars } from '../domain/money.ts';
import { oneLine } from '../domain/oneLine.ts';
import type { Job, TaskCounts } from '../domain/records.ts';
import { duration } from '../domain/words.ts';
import type { Listed } from './fields.ts';
import { statusWord } from './json.ts';

export { count, duration } from '../domain/words.ts';

const PROMPT_WIDTH = 60;

/** Rows as columns, each as wide as its widest cell. The first row is the header. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** One line of at most `width` characters, whatever a worker has written. */
export const shorten = (text: string, width = PROMPT_WIDTH): string =>
  oneLine(stripVTControlCharacters(text), width);

/** A text of many lines without what a terminal would take for a command. */
export const harmless = (text: string): string =>
  stripVTControlCharacters(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');

/** `3 completed, 1 failed, 2 pending`, without the zeros. */
export function countsText(counts: TaskCounts): string {
  const order = ['completed', 'in_progress', 'pending', 'failed', 'cancelled', 'skipped'] as const;
  const parts = order
    .filter((word) => counts[word] > 0)
    .map((word) => `${counts[word]} ${word.replace('_', ' ')}`);
  return parts.length === 0 ? 'no tasks' : parts.join(', ');
}

/** `2 gates, 1 timeout`: how many there are of each kind; `gates` when there is one kind only. */
export function kindsText<Item>(items: readonly Item[], kindOf: (item: Item) => string): string {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(kindOf(item), (counts.get(kindOf(item)) ?? 0) + 1);
  return [...counts].map(([kind, number]) => (counts.size === 1 ? kind : `${number} ${kind}`)).join(', ');
}

export function tasksTable(tasks: readonly Listed[], now: number): string {
  const header = ['ID', 'JOB/KEY', 'STATUS', 'TRY', 'TIME', 'COST', 'PROMPT'];
  const rows = tasks.map((task) => [
    String(task.id),
    `${task.job}/${task.key}`,
    statusText(task),
    String(task.attempt),
    task.startedAt === null ? '' : duration((task.finishedAt ?? now) - task.startedAt),
    task.costUsd > 0 ? dollars(task.costUsd) : '',
    shorten(task.prompt),
  ]);
  return table([header, ...rows]);
}

/** The status with what explains it: `in_progress (prove)`, `failed (timeout)`, `pending (blocked)`. */
export function statusText(task: Listed): string {
  const why = task.phase ?? (task.status === 'failed' ? task.reason : waitsFor(task));
  return why === null ? statusWord(task.status) : `${statusWord(task.status)} (${why})`;
}

function waitsFor(task: Listed): string | null {
  if (task.status !== 'pending') return null;
  if (task.held) return 'paused';
  if (task.blocked > 0) return 'blocked';
  return task.notBefore === null ? null : 'retry';
}

/** The head line of a job: `Job k3f9x2 (running): 2 completed, 1 in progress, $0.12 of $5.00. Goal: …` */
export function jobLine(job: Job): string {
  const cost = costText(job);
  const status = job.reason === null ? job.status : `${job.status}: ${job.reason}`;
  return `Job ${job.id} (${status}): ${countsText(job.tasks)}${cost === '' ? '' : `, ${cost}`}.${goalText(job)}`;
}

/** ` Goal: Users can log in`, or nothing where none was given. */
export const goalText = ({ goal }: Job): string => (goal === '' ? '' : ` Goal: ${shorten(goal)}`);

const GOAL_WIDTH = 50;

/** ` "Users can log in"`, or nothing where no goal was given. */
export const quotedGoal = ({ goal }: Job): string => (goal === '' ? '' : ` "${shorten(goal, GOAL_WIDTH)}"`);

/** What all its attempts cost, and of which budget; empty when there is neither. */
export function costText({ costUsd, budgetUsd }: Job): string {
  if (budgetUsd !== null) return `${dollars(costUsd)} of ${dollars(budgetUsd)}`;
  return costUsd > 0 ? dollars(costUsd) : '';
}

/** What has become of the result of a finished job: ` Not applied yet: …`, or nothing where there is nothing to say. */
export function resultNote({ id, base, applied, finishedAt, tasks }: Job): string {
  if (finishedAt === null || base === null || tasks.completed === 0) return '';
  return applied === null ? ` Not applied: klauss apply ${id}.` : ' Applied.';
}
