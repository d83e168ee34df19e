/** The client and the pool that a context needs for work. */

import { locateClient } from '../claude/locate.ts';
import { ensureSandbox } from '../claude/sandbox.ts';
import { fingerprint } from '../config/fingerprint.ts';
import type { Pool } from '../domain/pools.ts';
import { ensurePool } from '../pool/launch.ts';
import { livingPool } from '../pool/living.ts';
import type { Context } from './context.ts';

const OTHER_CONFIG =
  'The workers run with the configuration that they were started with; `klauss stop` and a new start take up the present one.';

/** See `Context.ensureClient`. */
export async function ensureClient(context: Context): Promise<void> {
  const queue = await context.existingQueue();
  if (queue !== null && (await livingPool(queue)) !== null) return;
  await locateClient(context.config.client.command, context.environment);
  if (context.config.permissions.mode === 'sandbox') await ensureSandbox(context.environment);
}

/** See `Context.ensurePool`. */
export async function ensureWorkers(context: Context, workers: number | null): Promise<Pool> {
  await ensureClient(context);
  const pool = await ensurePool({
    queue: await context.queue(),
    paths: context.paths,
    environment: context.environment,
    workers,
    session: await context.registeredSession(),
  });
  const isOurs = pool.logs === context.paths.logs;
  if (isOurs && pool.config !== null && pool.config !== fingerprint(context.config))
    context.note(OTHER_CONFIG);
  return pool;
}
