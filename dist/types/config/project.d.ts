import type { Job } from '../domain/records.ts';
import type { Config } from './config.ts';
export interface Project {
    /** Real path. */
    readonly root: string;
    readonly config: Config;
}
/** Where things of a project are kept, absolute. */
export interface ProjectPaths {
    readonly root: string;
    /** `<root>/.klauss` */
    readonly stateDir: string;
    readonly database: string;
    readonly logs: string;
    readonly plans: string;
    readonly worktrees: string;
    /** For files that are needed for a moment; what a crash leaves here is worth nothing. */
    readonly scratch: string;
}
/**
 * The real path of the project's directory: the one that was named, else the nearest ancestor of `startDir`
 * that holds `.klauss.toml` or `.git`, else `startDir` itself.
 * @param explicit what `--project` says, relative to `startDir`
 * @throws KlaussError `usage`: there is no such directory.
 */
export declare function findProject(startDir: string, explicit?: string): string;
/**
 * The project of a job, if that is not the one in this directory; else null. One that is no more may have moved together
 * with its job: to here, say.
 */
export declare function otherProject({ project }: Pick<Job, 'project'>, root: string): string | null;
/** Where the things of a project are kept, by its configuration. */
export declare function paths(root: string, config: Config): ProjectPaths;
/**
 * Makes the state directory, readable by the user alone and ignored by git. One that is there is narrowed to that.
 * @throws KlaussError `file`: it cannot be made.
 */
export declare function ensureStateDir({ stateDir }: Pick<ProjectPaths, 'stateDir'>): void;
/**
 * Makes the directory of a queue that projects share, for the user alone. That of a queue which is named for one command
 * is not made: it would rather be a slip.
 * @throws KlaussError `file`: it cannot be made.
 */
export declare function ensureSharedDirectory({ database }: ProjectPaths, { coordination }: Config): void;
