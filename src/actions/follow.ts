/** Following a job to its end, with workers started when they are wanted and none run. */

import { isDeepStrictEqual } from 'node:util';
import { KlaussError } from '../domain/errors.ts';
import type { JobId } from '../domain/ids.ts';
import type { Halt, Hold } from '../domain/pools.ts';
import type { Job } from '../domain/records.ts';
import { isAlive } from '../platform/processes.ts';
import { changes } from '../pool/changes.ts';
import { endDeadSessions } from '../pool/sessions.ts';
import type { Queue } from '../queue/queue.ts';
import type { Context } from './context.ts';
import { findJob } from './find.ts';

export interface FollowOptions {
  /** Start workers when none run, go on with a job that is paused, replace a pool that crashed. */
  readonly start: boolean;
  /** Null: for ever. */
  readonly timeoutSeconds: number | null;
  readonly signal?: AbortSignal;
  /** It is waited for. */
  readonly onChange: (job: Job) => void | Promise<void>;
  /** The pool starts nothing more, or less than it could, for this reason; null: it does again. */
  readonly onHold?: (hold: Hold | null) => void;
}

/** Node's timers take no more, 24 days. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Why following ended; the job as it was then. */
export interface FollowEnd {
  readonly kind: 'finished' | 'timeout' | 'interrupted' | 'paused' | 'stopped';
  readonly job: Job;
  /** What keeps its workers back. */
  readonly hold: Hold | null;
  /** Why they stopped by themselves. */
  readonly halt: Halt | null;
}

/** @throws KlaussError `not_found`, or `pool` when workers could not be started */
export async function follow(
  context: Context,
  queue: Queue,
  id: JobId,
  { start, timeoutSeconds, signal, onChange, onHold = () => {} }: FollowOptions,
): Promise<FollowEnd> {
  const timeout =
    timeoutSeconds === null
      ? null
      : AbortSignal.timeout(Math.min(Math.ceil(timeoutSeconds * 1000), LONGEST_TIMER_MS));
  const over = AbortSignal.any([signal, timeout].filter((one) => one != null));

  let job = await findJob(queue, id, null);
  let hold: Hold | null = null;
  const end = (kind: FollowEnd['kind'], halt: Halt | null = null): FollowEnd => ({ kind, job, hold, halt });
  if (job.finishedAt === null && start) await goOn(context, queue, [id]);
  for await (const _ of changes(queue, { pollSeconds: context.config.defaults.pollInterval, signal: over })) {
    job = await findJob(queue, id, null);
    await onChange(job);
    if (job.finishedAt !== null) return end('finished');
    const pool = await queue.currentPool();
    if (!isDeepStrictEqual(pool?.hold ?? null, hold)) {
      hold = pool?.hold ?? null;
      onHold(hold);
    }
    if (!start) continue;
    if (job.status === 'paused') return end('paused');
    if (pool === null) return end('stopped', (await queue.lastPool())?.halt ?? null);
    // A pool that crashed is replaced; what it left is ended by its successor. One that stopped just now has not crashed.
    if (!isAlive(pool.process) && (await queue.currentPool())?.id === pool.id) await context.ensurePool(null);
  }
  return end(signal?.aborted ? 'interrupted' : 'timeout');
}

/**
 * Makes sure that jobs are worked on; what was paused of them now belongs to this session. Sessions that died
 * unnoticed, as no pool ran, are ended first: else the pool would find them and pause the jobs again.
 * @throws KlaussError `environment`: no worker could be started; nothing was resumed
 */
export async function goOn(context: Context, queue: Queue, ids: readonly JobId[]): Promise<void> {
  await context.ensureClient();
  const session = await context.registeredSession();
  await endDeadSessions(queue);
  for (const id of ids) {
    if ((await findJob(queue, id, null)).status === 'paused') await queue.resume(id, session ?? undefined);
  }
  await context.ensurePool(null);
}

/** @throws KlaussError `state`: the job is finished, so that nobody can go on with it */
export function refuseFinished({ id, status, finishedAt }: Job): void {
  if (finishedAt === null) return;
  throw new KlaussError('state', `Job ${id} is ${status}: there is nothing to go on with.`, {
    hint: `\`klauss retry ${id}\` runs again what failed, was cancelled or was skipped.`,
  });
}
