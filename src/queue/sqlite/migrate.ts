import type { Database } from 'better-sqlite3';
import { KlaussError } from '../../domain/errors.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** "KLAU": marks the file as ours, in the header field that SQLite keeps for this. */
const APPLICATION_ID = 0x4b4c_4155;

/**
 * Applies the migrations that the database lacks, all or none. Processes that do so at once wait for the
 * first one and then find nothing left to do.
 * @throws KlaussError `database`: see `assertOurs`
 */
export function migrate(database: Database, migrations = MIGRATIONS): void {
  if (versionOf(database) === migrations.length) return;
  // A table that is made anew is dropped in between, which must not remove what refers to it.
  database.pragma('foreign_keys = OFF');
  try {
    database
      .transaction(() => {
        assertOurs(database, migrations);
        const missing = migrations.slice(versionOf(database));
        database.pragma(`application_id = ${APPLICATION_ID}`);
        database.pragma(`user_version = ${migrations.length}`);
        for (const sql of missing) database.exec(sql);
      })
      .immediate();
  } finally {
    database.pragma('foreign_keys = ON');
  }
}

/** @throws KlaussError `database`: the file is of another program, or its schema is newer than this Klauss knows. */
export function assertOurs(database: Database, migrations = MIGRATIONS): void {
  const isEmpty = database.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
  const id = database.pragma('application_id', { simple: true });
  if (!isEmpty && id !== APPLICATION_ID) {
    throw new KlaussError('database', `The database ${database.name} belongs to another program.`, {
      hint: 'Choose another path with --db or [database] path, or move that file away.',
      details: { path: database.name },
    });
  }
  const version = versionOf(database);
  if (version > migrations.length) {
    throw new KlaussError(
      'database',
      `The database ${database.name} has schema version ${version}; this Klauss knows versions up to ${migrations.length}.`,
      {
        hint: 'Update Klauss to the version that wrote it, or a later one: claude plugin update klauss@klauss',
        details: { path: database.name, found: version, known: migrations.length },
      },
    );
  }
}

export function versionOf(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}
