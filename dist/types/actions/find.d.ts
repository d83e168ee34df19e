/** Finding what the user names: a job by its id, a task by its id or as JOB/KEY. */
import { type JobId } from '../domain/ids.ts';
import type { Job, Task } from '../domain/records.ts';
import type { Queue } from '../queue/queue.ts';
import type { Context } from './context.ts';
import { type Here } from './own.ts';
/** The queue that must be there for there to be anything to find. */
export declare function queueOf(context: Context): Promise<Queue>;
/** Who asks without naming a job: the session of a project. */
type Asking = Here & Pick<Context, 'session'>;
/**
 * The job of that id; without one, the newest of this project that is unfinished, of this session first, else the newest.
 * @param asking null: the id is given
 */
export declare function findJob(queue: Queue, id: string | undefined, asking: Asking | null): Promise<Job>;
/** The job of that id; without one, the newest of this session, finished or not, else the newest of this project. */
export declare function findLatestJob(queue: Queue, id: string | undefined, asking: Asking): Promise<Job>;
/** The job of that id, or the task of that id or key, with its job. */
export declare function findJobOrTask(queue: Queue, name: string): Promise<{
    readonly job: JobId;
    readonly task: Task | null;
}>;
/** The task of that id, or that key: `12` or `k3f9x2/login`. */
export declare function findTask(queue: Queue, name: string): Promise<Task>;
export declare const jobIds: (queue: Queue) => Promise<readonly JobId[]>;
export {};
