/** Which tools a Python project configures, and where: in files of their own, or in a table of a common one. */

import { join } from 'node:path';
import { parse } from 'smol-toml';
import { at, Fault, isTable, readTable, type Table } from './files.ts';
import { parseIni } from './ini.ts';
import { type Place, passedOver, type Sign } from './sign.ts';

export interface Source {
  readonly file: string;
  /** Where in the file the settings of the tool are. */
  readonly table: readonly string[];
  /** The file counts without the table, too. */
  readonly alone?: boolean;
}

export interface Setting {
  /** `mypy.ini`, `[tool.mypy] of pyproject.toml` */
  readonly because: string;
  /** The settings that are made. */
  readonly keys: ReadonlySet<string>;
}

export interface Settings<Name> {
  /** The first setting of a tool; null: it is not configured. */
  of(name: Name): Setting | null;
  /** Files that are of no use. */
  readonly faults: readonly Sign[];
}

export async function readSettings<Name extends string>(
  place: Place,
  sources: Readonly<Record<Name, readonly Source[]>>,
): Promise<Settings<Name>> {
  const wanted = Object.values<readonly Source[]>(sources).flat();
  const names = new Set(wanted.map(({ file }) => file).filter((file) => place.names.has(file)));
  const read = new Map(
    await Promise.all([...names].map(async (name) => [name, await readFile(place, name)] as const)),
  );
  return {
    of: (name) =>
      sources[name].map((source) => settingIn(source, read)).find((setting) => setting !== null) ?? null,
    faults: [...read].flatMap(([name, table]) =>
      table instanceof Fault ? [passedOver(name, table.because)] : [],
    ),
  };
}

function settingIn(
  { file, table, alone = false }: Source,
  read: ReadonlyMap<string, Table | null | Fault>,
): Setting | null {
  const whole = read.get(file) ?? null;
  if (whole === null || whole instanceof Fault) return null;
  const found = at(whole, ...table);
  if (found === undefined && !alone) return null;
  return {
    because: alone ? file : `[${table.join('.')}] of ${file}`,
    keys: new Set(isTable(found) ? Object.keys(found) : []),
  };
}

async function readFile({ directory }: Place, name: string): Promise<Table | null | Fault> {
  const file = join(directory, name);
  if (name.endsWith('.toml')) return await readTable(file, 'TOML', parse);
  // Of a Python file it is enough that it is there.
  return name.endsWith('.py') ? {} : await readTable(file, 'INI', parseIni);
}
