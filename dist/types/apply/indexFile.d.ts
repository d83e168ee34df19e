/** The user's index: what changes in it when HEAD moves. All else in it, staged work and flags, stays. */
import type { Repository } from '../git/repository.ts';
import { type Scratch } from '../git/tree.ts';
import { type PathChange } from './change.ts';
import type { Holding } from './holding.ts';
/** What the index has staged, and what it is to have. */
export interface IndexDraft {
    /** Trees. */
    readonly before: string;
    readonly after: string;
    readonly changes: readonly PathChange[];
}
/**
 * What changes in the index when HEAD goes from one commit or tree to the next, so that what is staged stays staged.
 * @throws KlaussError `state`: it has unmerged entries; `conflict`: what is staged cannot be told from the change
 */
export declare function draftIndex(repository: Repository, scratch: Scratch, head: {
    readonly from: string;
    readonly to: string;
}): Promise<IndexDraft>;
/** Puts a new index in place, with the changes made wherever the entry is still what it was. The lock must be held. */
export declare function changeIndex(repository: Repository, holding: Holding, changes: readonly PathChange[]): Promise<void>;
/** Notes in the index what the files look like now, so that nothing seems changed that is not. The lock must be held. */
export declare function refreshIndex(repository: Repository, holding: Holding): Promise<void>;
/** The tree of what is staged; entries that are only intended to be added are not in it. */
export declare function stagedTree(repository: Repository, scratch: Scratch): Promise<string>;
