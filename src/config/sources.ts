/** Where configuration comes from: two files, the environment, the command line. */

import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { KlaussError, messageOf } from '../domain/errors.ts';
import { lazy } from '../domain/lazy.ts';
import { snakeCase } from './camel.ts';
import type { ConfigLayer } from './config.ts';
import { keyLines } from './lines.ts';
import { parseToml } from './toml.ts';

export const PROJECT_FILE = '.klauss.toml';

/** The variables that configure Klauss, each with the key it stands for. Empty ones count as not set. */
export const VARIABLES = {
  KLAUSS_DB_PATH: ['database', 'path'],
  KLAUSS_WORKERS: ['workers', 'default_count'],
  KLAUSS_CLAUDE: ['client', 'command'],
} as const;

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where a value is written: a file, a variable, or `command line`. */
export interface Place {
  readonly source: string;
  readonly line: number | null;
}

export interface Source {
  readonly kind: 'user' | 'project' | 'environment' | 'command line';
  /**
   * Shaped like `.klauss.toml`, not yet checked.
   * @throws KlaussError `config`: the file is no TOML.
   */
  readonly values: object;
  /** Where relative paths start. */
  readonly base: string;
  readonly place: (path: readonly PropertyKey[]) => Place;
}

/** `$XDG_CONFIG_HOME/klauss/config.toml`; the variable counts only when absolute, as its specification has it. */
export function userFile(home: string, env: Environment): string {
  const xdg = env['XDG_CONFIG_HOME'];
  return join(xdg && isAbsolute(xdg) ? xdg : join(home, '.config'), 'klauss', 'config.toml');
}

/** A source that is a text, which is parsed when its values are asked for. */
export interface FileSource extends Source {
  readonly text: string;
}

/**
 * A configuration file, or null when there is none.
 * @throws KlaussError `file`: it cannot be read.
 */
export function fileSource(kind: 'user' | 'project', file: string, base: string): FileSource | null {
  const text = read(file);
  if (text === null) return null;
  const values = lazy(() => parseToml(text, file));
  const lineOf = lazy(() => keyLines(text));
  return {
    kind,
    text,
    get values() {
      return values();
    },
    base,
    place: (path) => ({ source: file, line: lineOf()(path) }),
  };
}

/** One source for each variable that is set, so that a fault names the variable. */
export function environmentSources(env: Environment, cwd: string): readonly Source[] {
  return Object.entries(VARIABLES).flatMap(([variable, [section, key]]) => {
    const value = env[variable];
    if (value === undefined || value === '') return [];
    const isNumber = variable === 'KLAUSS_WORKERS' && /^\d+$/.test(value);
    return {
      kind: 'environment' as const,
      values: { [section]: { [key]: isNumber ? Number(value) : value } },
      base: cwd,
      place: () => ({ source: variable, line: null }),
    };
  });
}

/** What the command line says. Values that are null or undefined are not said. */
export function overrideSource(overrides: ConfigLayer, cwd: string): Source {
  const sections = Object.entries(overrides).map(([section, values]) => [
    snakeCase(section),
    Object.fromEntries(
      Object.entries(values)
        .filter(([, value]) => value !== null && value !== undefined)
        .map(([key, value]) => [snakeCase(key), value]),
    ),
  ]);
  return {
    kind: 'command line',
    values: Object.fromEntries(sections),
    base: cwd,
    place: () => ({ source: 'command line', line: null }),
  };
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new KlaussError('file', `${file} cannot be read: ${messageOf(cause)}`, {
      hint: 'Make it a readable file, or remove it.',
      cause,
    });
  }
}
