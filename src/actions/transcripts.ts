/** Finding the transcript of an attempt, which its pool kept beside its logs. */

import { createReadStream, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LINE_BYTES, parseMessage } from '../claude/stream.ts';
import { KlaussError } from '../domain/errors.ts';
import type { Attempt, Task } from '../domain/records.ts';
import { linesOf } from '../platform/lines.ts';
import type { Queue } from '../queue/queue.ts';
import type { Context } from './context.ts';
import { findLog, logDirectories } from './logs.ts';

export interface FoundTranscript {
  readonly attempt: Attempt;
  /** The file of its lines. */
  readonly path: string;
  /** The file of what all workers of the job are told alike; null: it is not there (any more). */
  readonly shared: string | null;
}

/** The file that the client's stream of an attempt is kept in, relative to a directory of logs. */
export const transcriptName = ({ job, key }: Task, attempt: number): string =>
  join(job, `${key}.${attempt}.jsonl`);

/**
 * The transcript of one of a task's attempts.
 * @param number which attempt; undefined: the latest
 * @throws KlaussError `state`: there was no attempt yet; `not_found`: not that one, or its transcript is not there
 */
export async function findTranscript(
  context: Context,
  queue: Queue,
  task: Task,
  number?: number,
): Promise<FoundTranscript> {
  const attempt = await findAttempt(queue, task, number);
  const path = findLog(await logDirectories(context), transcriptName(task, attempt.number));
  if (!existsSync(path)) throw missing(task, attempt, path);
  return { attempt, path, shared: await sharedBeside(path) };
}

async function sharedBeside(transcript: string): Promise<string | null> {
  for await (const line of linesOf(createReadStream(transcript), LINE_BYTES)) {
    const first = parseMessage(line);
    if (first.type !== 'run' || !first.shared) return null;
    const file = join(dirname(transcript), first.shared);
    return existsSync(file) ? file : null;
  }
  return null;
}

async function findAttempt(queue: Queue, task: Task, number: number | undefined): Promise<Attempt> {
  const attempts = await queue.attempts(task.id);
  const latest = attempts.at(-1);
  if (latest === undefined) {
    throw new KlaussError('state', `The task ${nameOf(task)} has not run yet.`, {
      hint: `What it waits for is told by \`klauss status ${task.job}\`.`,
    });
  }
  if (number === undefined) return latest;
  const attempt = attempts.find((one) => one.number === number);
  if (attempt !== undefined) return attempt;
  throw new KlaussError('not_found', `The task ${nameOf(task)} has no attempt ${number}.`, {
    hint: `Its latest is ${latest.number}; \`klauss show ${nameOf(task)}\` lists them all.`,
  });
}

function missing(task: Task, { number, clientSession }: Attempt, path: string): KlaussError {
  const why =
    clientSession === null ? 'no client was started for it' : `${path} is not there: it was removed`;
  return new KlaussError('not_found', `Attempt ${number} at ${nameOf(task)} has no transcript: ${why}.`, {
    hint: `How it ended is told by \`klauss show ${nameOf(task)}\`, and its log by \`klauss logs ${nameOf(task)}\`.`,
  });
}

const nameOf = ({ job, key }: Task): string => `${job}/${key}`;
