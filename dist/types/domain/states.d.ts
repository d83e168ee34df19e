/**
 * The states of a task.
 *
 * A task is born `pending`. It stays so while it waits for its dependencies, for a moment in time, or for a
 * free worker. A claim makes it `running`, through the phases prepare, work, prove and merge. From there it
 * ends `completed` (with a receipt), `failed` (with a reason) or `cancelled`; a merge that does not succeed takes
 * it from `merge` back to `work`. Or it goes back to `pending`,
 * when a retry is left or when the worker's side cut the attempt short. A task whose dependency did not
 * complete is `skipped` without ever running. A rollback makes a completed task `cancelled`. `retry` takes failed, cancelled and skipped tasks back to
 * `pending`.
 */
export declare const TASK_STATUSES: readonly ['pending', 'running', 'completed', 'failed', 'cancelled', 'skipped'];
export type TaskStatus = (typeof TASK_STATUSES)[number];
/** Where a running task is on its way. */
export declare const PHASES: readonly ['prepare', 'work', 'prove', 'merge'];
export type Phase = (typeof PHASES)[number];
/** Why a task failed. */
export declare const FAILURE_REASONS: readonly ['error', 'timeout', 'stalled', 'gates', 'outputs', 'conflict', 'budget', 'denied', 'rejected'];
export type FailureReason = (typeof FAILURE_REASONS)[number];
/** Where a task works: in the project itself beside the others, or in a git worktree of its own. */
export declare const ISOLATIONS: readonly ['worktree', 'shared'];
export type Isolation = (typeof ISOLATIONS)[number];
/**
 * The states of a job, each derived from its tasks but for `paused`: `pending` (nothing has run yet),
 * `running` (begun, not finished), `paused` (held: none of its tasks is claimed until it is resumed),
 * `completed` (every task completed), `failed` (finished, some task failed or was skipped), `cancelled`
 * (finished, some task cancelled and none failed).
 */
export declare const JOB_STATUSES: readonly ['pending', 'running', 'paused', 'completed', 'failed', 'cancelled'];
export type JobStatus = (typeof JOB_STATUSES)[number];
/** Why a job ended beside what its tasks tell: `budget`, what was left of it was failed as the money was spent. */
export type JobReason = 'budget';
/** Closes a switch over a union: a member that is not handled fails to compile. */
export declare function assertNever(value: never): never;
