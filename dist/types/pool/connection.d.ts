/** The other end of a pool's control socket: what commands and followers use. */
import { type Notice, type Request } from './messages.ts';
/** Sends one request and returns the answer, or null when nobody answers at that path. */
export declare function ask(path: string, request: Exclude<Request, {
    readonly type: 'wake';
}>): Promise<Notice | null>;
/** A connection by which a pool is woken, again and again: to connect takes longer than to wake. It keeps no process alive. */
export declare class Waker implements Disposable {
    #private;
    constructor(path: string);
    /** False once nobody is there. */
    get isOpen(): boolean;
    /** Returns whether the pool will hear it. */
    wake(): Promise<boolean>;
    [Symbol.dispose](): void;
}
/** Wakes a pool once. */
export declare function wake(path: string): Promise<void>;
/** A connection that calls back for every change, until it is closed by either side. */
export interface Following {
    close(): void;
}
/**
 * Follows a pool. The first call of `onChange` says that following has begun: what changed before it was not
 * told. `onEnd` is called once, with false when there was nobody to follow.
 */
export declare function follow(path: string, onChange: () => void, onEnd: (followed: boolean) => void): Following;
/** Whether anybody listens at that path. It is told nothing. */
export declare function isListening(path: string): Promise<boolean>;
