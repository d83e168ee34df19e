/** Running a job to its end in the foreground: workers, waiting, applying, and leaving no process behind. */

import type { Context } from '../actions/context.ts';
import { findJob } from '../actions/find.ts';
import { landing } from '../actions/landing.ts';
import { pauseJob } from '../actions/pauseJob.ts';
import { type Application, type ApplyRequest, applyJob } from '../apply/apply.ts';
import { KlaussError } from '../domain/errors.ts';
import type { JobId } from '../domain/ids.ts';
import type { Halt } from '../domain/pools.ts';
import type { Job, Task } from '../domain/records.ts';
import { endPool, retirePool } from '../pool/end.ts';
import { livingPool } from '../pool/living.ts';
import type { Queue } from '../queue/queue.ts';
import { describeApplication } from './application.ts';
import { type CommandSession, EXIT, type ExitCode } from './command.ts';
import { describeEnd, followSeen } from './following/progress.ts';

export interface RunOptions {
  readonly workers: number | null;
  readonly timeoutSeconds: number | null;
  /** Null: the result is not applied. */
  readonly request: ApplyRequest | null;
  /** The first pauses the job, the second ends its tasks at once. */
  readonly interrupts: { readonly first: AbortSignal; readonly second: AbortSignal };
  /** Nothing but the result is printed. */
  readonly quiet: boolean | undefined;
}

export interface RunEnd {
  readonly job: Job;
  readonly tasks: readonly Task[];
  /** What else a program should know. */
  readonly notes: readonly string[];
  /** What is said after the digest. */
  readonly lines: readonly string[];
  readonly exitCode: ExitCode;
  /** The job is finished. */
  readonly over: boolean;
  /** Why the workers stopped by themselves. */
  readonly halt: Halt | null;
}

type Told = Pick<RunEnd, 'notes' | 'lines' | 'exitCode'>;

/** @throws KlaussError `environment` or `pool`: workers could not be started; the job stays */
export async function runToEnd(
  context: Context,
  id: JobId,
  { workers, timeoutSeconds, request, interrupts, quiet }: RunOptions,
  session: CommandSession,
): Promise<RunEnd> {
  const queue = await context.queue();
  const isOurs = (await livingPool(queue)) === null;
  await context.ensurePool(workers);
  const end = await followSeen({ context, queue, session }, id, {
    start: true,
    timeoutSeconds,
    quiet,
    signal: interrupts.first,
  });
  const { kind, job } = end;
  // Nothing waits for it any more; it stays only for others.
  if (isOurs && (kind === 'finished' || kind === 'paused')) await retirePool(queue);
  const told = await conclude();
  const now = await findJob(queue, id, null);
  const tasks = await queue.tasks({ job: id });
  return { ...told, job: now, tasks, over: now.finishedAt !== null, halt: end.halt };

  async function conclude(): Promise<Told> {
    switch (kind) {
      case 'finished':
        return await land(context, queue, job, request, interrupts.first);
      case 'interrupted':
        return await pause(context, queue, id, interrupts.second, isOurs);
      default: {
        const { exitCode, note } = describeEnd(end);
        return saying(
          exitCode,
          note ?? '',
          `\`klauss wait ${id}\` follows it, \`klauss apply ${id}\` brings its result in.`,
        );
      }
    }
  }
}

const saying = (exitCode: ExitCode, ...notes: readonly string[]): Told => ({ notes, lines: notes, exitCode });

/** Brings the result into the tree, if all of it is there. */
async function land(
  context: Context,
  queue: Queue,
  job: Job,
  request: ApplyRequest | null,
  signal: AbortSignal,
): Promise<Told> {
  const tasks = await queue.tasks({ job: job.id });
  const open = tasks.some(({ landed }) => landed !== null);
  if (job.status !== 'completed') {
    const rest = open ? [`Not applied: \`klauss apply ${job.id}\` brings in what is done.`] : [];
    return saying(EXIT.failed, ...rest);
  }
  if (request === null) return saying(EXIT.ok);
  try {
    const application = await applied(context, queue, job, request, signal);
    const { notes, lines } = describeApplication(application, request, tasks);
    // All is done, also where nothing had to change.
    return { notes: application.kind === 'nothing' ? lines : notes, lines, exitCode: EXIT.ok };
  } catch (error) {
    if (!(error instanceof KlaussError)) throw error;
    const exitCode = error.code === 'interrupted' ? EXIT.interrupted : EXIT.failed;
    return saying(exitCode, `The result is not applied. ${error.message}`, error.hint);
  }
}

async function applied(
  context: Context,
  queue: Queue,
  job: Job,
  request: ApplyRequest,
  signal: AbortSignal,
): Promise<Application> {
  // Without a snapshot there need not even be a repository.
  if (job.base === null) return { kind: 'nothing', why: 'shared', job };
  return await landing(context, queue, signal, (site) => applyJob(site, queue, job, request));
}

/** Stops the job's tasks, which keep their sessions, and then a pool that nobody else needs. */
async function pause(
  context: Context,
  queue: Queue,
  id: JobId,
  atOnce: AbortSignal,
  isOurs: boolean,
): Promise<Told> {
  try {
    await pauseJob(context, queue, id, atOnce);
  } catch (error) {
    // It came to its end just now.
    if (!(error instanceof KlaussError) || error.code !== 'state') throw error;
    if (isOurs) await retirePool(queue);
    return saying(EXIT.interrupted, `Interrupted: job ${id} is finished, its result is not applied.`);
  }
  const others = (await queue.jobs({ unfinished: true })).some(({ status }) => status !== 'paused');
  if (isOurs && atOnce.aborted && !others) await endPool(queue, 'kill');
  else if (isOurs) await retirePool(queue);
  return saying(
    EXIT.interrupted,
    `Interrupted: job ${id} is paused. \`klauss resume ${id}\` goes on with it.`,
  );
}
