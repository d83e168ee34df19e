/** What a command prints: nobody sees it before it is masked. */
import type { Writable } from 'node:stream';
import type { Mask } from '../domain/mask.ts';
/**
 * The output of one command. It writes into a file that has no name any more, so that a crash leaves nothing of it. A
 * file and not a pipe: a background process that the command leaves would keep a pipe open, and us waiting for it.
 */
export declare class Output implements AsyncDisposable {
    #private;
    /** For stdout and stderr of the command. */
    readonly stream: Writable;
    private constructor();
    /** @param log the file that it is to be kept in */
    static open(log: string): Promise<Output>;
    /**
     * Keeps all of it in the log, masked. To be called when nobody writes any more.
     * @returns its end, safe to show
     */
    keep(mask: Mask): Promise<string>;
    [Symbol.asyncDispose](): Promise<void>;
}
