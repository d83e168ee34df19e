/** The pool's own limit for gates: eight workers must not start eight test suites on two cores. */
import type { CommandEnd } from './run.ts';
export declare class GateLimit {
    #private;
    /** @param most null: one for each two cores */
    constructor(most: number | null);
    /** Runs a gate when it is its turn, first come, first served. One that is to end while it waits is not run. */
    run(gate: () => Promise<CommandEnd>, signal: AbortSignal): Promise<CommandEnd>;
}
