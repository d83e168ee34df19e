import type { Config } from '../config/config.ts';
import type { Launcher } from '../git/launcher.ts';
import type { Site } from './site.ts';
export interface SiteOptions {
    /** Real path of the project. */
    readonly project: string;
    readonly config: Config;
    readonly environment: NodeJS.ProcessEnv;
    readonly log: (line: string) => void;
    /** Starts git; without one this process does. */
    readonly launcher?: Launcher;
    /** Whoever makes one worktree after the other keeps spares, and calls `dropSpares` in the end. */
    readonly keepsSpares?: boolean;
}
/** What the worktrees of a project stand on, or the reason why none can be made there. */
export declare function findSite(options: SiteOptions): Promise<Site | {
    readonly reason: string;
}>;
/** @throws KlaussError `environment`: no worktrees can be made there (any more) */
export declare function openSite(options: SiteOptions): Promise<Site>;
