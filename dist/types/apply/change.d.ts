/** What changes: paths, with what git keeps of each before and after. */
import type { Repository } from '../git/repository.ts';
/** A file, symbolic link or submodule as a tree has it. */
export interface Entry {
    /** As git writes it: `100644`, `100755`, `120000`, `160000`. */
    readonly mode: string;
    readonly oid: string;
}
export interface PathChange {
    /** Relative to the top of the repository. */
    readonly path: string;
    /** Null: there is nothing. */
    readonly before: Entry | null;
    readonly after: Entry | null;
}
export declare const SYMLINK = "120000";
export declare const GITLINK = "160000";
export declare const EXECUTABLE = "100755";
export type ChangeStatus = 'added' | 'modified' | 'deleted';
export declare function statusOf({ before, after }: PathChange): ChangeStatus;
export declare const sameEntry: (one: Entry | null, other: Entry | null) => boolean;
/** What changes from one tree or commit to another, each path for itself: a rename is a path that goes and one that comes. */
export declare function changesBetween(repository: Repository, from: string, to: string): Promise<readonly PathChange[]>;
/** All that a tree holds, by path. */
export declare function entriesOf(repository: Repository, tree: string): Promise<ReadonlyMap<string, Entry>>;
/** The change in git's words, `a.ts | 3 ++-`; empty when there is none. */
export declare function diffstat(repository: Repository, from: string, to: string): Promise<string>;
