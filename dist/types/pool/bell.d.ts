/**
 * A bell that one waiter hears: a ring while nobody waits is kept for the next wait, and many such rings are
 * one. So nothing that happens between looking at the queue and waiting is missed.
 */
export declare class Bell {
    #private;
    ring(): void;
    /** Resolves at the next ring, or after so many milliseconds at the latest. */
    next(atMostMs: number): Promise<void>;
}
