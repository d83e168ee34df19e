import type { Repository } from '../git/repository.ts';
/**
 * Changes an index file entry by entry.
 * @param input what it reads from stdin, each entry ended by NUL
 */
export declare function updateIndex(repository: Repository, index: string, { args, input }: {
    readonly args: readonly string[];
    readonly input?: readonly string[];
}): Promise<void>;
