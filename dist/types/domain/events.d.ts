/** What has happened in a queue, one row for every state change. */
import type { JobId, TaskId } from './ids.ts';
import type { JsonObject } from './json.ts';
/** One state change. Numbered in the order of commits, without gaps. */
export interface QueueEvent {
    readonly id: number;
    readonly at: number;
    readonly kind: EventKind;
    readonly job: JobId | null;
    readonly task: TaskId | null;
    readonly data: JsonObject;
}
export type EventKind = 'job.submitted' | 'job.extended' | 'job.paused' | 'job.resumed' | 'job.budget' | 'job.exhausted' | 'job.finished' | 'job.applied' | 'job.rolled_back' | 'task.claimed' | 'task.phase' | 'task.noted' | 'task.booked' | 'task.sent_back' | 'task.completed' | 'task.followed_up' | 'task.failed' | 'task.retry' | 'task.released' | 'task.cancel_requested' | 'task.cancelled' | 'task.withdrawn' | 'task.skipped' | 'task.requeued' | 'queue.cleaned' | 'pool.started' | 'pool.resized' | 'pool.held' | 'pool.halted' | 'pool.stopping' | 'pool.stopped' | 'session.started' | 'session.ended';
