/** A server that a peer needs, for the time of a measurement. */

import { setTimeout as sleep } from 'node:timers/promises';
import { execa } from 'execa';

const READY_WITHIN_MS = 20_000;

interface ServiceOptions {
  /** Whether it can be asked by now. */
  readonly isReady: () => boolean | Promise<boolean>;
  readonly uid?: number;
  readonly gid?: number;
}

/** Starts one; it is ended, by its process id, when it is disposed of. Null: there is no such program. */
export async function startService(
  program: string,
  args: readonly string[],
  { isReady, ...user }: ServiceOptions,
): Promise<AsyncDisposable | null> {
  const server = execa(program, args, { ...user, stdin: 'ignore', stdout: 'ignore', reject: false });
  const ended = server.then(({ code }) => code ?? 'ended');
  const deadline = performance.now() + READY_WITHIN_MS;
  while (!(await isReady())) {
    const end = await Promise.race([ended, sleep(20, null)]);
    if (end === 'ENOENT') return null;
    if (end !== null) throw new Error(`${program} ended: ${(await server).stderr}`);
    if (performance.now() > deadline) throw new Error(`${program} was not ready in time.`);
  }
  return {
    async [Symbol.asyncDispose]() {
      // The interrupt is what PostgreSQL takes for an end without waiting for its clients; Redis ends by it, too.
      server.kill('SIGINT');
      await server;
    },
  };
}
