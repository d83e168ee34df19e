/**
 * Workers that begin their requests in the same way pay once for that. The model server keeps a prefix as soon as it
 * begins to answer the first request with it, and reads it for whoever asks next; those that ask at the same time each
 * pay for it. So of the workers that share a prefix one goes first, and the others follow when it has its first answer.
 *
 * A prefix is unknown, or on its way (one worker is the first), or kept (answered within its lifetime, each answer
 * beginning it anew). A first that ends without an answer makes room: the one that waits longest is the first then.
 * Nobody waits longer than the given time, whatever becomes of the others.
 */
/** A worker's right to start its client; to be disposed of when the client has ended. */
export interface Turn extends Disposable {
    /** The model has begun to answer. */
    answered(): void;
}
export declare class Prefixes {
    #private;
    /**
     * @param waitSeconds the longest that anybody waits, 0: nobody does
     * @param now milliseconds of a clock that never jumps
     */
    constructor(waitSeconds: number, now?: () => number);
    /** Resolves when a client with this prefix may start, or at once when the signal says that none is to. */
    turn(key: string, signal: AbortSignal): Promise<Turn>;
}
