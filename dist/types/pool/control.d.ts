/** The pool's end of its control socket. Only the same user can reach it: it stands in a 0700 directory. */
import { type Request } from './messages.ts';
export interface Control {
    /** Tells every follower that rows changed. */
    changed(): void;
    /** Closes every connection, which tells those who wait for the end of the pool. */
    close(): Promise<void>;
}
/**
 * Listens on a socket path.
 * @param handle carries out every request but `follow`.
 */
export declare function openControl(path: string, handle: (request: Request) => Promise<void>): Promise<Control>;
