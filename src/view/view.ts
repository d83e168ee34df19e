/** What both dashboards show: plain data that can be sent as JSON. Times in milliseconds since 1970. */

import type { JobId, TaskId } from '../domain/ids.ts';
import { oneLine } from '../domain/oneLine.ts';
import type { Halt, Hold } from '../domain/pools.ts';
import type { Job, Task, TaskCounts } from '../domain/records.ts';
import type { FailureReason, JobReason, JobStatus, Phase, TaskStatus } from '../domain/states.ts';

import { slotOf } from './history.ts';

/** Everything at a glance, and the tasks of one job. */
export interface View {
  /** When it was looked at, by this machine's clock. */
  readonly at: number;
  /** Name of the project. */
  readonly project: string;
  readonly pool: PoolView | null;
  /** Why the last pool stopped by itself, when none runs. */
  readonly halt: Halt | null;
  readonly workers: readonly WorkerView[];
  /** Those that are unfinished, then the newest finished ones. */
  readonly jobs: readonly JobView[];
  /** The job whose tasks are shown; null: there is none. */
  readonly job: JobId | null;
  /** All of them, in the order of submission. */
  readonly tasks: readonly TaskView[];
}

export interface PoolView {
  readonly pid: number;
  /** `parked` is a running pool that waits for a usage limit. */
  readonly state: 'running' | 'parked' | 'stopping';
  readonly workers: number;
  readonly hold: Hold | null;
  readonly startedAt: number;
}

export interface WorkerView {
  /** `worker_1` */
  readonly name: string;
  /** Null: it is idle. */
  readonly task: TaskId | null;
  /** `k3f9x2/login` */
  readonly taskName: string | null;
  /** Of its client, which it has only while it works. */
  readonly pid: number | null;
  /** Of its client and all that it started: since the last look, in percent of one core. */
  readonly cpuPercent: number;
  readonly memoryBytes: number;
  /** What its client does right now: the last tool call, or line of text. Empty: nothing is known. */
  readonly doing: string;
}

export interface JobView {
  readonly id: JobId;
  readonly goal: string;
  readonly status: JobStatus;
  readonly reason: JobReason | null;
  readonly counts: TaskCounts;
  readonly costUsd: number;
  readonly budgetUsd: number | null;
  /** Null: nobody can say yet; 0 when it is finished. */
  readonly leftMs: number | null;
  readonly createdAt: number;
  readonly finishedAt: number | null;
  /** The user's tree holds its result. */
  readonly applied: boolean;
}

export interface TaskView {
  readonly id: TaskId;
  readonly key: string;
  readonly status: TaskStatus;
  readonly phase: Phase | null;
  readonly reason: FailureReason | null;
  /** What a pending task waits for; null: a free worker. */
  readonly waits: 'dependencies' | 'paused' | 'retry' | null;
  readonly dependsOn: readonly string[];
  readonly priority: number;
  readonly attempt: number;
  /** `worker_1` */
  readonly worker: string | null;
  readonly costUsd: number;
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
  /** The first line of its prompt. */
  readonly title: string;
}

/** @param leftMs as `timeLeft` says */
export function jobView(job: Job, leftMs: number | null): JobView {
  const { id, goal, status, reason, tasks: counts, costUsd, budgetUsd, createdAt, finishedAt, applied } = job;
  const left = finishedAt === null ? leftMs : 0;
  return {
    id,
    goal,
    status,
    reason,
    counts,
    costUsd,
    budgetUsd,
    leftMs: left,
    createdAt,
    finishedAt,
    applied: applied !== null,
  };
}

const TITLE_CHARACTERS = 200;

export function taskView(task: Task): TaskView {
  const { id, key, status, phase, reason, dependsOn, priority, attempt, costUsd, startedAt, finishedAt } =
    task;
  return {
    id,
    key,
    status,
    phase,
    reason,
    waits: waitsFor(task),
    dependsOn,
    priority,
    attempt,
    worker: task.worker === null ? null : slotOf(task.worker),
    costUsd,
    startedAt,
    finishedAt,
    title: oneLine(task.prompt, TITLE_CHARACTERS),
  };
}

function waitsFor({ status, held, blocked, notBefore }: Task): TaskView['waits'] {
  if (status !== 'pending') return null;
  if (held) return 'paused';
  if (blocked > 0) return 'dependencies';
  return notBefore === null ? null : 'retry';
}
