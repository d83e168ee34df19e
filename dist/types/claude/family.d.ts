import type { ProcessIdentity } from '../domain/pools.ts';
import { type Marker } from '../platform/processes.ts';
/**
 * All processes that come from one client. Its Bash tool starts every shell in a session of its own, so that
 * neither the end of the client nor a signal to its group reaches them. They are found in two ways: as
 * descendants, while their parents live, and by the marker in their environment, for ever.
 */
export declare class Family {
    #private;
    /** @param since a moment of `performance.now()` before the client began to run */
    constructor(client: ProcessIdentity | null, marker: Marker, since: number);
    /** Remembers the descendants of this moment: once the client has ended, they are not descendants any more. */
    look(): void;
    /**
     * Ends all of them.
     * @returns how many there were
     * @throws KlaussError `environment` when some cannot be ended
     */
    end(options: {
        readonly atOnce: boolean;
    }): Promise<number>;
    /** Those that live, the client itself included. */
    living(): ProcessIdentity[];
}
