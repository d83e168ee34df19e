import type { JobId } from '../../domain/ids.ts';
import type { Task, TaskSpec } from '../../domain/records.ts';
import type { Connection } from './connection.ts';
/**
 * Adds tasks to a job; a finished one goes on.
 * @throws KlaussError `not_found`, `plan` (see `addTasks`)
 */
export declare function extend(db: Connection, id: JobId, specs: readonly TaskSpec[]): readonly Task[];
