/** What the events alone tell: the state of every task, attempt and job, built up from nothing. */

import type { QueueEvent } from '../../src/domain/events.ts';
import type { JobId, TaskId } from '../../src/domain/ids.ts';
import type { JsonObject } from '../../src/domain/json.ts';
import type { Attempt, AttemptOutcome, Task } from '../../src/domain/records.ts';
import type { Phase, TaskStatus } from '../../src/domain/states.ts';

/** What of a task the events tell of. */
export interface TaskState {
  readonly status: TaskStatus;
  readonly phase: Phase | null;
  readonly reason: unknown;
  readonly branch: unknown;
  readonly base: unknown;
  readonly commit: unknown;
  readonly changedFiles: unknown;
  /** The commit that is proved. */
  readonly proved: unknown;
  readonly reported: boolean;
  readonly resolves: unknown;
  /** Number of the latest attempt. */
  readonly attempt: number;
  readonly failures: number;
  readonly cancelRequested: boolean;
}

/** What of an attempt the events tell of. */
export interface AttemptState {
  readonly number: number;
  readonly worker: unknown;
  readonly outcome: AttemptOutcome;
  readonly reason: unknown;
}

export const NEW_TASK: TaskState = {
  status: 'pending',
  phase: null,
  reason: null,
  branch: null,
  base: null,
  commit: null,
  changedFiles: [],
  proved: null,
  reported: false,
  resolves: 0,
  attempt: 0,
  failures: 0,
  cancelRequested: false,
};

/** The same of a row. */
export function stateOf(task: Task): TaskState {
  const { status, phase, reason, branch, base, commit, changedFiles, resolves } = task;
  const { attempt, failures, cancelRequested } = task;
  const found = { proved: task.proved?.commit ?? null, reported: task.reported !== null };
  const counts = { attempt, failures, cancelRequested };
  return { status, phase, reason, branch, base, commit, changedFiles, resolves, ...found, ...counts };
}

export const attemptStateOf = ({ number, worker, outcome, reason }: Attempt): AttemptState => ({
  number,
  worker,
  outcome,
  reason,
});

export interface Replayed {
  readonly tasks: ReadonlyMap<TaskId, TaskState>;
  readonly attempts: ReadonlyMap<TaskId, readonly AttemptState[]>;
  /** Dollars that were booked. */
  readonly costs: ReadonlyMap<TaskId, number>;
  readonly jobs: ReadonlyMap<JobId, unknown>;
  /** The tip that was applied. */
  readonly applied: ReadonlyMap<JobId, unknown>;
  /** Events that could not come after those before them: a task completed twice, say, or without a claim. */
  readonly faults: readonly string[];
}

export function replay(events: readonly QueueEvent[]): Replayed {
  const tasks = new Map<TaskId, TaskState>();
  const attempts = new Map<TaskId, readonly AttemptState[]>();
  const costs = new Map<TaskId, number>();
  const jobs = new Map<JobId, unknown>();
  const applied = new Map<JobId, unknown>();
  const faults: string[] = [];
  const begun = new Set<JobId>();
  const failedIn = new Map<number, JobId>();
  for (const event of events) {
    const { kind, job, task, data } = event;
    if (task !== null) {
      const before = tasks.get(task) ?? NEW_TASK;
      if (!canFollow(before, event))
        faults.push(`event ${event.id}, ${kind} of task ${task}, ${before.status}`);
      tasks.set(task, after(before, event));
      if (kind === 'task.booked') costs.set(task, (costs.get(task) ?? 0) + Number(data['costUsd']));
      if (!isExhausted(before, event)) attempts.set(task, attemptsAfter(attempts.get(task) ?? [], event));
    }
    if (job === null) continue;
    if (task !== null) {
      if (tasks.get(task)?.status === 'failed') failedIn.set(task, job);
      else failedIn.delete(task);
    }
    if (kind === 'task.claimed') begun.add(job);
    if (kind === 'job.applied') applied.set(job, data['tip']);
    if (kind === 'job.rolled_back') applied.delete(job);
    const unfinished = begun.has(job) ? 'running' : 'pending';
    const isFinished = /completed|failed|cancelled/.test(String(jobs.get(job)));
    if (kind === 'job.paused') jobs.set(job, 'paused');
    else if (kind === 'job.finished') jobs.set(job, data['status']);
    else if (kind === 'job.submitted' || kind === 'job.resumed') jobs.set(job, unfinished);
    else if (kind === 'task.withdrawn' && isFinished)
      jobs.set(job, [...failedIn.values()].includes(job) ? 'failed' : 'cancelled');
    else if (jobs.get(job) !== 'paused' && /claimed|requeued|extended/.test(kind)) jobs.set(job, unfinished);
  }
  return { tasks, attempts, costs, jobs, applied, faults };
}

/** What only a running task has, and only of the attempt that it is in. */
const OF_AN_ATTEMPT = new Set([
  'task.phase',
  'task.noted',
  'task.sent_back',
  'task.released',
  'task.retry',
  'task.failed',
  'task.completed',
  'task.cancel_requested',
]);
/** What ends a running task otherwise than by its cancellation. */
const ENDS = new Set(['task.released', 'task.retry', 'task.failed', 'task.completed']);

/** A task that there is no money for fails without being begun. */
const isExhausted = ({ status }: TaskState, { kind, data }: QueueEvent): boolean =>
  kind === 'task.failed' && status === 'pending' && data['reason'] === 'budget';

function canFollow(before: TaskState, event: QueueEvent): boolean {
  const { status, attempt, cancelRequested } = before;
  const { kind, data } = event;
  if (isExhausted(before, event)) return true;
  if (OF_AN_ATTEMPT.has(kind)) {
    const isItsOwn = data['attempt'] === undefined || data['attempt'] === attempt;
    return status === 'running' && isItsOwn && !(cancelRequested && ENDS.has(kind));
  }
  if (kind === 'task.claimed') return status === 'pending' && data['attempt'] === attempt + 1;
  if (kind === 'task.cancelled') return status === (data['attempt'] === undefined ? 'pending' : 'running');
  if (kind === 'task.skipped') return status === 'pending';
  if (kind === 'task.withdrawn') return status === 'completed';
  if (kind === 'task.requeued') return status === 'failed' || status === 'cancelled' || status === 'skipped';
  return true;
}

/** A task after an event of its own. */
function after(state: TaskState, event: QueueEvent): TaskState {
  const { kind, data } = event;
  const ended = { ...state, phase: null, proved: null, reported: false, cancelRequested: false };
  switch (kind) {
    case 'task.claimed':
      return { ...state, status: 'running', phase: 'prepare', attempt: Number(data['attempt']) };
    case 'task.phase':
      return { ...state, phase: data['phase'] as Phase };
    case 'task.noted': {
      const { attempt, proved, gates, ...noted } = data;
      return {
        ...state,
        ...noted,
        ...(proved === undefined ? {} : { proved: (proved as JsonObject)['commit'] }),
      };
    }
    case 'task.sent_back':
      return {
        ...state,
        phase: 'work',
        proved: null,
        reported: false,
        reason: data['reason'],
        resolves: data['resolves'],
      };
    case 'task.cancel_requested':
      return { ...state, cancelRequested: true };
    case 'task.released':
      return { ...state, status: 'pending', phase: null };
    case 'task.retry':
      return { ...ended, status: 'pending', reason: data['reason'], failures: state.failures + 1 };
    case 'task.failed':
      return {
        ...ended,
        status: 'failed',
        reason: data['reason'],
        failures: state.failures + (isExhausted(state, event) ? 0 : 1),
      };
    case 'task.completed':
      return { ...ended, status: 'completed', reason: null };
    case 'task.cancelled':
    case 'task.withdrawn':
      return { ...ended, status: 'cancelled' };
    case 'task.skipped':
      return { ...ended, status: 'skipped' };
    case 'task.requeued':
      return {
        ...ended,
        status: 'pending',
        base: null,
        commit: null,
        changedFiles: [],
        resolves: 0,
        failures: 0,
      };
    default:
      return state;
  }
}

/** The attempts at a task after an event of it. */
function attemptsAfter(
  attempts: readonly AttemptState[],
  { kind, data }: QueueEvent,
): readonly AttemptState[] {
  const end = (outcome: AttemptOutcome, reason: unknown = null): readonly AttemptState[] =>
    attempts.map((attempt) =>
      attempt.number === data['attempt'] ? { ...attempt, outcome, reason } : attempt,
    );
  switch (kind) {
    case 'task.claimed': {
      const claimed = { number: Number(data['attempt']), worker: data['worker'] };
      return [...attempts, { ...claimed, outcome: 'running', reason: null }];
    }
    case 'task.released':
      return end('released');
    case 'task.retry':
    case 'task.failed':
      return end('failed', data['reason']);
    case 'task.completed':
      return end('completed');
    case 'task.cancelled':
      return end('cancelled');
    default:
      return attempts;
  }
}
