/** What a worktree needs that git does not bring: ignored files, links, and whatever the project's setup makes. */
import type { Repository } from '../git/repository.ts';
import type { Site } from './site.ts';
/** Runs the setup command in a directory, and says what it printed when it failed. */
export type RunSetup = (command: string, directory: string) => Promise<{
    readonly ok: true;
} | {
    readonly ok: false;
    readonly output: string;
}>;
/**
 * Brings it into a worktree that is checked out. May be called again.
 * @returns the paths that are never to be committed
 * @throws KlaussError `environment`: the setup failed
 */
export declare function bring(site: Site, worktree: Repository, runSetup: RunSetup): Promise<readonly string[]>;
/**
 * The directory of a worktree that corresponds to one of the user's tree; made if git does not bring it.
 * @throws KlaussError `file`: it would not be in the worktree
 */
export declare function directoryIn(worktree: Repository, root: string, directory: string): Promise<string>;
