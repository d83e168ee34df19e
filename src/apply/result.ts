/** What of a job's result there is to land. */

import { KlaussError } from '../domain/errors.ts';
import type { Job, Task } from '../domain/records.ts';
import { commitOf, treeOf } from '../git/refs.ts';
import type { Repository } from '../git/repository.ts';
import { branchRef, integrationOf } from '../workspace/names.ts';
import type { Change } from './newCommit.ts';
import { replay } from './replay.ts';

/** The tip of a job's integration branch, or null: nothing has landed on it. */
export async function integrationTip(repository: Repository, job: Pick<Job, 'id'>): Promise<string | null> {
  return await commitOf(repository, branchRef(integrationOf(job.id)));
}

/** What is landed already, and what is to be built on it. */
export interface Ground {
  /** The commit whose state the place that is landed on has: the job's snapshot, or what was applied of it last. */
  readonly from: string;
  /** Keys of the tasks that are in it. */
  readonly tasks: readonly string[];
}

/** What the user's tree holds of a job. A branch that was made of it is not the tree. */
export function groundOf({ base, applied }: Job): Ground | null {
  if (base === null) return null;
  if (applied === null || applied.mode === 'branch') return { from: base, tasks: [] };
  return { from: applied.tip, tasks: applied.tasks };
}

export interface Selection extends Change {
  /** Keys of all tasks whose work `to` holds. */
  readonly tasks: readonly string[];
  /** Those of them that are new. */
  readonly added: readonly Task[];
}

/**
 * What is to be landed: all that is on the integration branch, or the tasks of these keys with what they depend on.
 * Null: there is nothing new.
 * @param tasks all of the job
 * @throws KlaussError `not_found`, `state` or `conflict`: these tasks cannot be landed, or not by themselves
 */
export async function selection(
  repository: Repository,
  job: Job,
  { tasks, ground, keys }: { tasks: readonly Task[]; ground: Ground; keys: readonly string[] | null },
): Promise<Selection | null> {
  const tip = await integrationTip(repository, job);
  if (tip === null) return null;
  const landed = tasks.filter((task) => task.landed !== null);
  const isNew = (task: Task): boolean => task.landed !== null && !ground.tasks.includes(task.key);
  if (keys === null) {
    const added = landed.filter(isNew);
    const all = landed.map(({ key }) => key);
    return await unlessEmpty(repository, { from: ground.from, to: tip, tasks: all, added });
  }
  const chosen = withDependencies(
    tasks,
    keys.map((key) => chosenTask(job, tasks, key)),
  );
  const added = chosen.filter(isNew);
  const left = landed.filter((task) => isNew(task) && !added.includes(task));
  const to = await replay(repository, { from: ground.from, tip, base: job.base ?? '', added, left });
  const all = [...ground.tasks, ...added.map(({ key }) => key)];
  return await unlessEmpty(repository, { from: ground.from, to, tasks: all, added });
}

async function unlessEmpty(repository: Repository, chosen: Selection): Promise<Selection | null> {
  const [from, to] = await Promise.all([chosen.from, chosen.to].map((commit) => treeOf(repository, commit)));
  return from === to ? null : chosen;
}

function chosenTask({ id }: Job, tasks: readonly Task[], key: string): Task {
  const task = tasks.find((candidate) => candidate.key === key);
  if (task === undefined)
    throw new KlaussError('not_found', `Job ${id} has no task \`${key}\`.`, {
      hint: `\`klauss status ${id}\` lists them.`,
    });
  if (task.landed === null)
    throw new KlaussError('state', `There is nothing of task \`${key}\` to apply: it is ${task.status}.`, {
      hint: `\`klauss status ${id}\` tells which tasks completed.`,
      details: { task: task.id, status: task.status },
    });
  return task;
}

/** The tasks, and all that they depend on, directly or not. */
function withDependencies(tasks: readonly Task[], chosen: readonly Task[]): readonly Task[] {
  const byKey = new Map(tasks.map((task) => [task.key, task]));
  const found = new Set(chosen);
  // A set that grows while it is walked is walked to its end.
  for (const task of found)
    for (const key of task.dependsOn) {
      const dependency = byKey.get(key);
      if (dependency !== undefined) found.add(dependency);
    }
  return [...found];
}
