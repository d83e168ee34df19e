/** A task in one line, and below it what matters of its failure. */

import { dollars } from '../domain/money.ts';
import { failureOf } from './failure.ts';
import type { Told } from './fields.ts';
import { count, duration, shorten, statusText } from './text.ts';
import { estimateTokens, oneLineWithin } from './tokens.ts';

/** How much is said of a task. */
export interface Detail {
  /** Tokens of its summary, or of each line of its error. */
  readonly text: number;
  /** Tokens of its files. */
  readonly files: number;
  /** Lines of its error, beside the first one. */
  readonly telling: number;
}

const COMMIT_WIDTH = 7;
const TELLING_TOKENS = 60;
const WAIVED_TOKENS = 24;

/** @param told which task has told a failure of that kind: it is not told twice */
export function taskLines(
  task: Told,
  detail: Detail,
  told: Map<string, string> = new Map(),
): readonly string[] {
  const head = [`- ${task.key} [${[statusText(task), ...facts(task)].join(', ')}]`];
  if (task.proposedBy !== null) head.push(`(proposed by ${task.proposedBy})`);
  if (task.status === 'failed' && task.error !== null) {
    const [first, ...rest] = failureLines(task, detail, told);
    return [[...head, first].join(' '), ...rest.map((line) => `    | ${line}`)];
  }
  return [[...head, oneLineWithin(saying(task), detail.text), ...workOf(task, detail)].join(' ')];
}

/** How long it took, what it cost to try again, and which gates do not count. */
function facts(task: Told): readonly string[] {
  const { startedAt, finishedAt, attempt, costUsd } = task;
  const waived = waivedGates(task).map(({ command }) => command);
  return [
    ...(startedAt !== null && finishedAt !== null ? [duration(finishedAt - startedAt)] : []),
    ...(attempt > 1 ? [`${attempt} attempts`, dollars(costUsd)] : []),
    ...(waived.length > 0 ? [`waived: ${oneLineWithin(waived.join('; '), WAIVED_TOKENS)}`] : []),
  ];
}

/** Gates that failed, before the task as well: its result is not proved by them. */
export const waivedGates = ({ receipt }: Told) =>
  (receipt?.gates ?? []).filter(({ waived }) => waived !== null);

/** What is told of it: what its worker says, or what was asked. */
function saying({ status, report, error, prompt }: Told): string {
  if (status === 'completed' && report !== null) return report.summary;
  return status === 'running' ? prompt : (error ?? prompt);
}

/** What it changed, or why it changed nothing, and the commit that has it. */
function workOf(task: Told, detail: Detail): readonly string[] {
  if (task.status !== 'completed' && task.status !== 'running') return [];
  const unchanged = task.receipt?.unchanged ?? '';
  const files = filesText(filesOf(task), detail.files);
  const commit = task.status === 'completed' ? shortCommit(task) : '';
  return [
    ...(unchanged === '' ? [] : [`(nothing to change: ${oneLineWithin(unchanged, detail.text)})`]),
    ...(files === '' ? [] : [files]),
    ...(commit === '' ? [] : [commit]),
  ];
}

/** What it changed: as git saw it, in a shared workspace as the worker reported it. */
export const filesOf = ({ isolation, changedFiles, report }: Told): readonly string[] =>
  isolation === 'worktree' ? changedFiles : (report?.filesChanged ?? []);

/** Where its work is: the commit that brought it in, else the one that was proved. Empty: in no commit. */
export const shortCommit = ({ landed, commit }: Told): string =>
  (landed ?? commit ?? '').slice(0, COMMIT_WIDTH);

/** `(a.ts, b.ts and 3 more)`, or `(5 files)` where there is no room for names. */
function filesText(files: readonly string[], most: number): string {
  if (files.length === 0) return '';
  let named = 0;
  let tokens = 0;
  const names: string[] = [];
  for (const file of files) {
    const name = shorten(file, Number.POSITIVE_INFINITY);
    tokens += estimateTokens(name) + 1;
    if (tokens > most) break;
    names.push(name);
    named++;
  }
  if (named === 0) return `(${count(files.length, 'file')})`;
  return `(${names.join(', ')}${named < files.length ? ` and ${files.length - named} more` : ''})`;
}

/** What Klauss says of it first, then what matters of what it quotes. */
function failureLines(task: Told, detail: Detail, told: Map<string, string>): readonly [string, ...string[]] {
  const { first, telling, kind } = failureOf(task);
  const same = telling.length === 0 ? undefined : told.get(kind);
  if (same !== undefined) return [`The same as ${same}.`];
  told.set(kind, task.key);
  const width = Math.min(detail.text, TELLING_TOKENS);
  return [
    oneLineWithin(first, detail.text),
    ...telling.slice(0, detail.telling).map((line) => oneLineWithin(line, width)),
  ];
}
