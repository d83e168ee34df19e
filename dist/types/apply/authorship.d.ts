/** What stays of a commit that is made anew. */
import type { Repository } from '../git/repository.ts';
/** Author and date, as variables for `makeCommit`. */
export declare function authorOf(repository: Repository, commit: string): Promise<Readonly<Record<string, string>>>;
export declare function messageOf(repository: Repository, commit: string): Promise<string>;
