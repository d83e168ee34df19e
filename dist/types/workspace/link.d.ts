/** `[workspace] link`: paths of the project that worktrees get as symbolic links, such as `node_modules`. */
import type { Repository } from '../git/repository.ts';
import type { Site } from './site.ts';
/** Makes the links that can be made; why one cannot goes to the log. */
export declare function makeLinks(site: Site, worktree: Repository): Promise<void>;
