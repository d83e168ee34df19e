/**
 * A client that was started before a worker is free for its task, in that task's own workspace. Nothing of it is in the
 * queue, and it costs nothing: it has been told nothing yet. The task stays pending, and whoever claims it later looks
 * whether this client is the one that it would start itself; if not, because anything has changed since, it is ended.
 */
import type { Waiting } from '../../claude/run.ts';
import type { Task } from '../../domain/records.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { PoolSettings } from '../settings.ts';
export declare class Standby {
    #private;
    readonly task: Task;
    /** What it may spend, as its client has been told; null: no limit. */
    readonly reservedUsd: number | null;
    /** Somebody carries the task out now: the workspace is theirs. */
    claimed: boolean;
    /** Resolves when its workspace stands, or cannot be made. */
    readonly opened: Promise<Workspace | null>;
    /** Of its process, once it has started. */
    pid: number | null;
    constructor(task: Task, reservedUsd: number | null, settings: PoolSettings);
    /**
     * Its client, if it is the one that would be started now. Else it is ended.
     * @param until when aborted, it is not started any more
     */
    take(fingerprint: string, until: AbortSignal): Promise<Waiting | null>;
    /** Ends its client, unless it was taken, and gives up the workspace that was made for it, unless somebody works there. */
    end(): Promise<void>;
}
