/**
 * Clients that have done a task and are kept for the next one like it, `[workers] warm = "keep"`. Their conversation is
 * emptied first; one that is not what it was at its start then is ended.
 */
import type { Waiting } from '../../claude/run.ts';
import type { Started } from '../../claude/started.ts';
export declare class Kept {
    #private;
    constructor(settings: {
        readonly now: () => number;
        readonly log: (line: string) => void;
    });
    get pids(): readonly number[];
    /** One that was started like this, which is nobody else's from now on. Null: there is none. */
    take(fingerprint: string): Promise<Waiting | null>;
    /** A worker is going to have a client that is none of them: with them, there are never more than workers. */
    makeRoom(): void;
    /**
     * Keeps one that has done a task well.
     * @param profile what it said of itself at its beginning
     */
    put(fingerprint: string, started: Started, profile: string): void;
    endIdle(): void;
    endAll(why: string): void;
    /** Ends all of them; resolves when their last process is gone. */
    end(): Promise<void>;
}
