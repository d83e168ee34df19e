/**
 * How many clients the API bears.
 *
 * `open` is the rule: as many as there are workers. A refusal for the usage limit *parks* everybody until the limit
 * is reset; then one client tries, and each one that is answered lets twice as many run. An overloaded API halves
 * their number at once, and one more is tried every now and then. Both end in `open`.
 */
export interface ThrottleSettings {
    /** Seconds: the first wait without a reset time, the longest one, and between two raises. */
    readonly parkInitial: number;
    readonly parkMax: number;
    readonly raiseAfter: number;
    /** Milliseconds since 1970. */
    readonly now: () => number;
    /** In [0, 1). */
    readonly random: () => number;
}
export declare class Throttle {
    #private;
    constructor(settings: ThrottleSettings);
    /** When the parking ends, milliseconds since 1970; null: nobody is parked. */
    get parkedUntil(): number | null;
    /** The parking that is in force. It is the same one, whenever it is extended, until a client is answered. */
    get parking(): {
        readonly until: number;
        readonly since: number;
    } | null;
    /**
     * A request was refused for the usage limit.
     * @param resetAt when it is lifted, milliseconds since 1970; null: nobody says
     */
    refused(resetAt: number | null): void;
    /** Parks until that moment, or as long as it is already; as a predecessor was, say, and since then. */
    park(until: number, since?: number): void;
    /**
     * The API was overloaded, after the client's own retries.
     * @param running how many clients run, this one included
     */
    overloaded(running: number): void;
    /** A client was answered: the API is there, and no limit in force. */
    answered(): void;
    /**
     * How many clients may run at once.
     * @param workers with so many or more it is open again
     */
    most(workers: number): number;
    /** When one more is tried, milliseconds since 1970; null: not by the passing of time. */
    get raisedAt(): number | null;
}
