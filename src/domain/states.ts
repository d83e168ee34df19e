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
export const TASK_STATUSES = ['pending', 'running', 'completed', 'failed', 'cancelled', 'skipped'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** Where a running task is on its way. */
export const PHASES = ['prepare', 'work', 'prove', 'merge'] as const;
export type Phase = (typeof PHASES)[number];

/** Why a task failed. */
export const FAILURE_REASONS = [
  'error', // the client or the API failed
  'timeout', // the task's time limit passed
  'stalled', // no output for the stall limit
  'gates', // a gate did not exit 0, or tests were deleted
  'outputs', // an expected output is missing, or nothing was done
  'conflict', // the result could not be merged
  'budget', // the money was spent
  'denied', // a permission that the task needed was refused
  'rejected', // the worker reported that it is blocked
] as const;
export type FailureReason = (typeof FAILURE_REASONS)[number];

/** Where a task works: in the project itself beside the others, or in a git worktree of its own. */
export const ISOLATIONS = ['worktree', 'shared'] as const;
export type Isolation = (typeof ISOLATIONS)[number];

/**
 * The states of a job, each derived from its tasks but for `paused`: `pending` (nothing has run yet),
 * `running` (begun, not finished), `paused` (held: none of its tasks is claimed until it is resumed),
 * `completed` (every task completed), `failed` (finished, some task failed or was skipped), `cancelled`
 * (finished, some task cancelled and none failed).
 */
export const JOB_STATUSES = ['pending', 'running', 'paused', 'completed', 'failed', 'cancelled'] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

/** Why a job ended beside what its tasks tell: `budget`, what was left of it was failed as the money was spent. */
export type JobReason = 'budget';

/** Closes a switch over a union: a member that is not handled fails to compile. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
