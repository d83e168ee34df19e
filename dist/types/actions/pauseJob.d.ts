/** Pausing jobs: nothing of them is claimed any more, and what runs of them goes back to pending. */
import type { JobId } from '../domain/ids.ts';
import type { Job } from '../domain/records.ts';
import type { Queue } from '../queue/queue.ts';
import type { Context } from './context.ts';
/**
 * Pauses a job, and waits until none of its tasks runs: they go back to pending, with their sessions and files.
 * @param signal ends the waiting
 * @throws KlaussError `state`: it is finished
 */
export declare function pauseJob(context: Context, queue: Queue, id: JobId, signal?: AbortSignal): Promise<Job>;
/** Does the same with every unfinished job of the project that is not paused; returns those. */
export declare function pauseAll(context: Context, queue: Queue): Promise<readonly Job[]>;
