/** What it is measured on. */

import { readFile } from 'node:fs/promises';
import { arch, cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { execa } from 'execa';
import { packageRoot } from '../../src/platform/package.ts';
import { peerVersions } from './peers.ts';
import { postgresPrograms } from './queues/pgBoss.ts';

/** A line for each thing that a figure may depend on. */
export async function describeMachine(): Promise<readonly string[]> {
  const processors = cpus();
  const database = new Sqlite(':memory:');
  const sqlite = database.prepare<[], string>('SELECT sqlite_version()').pluck().get();
  database.close();
  const client = join('node_modules', '@anthropic-ai', 'claude-code', 'package.json');
  const { version: claude } = JSON.parse(await readFile(join(packageRoot(), client), 'utf8'));
  const postgres = await postgresPrograms();
  const servers = [
    ...(await versionOf('Redis', 'redis-server')),
    ...(postgres === null ? [] : await versionOf('PostgreSQL', join(postgres, 'postgres'))),
  ];
  const { stdout: commit } = await execa('git', ['-C', packageRoot(), 'describe', '--always', '--dirty']);
  return [
    `${processors.length} cores, ${processors[0]?.model ?? 'unknown'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB; ${type()} ${release()}, ${arch()}`,
    `Klauss at ${commit}; ${[`Node ${process.version}`, `SQLite ${sqlite}`, ...(await versionOf('git', 'git')), `Claude Code ${claude}`].join(', ')}`,
    `Peers: ${[...(await peerVersions()), ...servers].join(', ')}`,
  ];
}

/** `git 2.39.5`; nothing when there is no such program. */
async function versionOf(name: string, program: string): Promise<readonly string[]> {
  const { stdout = '' } = await execa(program, ['--version'], { reject: false });
  const [version] = /\d+(\.\d+)+/.exec(stdout) ?? [];
  return version === undefined ? [] : [`${name} ${version}`];
}
