import type { Repository } from '../git/repository.ts';
import { type Scratch } from '../git/tree.ts';
import type { PathChange } from './change.ts';
/**
 * Writes the new files of a tree below a directory as git would check them out: line ends, filters, modes, links.
 * Bringing them into the working tree then takes no more than renaming them. What stands in that directory goes.
 * @throws GitError, Error: a filter failed, the disk is full
 */
export declare function stage(repository: Repository, scratch: Scratch, { tree, changes, directory }: {
    tree: string;
    changes: readonly PathChange[];
    directory: string;
}): Promise<void>;
/** Where the files of a landing are staged. */
export declare const stagedFiles: (holding: {
    readonly directory: string;
}) => string;
