/** Some tasks of a job by themselves: what each changed, made anew on top of what is there. */
import type { Task } from '../domain/records.ts';
import type { Repository } from '../git/repository.ts';
export interface Replay {
    readonly from: string;
    /** The integration branch, and where it begins. */
    readonly tip: string;
    readonly base: string;
    /** The tasks whose work is wanted. */
    readonly added: readonly Task[];
    /** Tasks that have landed on the integration branch and are not wanted. */
    readonly left: readonly Task[];
}
/**
 * Makes the work of the tasks anew on top of `from`, a commit each, in the order of landing. Returns the last.
 * @throws KlaussError `conflict`: one builds on work of a task that is not among them
 */
export declare function replay(repository: Repository, options: Replay): Promise<string>;
