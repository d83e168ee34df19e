/** `apply`: the result of a job, or a part of it, into the user's tree or onto a branch. */
import type { ApplyMode, Job, Task } from '../domain/records.ts';
import type { Queue } from '../queue/queue.ts';
import { type Landed } from './land.ts';
import type { LandingSite } from './perform.ts';
/** What is asked for. */
export interface ApplyRequest {
    readonly mode: ApplyMode;
    /** Of the branch, in mode `branch`. */
    readonly branch?: string | undefined;
    /** Of the commit, instead of the goal and what the tasks reported. */
    readonly message?: string | undefined;
    /** Only the tasks of these keys and what they depend on; null: all. */
    readonly keys: readonly string[] | null;
    /** Only say what would change. */
    readonly dryRun: boolean;
}
export type Application = 
/** `shared`: its tasks worked in the project itself. `empty`: nothing has landed. `applied`: nothing is new. */
{
    readonly kind: 'nothing';
    readonly why: 'shared' | 'empty' | 'applied';
    readonly job: Job;
} | (Landed & {
    readonly kind: 'landed';
    readonly job: Job;
    readonly mode: ApplyMode;
    /** Tasks whose work came in. */
    readonly tasks: readonly Task[];
    /** The commits hold work that was not committed when the job was submitted. */
    readonly holdsSnapshot: boolean;
});
/**
 * Brings what is new of a job's result to where it is wanted.
 * @throws KlaussError as `land`, `selection` and `makeBranch`; nothing was changed then
 */
export declare function applyJob(site: LandingSite, queue: Pick<Queue, 'tasks' | 'job'>, job: Job, request: ApplyRequest): Promise<Application>;
