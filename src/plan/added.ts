/** What is wrong with a plan only because it is added to a job: the job has all but tasks already, and some have ended. */

import type { Task } from '../domain/records.ts';
import type { TaskStatus } from '../domain/states.ts';
import { type Draft, entries, isObject } from './draft.ts';
import type { PlanFault } from './fault.ts';
import type { PlacedTask } from './isolation.ts';

/** What there is to say of a task that the job has already. */
export type ExistingTask = PlacedTask & Pick<Task, 'status'>;

/** Fields of a plan that are of the whole job, and what to do instead. A goal does no harm: the job's stays. */
const OF_THE_JOB: Readonly<Record<string, string>> = {
  conventions: 'Leave it out, and set one with `klauss conventions KEY=VALUE --job ID`.',
  budget_usd: 'Leave it out: the budget of a job stays as it was submitted.',
  allow_followups: 'Leave it out: what was decided when the job was submitted stays.',
};

/** How tasks end that nothing can wait for. */
const ENDED: Readonly<Partial<Record<TaskStatus, string>>> = {
  failed: 'failed',
  cancelled: 'was cancelled',
  skipped: 'was skipped',
};

/** The faults of a plan, of whatever shape, that is to be added to a job with these tasks. */
export function addedFaults(
  plan: unknown,
  drafts: readonly Draft[],
  existing: readonly ExistingTask[],
): readonly PlanFault[] {
  return [...jobFields(plan), ...endedDependencies(drafts, existing)];
}

function jobFields(plan: unknown): readonly PlanFault[] {
  const given = Object.entries(OF_THE_JOB).filter(([field]) => isObject(plan) && Object.hasOwn(plan, field));
  const message = 'is of the whole job, which is there already';
  return given.map(([path, hint]) => ({ path, task: null, message, hint }));
}

function endedDependencies(
  drafts: readonly Draft[],
  existing: readonly ExistingTask[],
): readonly PlanFault[] {
  const endings = new Map(existing.map(({ key, status }) => [key, ENDED[status]]));
  return drafts.flatMap((draft) =>
    [...entries(draft.dependsOn)].flatMap(([position, dependency]) => {
      const ending = endings.get(dependency);
      if (ending === undefined) return [];
      const path = `tasks[${draft.index}].depends_on[${position}]`;
      const hint = 'Run it again first, with `klauss retry`.';
      return [{ path, task: draft.key, message: `"${dependency}" ${ending}`, hint }];
    }),
  );
}
