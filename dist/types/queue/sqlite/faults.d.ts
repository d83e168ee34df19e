/** True when another process held a lock that was needed. */
export declare function isBusy(error: unknown): boolean;
/** The error to throw for one that SQLite threw: a KlaussError `database` if the user can do something about it. */
export declare function explained(error: unknown, path: string): unknown;
