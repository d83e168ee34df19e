/** What `results --json` prints. */

import type { Attempt, Job, Task } from '../domain/records.ts';
import type { Told } from './fields.ts';
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

/** @param taskJson what is told of each of the tasks */
export function resultsJson<Known extends Told>(
  job: Job,
  tasks: readonly Known[],
  now: number,
  taskJson: (task: Known, index: number) => unknown = (task) => resultJson(task, now),
) {
  const { jobMs, tasksMs } = totals(job, tasks, now);
  return {
    job: jobJson(job),
    tasks: tasks.map(taskJson),
    totals: {
      cost_usd: job.costUsd,
      budget_usd: job.budgetUsd,
      seconds: jobMs / 1000,
      task_seconds: tasksMs / 1000,
    },
    proposed: openProposals(tasks).map(({ by, followup }) => ({ by, ...followupJson(followup) })),
  };
}

function resultJson(task: Told, now: number) {
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

/** Everything that is known of one. */
export const fullJson = (task: Task, attempts: readonly Attempt[]) => ({
  ...taskJson(task),
  attempts: attempts.map(attemptJson),
  receipt: receiptJson(task),
});
