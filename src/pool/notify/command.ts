/** `[notify] command`: a shell command in the project's directory, which is told by its environment and its stdin. */

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { buildEnvironment } from '../../claude/environment.ts';
import type { Project } from '../../config/project.ts';
import { runCommand } from '../../gates/run.ts';
import type { PoolSettings } from '../settings.ts';
import { type Payload, variablesOf } from './payload.ts';

type CommandSettings = Pick<PoolSettings, 'pool' | 'paths' | 'environment' | 'mask'>;

const TIMEOUT_SECONDS = 30;
/** By this entry of its environment is found what one command leaves running; by `KLAUSS_POOL`, what all have. */
const MARKER = 'KLAUSS_NOTICE';

/**
 * Runs the command. Words of others reach it as data alone; what it leaves running is ended.
 * @returns what went wrong, or null
 */
export async function tellCommand(
  command: string,
  payload: Payload,
  { root, config }: Project,
  { pool, paths, environment, mask }: CommandSettings,
  signal: AbortSignal,
): Promise<string | null> {
  const marker = { name: MARKER, value: randomBytes(8).toString('hex') };
  const own = { ...variablesOf(payload), KLAUSS_POOL: pool, [marker.name]: marker.value };
  const log = join(paths.logs, 'notify.log');
  const { exitCode, seconds, tail } = await runCommand(command, {
    directory: root,
    environment: buildEnvironment({ base: environment, pass: config.env.pass, worker: own }),
    input: `${JSON.stringify(payload)}\n`,
    marker,
    log,
    mask,
    timeoutSeconds: TIMEOUT_SECONDS,
    signal,
  });
  if (exitCode === 0) return null;
  const how = exitCode === null ? 'was ended' : `exited ${exitCode}`;
  return `the command ${how} after ${seconds.toFixed(1)} s${tail === '' ? '' : `: ${tail}`}`;
}
