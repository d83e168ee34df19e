/** The snapshot of the user's tree that a job's worktrees build on. */
import type { JobId } from '../domain/ids.ts';
import type { TaskSpec } from '../domain/records.ts';
import type { Context } from './context.ts';
export interface Snapshot {
    /** The commit that holds the tree as it is. */
    readonly base: string;
    /** Names it as the base of a job, once there is one. */
    anchor(job: JobId): Promise<void>;
}
/** Takes a snapshot if one of the tasks works in a worktree; null: none does. */
export declare function takeSnapshotFor(context: Context, tasks: readonly Pick<TaskSpec, 'isolation'>[]): Promise<Snapshot | null>;
