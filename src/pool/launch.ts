/** Starting a pool as a process of its own. */

import { spawn } from 'node:child_process';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import type { ProjectPaths } from '../config/project.ts';
import { ERROR_CODES, KlaussError } from '../domain/errors.ts';
import type { SessionId } from '../domain/ids.ts';
import type { Pool } from '../domain/pools.ts';
import { commandPath } from '../platform/package.ts';
import { isAlive } from '../platform/processes.ts';
import type { Queue } from '../queue/queue.ts';
import { ask, wake } from './connection.ts';
import { livingPool } from './living.ts';

/** What a pool process says on its stdout when it is ready, or has to give up: one line, then nothing more. */
export const startLine = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({
    type: z.literal('refused'),
    code: z.enum(ERROR_CODES),
    message: z.string(),
    hint: z.string(),
  }),
]);
export type StartLine = z.infer<typeof startLine>;

export interface LaunchOptions {
  readonly queue: Queue;
  readonly paths: ProjectPaths;
  readonly environment: NodeJS.ProcessEnv;
  /** How many workers; null: leave a running pool as it is, let a new one follow the work. */
  readonly workers: number | null;
  readonly session: SessionId | null;
}

/**
 * Makes sure that a pool serves the queue: wakes or resizes the one that lives, or starts one, detached, so
 * that it outlives this process and its session.
 * @throws KlaussError when a pool could not start, with the reason that it gave
 */
export async function ensurePool(options: LaunchOptions): Promise<Pool> {
  const { queue, workers } = options;
  for (;;) {
    const living = await livingPool(queue);
    if (living !== null && living.state === 'running') {
      if (workers === null) await wake(living.socket);
      else await ask(living.socket, { type: 'resize', workers });
      return (await queue.currentPool()) ?? living;
    }
    if (living !== null) await endOfPool(living); // it is stopping
    const answer = await launch(options);
    if (answer.type === 'refused' && answer.code !== 'pool_running') {
      throw new KlaussError(answer.code, answer.message, { hint: answer.hint });
    }
    // Ready, or another command was faster: either way there is one now.
    const pool = await queue.currentPool();
    if (pool !== null && answer.type === 'ready') return pool;
  }
}

async function launch({ paths, environment, workers, session }: LaunchOptions): Promise<StartLine> {
  const command = [commandPath(), '--project', paths.root, '--db', paths.database, 'supervise'];
  if (workers !== null) command.push('--workers', String(workers));
  if (session !== null) command.push('--session', session);

  await mkdir(paths.logs, { recursive: true, mode: 0o700 });
  await using errors = await open(join(paths.logs, 'pool.stderr'), 'a', 0o600);
  const child = spawn(process.execPath, command, {
    cwd: paths.root,
    env: environment,
    detached: true,
    stdio: ['ignore', 'pipe', errors.fd],
  });
  const stdout = child.stdout as Readable; // a pipe, by the options
  const answer = await new Promise<StartLine>((resolve) => {
    const refuse = (message: string): void => {
      const hint = `See ${join(paths.logs, 'pool.stderr')}; \`klauss doctor\` looks for what may be wrong.`;
      resolve({ type: 'refused', code: 'pool', message, hint });
    };
    createInterface({ input: stdout }).once('line', (line) => resolve(startLine.parse(JSON.parse(line))));
    child.once('error', (error) => refuse(error.message));
    child.once('exit', (code, signal) =>
      refuse(`The pool process ended (${code ?? signal}) before it was ready.`),
    );
  });
  stdout.destroy();
  child.unref();
  return answer;
}

/**
 * Waits until the process of a pool has ended: as it is no child of ours, that is no event.
 * @returns false when it still lives after so many seconds
 */
export async function endOfPool(pool: Pool, atMostSeconds = Number.POSITIVE_INFINITY): Promise<boolean> {
  const limit = performance.now() + atMostSeconds * 1000;
  while (isAlive(pool.process)) {
    if (performance.now() >= limit) return false;
    await sleep(20);
  }
  return true;
}
