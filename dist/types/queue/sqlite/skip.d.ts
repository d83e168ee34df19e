import type { TaskId } from '../../domain/ids.ts';
import type { Connection } from './connection.ts';
/** Skips every pending task that depends, over however many others, on one that did not complete. */
export declare function skipDependants(db: Connection, id: TaskId): void;
