/** What a working tree has besides tracked files. */
import type { Repository } from './repository.ts';
/** Files that are neither tracked nor ignored; a repository inside is one entry, with a slash at its end. */
export declare function untrackedFiles(repository: Repository, index?: string): Promise<string[]>;
/**
 * Repositories inside that are not tracked as submodules, without a slash at the end: `git add` would keep their
 * commit's name alone, or fail.
 */
export declare function innerRepositories(repository: Repository, index?: string): Promise<string[]>;
/** Tracked submodules whose repository is there; of the others git has the commit's name alone. */
export declare function presentSubmodules(repository: Repository): Promise<string[]>;
/** The mode of a submodule's entry. */
export declare const SUBMODULE = "160000";
