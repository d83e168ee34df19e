/**
 * Klauss as a library: what the original's Python class offered.
 *
 * ```ts
 * import { Orchestrator } from 'klauss';
 *
 * await using klauss = await Orchestrator.open();
 * const job = await klauss.createJob('Build authentication');
 * const login = await klauss.addSubtask(job, { key: 'login', prompt: 'Implement the login endpoint' });
 * await klauss.addSubtask(job, { prompt: 'Write tests for it', dependsOn: [login.key] });
 * const results = await klauss.waitAndCollect(job, { startWorkers: true });
 * console.log(klauss.synthesize(results));
 * ```
 */

export type { Application } from './apply/apply.ts';
export type { RolledBack } from './apply/rollback.ts';
export { type ErrorCode, KlaussError } from './domain/errors.ts';
export type { JobId, TaskId } from './domain/ids.ts';
export type { JsonObject } from './domain/json.ts';
export type { Halt, Worker } from './domain/pools.ts';
export type { Receipt, WorkerReport } from './domain/proof.ts';
export type { Applied, ApplyMode, Attempt, Job, Task, TaskCounts } from './domain/records.ts';
export type { FailureReason, JobStatus, Phase, TaskStatus } from './domain/states.ts';
export {
  type ApplyOptions,
  type JobResults,
  type OpenOptions,
  Orchestrator,
  type WaitOptions,
  type WorkerStatus,
} from './orchestrator.ts';
export type { Subtask } from './plan/subtask.ts';
