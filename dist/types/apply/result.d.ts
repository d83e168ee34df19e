/** What of a job's result there is to land. */
import type { Job, Task } from '../domain/records.ts';
import type { Repository } from '../git/repository.ts';
import type { Change } from './newCommit.ts';
/** The tip of a job's integration branch, or null: nothing has landed on it. */
export declare function integrationTip(repository: Repository, job: Pick<Job, 'id'>): Promise<string | null>;
/** What is landed already, and what is to be built on it. */
export interface Ground {
    /** The commit whose state the place that is landed on has: the job's snapshot, or what was applied of it last. */
    readonly from: string;
    /** Keys of the tasks that are in it. */
    readonly tasks: readonly string[];
}
/** What the user's tree holds of a job. A branch that was made of it is not the tree. */
export declare function groundOf({ base, applied }: Job): Ground | null;
export interface Selection extends Change {
    /** Keys of all tasks whose work `to` holds. */
    readonly tasks: readonly string[];
    /** Those of them that are new. */
    readonly added: readonly Task[];
}
/**
 * What is to be landed: all that is on the integration branch, or the tasks of these keys with what they depend on.
 * Null: there is nothing new.
 * @param tasks all of the job
 * @throws KlaussError `not_found`, `state` or `conflict`: these tasks cannot be landed, or not by themselves
 */
export declare function selection(repository: Repository, job: Job, { tasks, ground, keys }: {
    tasks: readonly Task[];
    ground: Ground;
    keys: readonly string[] | null;
}): Promise<Selection | null>;
