import type { Readable } from 'node:stream';
/**
 * Cuts a stream of bytes into lines. However long a line is, no more than the limit is held; of a longer one the
 * beginning is given.
 */
export declare class LineSplitter {
    #private;
    /** @param limit longest line, bytes */
    constructor(limit: number);
    /** The lines that this piece completes. */
    push(piece: Buffer): string[];
    /** What came after the last line break: no line or one. */
    end(): string[];
}
/** The lines of a stream; one that is too long is cut short. */
export declare function linesOf(stream: Readable, limit: number): AsyncGenerator<string>;
