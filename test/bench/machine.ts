/** What it is measured on. */

import { arch, cpus, release, totalmem, type } from 'node:os';
import Sqlite from 'better-sqlite3';
import { execa } from 'execa';

/** A line for each thing that a figure may depend on. */
export async function describeMachine(): Promise<readonly string[]> {
  const processors = cpus();
  const { stdout: git } = await execa('git', ['--version']);
  const database = new Sqlite(':memory:');
  const sqlite = database.prepare<[], string>('SELECT sqlite_version()').pluck().get();
  database.close();
  return [
    `${processors.length} cores, ${processors[0]?.model ?? 'unknown'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB; ${type()} ${release()}, ${arch()}`,
    `Node ${process.version}, SQLite ${sqlite}, ${git}`,
  ];
}
