/** What the worktrees of a project stand on. */
import type { Config } from '../config/config.ts';
import type { Repository } from '../git/repository.ts';
export interface Site {
    /** The user's repository, seen from the project. */
    readonly repository: Repository;
    /** Real path of the project; the top of the repository's working tree, or below it. */
    readonly project: string;
    /** `<project>/.klauss/worktrees` */
    readonly worktrees: string;
    /** `<project>/.klauss/tmp`, for index files and what else is needed for a moment. */
    readonly scratch: string;
    readonly config: Config['workspace'];
    /** Directories with the files of removed worktrees, for new ones to begin with; null: none are kept. */
    readonly spares: string[] | null;
    /** Runs what creates or removes a worktree, one at a time: git's own locks lose races. */
    readonly serially: <T>(change: () => Promise<T>) => Promise<T>;
    /** A line for the pool's own log. */
    readonly log: (line: string) => void;
}
