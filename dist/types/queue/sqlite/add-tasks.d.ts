import type { JobId } from '../../domain/ids.ts';
import type { Task, TaskSpec } from '../../domain/records.ts';
import type { Connection } from './connection.ts';
/**
 * Stores tasks of a job that exists and is not finished.
 * @throws KlaussError `plan`, with all faults in `details`: duplicate key, unknown dependency, a dependency
 * that will not complete.
 */
export declare function addTasks(db: Connection, job: JobId, specs: readonly TaskSpec[]): readonly Task[];
