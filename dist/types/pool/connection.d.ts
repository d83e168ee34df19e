/** The other end of a pool's control socket: what commands and followers use. */
import { type Notice, type Request } from './messages.ts';
/** Sends one request and returns the answer, or null when nobody answers at that path. */
export declare function ask(path: string, request: Request): Promise<Notice | null>;
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
