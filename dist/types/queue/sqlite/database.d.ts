import type { Database, Options } from 'better-sqlite3';
/**
 * Opens the file as a database with the present schema, creating it (for its owner only) when there is none.
 * @throws KlaussError `database`, `environment`
 */
export declare function openDatabase(path: string): Promise<Database>;
/**
 * Opens the file so that nothing can be written.
 * @throws KlaussError `database`: it is not there, or not of the present schema; `environment`
 */
export declare function openToLook(path: string): Promise<Database>;
/** The native module is loaded here and not above, so that only what opens a database needs it. */
export declare function load(path: string, options: Pick<Options, 'readonly'>): Promise<Database>;
