/**
 * One landing at a time. Whoever lands holds `.klauss/landing`, a directory that comes into being with its holder's
 * name in it, as renaming a directory onto one that holds something fails. What a dead holder leaves is taken over by
 * adding the next holder in the same way. All that a landing needs stands there until its end.
 */

import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { KlaussError } from '../domain/errors.ts';
import { asJobId, type JobId } from '../domain/ids.ts';
import type { Scratch } from '../git/tree.ts';
import { identify, isAlive } from '../platform/processes.ts';
import { landingDirectory } from './held.ts';

export interface Holding {
  /** `<project>/.klauss/landing` */
  readonly directory: string;
  /** Names this landing; what it has in git's directory carries it. */
  readonly id: string;
  readonly job: JobId;
  /** Inside that directory: what a landing needs for a moment goes with it, whatever becomes of it. */
  readonly scratch: Scratch;
}

const whoSchema = z.strictObject({
  id: z.uuid(),
  job: z.string().transform(asJobId),
  /** Null: it was let go, to be gone on with by the next. */
  process: z.strictObject({ pid: z.int(), startedAt: z.string() }).nullable(),
});
type Who = z.infer<typeof whoSchema>;

interface Holder {
  /** 1 for whoever began, one more for each that took over. */
  readonly number: number;
  readonly who: Who;
}

const holding = (directory: string, { id, job }: Pick<Who, 'id' | 'job'>): Holding => ({
  directory,
  id,
  job,
  scratch: { directory: join(directory, 'tmp') },
});

/** @throws KlaussError `state`: another landing is under way, or was interrupted */
export async function hold(scratch: Scratch, job: JobId): Promise<Holding> {
  const directory = landingDirectory(scratch);
  const who = { id: randomUUID(), job, process: identify(process.pid) };
  const made = join(scratch.directory, `landing-${who.id}`);
  try {
    await writeHolder(join(made, holderName(1)), who);
    // One that has just ended makes room for this one.
    while (!(await moved(made, directory))) {
      const holder = await currentHolder(directory);
      if (holder !== null) throw held(holder.who);
      if (existsSync(directory)) throw notOurs(directory);
    }
    return holding(directory, who);
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

function held({ job, process: by }: Who): KlaussError {
  if (by !== null && isAlive(by))
    return new KlaussError('state', `Job ${job} is being landed at this moment, by process ${by.pid}.`, {
      hint: `Try again when it is done; \`klauss status ${job}\` tells.`,
      details: { job, pid: by.pid },
    });
  return new KlaussError('state', `An earlier landing, of job ${job}, was interrupted and is not finished.`, {
    hint: `Run \`klauss status ${job}\`: it finishes the landing, or says what is in its way.`,
    details: { job },
  });
}

const notOurs = (directory: string): KlaussError =>
  new KlaussError('state', `${directory} is in the way: it holds no landing of Klauss.`, {
    hint: 'Move it away and try again.',
  });

/** The job of a landing that a dead process left, or null: there is none, or it is under way. Only looks. */
export async function interruptedLanding(scratch: Scratch): Promise<JobId | null> {
  const holder = await currentHolder(landingDirectory(scratch));
  return holder === null || (holder.who.process !== null && isAlive(holder.who.process))
    ? null
    : holder.who.job;
}

/** The landing that a dead process left, now held by this one; null: there is none, or somebody has it. */
export async function takeOver(scratch: Scratch): Promise<Holding | null> {
  const directory = landingDirectory(scratch);
  const dead = await currentHolder(directory);
  if (dead === null || (dead.who.process !== null && isAlive(dead.who.process))) return null;
  const next = await enter(scratch, directory, dead, identify(process.pid));
  if (next === null) return null;
  // Meanwhile that landing may have been finished, and another begun.
  const whose = await readHolder(directory, dead.number);
  if (whose?.id === dead.who.id) return holding(directory, dead.who);
  await rm(next, { recursive: true, force: true });
  return null;
}

/** Leaves a landing that could not be finished to whoever comes next. */
export async function letGo(scratch: Scratch, { directory }: Holding): Promise<void> {
  const holder = await currentHolder(directory);
  if (holder !== null) await enter(scratch, directory, holder, null);
}

/** Ends it: nothing of it is left. */
export async function release(scratch: Scratch, { directory, id }: Holding): Promise<void> {
  const gone = join(scratch.directory, `landed-${id}`);
  await mkdir(scratch.directory, { recursive: true, mode: 0o700 });
  await rename(directory, gone);
  await rm(gone, { recursive: true, force: true, maxRetries: 3 });
}

/** Adds the next holder; null: somebody was faster, or the landing is over. */
async function enter(
  scratch: Scratch,
  directory: string,
  { number, who }: Holder,
  process: Who['process'],
): Promise<string | null> {
  const made = join(scratch.directory, `holder-${randomUUID()}`);
  const next = join(directory, holderName(number + 1));
  try {
    await writeHolder(made, { ...who, process });
    return (await moved(made, next)) ? next : null;
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

async function writeHolder(directory: string, who: Who): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await writeFile(join(directory, 'who.json'), JSON.stringify(who), { mode: 0o600 });
}

async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

async function currentHolder(directory: string): Promise<Holder | null> {
  const numbers = (await readdir(directory).catch(() => [])).flatMap((name) => {
    const number = /^holder\.(\d+)$/.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  const number = Math.max(0, ...numbers);
  const who = await readHolder(directory, number);
  return who === null ? null : { number, who };
}

async function readHolder(directory: string, number: number): Promise<Who | null> {
  const text = await readFile(join(directory, holderName(number), 'who.json'), 'utf8').catch(() => null);
  return text === null ? null : whoSchema.parse(JSON.parse(text));
}

const holderName = (number: number): string => `holder.${number}`;
