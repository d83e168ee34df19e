import type { Repository } from '../git/repository.ts';
import type { PathChange } from './change.ts';
import type { Holding } from './holding.ts';
/**
 * Writes the new files of a tree below a directory, as git would check them out: line ends, filters, modes, links.
 * Bringing them into the working tree then takes no more than renaming them.
 * @returns the directory
 * @throws GitError, Error: a filter failed, the disk is full
 */
export declare function stage(repository: Repository, { directory: holding, scratch }: Holding, { tree, changes }: {
    readonly tree: string;
    readonly changes: readonly PathChange[];
}): Promise<string>;
