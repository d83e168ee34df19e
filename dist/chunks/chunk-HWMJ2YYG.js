import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  descendants,
  endProcesses,
  isAlive,
  marked
} from "./chunk-KGIJUJGI.js";

// src/pool/leftovers.ts
async function endLeftovers(queue, self, predecessor) {
  let attempts = (await queue.runningAttempts()).filter((attempt) => attempt.pool !== self), pools = new Set(attempts.map((attempt) => attempt.pool));
  predecessor !== null && pools.add(predecessor);
  let clients = attempts.flatMap((attempt) => attempt.process ?? []);
  await endProcesses(
    () => [
      ...clients.filter(isAlive).flatMap((client) => [client, ...descendants(client.pid)]),
      ...[...pools].flatMap((pool) => marked("KLAUSS_POOL", pool))
    ],
    { graceMs: 0 }
  );
  for (let pool of pools) await queue.releasePool(pool);
}

export {
  endLeftovers
};
