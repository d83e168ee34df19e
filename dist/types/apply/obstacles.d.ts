import type { Repository } from '../git/repository.ts';
import type { Scratch } from '../git/tree.ts';
import { type PathChange } from './change.ts';
/**
 * Makes sure that each change can be made on the disk without replacing or passing through anything that git does not
 * know of: files that git ignores, symbolic links, repositories inside.
 * @throws KlaussError `conflict`, naming every path in the way
 */
export declare function refuseObstacles(repository: Repository, scratch: Scratch, changes: readonly PathChange[]): void;
