/** What the client of a task has said, as it said it: the lines of the transcripts. */

import { createReadStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Context } from '../../actions/context.ts';
import { growth } from '../../actions/growth.ts';
import { findTranscript, transcriptName } from '../../actions/transcripts.ts';
import { LINE_BYTES } from '../../claude/stream.ts';
import type { Task } from '../../domain/records.ts';
import { linesOf } from '../../platform/lines.ts';
import type { Queue } from '../../queue/queue.ts';
import type { CommandSession, Result } from '../command.ts';

/**
 * Prints the transcript of an attempt.
 * @param attempt undefined: the latest
 * @param last only so many lines of its end
 */
export async function printRaw(
  context: Context,
  queue: Queue,
  task: Task,
  { attempt, last }: { readonly attempt: number | undefined; readonly last: number | undefined },
  session: CommandSession,
): Promise<Result | null> {
  const { path } = await findTranscript(context, queue, task, attempt);
  const kept: string[] = [];
  const isKept = session.json || last !== undefined;
  for await (const line of linesOf(createReadStream(path), LINE_BYTES)) {
    if (!isKept) session.print(`${line}\n`);
    else if (kept.push(line) > (last ?? Number.POSITIVE_INFINITY)) kept.shift();
  }
  return isKept ? { data: { lines: kept }, text: kept.join('\n') } : null;
}

/**
 * Prints the transcript of an attempt, and what is appended to it, until the signal ends it. Without an attempt, that of
 * the latest and of those that follow.
 * @param past so many lines that were there before
 */
export async function followRaw(
  queue: Queue,
  directories: readonly string[],
  task: Task,
  { attempt, past }: { readonly attempt: number | undefined; readonly past: number },
  session: CommandSession,
): Promise<null> {
  const { first } = session.interrupts();
  const places = directories.map((directory) => dirname(join(directory, transcriptName(task, 1))));
  for (const place of places) await mkdir(place, { recursive: true, mode: 0o700 }); // it may not have run yet
  const from = attempt ?? (await queue.attempts(task.id)).at(-1)?.number ?? 1;
  const isWanted = (name: string): boolean => {
    const number = attemptOf(task.key, name);
    return number !== null && (attempt === undefined ? number >= from : number === from);
  };
  let isPast = true;
  for await (const files of growth(places, isWanted, first)) {
    const lines = files.flatMap((file) => file.lines);
    const shown = isPast ? lastOf(lines, past) : lines;
    if (shown.length > 0) session.print(`${shown.join('\n')}\n`);
    isPast = false;
  }
  return null;
}

/** The attempt that a file is the transcript of; null: of none at this task. */
function attemptOf(key: string, name: string): number | null {
  if (!name.startsWith(`${key}.`)) return null;
  const number = /^(\d+)\.jsonl$/.exec(name.slice(key.length + 1))?.[1];
  return number === undefined ? null : Number(number);
}

/** The last so many, which may be none. */
export const lastOf = <Item>(items: readonly Item[], count: number): readonly Item[] =>
  count === 0 ? [] : items.slice(-count);
