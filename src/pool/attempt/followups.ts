/** What a worker proposes as further tasks, made ready to join its job. */

import { messageOf } from '../../domain/errors.ts';
import type { JsonObject } from '../../domain/json.ts';
import type { Followup, WorkerReport } from '../../domain/proof.ts';
import type { FollowupTasks, Task } from '../../domain/records.ts';
import { preparePlan } from '../../plan/plan.ts';
import { planTask } from '../../plan/subtask.ts';
import type { Attempting } from './attempting.ts';

/**
 * The proposed tasks, validated like those of a plan, as many as the job still has room for. They work where the
 * task that proposed them did, after it, and with what the configuration gives to every task: a report is data, and cannot
 * widen what workers may do. Null: there are none, or they are not to join; they can be read in the report all the same.
 */
export async function prepareFollowups(
  { claim, settings, home, watch }: Attempting,
  { followups }: WorkerReport,
): Promise<FollowupTasks | null> {
  const { task } = claim;
  const { queue, projects } = settings;
  const { root: projectRoot, config } = home;
  const { maxTasks: most, maxDepth } = config.followups;
  if (followups.length === 0 || task.depth >= maxDepth) return null;
  if (!(await queue.job(task.job))?.allowFollowups) return null;
  const existing = await queue.tasks({ job: task.job });
  const room = most - existing.filter(({ depth }) => depth > 0).length;
  if (room <= 0) return null;
  try {
    const { tasks } = await preparePlan(
      { tasks: followups.slice(0, room).map((followup) => asked(followup, task)) },
      { projectRoot, config, projects, worktrees: WORKTREES[task.isolation], existing },
    );
    const origin = { depth: task.depth + 1, proposedBy: task.key };
    return { tasks: tasks.map((spec) => ({ ...spec, ...origin })), most };
  } catch (error) {
    watch.activity(`its follow-ups do not join the job: ${messageOf(error)}`);
    return null;
  }
}

/** Where the task that proposes them works, they can work as well. */
const WORKTREES = {
  worktree: { possible: true },
  shared: { possible: false, reason: 'the task that proposes them works in the directory itself' },
} as const;

function asked({ key, dependsOn, ...followup }: Followup, task: Task): JsonObject {
  return planTask({
    ...followup,
    ...(key === null ? {} : { key }),
    dependsOn: [...dependsOn, task.key],
    workingDir: task.workingDir,
    isolation: task.isolation,
    priority: task.priority,
    ...(task.model === null ? {} : { model: task.model }),
  });
}
