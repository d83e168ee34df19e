import type { Database } from 'better-sqlite3';
/**
 * Applies the migrations that the database lacks, all or none. Processes that do so at once wait for the
 * first one and then find nothing left to do.
 * @throws KlaussError `database`: see `assertOurs`
 */
export declare function migrate(database: Database, migrations?: readonly string[]): void;
/** @throws KlaussError `database`: the file is of another program, or its schema is newer than this Klauss knows. */
export declare function assertOurs(database: Database, migrations?: readonly string[]): void;
export declare function versionOf(database: Database): number;
