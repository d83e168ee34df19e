import type { JobId } from '../../domain/ids.ts';
import type { Job, Task, TaskSpec } from '../../domain/records.ts';
import type { Connection } from './connection.ts';
/**
 * Stores tasks of a job that is not finished.
 * @throws KlaussError `plan`, with all faults in `details`: duplicate key, unknown dependency, a dependency
 * that will not complete.
 */
export declare function addTasks(db: Connection, job: Job, specs: readonly TaskSpec[]): readonly Task[];
/** What keeps tasks from being added to a job, nothing when they can be. */
export declare function faultsOf(db: Connection, job: JobId, specs: readonly TaskSpec[]): readonly Fault[];
interface Fault {
    readonly key: string;
    readonly message: string;
}
export {};
