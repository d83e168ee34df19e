/** The workspaces of a pool: which kind a task gets, where worktrees stand, and the merge train of each job. */
import type { Workspace } from '../workspace/workspace.ts';
import type { Attempting } from './attempt/attempting.ts';
import type { PoolSettings } from './settings.ts';
/** By this variable the git processes of a pool are found, when it died in the middle of something. */
export declare const GIT_MARKER = "KLAUSS_GIT";
type WorkspacesSettings = Pick<PoolSettings, 'pool' | 'queue' | 'paths' | 'projects' | 'environment' | 'log'>;
export declare class Workspaces {
    #private;
    constructor(settings: WorkspacesSettings);
    /** The workspace for an attempt. @throws KlaussError when it cannot be made */
    open(attempting: Attempting): Promise<Workspace>;
    /** Removes what an earlier pool left of tasks that have ended. Attempts wait for it, the pool's start does not. */
    sweep(): void;
    /** Waits for what goes on in the background. To be called when no attempt is running any more. */
    close(): Promise<void>;
    /** What nobody has to wait for but the pool's end. */
    inBackground(removal: Promise<void>): void;
}
export {};
