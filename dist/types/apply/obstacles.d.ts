import type { Repository } from '../git/repository.ts';
import { type PathChange } from './change.ts';
/**
 * Makes sure that each change can be made on the disk without replacing or passing through anything that git does not
 * know of: files that git ignores, symbolic links, repositories inside.
 * @param state Klauss's own directory, where the new files are staged
 * @throws KlaussError `conflict`, naming every path in the way
 */
export declare function refuseObstacles(repository: Repository, state: string, changes: readonly PathChange[]): void;
