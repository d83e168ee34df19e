/** What a pool that died left behind: clients, their shells, and tasks that are marked running. */

import { join } from 'node:path';
import { usageOfTranscript } from '../claude/transcriptUsage.ts';
import type { PoolId } from '../domain/ids.ts';
import { NO_USAGE } from '../domain/usage.ts';
import { descendants, endProcesses, isAlive, marked } from '../platform/processes.ts';
import type { Queue } from '../queue/queue.ts';
import { GIT_MARKER } from './workspaces.ts';

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
  const attempts = (await queue.runningAttempts()).filter((attempt) => attempt.pool !== self);
  const pools = new Set(attempts.map((attempt) => attempt.pool));
  if (predecessor !== null) pools.add(predecessor);
  await endProcesses(() => [...pools].flatMap((pool) => marked(GIT_MARKER, pool)), { graceMs: GIT_GRACE_MS });
  const clients = attempts.flatMap((attempt) => attempt.process ?? []);

  await endProcesses(
    () => [
      ...clients.filter(isAlive).flatMap((client) => [client, ...descendants(client.pid)]),
      ...[...pools].flatMap((pool) => marked('KLAUSS_POOL', pool)),
    ],
    { graceMs: 0 },
  );
  await bookLeft(queue, self);
  for (const pool of pools) await queue.releasePool(pool);
}

/** Books what nobody could book any more, by what the clients told before they ended. */
async function bookLeft(queue: Queue, self: PoolId | null): Promise<void> {
  for (const { attempt, job, key, number, logs } of await queue.unbooked(self)) {
    const transcript = logs === null ? null : join(logs, job, `${key}.${number}.jsonl`);
    // One that cannot be read must not keep the tasks from being given back.
    const usage = transcript === null ? NO_USAGE : await usageOfTranscript(transcript).catch(() => NO_USAGE);
    await queue.book(attempt, usage);
  }
}
