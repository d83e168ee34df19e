/** Reading files of a stranger's tree: of any size, of any kind, with anything in them. */

import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { messageOf } from '../../domain/errors.ts';

const MEGABYTE = 1024 * 1024;

export type Table = Readonly<Record<string, unknown>>;

/** Why a file is of no use. A class, so that nothing that a file says can be taken for one. */
export class Fault {
  /** `it is no file` */
  readonly because: string;

  constructor(because: string) {
    this.because = because;
  }
}

/** The text of a file; null: there is none. */
export async function readText(file: string, mostMegabytes = 1): Promise<string | null | Fault> {
  try {
    // At once: mostly there is none, and whoever waits for a thread to say so is a task that could have started.
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined) return null;
    // A pipe of that name would never end.
    if (!found.isFile()) return new Fault('it is no file');
    if (found.size > mostMegabytes * MEGABYTE) return new Fault(`it is larger than ${mostMegabytes} MB`);
    return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? null
      : new Fault(`it cannot be read: ${messageOf(error)}`);
  }
}

/**
 * What a file says, by key; null: there is none.
 * @param parse throws for what is not in its format
 */
export async function readTable(
  file: string,
  format: 'JSON' | 'TOML' | 'INI',
  parse: (text: string) => unknown,
): Promise<Table | null | Fault> {
  const text = await readText(file);
  if (typeof text !== 'string') return text;
  try {
    const value = parse(text);
    return isTable(value) ? value : new Fault(`it is no ${format} object`);
  } catch (error) {
    const [firstLine] = messageOf(error).split('\n');
    return new Fault(`it is no ${format}: ${firstLine}`);
  }
}

export const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a path of keys; undefined: nothing. */
export function at(value: unknown, ...keys: readonly string[]): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  return isTable(value) && Object.hasOwn(value, key) ? at(value[key], ...rest) : undefined;
}
