/** The pool's own limit for gates: eight workers must not start eight test suites on two cores. */
/** How many gates may run at once; null: one for each two cores. */
export declare const gatesAtOnce: (most: number | null) => number;
export declare class GateLimit {
    #private;
    /** @param most as for `gatesAtOnce` */
    constructor(most: number | null);
    /** Runs a gate when it is its turn, first come, first served. Null: it was to end while it waited, and was not run. */
    run<T>(gate: () => Promise<T>, signal: AbortSignal): Promise<T | null>;
}
