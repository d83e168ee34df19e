/** What a pool that died left behind: clients, their shells, and tasks that are marked running. */

import type { PoolId } from '../domain/ids.ts';
import { descendants, endProcesses, isAlive, marked } from '../platform/processes.ts';
import type { Queue } from '../queue/queue.ts';
import { GIT_MARKER } from './workspaces.ts';

/** git removes its locks and half-made files when it is asked to end. */
const GIT_GRACE_MS = 5_000;

/**
 * Ends what earlier pools left running and gives their tasks back. Their clients are ended first: as they ran on
 * this machine, that is certain, and the leases need not run out.
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
  for (const pool of pools) await queue.releasePool(pool);
}
