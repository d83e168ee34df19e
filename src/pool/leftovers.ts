/**
 * What a pool that died left behind: clients, their shells, and tasks that are marked running. Hooks look for it at every
 * turn until a successor takes over, so what few of them need is imported where it is used.
 */

import { join } from 'node:path';
import type { PoolId } from '../domain/ids.ts';
import type { ProcessIdentity } from '../domain/pools.ts';
import { NO_USAGE, type Usage } from '../domain/usage.ts';
import { descendants, endProcesses, isAlive, marked } from '../platform/processes.ts';
import type { Queue } from '../queue/queue.ts';
import { livingPool } from './living.ts';

/** By this variable the git processes of a pool are found, when it died in the middle of something. */
export const GIT_MARKER = 'KLAUSS_GIT';

/** git removes its locks and half-made files when it is asked to end. */
const GIT_GRACE_MS = 5_000;

/**
 * Ends what earlier pools left running and gives their tasks back. Their clients are ended first: as they ran on
 * this machine, that is certain, and the leases need not run out. What they cost is booked before, so that it is not
 * spent again.
 */
export async function endLeftovers(
  queue: Queue,
  self: PoolId | null,
  predecessor: PoolId | null,
): Promise<void> {
  const { living, pools, clients } = await leftBehind(queue, self, predecessor);
  await endProcesses(() => gitOf(pools), { graceMs: GIT_GRACE_MS });
  await endProcesses(() => workersOf(pools, clients), { graceMs: 0 });
  await bookLeft(queue, living);
  for (const pool of pools) await queue.releasePool(pool);
}

/** The same, only looked at: the tasks that are marked running, and the processes that live. */
export async function findLeftovers(
  queue: Queue,
  self: PoolId | null,
  predecessor: PoolId | null,
): Promise<{ readonly tasks: number; readonly processes: readonly ProcessIdentity[] }> {
  const { pools, clients, tasks } = await leftBehind(queue, self, predecessor);
  const found = [...gitOf(pools), ...workersOf(pools, clients)];
  return { tasks, processes: [...new Map(found.map((process) => [process.pid, process])).values()] };
}

interface LeftBehind {
  /** The pool that lives, whose business its attempts are: somebody may have started one just now. */
  readonly living: PoolId | null;
  readonly pools: ReadonlySet<PoolId>;
  readonly clients: readonly ProcessIdentity[];
  readonly tasks: number;
}

async function leftBehind(
  queue: Queue,
  self: PoolId | null,
  predecessor: PoolId | null,
): Promise<LeftBehind> {
  const living = self ?? (await livingPool(queue))?.id ?? null;
  const attempts = (await queue.runningAttempts()).filter((attempt) => attempt.pool !== living);
  const pools = new Set(attempts.map((attempt) => attempt.pool));
  if (predecessor !== null) pools.add(predecessor);
  return {
    living,
    pools,
    clients: attempts.flatMap((attempt) => attempt.process ?? []),
    tasks: attempts.length,
  };
}

const gitOf = (pools: LeftBehind['pools']): ProcessIdentity[] =>
  [...pools].flatMap((pool) => marked(GIT_MARKER, pool));

const workersOf = (pools: LeftBehind['pools'], clients: LeftBehind['clients']): ProcessIdentity[] => [
  ...clients.filter(isAlive).flatMap((client) => [client, ...descendants(client.pid)]),
  ...[...pools].flatMap((pool) => marked('KLAUSS_POOL', pool)),
];

/** Books what nobody could book any more, by what the clients told before they ended. */
async function bookLeft(queue: Queue, living: PoolId | null): Promise<void> {
  for (const { attempt, job, key, number, logs } of await queue.unbooked(living)) {
    const transcript = logs === null ? null : join(logs, job, `${key}.${number}.jsonl`);
    await queue.book(attempt, transcript === null ? NO_USAGE : await usageOf(transcript));
  }
}

async function usageOf(transcript: string): Promise<Usage> {
  const { usageOfTranscript } = await import('../claude/transcriptUsage.ts');
  // One that cannot be read must not keep the tasks from being given back.
  return await usageOfTranscript(transcript).catch(() => NO_USAGE);
}
