/** What a landing would do, worked out without changing anything. */
import type { Head } from '../git/head.ts';
import type { Repository } from '../git/repository.ts';
import type { Scratch } from '../git/tree.ts';
import { type PathChange } from './change.ts';
import { type IndexDraft } from './indexFile.ts';
import { type Change, type CommitMode } from './newCommit.ts';
export interface Draft {
    /** Trees of the working tree: as it is, and as it is to be. */
    readonly before: string;
    readonly after: string;
    readonly files: readonly PathChange[];
    /** The change of the files, in git's words. */
    readonly stat: string;
    /** Null: no commit is made. */
    readonly commit: CommitDraft | null;
}
export interface CommitDraft {
    /** What it is made on. */
    readonly head: Head;
    /** What it is to hold. */
    readonly tree: string;
    readonly index: IndexDraft;
}
export interface DraftOptions {
    readonly scratch: Scratch;
    /** `<project>/.klauss` */
    readonly state: string;
    readonly change: Change;
    readonly mode: 'uncommitted' | CommitMode;
    /** What to do about a conflict, as a sentence. */
    readonly hint: string;
}
/**
 * Carries the change onto the user's tree as it stands, and onto HEAD's, three ways.
 * @throws KlaussError `conflict`: it does not fit; `state`: no commit can be made now
 */
export declare function draft(repository: Repository, options: DraftOptions): Promise<Draft>;
