/** Following a job to its end, with workers started when they are wanted and none run. */
import type { JobId } from '../domain/ids.ts';
import type { Halt, Hold } from '../domain/pools.ts';
import type { Job } from '../domain/records.ts';
import type { Queue } from '../queue/queue.ts';
import type { Context } from './context.ts';
export interface FollowOptions {
    /** Start workers when none run, go on with a job that is paused, replace a pool that crashed. */
    readonly start: boolean;
    /** Null: for ever. */
    readonly timeoutSeconds: number | null;
    readonly signal?: AbortSignal;
    /** It is waited for. */
    readonly onChange: (job: Job) => void | Promise<void>;
    /** The pool starts nothing more, or less than it could, for this reason; null: it does again. */
    readonly onHold?: (hold: Hold | null) => void;
}
/** Why following ended; the job as it was then. */
export interface FollowEnd {
    readonly kind: 'finished' | 'timeout' | 'interrupted' | 'paused' | 'stopped';
    readonly job: Job;
    /** What keeps its workers back. */
    readonly hold: Hold | null;
    /** Why they stopped by themselves. */
    readonly halt: Halt | null;
}
/** @throws KlaussError `not_found`, or `pool` when workers could not be started */
export declare function follow(context: Context, queue: Queue, id: JobId, { start, timeoutSeconds, signal, onChange, onHold }: FollowOptions): Promise<FollowEnd>;
/**
 * Makes sure that jobs are worked on; what was paused of them now belongs to this session. Sessions that died
 * unnoticed, as no pool ran, are ended first: else the pool would find them and pause the jobs again.
 * @throws KlaussError `environment`: no worker could be started; nothing was resumed
 */
export declare function goOn(context: Context, queue: Queue, ids: readonly JobId[]): Promise<void>;
/** @throws KlaussError `state`: the job is finished, so that nobody can go on with it */
export declare function refuseFinished({ id, status, finishedAt }: Job): void;
