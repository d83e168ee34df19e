/** The plugin as users get it, and its installation into a client as they do it. */

import { cp, mkdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import * as z from 'zod';
import { claudeBinary } from './client.ts';

const repository = join(import.meta.dirname, '..', '..');
const PACKAGE_FILES = ['package.json', 'package-lock.json'];

/** `plugin details` waits for ever for a model server that accepts and does not answer. */
const COMMAND_MS = 50_000;

/** What the client needs to install the plugin offline: npm gives up at once instead of trying for a minute. */
export const OFFLINE = { npm_config_offline: 'true' } as const;

/**
 * Copies what is published into a new directory, with the one package it needs. A clone with its development packages
 * would do as a marketplace too, but the client copies all of it: 1.3 GB.
 */
export async function publishPlugin(directory: string): Promise<void> {
  const { files } = z
    .object({ files: z.array(z.string()) })
    .parse(JSON.parse(await readFile(join(repository, 'package.json'), 'utf8')));
  for (const name of [...files, ...PACKAGE_FILES]) {
    await cp(join(repository, name), join(directory, name), { recursive: true, filter: isOfTheProduct });
  }
  await mkdir(join(directory, 'node_modules'));
  await symlink(
    join(repository, 'node_modules', 'better-sqlite3'),
    join(directory, 'node_modules', 'better-sqlite3'),
  );
}

/** `claude plugin <arguments>` for a user; returns what it printed. */
export async function pluginCommand(
  args: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<string> {
  const end = await execa(claudeBinary(), ['plugin', ...args], {
    cwd,
    env,
    extendEnv: false,
    stdin: 'ignore',
    all: true,
    timeout: COMMAND_MS,
  });
  return end.all;
}

/** Not the types, nor files that a build is just writing: it may run beside the tests. */
const isOfTheProduct = (path: string): boolean => !/\.new$|dist\/types/.test(path);
