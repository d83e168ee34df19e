/**
 * What a landing is about to do, written before it begins to: whoever finds it after a crash can bring the landing to
 * its end. From the moment it is there, until it is closed, the landing is bound to happen.
 */
import type { Applied } from '../domain/records.ts';
import type { PathChange } from './change.ts';
import type { Holding } from './holding.ts';
export interface Journal {
    readonly version: 1;
    /** The tree that the working tree is to be, and with `files` the steps to it. */
    readonly tree: string;
    readonly files: readonly PathChange[];
    /** What changes in the index; null: it stays as it is. */
    readonly index: readonly PathChange[] | null;
    /** How HEAD moves; null: it stays. `ref` null: it is detached. */
    readonly head: {
        readonly ref: string | null;
        readonly from: string;
        readonly to: string;
        readonly message: string;
    } | null;
    /** A commit that keeps all that is needed. */
    readonly keep: string;
    /** What the queue is told in the end; null: the job is not applied any more. */
    readonly applied: Applied | null;
}
export declare function writeJournal(holding: Holding, journal: Journal): Promise<void>;
/** @throws KlaussError `state`: it was written by another version of Klauss */
export declare function readJournal(holding: Holding): Promise<Journal | null>;
/** The landing has come to its end: only what it left is to be removed. */
export declare function closeJournal(holding: Holding): Promise<void>;
/** True when the landing came to its end. */
export declare const isClosed: (holding: Holding) => boolean;
/** Takes it back: the landing does not happen. */
export declare function removeJournal(holding: Holding): Promise<void>;
