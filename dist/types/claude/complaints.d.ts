import type { Readable } from 'node:stream';
/**
 * What a client prints on stderr. Its lines go to whoever it works for; those that come while it works for nobody, to
 * the next one.
 */
export declare class Complaints {
    #private;
    /** Resolves when its stderr has ended. */
    readonly ended: Promise<void>;
    constructor(stderr: Readable);
    /** From now on its lines go there, beginning with those that nobody heard; until disposed. */
    tell(hear: (line: string) => void): Disposable;
}
