/**
 * One landing at a time. Whoever lands holds `.klauss/landing`, a directory that comes into being with its holder's
 * name in it, as renaming a directory onto one that holds something fails. What a dead holder leaves is taken over by
 * adding the next holder in the same way. All that a landing needs stands there until its end.
 */
import { type JobId } from '../domain/ids.ts';
import type { Scratch } from '../git/tree.ts';
export interface Holding {
    /** `<project>/.klauss/landing` */
    readonly directory: string;
    /** Names this landing; what it has in git's directory carries it. */
    readonly id: string;
    readonly job: JobId;
    /** Inside that directory: what a landing needs for a moment goes with it, whatever becomes of it. */
    readonly scratch: Scratch;
}
/** @throws KlaussError `state`: another landing is under way, or was interrupted */
export declare function hold(scratch: Scratch, job: JobId): Promise<Holding>;
/** The job of a landing that a dead process left, or null: there is none, or it is under way. Only looks. */
export declare function interruptedLanding(scratch: Scratch): Promise<JobId | null>;
/** The landing that a dead process left, now held by this one; null: there is none, or somebody has it. */
export declare function takeOver(scratch: Scratch): Promise<Holding | null>;
/** Leaves a landing that could not be finished to whoever comes next. */
export declare function letGo(scratch: Scratch, { directory }: Holding): Promise<void>;
/** Ends it: nothing of it is left. */
export declare function release(scratch: Scratch, { directory, id }: Holding): Promise<void>;
