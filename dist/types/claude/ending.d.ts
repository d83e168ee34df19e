import type { Cause } from './outcome.ts';
/** When a client is to be ended, and what does it. */
export interface EndingRules {
    readonly timeoutSeconds: number;
    /** No output for so long. */
    readonly stallSeconds: number;
    /** Between SIGINT and SIGKILL. */
    readonly graceSeconds: number;
    /** Aborted with the reason `{ gentle: boolean }`; gentle is the default. */
    readonly stop: AbortSignal;
    readonly kill: AbortSignal;
    /** Sends a signal to the client. */
    readonly signal: (name: 'SIGINT' | 'SIGKILL') => void;
}
/**
 * Decides when the client is ended. The first cause wins. All but a kill are gentle: the client gets a SIGINT,
 * after which it ends its shells, states its cost and saves its session (1.5 s with a shell under way, in
 * 2.1.330); SIGTERM would leave the cost untold. After the grace period, or when a kill follows, it gets a
 * SIGKILL. Once the client has delivered its result, neither silence nor the time limit is held against it,
 * though it is ended all the same; a stop still is. It does not exit while a shell runs in the background (2.1.330), be it
 * a server: it gets a few seconds, in which one that is about to end can still tell something.
 */
export declare class Ending implements Disposable {
    #private;
    /** The last word of the client was a result: it has only to exit, unless it begins another turn. */
    delivered: boolean;
    constructor(rules: EndingRules);
    /** Why the client was ended; null while it was not. */
    get cause(): Cause | null;
    /** True when it was killed without further ado. */
    get hard(): boolean;
    /** The client gave a sign of life. */
    alive(): void;
    /** @param isWaiting all is done, and the client waits for nothing but shells */
    lingers(isWaiting: boolean): void;
    end(cause: Cause, { gentle }: {
        readonly gentle: boolean;
    }): void;
    [Symbol.dispose](): void;
}
