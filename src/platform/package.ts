/** The installed package of Klauss itself. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The directory of the package: the nearest one above this file, in `src` or in `dist`, with a package.json. */
export function packageRoot(): string {
  let directory = import.meta.dirname;
  while (!existsSync(join(directory, 'package.json'))) directory = dirname(directory);
  return directory;
}

/** The version as package.json says. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/** The command of this very installation, as the supervisor is started with it. */
export const commandPath = (): string => join(packageRoot(), 'bin', 'klauss');

/** The guard that clients are given as a hook, for the very Node that runs this. */
export const guardPath = (): string => join(packageRoot(), 'dist', 'guard.cjs');
