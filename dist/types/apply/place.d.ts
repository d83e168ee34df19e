/** Bringing staged files into the working tree, each whole at once, and never over what somebody has changed. */
import { type PathChange } from './change.ts';
import { type Seen } from './look.ts';
/** A path that was left as somebody else has made it meanwhile. */
export interface Kept {
    readonly path: string;
    /** What it would have become; null: it would have been deleted. */
    readonly oid: string | null;
}
export interface Placing {
    /** Top of the working tree. */
    readonly root: string;
    /** Where the new files stand, below the same paths. */
    readonly staged: string;
    readonly seen: ReadonlyMap<string, Seen>;
    readonly step: (name: string) => Promise<void>;
}
/** Makes all changes whose path is still as it was before; those that are made already are passed over. */
export declare function placeFiles(placing: Placing, changes: readonly PathChange[]): Promise<readonly Kept[]>;
