import type { TaskId } from '../../domain/ids.ts';
import type { Task } from '../../domain/records.ts';
import type { Connection } from './connection.ts';
/**
 * Takes a completed task back: it is cancelled, and what waits is skipped. A job that was finished stays so,
 * with the status that its tasks give it now.
 * @throws KlaussError `not_found`; `state`: it is not completed, or what depends on it has begun
 */
export declare function withdraw(db: Connection, id: TaskId): Task;
