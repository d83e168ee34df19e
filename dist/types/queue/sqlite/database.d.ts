import type { Database } from 'better-sqlite3';
/**
 * Opens the file as a database with the present schema, creating it (for its owner only) when there is none.
 * @throws KlaussError `database`, `environment`
 */
export declare function openDatabase(path: string): Promise<Database>;
