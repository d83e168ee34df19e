/** Writing what stands in a working tree as a tree object, through an index of its own. */
import { type Repository } from './repository.ts';
/** A directory for files that are needed for a moment; what a crash leaves in it is removed by `clean`. */
export interface Scratch {
    /** `<project>/.klauss/tmp` */
    readonly directory: string;
}
export interface TreeOptions extends Scratch {
    /** Paths that are left as the index has them, relative to the root: links and what a setup made. */
    readonly except?: readonly string[];
}
/** Runs `use` with the path of an index file of its own, which is gone afterwards. */
export declare function withIndex<T>({ directory }: Scratch, use: (index: string) => Promise<T>): Promise<T>;
/**
 * The tree of all that stands in a working tree: changed, deleted and untracked files, those that git ignores
 * excepted. Its own index, its HEAD and its files stay as they are. A repository inside that git does not track is
 * left out, as nothing of it but a commit's name could be kept.
 */
export declare function writeTree(repository: Repository, options: TreeOptions): Promise<string>;
/**
 * The tree of a commit with all that stands in a working tree laid over it. What is missing there counts as not
 * changed: for a working tree without an index, of which nobody knows how much of it there ever was.
 * @param commit null: nobody knows one
 */
export declare function overlayTree(repository: Repository, commit: string | null, options: TreeOptions): Promise<string>;
/** Copies the index of a working tree, as that spares hashing all that did not change. There may be none yet. */
export declare function copyIndex(repository: Repository, copy: string): Promise<void>;
/**
 * Copies an index, if it is there. Its time goes with it: git looks into files that were changed in the second in which
 * the index was written, or later, and trusts the size and time of all others.
 */
export declare function copyIndexFile(from: string, to: string): Promise<void>;
/** Makes an index the one of the working tree. Nobody else may be using git there. */
export declare function replaceIndex(repository: Repository, index: string): Promise<void>;
/** Stages everything in an index. Returns the repositories inside that it left out. */
export declare function addAll(repository: Repository, index: string, except: readonly string[]): Promise<readonly string[]>;
/**
 * Stages everything in an index. A repository inside is staged as a submodule, where that is possible.
 * @returns repositories inside, when nothing could be staged because of them
 */
export declare function addAllInside(repository: Repository, index: string, except: readonly string[]): Promise<readonly string[]>;
