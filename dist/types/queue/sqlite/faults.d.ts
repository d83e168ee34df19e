/** What better-sqlite3 throws; its class comes with the native module, which is not loaded for this. */
interface SqliteError extends Error {
    readonly code: string;
}
/** True when another process held a lock that was needed. */
export declare function isBusy(error: unknown): boolean;
/** True for what SQLite threw. */
export declare function isSqliteError(error: unknown): error is SqliteError;
/** The error to throw for one that SQLite threw: a KlaussError `database` if the user can do something about it. */
export declare function explained(error: unknown, path: string): unknown;
export {};
