/**
 * What every command works with: the project, its configuration, its queue, and the session it is called from. Most only
 * look: what is imported here at once has to be loaded by the least of them, see docs/decisions/0027.
 */
import { type Config, type ConfigLayer } from '../config/config.ts';
import { type ProjectPaths } from '../config/project.ts';
import { KlaussError } from '../domain/errors.ts';
import type { SessionId } from '../domain/ids.ts';
import { type Mask } from '../domain/mask.ts';
import type { Pool } from '../domain/pools.ts';
import { Projects } from '../plan/projects.ts';
import type { Queue } from '../queue/queue.ts';
import type { Examined } from '../workspace/examine.ts';
export interface ContextOptions {
    readonly cwd: string;
    readonly environment: NodeJS.ProcessEnv;
    /** `--project` */
    readonly project?: string | undefined;
    /** `--db`, relative to `cwd` */
    readonly database?: string | undefined;
    readonly overrides?: ConfigLayer;
    /** What is wrong with the configuration is kept as `fault` and not thrown. */
    readonly lenient?: boolean;
    /** It only looks: a configuration that was checked before is not checked again. */
    readonly onlyLooks?: boolean;
    /** Takes a line for the eyes that no command asked for. */
    readonly note?: (line: string) => void;
}
export declare class Context implements AsyncDisposable {
    #private;
    readonly cwd: string;
    readonly environment: NodeJS.ProcessEnv;
    /** The built-in one when there is a fault. */
    readonly config: Config;
    readonly fault: KlaussError | null;
    readonly paths: ProjectPaths;
    /** The project, and others that its tasks may work in. */
    readonly projects: Projects;
    /** The Claude Code session that this process was started from, or null. */
    readonly session: SessionId | null;
    readonly note: (line: string) => void;
    /** @throws KlaussError `usage`, `config` or `file`, when the project or its configuration is wrong */
    constructor(options: ContextOptions);
    /** For what is kept and shown of what planners and commands print. */
    get mask(): Mask;
    /** @throws KlaussError `state`: this runs inside a worker, or a planner, deeper than `[workers] max_depth` allows */
    refuseWorkers(): void;
    /** The queue, made when there is none. */
    queue(): Promise<Queue>;
    /** The queue, or null: nothing was ever submitted here. Looking does not make one. */
    existingQueue(): Promise<Queue | null>;
    /** The project's repository, or why no worktrees can be made of it. */
    worktrees(): Promise<Examined>;
    /** The session's id, after it was registered, so that the pool can see when its client is gone. */
    registeredSession(): Promise<SessionId | null>;
    /**
     * Makes sure that workers could be started, before anything is written that counts on them.
     * @throws KlaussError `environment`: there is no client for a new pool to run, or no sandbox for it
     */
    ensureClient(): Promise<void>;
    /**
     * Makes sure that a pool serves the queue.
     * @param workers null: as many as the work needs
     * @throws KlaussError `environment`, or `pool` when it could not start for another reason
     */
    ensurePool(workers: number | null): Promise<Pool>;
    /** Tells the living pool, if there is one, that rows changed. */
    wakePool(): Promise<void>;
    [Symbol.asyncDispose](): Promise<void>;
}
