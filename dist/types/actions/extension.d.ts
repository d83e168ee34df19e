/** Adding tasks to a job that is there, running or finished: all or none. */
import type { JobId } from '../domain/ids.ts';
import type { Task } from '../domain/records.ts';
import type { PreparedPlan } from '../plan/plan.ts';
import type { Queue } from '../queue/queue.ts';
import type { Context } from './context.ts';
export interface Extension {
    readonly job: JobId;
    /** The text of a plan file, or the value that it holds. */
    readonly input: unknown;
    /** Where it comes from, for messages. */
    readonly source?: string | undefined;
}
/**
 * Validates and resolves what is to be added, against the tasks that the job has. It changes nothing.
 * @throws KlaussError `plan`, naming every fault; `state`: the job is of another project
 */
export declare function prepareExtension(context: Context, queue: Queue, { job, input, source }: Extension): Promise<PreparedPlan>;
/**
 * Adds tasks to a job and tells the pool. A finished job goes on, a paused one stays paused.
 * @throws KlaussError `not_found`; `plan`, naming every fault
 */
export declare function extendJob(context: Context, queue: Queue, extension: Extension): Promise<readonly Task[]>;
