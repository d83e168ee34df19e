import { closeSync, openSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Database, Options } from 'better-sqlite3';
import { KlaussError, messageOf } from '../../domain/errors.ts';
import { assertNode } from '../../platform/node.ts';
import { packageRoot } from '../../platform/package.ts';
import { explained, isBusy, isSqliteError } from './faults.ts';
import { assertOurs, migrate, versionOf } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** How long a statement waits for the write lock. Transactions take milliseconds, so only a stuck program exceeds it. */
const BUSY_TIMEOUT_MS = 10_000;

/** better-sqlite3 comes with 16 MB, which a queue of 10,000 tasks fills; claims and settling are as fast with less. */
const CACHE_KILOBYTES = 2_000;

/**
 * Opens the file as a database with the present schema, creating it (for its owner only) when there is none.
 * @throws KlaussError `database`, `environment`
 */
export async function openDatabase(path: string): Promise<Database> {
  createFile(path);
  const database = await load(path, {});
  try {
    database.pragma('foreign_keys = ON');
    database.pragma(`cache_size = -${CACHE_KILOBYTES}`);
    // What is kept so that a statement can be undone; by default it is written to a file, a page at a time.
    database.pragma('temp_store = MEMORY');
    // Before anything is written: a database of another program stays as it is.
    assertOurs(database);
    await useWriteAheadLog(database);
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw explained(error, path);
  }
}

/**
 * Opens the file so that nothing can be written.
 * @throws KlaussError `database`: it is not there, or not of the present schema; `environment`
 */
export async function openToLook(path: string): Promise<Database> {
  const database = await load(path, { readonly: true });
  try {
    assertOurs(database);
    if (versionOf(database) === MIGRATIONS.length) return database;
    throw new KlaussError('database', `The database ${path} is of an earlier Klauss.`, {
      hint: 'Any command that works with it, such as `klauss status`, brings it up to date.',
      details: { path },
    });
  } catch (error) {
    database.close();
    throw explained(error, path);
  }
}

/** SQLite would create it readable for everybody; its log and index files take their mode from it. */
function createFile(path: string): void {
  try {
    closeSync(openSync(path, 'a', 0o600));
  } catch (error) {
    throw new KlaussError('database', `The database ${path} cannot be written (${messageOf(error)}).`, {
      hint: 'With --db or [database] path, give the path of a file in a directory that exists and is writable.',
      details: { path },
      cause: error,
    });
  }
}

/** The native module is loaded here and not above, so that only what opens a database needs it. */
export async function load(path: string, options: Pick<Options, 'readonly'>): Promise<Database> {
  assertNode();
  try {
    const { default: Sqlite } = await import('better-sqlite3');
    return new Sqlite(path, { timeout: BUSY_TIMEOUT_MS, ...options });
  } catch (error) {
    if (isSqliteError(error)) throw explained(error, path);
    throw new KlaussError('environment', `better-sqlite3 cannot be loaded (${messageOf(error)}).`, {
      hint: `Run \`claude plugin update klauss@klauss\`, or \`npm ci --ignore-scripts\` in ${packageRoot()}.`,
      cause: error,
    });
  }
}

/**
 * Switching a new database to WAL upgrades a read lock, for which SQLite does not wait but fails at once:
 * the loser of a race between two processes asks again until the winner is through.
 */
async function useWriteAheadLog(database: Database): Promise<void> {
  let deadline: number | null = null;
  for (;;) {
    try {
      const mode = database.pragma('journal_mode = WAL', { simple: true });
      if (mode === 'wal') return;
      throw new KlaussError('database', `The database ${database.name} cannot use a write-ahead log.`, {
        hint: 'Put it on a local disk: network file systems do not offer what several processes need.',
        details: { path: database.name, mode },
      });
    } catch (error) {
      deadline ??= performance.now() + BUSY_TIMEOUT_MS;
      if (!isBusy(error) || performance.now() > deadline) throw error;
    }
    await setTimeout(5 + 20 * Math.random());
  }
}
