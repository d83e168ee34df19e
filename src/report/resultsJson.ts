/** What `results --json` prints. */

import type { Attempt, Job, Task } from '../domain/records.ts';
import {
  attemptJson,
  followupJson,
  gateResultJson,
  jobJson,
  receiptJson,
  statusWord,
  taskJson,
} from './json.ts';
import { openProposals } from './proposals.ts';
import { filesOf, waivedGates } from './taskLines.ts';
import { msOf, totals } from './totals.ts';

/** @param attempts of each task, in the same order; null: they are not wanted */
export function resultsJson(
  job: Job,
  tasks: readonly Task[],
  attempts: readonly (readonly Attempt[])[] | null,
  now: number,
) {
  const { jobMs, tasksMs } = totals(job, tasks, now);
  return {
    job: jobJson(job),
    tasks: tasks.map((task, index) =>
      attempts === null ? resultJson(task, now) : fullJson(task, attempts[index] ?? []),
    ),
    totals: {
      cost_usd: job.costUsd,
      budget_usd: job.budgetUsd,
      seconds: jobMs / 1000,
      task_seconds: tasksMs / 1000,
    },
    proposed: openProposals(tasks).map(({ by, followup }) => ({ by, ...followupJson(followup) })),
  };
}

function resultJson(task: Task, now: number) {
  const ms = msOf(task, now);
  return {
    key: task.key,
    status: statusWord(task.status),
    reason: task.reason,
    summary: task.report?.summary ?? null,
    files: filesOf(task),
    commit: task.landed ?? task.commit,
    cost_usd: task.costUsd,
    seconds: ms === null ? null : ms / 1000,
    attempts: task.attempt,
    error: task.error,
    waived: waivedGates(task).map(gateResultJson),
    followups: (task.report?.followups ?? []).map(followupJson),
    proposed_by: task.proposedBy,
  };
}

const fullJson = (task: Task, attempts: readonly Attempt[]) => ({
  ...taskJson(task),
  attempts: attempts.map(attemptJson),
  receipt: receiptJson(task),
});
