/** How rows become the records of the domain. */

import type { QueueEvent } from '../../domain/events.ts';
import type { Pool, ProcessIdentity, Session, Worker } from '../../domain/pools.ts';
import type { Proved, Receipt } from '../../domain/proof.ts';
import type { Attempt, Job, Task, TaskCounts } from '../../domain/records.ts';
import type { JobStatus } from '../../domain/states.ts';
import { NO_USAGE, type Usage } from '../../domain/usage.ts';
import type {
  AttemptRow,
  CountsRow,
  EventRow,
  JobRow,
  PoolRow,
  SessionRow,
  TaskRow,
  WorkerRow,
} from './rows.ts';

export function toCounts(row: CountsRow): TaskCounts {
  const { pending, running, completed, failed, cancelled, skipped } = row;
  return { pending, in_progress: running, completed, failed, cancelled, skipped };
}

export function toJob(row: JobRow): Job {
  return {
    id: row.id,
    goal: row.goal,
    status: jobStatus(row),
    reason: row.reason,
    tasks: toCounts(row),
    costUsd: row.cost_usd,
    budgetUsd: row.budget_usd,
    session: row.session,
    metadata: JSON.parse(row.metadata),
    project: row.project,
    base: row.base,
    applied: row.applied === null ? null : JSON.parse(row.applied),
    allowFollowups: row.allow_followups === 1,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
  };
}

/** See JOB_STATUSES. What was skipped because of a cancellation leaves the job `cancelled`, not `failed`. */
export function jobStatus(row: JobRow): JobStatus {
  if (row.finished_at === null) {
    if (row.paused === 1) return 'paused';
    return row.started_at === null ? 'pending' : 'running';
  }
  if (row.failed > 0) return 'failed';
  // Without a task, nothing but a cancellation can have finished it.
  return row.cancelled > 0 || row.completed === 0 ? 'cancelled' : 'completed';
}

/** @param told what its row says of its end, where it is at hand: to parse it takes longer than all the rest */
export function toTask(row: TaskRow, told: Told = toldBy(row)): Task {
  return {
    id: row.id,
    job: row.job,
    key: row.key,
    prompt: row.prompt,
    workingDir: row.working_dir,
    contextFiles: toList(row.context_files),
    expectedOutputs: toList(row.expected_outputs),
    verify: toList(row.verify),
    touches: toList(row.touches),
    dependsOn: toList(row.depends_on),
    priority: row.priority,
    model: row.model,
    timeout: row.timeout,
    maxRetries: row.max_retries,
    allowExternal: toFlag(row.allow_external),
    isolation: row.isolation,
    metadata: JSON.parse(row.metadata),
    depth: row.depth,
    proposedBy: row.proposed_by,
    status: row.status,
    phase: row.phase,
    reason: row.reason,
    error: row.error,
    report: told.report,
    receipt: told.receipt,
    attempt: row.attempt,
    failures: row.failures,
    worker: row.worker,
    notBefore: row.not_before,
    blocked: row.blocked,
    held: toFlag(row.held),
    cancelRequested: toFlag(row.cancel_requested),
    clientSession: row.client_session,
    branch: row.branch,
    commit: row.commit,
    base: row.base,
    landed: row.landed,
    reported: row.reported === null ? null : JSON.parse(row.reported),
    gates: row.gates === null ? null : JSON.parse(row.gates),
    proved: row.proved === null ? null : toProved(JSON.parse(row.proved)),
    resolves: row.resolves,
    changedFiles: toList(row.changed_files),
    costUsd: row.cost_usd,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  };
}

type Told = Pick<Task, 'report' | 'receipt'>;

const toldBy = ({ report, receipt }: TaskRow): Told => ({
  report: report === null ? null : JSON.parse(report),
  receipt: receipt === null ? null : toReceipt(JSON.parse(receipt)),
});

export function toAttempt(row: AttemptRow): Attempt {
  return {
    id: row.id,
    task: row.task,
    number: row.number,
    worker: row.worker,
    outcome: row.outcome,
    reason: row.reason,
    error: row.error,
    clientSession: row.client_session,
    process: toProcess(row),
    exitCode: row.exit_code,
    reservedUsd: row.reserved_usd,
    usage: row.usage === null ? NO_USAGE : toUsage(JSON.parse(row.usage)),
    startedAt: row.started_at,
    endedAt: row.ended_at,
  };
}

export const toFlag = (flag: number): boolean => flag === 1;
/** Most lists are empty: to parse six of them took longer than to read a task. */
export const toList = (json: string) => (json === '[]' ? NONE : JSON.parse(json));
const NONE: readonly never[] = Object.freeze([]);

/** Rows of earlier versions say nothing of single models, nor of estimates. */
const toUsage = (kept: Partial<Usage>): Usage => ({ ...NO_USAGE, ...kept });
export const toReceipt = (kept: Receipt): Receipt => ({ ...kept, usage: toUsage(kept.usage) });
export const toProved = (kept: Proved): Proved => ({ ...kept, receipt: toReceipt(kept.receipt) });

export function toEvent(row: EventRow): QueueEvent {
  return { ...row, data: JSON.parse(row.data) };
}

export function toPool(row: PoolRow): Pool {
  return {
    id: row.id,
    host: row.host,
    process: { pid: row.pid, startedAt: row.process_started_at },
    state: row.state,
    workers: row.workers,
    socket: row.socket,
    session: row.session,
    logs: row.logs,
    config: row.config,
    hold: row.hold === null ? null : JSON.parse(row.hold),
    halt: row.halt === null ? null : JSON.parse(row.halt),
    startedAt: row.started_at,
    seenAt: row.seen_at,
  };
}

export function toWorker(row: WorkerRow): Worker {
  return {
    id: row.id,
    pool: row.pool,
    slot: row.slot,
    task: row.task,
    process: toProcess(row),
    startedAt: row.started_at,
  };
}

export function toSession(row: SessionRow): Session {
  return {
    id: row.id,
    process: { pid: row.pid, startedAt: row.process_started_at },
    startedAt: row.started_at,
    endedAt: row.ended_at,
  };
}

function toProcess(row: {
  readonly pid: number | null;
  readonly process_started_at: string | null;
}): ProcessIdentity | null {
  return row.pid === null || row.process_started_at === null
    ? null
    : { pid: row.pid, startedAt: row.process_started_at };
}
