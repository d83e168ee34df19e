import type { Repository } from '../git/repository.ts';
/**
 * Changes an index file entry by entry. In full: given a path below a directory that a sparse index holds as one entry,
 * git 2.39 writes an index in which both stand, and trees made of that are broken.
 * @param input what it reads from stdin, each entry ended by NUL
 */
export declare function updateIndex(repository: Repository, index: string, { args, input }: {
    readonly args: readonly string[];
    readonly input?: readonly string[];
}): Promise<void>;
