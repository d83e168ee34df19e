/** Other queues, from npm. They stand in a package.json of the benches' own, so that only who measures installs them. */

import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { execa } from 'execa';

const directory = import.meta.dirname;
const PEERS = ['plainjob', 'bullmq', 'pg-boss'] as const;
type Peer = (typeof PEERS)[number];

/**
 * Loads one, installing them all first when they are missing or not those of the lock file. They cannot be imported by
 * name: type checks and tests run where they are not there. So `Module` says what of it is used.
 */
export async function loadPeer<Module>(name: Peer): Promise<Module> {
  await install();
  const entry = createRequire(join(directory, 'package.json')).resolve(name);
  return (await import(pathToFileURL(entry).href)) as Module;
}

/** `bullmq 6.7.0`, for each. */
export async function peerVersions(): Promise<readonly string[]> {
  const { dependencies } = JSON.parse(await readFile(join(directory, 'package.json'), 'utf8'));
  return PEERS.map((name) => `${name} ${dependencies[name]}`);
}

async function install(): Promise<void> {
  const lock = await readFile(join(directory, 'package-lock.json'), 'utf8');
  const stamp = join(directory, 'node_modules', '.klauss-installed');
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === lock) return;
  await execa('npm', ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: directory,
    stderr: 'inherit',
  });
  await writeFile(stamp, lock);
}
