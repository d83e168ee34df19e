/** pg-boss on a PostgreSQL of its own with its usual settings, but that it does not vacuum while others are measured: claims and completions are on the disk when they are answered. */

import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { loadPeer } from '../peers.ts';
import { startService } from '../service.ts';
import { AT_ONCE, type Contestant, inLoops, PROMPT } from './contestant.ts';
import { result } from './settled.ts';

interface PgBossModule {
  readonly PgBoss: new (
    options: object,
  ) => {
    on(event: 'error', listener: (error: Error) => void): unknown;
    start(): Promise<unknown>;
    stop(options: { readonly graceful: boolean }): Promise<void>;
    createQueue(name: string): Promise<void>;
    insert(name: string, jobs: readonly { readonly data: object }[]): Promise<unknown>;
    fetch(name: string): Promise<readonly { readonly id: string }[]>;
    complete(name: string, id: string, data: object): Promise<unknown>;
  };
}

const NAME = 'tasks';
const BULK = 10_000;
const DEBIAN = '/usr/lib/postgresql';

/** Null: there is no PostgreSQL on this machine. */
export async function openPgBoss(directory: string): Promise<Contestant | null> {
  const programs = await postgresPrograms();
  const owner = await postgresUser();
  if (programs === null || owner === null) return null;
  const data = join(directory, 'postgres');
  await mkdir(data);
  if ('uid' in owner) for (const path of [directory, data]) await chown(path, owner.uid, owner.gid);
  await execa(join(programs, 'initdb'), ['--pgdata', data, '--username', 'postgres', '--auth', 'trust'], {
    ...owner,
    cwd: data,
  });
  const server = await startService(
    join(programs, 'postgres'),
    ['-D', data, '-k', data, '-c', 'listen_addresses=', '-c', 'autovacuum=off'],
    { isReady: () => answers(programs, data), ...owner },
  );
  if (server === null) return null;
  const { PgBoss } = await loadPeer<PgBossModule>('pg-boss');
  const boss = new PgBoss({
    host: data,
    user: 'postgres',
    database: 'postgres',
    max: AT_ONCE,
    supervise: false,
  });
  let isEnding = false;
  boss.on('error', (error) => {
    // Its connections may outlive its stop, and meet the end of the server.
    if (!isEnding) throw error;
  });
  await boss.start();
  await boss.createQueue(NAME);
  return {
    async fill(tasks) {
      for (let left = tasks; left > 0; left -= BULK) {
        const length = Math.min(left, BULK);
        await boss.insert(
          NAME,
          Array.from({ length }, () => ({ data: { prompt: PROMPT } })),
        );
      }
    },
    work: (tasks) =>
      inLoops(tasks, async () => {
        const [job] = await boss.fetch(NAME);
        if (job === undefined) throw new Error('Nothing is ready.');
        await boss.complete(NAME, job.id, result);
      }),
    async [Symbol.asyncDispose]() {
      isEnding = true;
      await boss.stop({ graceful: false });
      await server[Symbol.asyncDispose]();
    },
  };
}

/** Where its programs are: by its own word, or where Debian puts those that are not on PATH. Null: it is not installed. */
export async function postgresPrograms(): Promise<string | null> {
  const asked = await execa('pg_config', ['--bindir'], { reject: false });
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).toSorted((a, b) => Number(b) - Number(a)) : [];
  const candidates = [asked.stdout ?? '', ...debian.map((version) => join(DEBIAN, version, 'bin'))];
  return candidates.find((directory) => existsSync(join(directory, 'initdb'))) ?? null;
}

async function answers(programs: string, socketDirectory: string): Promise<boolean> {
  const asked = await execa(join(programs, 'pg_isready'), ['-h', socketDirectory], { reject: false });
  return asked.exitCode === 0;
}

/** PostgreSQL refuses to run as root: then it runs as its own user. Null: there is none. */
async function postgresUser(): Promise<
  { readonly uid: number; readonly gid: number } | Record<never, never> | null
> {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map((option) => execa('id', [option, 'postgres'], { reject: false })),
  );
  if (uid?.exitCode !== 0 || gid?.exitCode !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
