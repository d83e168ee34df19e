/** What the tables hold, column by column. The CHECK constraints of the schema vouch for the types. */

import type { EventKind } from '../../domain/events.ts';
import type { AttemptId, JobId, LeaseToken, PoolId, SessionId, TaskId, WorkerId } from '../../domain/ids.ts';
import type { PoolState } from '../../domain/pools.ts';
import type { AttemptOutcome } from '../../domain/records.ts';
import type { FailureReason, Isolation, JobReason, Phase, TaskStatus } from '../../domain/states.ts';

type Flag = 0 | 1;

/** Counts of tasks by status. */
export interface CountsRow {
  readonly pending: number;
  readonly running: number;
  readonly completed: number;
  readonly failed: number;
  readonly cancelled: number;
  readonly skipped: number;
}

export interface JobRow extends CountsRow {
  readonly id: JobId;
  readonly goal: string;
  readonly budget_usd: number | null;
  readonly session: SessionId | null;
  readonly metadata: string;
  readonly project: string | null;
  readonly paused: Flag;
  readonly reason: JobReason | null;
  readonly base: string | null;
  readonly applied: string | null;
  readonly allow_followups: Flag;
  readonly cost_usd: number;
  readonly created_at: number;
  readonly started_at: number | null;
  readonly finished_at: number | null;
}

/** A row of `tasks`: all that changes. */
export interface StateRow {
  readonly id: TaskId;
  readonly job: JobId;
  readonly key: string;
  readonly priority: number;
  readonly status: TaskStatus;
  readonly phase: Phase | null;
  readonly blocked: number;
  readonly held: Flag;
  readonly not_before: number | null;
  readonly attempt: number;
  readonly failures: number;
  readonly worker: WorkerId | null;
  readonly lease_token: LeaseToken | null;
  readonly cancel_requested: Flag;
  readonly client_session: string | null;
  readonly branch: string | null;
  readonly commit: string | null;
  readonly base: string | null;
  readonly landed: string | null;
  readonly gates: string | null;
  readonly reported: string | null;
  readonly proved: string | null;
  readonly resolves: number;
  readonly changed_files: string;
  readonly cost_usd: number;
  readonly created_at: number;
  readonly started_at: number | null;
  readonly finished_at: number | null;
  readonly reason: FailureReason | null;
  readonly error: string | null;
  readonly report: string | null;
  readonly receipt: string | null;
}

/** A row of `tasks` with its row of `specs`. */
export interface TaskRow extends StateRow {
  readonly prompt: string;
  readonly working_dir: string;
  readonly context_files: string;
  readonly expected_outputs: string;
  readonly verify: string;
  readonly touches: string;
  readonly depends_on: string;
  readonly model: string | null;
  readonly timeout: number;
  readonly max_retries: number;
  readonly allow_external: Flag;
  readonly isolation: Isolation;
  readonly metadata: string;
  readonly depth: number;
  readonly proposed_by: string | null;
}

export interface AttemptRow {
  readonly id: AttemptId;
  readonly task: TaskId;
  readonly number: number;
  readonly worker: WorkerId;
  readonly pool: PoolId;
  readonly outcome: AttemptOutcome;
  readonly reason: FailureReason | null;
  readonly error: string | null;
  readonly client_session: string | null;
  readonly pid: number | null;
  readonly process_started_at: string | null;
  readonly exit_code: number | null;
  readonly reserved_usd: number | null;
  readonly usage: string | null;
  readonly started_at: number;
  readonly ended_at: number | null;
}

export interface EventRow {
  readonly id: number;
  readonly at: number;
  readonly kind: EventKind;
  readonly job: JobId | null;
  readonly task: TaskId | null;
  readonly data: string;
}

export interface PoolRow {
  readonly id: PoolId;
  readonly host: string;
  readonly pid: number;
  readonly process_started_at: string;
  readonly state: PoolState;
  readonly workers: number;
  readonly socket: string;
  readonly session: SessionId | null;
  readonly logs: string | null;
  readonly config: string | null;
  readonly hold: string | null;
  readonly halt: string | null;
  readonly started_at: number;
  readonly seen_at: number;
}

export interface WorkerRow {
  readonly id: WorkerId;
  readonly pool: PoolId;
  readonly slot: number;
  readonly task: TaskId | null;
  readonly pid: number | null;
  readonly process_started_at: string | null;
  readonly started_at: number;
}

export interface SessionRow {
  readonly id: SessionId;
  readonly pid: number;
  readonly process_started_at: string;
  readonly started_at: number;
  readonly ended_at: number | null;
  /** Number of the last event that it has heard of. */
  readonly told: number;
}
