/** Where the queue is kept, for what has no time to read a whole configuration: it says what `loadConfig` says. */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { outermost } from './depth.ts';
import type { LoadOptions } from './load.ts';
import { PROJECT_FILE, userFile } from './sources.ts';
import { parseToml } from './toml.ts';

/**
 * The path of a project's database, there or not.
 * @param root real path of the project
 * @throws what is wrong with a configuration file, if it is no TOML or cannot be read; what else is wrong with it is not seen
 */
export function databaseOf(root: string, { home, cwd, env }: Omit<LoadOptions, 'projectRoot'>): string {
  const project = outermost(root);
  const absolute = (base: string, path: string): string => resolve(base, path.replace(/^~(?=\/|$)/, home));

  const variable = env['KLAUSS_DB_PATH'];
  if (variable) return absolute(cwd, variable);
  const files = [join(project, PROJECT_FILE), userFile(home, env)].map((file) => ({
    file,
    text: read(file),
  }));
  const tables = files.some(({ text }) => MAY_MOVE.test(text))
    ? files.map(({ file, text }) => parseToml(text, file))
    : [];
  const said = (section: string, key: string): unknown =>
    tables
      .map((table) => (table[section] as typeof table | undefined)?.[key])
      .find((value) => value !== undefined);
  const shared = said('coordination', 'enabled') === true ? said('coordination', 'shared_db') : undefined;
  const path = shared ?? said('database', 'path');
  return typeof path === 'string' ? absolute(project, path) : join(root, '.klauss', 'klauss.db');
}

/**
 * The names of what moves the queue, which may be written with escapes; comments do not count. To parse a file without
 * any of it, a fresh `.klauss.toml` for one, would take a millisecond for nothing.
 */
const MAY_MOVE = /^(?![ \t]*#).*(?:path|shared_db|\\)/m;

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return '';
    throw error;
  }
}
