import { KlaussError } from '../../domain/errors.ts';

/** What better-sqlite3 throws; its class comes with the native module, which is not loaded for this. */
interface SqliteError extends Error {
  readonly code: string;
}

/** What the user can do about each fault, by the first two words of its code. All others are defects of ours. */
const REMEDIES: Readonly<Record<string, { readonly what: string; readonly hint: string }>> = {
  SQLITE_NOTADB: {
    what: 'is not a database',
    hint: 'Choose another path with --db or [database] path, or move that file away.',
  },
  SQLITE_CORRUPT: {
    what: 'is damaged',
    hint: 'Move it away to start with an empty queue; `sqlite3 FILE .recover` may save what it holds.',
  },
  SQLITE_CANTOPEN: { what: 'cannot be opened', hint: 'Check that its directory exists and is writable.' },
  SQLITE_READONLY: { what: 'is not writable', hint: 'Check the permissions of the file and its directory.' },
  SQLITE_PERM: { what: 'is not writable', hint: 'Check the permissions of the file and its directory.' },
  SQLITE_FULL: { what: 'cannot grow: the disk is full', hint: 'Free some space and try again.' },
  SQLITE_IOERR: {
    what: 'cannot be read or written',
    hint: 'Check the disk that it is on; `klauss doctor` looks at what the queue holds.',
  },
  SQLITE_BUSY: {
    what: 'was kept locked by another program for too long',
    hint: 'Find the program that has it open (`lsof FILE`) and end it.',
  },
};

/** True when another process held a lock that was needed. */
export function isBusy(error: unknown): boolean {
  return isSqliteError(error) && error.code.startsWith('SQLITE_BUSY');
}

/** True for what SQLite threw. */
export function isSqliteError(error: unknown): error is SqliteError {
  return error instanceof Error && error.name === 'SqliteError';
}

/** The error to throw for one that SQLite threw: a KlaussError `database` if the user can do something about it. */
export function explained(error: unknown, path: string): unknown {
  if (!isSqliteError(error)) return error;
  const remedy = REMEDIES[error.code.split('_', 2).join('_')];
  if (remedy === undefined) return error;
  return new KlaussError('database', `The database ${path} ${remedy.what} (${error.message}).`, {
    hint: remedy.hint,
    details: { path, code: error.code },
    cause: error,
  });
}
