/** Claude Code's own sandbox for commands: whether this machine can have one. Its parts were read from 2.1.330. */

import { delimiter, join } from 'node:path';
import { execa } from 'execa';
import { KlaussError } from '../domain/errors.ts';
import { firstExecutable } from '../platform/executables.ts';

/** How this machine can have it. */
export interface Sandbox {
  /** Only without a process table of its own. */
  readonly weaker: boolean;
}

const INSTALL =
  'Install bubblewrap and socat (apt-get install bubblewrap socat; dnf install bubblewrap socat)';
const OTHERWISE = 'or choose another `[permissions] mode`.';
const PROBE_MS = 10_000;

/**
 * Makes sure that the client can have its sandbox here, by what it needs for it.
 * @throws KlaussError `environment`: says what is missing
 */
export async function ensureSandbox(environment: NodeJS.ProcessEnv): Promise<Sandbox> {
  // Seatbelt is part of macOS.
  if (process.platform === 'darwin') return { weaker: false };
  const [bwrap, socat] = await Promise.all(['bwrap', 'socat'].map((name) => find(name, environment)));
  const missing = [bwrap == null ? ['bubblewrap'] : [], socat == null ? ['socat'] : []].flat();
  if (bwrap == null || missing.length > 0)
    throw unfit(`There is no ${missing.join(' and no ')} on PATH`, `${INSTALL}, ${OTHERWISE}`, missing);

  const full = await probe(bwrap, ['--proc', '/proc'], environment);
  if (full === null) return { weaker: false };
  if ((await probe(bwrap, [], environment)) === null) return { weaker: true };
  throw unfit(
    `bubblewrap cannot make a sandbox here (${full})`,
    `Allow user namespaces to it (in a container: --security-opt seccomp=unconfined, on Ubuntu: an AppArmor profile for bwrap), ${OTHERWISE}`,
    ['user namespaces'],
  );
}

const unfit = (message: string, hint: string, missing: readonly string[]): KlaussError =>
  new KlaussError('environment', `\`mode = "sandbox"\` needs what this machine lacks: ${message}.`, {
    hint,
    details: { missing },
  });

const find = (name: string, environment: NodeJS.ProcessEnv): Promise<string | null> =>
  firstExecutable(
    (environment['PATH'] ?? '')
      .split(delimiter)
      .filter((directory) => directory !== '')
      .map((directory) => join(directory, name)),
  );

/** Why a sandbox with these parts cannot be made; null: it can. */
async function probe(
  bwrap: string,
  parts: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<string | null> {
  const namespaces = ['--new-session', '--die-with-parent', '--unshare-net', '--unshare-pid'];
  const args = [...namespaces, '--ro-bind', '/', '/', '--dev', '/dev', ...parts, '--', '/bin/sh', '-c', ':'];
  const end = await execa(bwrap, args, {
    env: environment,
    extendEnv: false,
    reject: false,
    stdin: 'ignore',
    timeout: PROBE_MS,
  });
  if (end.exitCode === 0) return null;
  return end.stderr.trim().split('\n')[0] || end.shortMessage || 'it failed';
}
