/** Reading a tsconfig.json: what decides how it can be checked without writing a file. */

import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { at, Fault, isTable, readTable, type Table } from './files.ts';
import { parseJsonc } from './jsonc.ts';

export interface Tsconfig {
  /** It has no files of its own, only references. */
  readonly isSolution: boolean;
  /** The files of the configurations that it refers to, absolute. */
  readonly references: readonly string[];
  readonly noEmit: boolean;
  /** It keeps notes for the next build in a file, also with `--noEmit`; true as well when that cannot be told. */
  readonly keepsNotes: boolean;
}

/** Configurations may extend others, which may be in a circle. */
const MOST_BASES = 10;

export async function readTsconfig(file: string): Promise<Tsconfig | Fault> {
  const read = await readTable(file, 'JSON', parseJsonc);
  if (read === null) return new Fault('it is not there');
  if (read instanceof Fault) return read;
  const references = listOf(at(read, 'references')).flatMap((reference) => textsIn([at(reference, 'path')]));
  const own = [at(read, 'files'), at(read, 'include')].filter(Array.isArray);
  const options = await optionsOf(file, read, MOST_BASES);
  return {
    isSolution: references.length > 0 && own.length > 0 && own.every((list) => list.length === 0),
    references: await Promise.all(references.map((path) => configurationAt(resolve(dirname(file), path)))),
    noEmit: options?.['noEmit'] === true,
    keepsNotes: options === null || options['composite'] === true || options['incremental'] === true,
  };
}

/** Its compiler options with those of what it extends; null: that cannot be told. */
async function optionsOf(file: string, config: Table, most: number): Promise<Table | null> {
  if (most === 0) return null;
  const bases = textsIn([at(config, 'extends')].flat());
  const all: Table[] = [];
  for (const base of bases) {
    const place = await baseAt(dirname(file), base);
    const read = place === null ? null : await readTable(place, 'JSON', parseJsonc);
    const options =
      place === null || read === null || read instanceof Fault
        ? null
        : await optionsOf(place, read, most - 1);
    if (options === null) return null;
    all.push(options);
  }
  const own = at(config, 'compilerOptions');
  return Object.assign({}, ...all, isTable(own) ? own : {}) as Table;
}

/** The file that `extends` names: a path, or one in a package. */
async function baseAt(directory: string, name: string): Promise<string | null> {
  const isPath = isAbsolute(name) || /^\.\.?(?:\/|$)/.test(name);
  for (let at = directory; ; at = dirname(at)) {
    const stem = isPath ? resolve(directory, name) : join(at, 'node_modules', name);
    for (const path of [stem, `${stem}.json`, join(stem, 'tsconfig.json')])
      if (await isFile(path)) return path;
    if (isPath || at === dirname(at)) return null;
  }
}

/** A reference names a configuration, or the directory of one. */
const configurationAt = async (path: string): Promise<string> =>
  (await isFile(path)) ? path : join(path, 'tsconfig.json');

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textsIn = (values: readonly unknown[]): readonly string[] =>
  values.filter((value) => typeof value === 'string');
