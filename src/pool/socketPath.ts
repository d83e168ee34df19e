/** Where a pool's control socket stands. */

import { existsSync } from 'node:fs';
import { lstat, mkdir } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { KlaussError } from '../domain/errors.ts';
import type { PoolId } from '../domain/ids.ts';

/**
 * Where sockets stand: `$XDG_RUNTIME_DIR/klauss`, else `klauss-<uid>` in the directory for temporary files. Never in
 * the project: a socket path is limited to about 100 bytes.
 */
export function socketDirectory(environment: NodeJS.ProcessEnv): string {
  const runtime = environment['XDG_RUNTIME_DIR'];
  return runtime && existsSync(runtime)
    ? join(runtime, 'klauss')
    : join(tmpdir(), `klauss-${userInfo().uid}`);
}

/**
 * The path for a pool, in that directory, which only this user can enter.
 * @throws KlaussError `environment` when somebody else owns that directory
 */
export async function poolSocket(pool: PoolId, environment: NodeJS.ProcessEnv): Promise<string> {
  const { uid } = userInfo();
  const directory = socketDirectory(environment);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const found = await lstat(directory);
  if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o077) !== 0) {
    throw new KlaussError('environment', `${directory} is not a directory of yours alone.`, {
      hint: 'Remove it, or set XDG_RUNTIME_DIR to a directory that only you can enter.',
    });
  }
  return join(directory, `${pool}.sock`);
}
