/** A git worktree as workspace: what a worker does in it reaches the others by the merge train alone. */
import type { Train } from '../../train/train.ts';
import type { Site } from '../../workspace/site.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type Attempting } from './attempting.ts';
export interface WorktreeOptions {
    readonly site: Site;
    readonly train: Train;
    /** Told of a removal that goes on in the background. */
    readonly whenRemoved: (removal: Promise<void>) => void;
}
/** Prepares the task's worktree, or takes over the one that an earlier attempt left, or a standby. */
export declare function worktreeWorkspace(attempting: Attempting, options: WorktreeOptions): Promise<Workspace>;
