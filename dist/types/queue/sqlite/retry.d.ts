import type { JobId, TaskId } from '../../domain/ids.ts';
import type { Connection } from './connection.ts';
/**
 * Takes failed, cancelled and skipped tasks back to pending: those of a job, or one task and what was skipped
 * for it, without what would still wait for something else that did not complete. A finished job goes on.
 * @throws KlaussError `not_found`; `state`: the one task is pending, running or completed, or it depends on
 * something that will not complete
 */
export declare function retry(db: Connection, what: Parameters<typeof candidates>[1]): readonly TaskId[];
declare function candidates(db: Connection, what: {
    readonly job: JobId;
} | {
    readonly task: TaskId;
}): {
    readonly job: JobId;
    readonly ids: readonly TaskId[];
};
export {};
