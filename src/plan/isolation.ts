/** Where each task of a plan works: in a git worktree of its own, or in the directory that it names itself. */

import type { Config } from '../config/config.ts';
import type { TaskSpec } from '../domain/records.ts';
import { assertNever, type Isolation } from '../domain/states.ts';
import { isInside } from './boundary.ts';
import { type Draft, entries } from './draft.ts';
import type { PlanFault } from './fault.ts';

/** Whether the project can have worktrees, and why not. */
export type Worktrees = { readonly possible: true } | { readonly possible: false; readonly reason: string };

/** Where a task stands: what there is to say of it, and of one that the job has already. */
export type PlacedTask = Pick<TaskSpec, 'key' | 'workingDir' | 'isolation'>;

export interface Isolations {
  /** In the order of the plan. */
  readonly tasks: readonly PlacedTask[];
  /** Why tasks that would work in worktrees do not; null: none had to give way. */
  readonly sharedBecause: string | null;
  readonly faults: readonly PlanFault[];
}

export interface IsolationContext {
  readonly projectRoot: string;
  readonly config: Config;
  readonly worktrees: Worktrees;
  /** Tasks that the job has already. */
  readonly existing: readonly PlacedTask[];
}

const SHARE_TASK = 'Set isolation = "shared" for this task.';
const SHARE_ALL = 'Set isolation = "shared" in [workspace].';

/**
 * Resolves the isolation of each task: its own, else the configured one; `auto` is a worktree wherever there can
 * be one. A worktree that was asked for and cannot be had is a fault, and so is a dependency across.
 * @param keys the key of each draft, in order
 * @param workingDirs the working directory of each
 */
export function resolveIsolation(
  drafts: readonly Draft[],
  keys: readonly string[],
  workingDirs: readonly string[],
  context: IsolationContext,
): Isolations {
  const resolved = drafts.map((draft, index) => {
    const place = { key: keys[index] ?? '', workingDir: workingDirs[index] ?? context.projectRoot };
    return { ...place, ...resolveOne(draft, place.workingDir, context) };
  });
  const tasks = resolved.map(({ key, workingDir, isolation }) => ({ key, workingDir, isolation }));
  const unmet = resolved.flatMap(({ fault }) => fault ?? []);
  return {
    tasks,
    sharedBecause: resolved.find(({ because }) => because !== null)?.because ?? null,
    // A worktree that cannot be had makes the tasks differ, which is no fault of its own.
    faults: unmet.length > 0 ? once(unmet) : crossings(drafts, tasks, context),
  };
}

interface Resolved {
  readonly isolation: Isolation;
  /** Why a worktree was given up. */
  readonly because: string | null;
  readonly fault: PlanFault | null;
}

function resolveOne(draft: Draft, workingDir: string, context: IsolationContext): Resolved {
  const { projectRoot, config, worktrees } = context;
  const wish = draft.isolation ?? config.workspace.isolation;
  const inside = isInside(workingDir, projectRoot);
  switch (wish) {
    case 'shared':
      return { isolation: 'shared', because: null, fault: null };
    case 'auto':
      return {
        isolation: worktrees.possible && inside ? 'worktree' : 'shared',
        because: inside && !worktrees.possible ? worktrees.reason : null,
        fault: null,
      };
    case 'worktree': {
      const path = `tasks[${draft.index}].isolation`;
      const fault = (message: string): PlanFault => ({ path, task: draft.key, message, hint: SHARE_TASK });
      if (worktrees.possible) {
        const outside = `a worktree holds the project only, and ${workingDir} is outside of it`;
        return { isolation: 'worktree', because: null, fault: inside ? null : fault(outside) };
      }
      const impossible = `there can be no worktree: ${worktrees.reason}`;
      const configured = {
        path: '',
        task: null,
        message: `[workspace] isolation is "worktree", but ${impossible}`,
        hint: SHARE_ALL,
      };
      return {
        isolation: 'worktree',
        because: null,
        fault: draft.isolation === null ? configured : fault(impossible),
      };
    }
    default:
      return assertNever(wish);
  }
}

/** What the configuration asks for is refused once, not for each task. */
function once(faults: readonly PlanFault[]): readonly PlanFault[] {
  const first = faults.findIndex(({ path }) => path === '');
  return faults.filter(({ path }, index) => path !== '' || index === first);
}

/** Dependencies between a task in a worktree and one in the project's directory itself. */
function crossings(
  drafts: readonly Draft[],
  tasks: readonly PlacedTask[],
  { projectRoot, existing }: IsolationContext,
): readonly PlanFault[] {
  const inside = [...existing, ...tasks].filter(({ workingDir }) => isInside(workingDir, projectRoot));
  const isolations = new Map(inside.map(({ key, isolation }) => [key, isolation]));
  const faults: PlanFault[] = [];
  for (const draft of drafts) {
    const key = tasks[draft.index]?.key ?? '';
    const own = isolations.get(key);
    for (const [position, dependency] of entries(draft.dependsOn)) {
      const other = isolations.get(dependency);
      if (own === undefined || other === undefined || own === other) continue;
      faults.push({
        path: `tasks[${draft.index}].depends_on[${position}]`,
        task: draft.key,
        message: `"${key}" is ${WORDS[own]}, "${dependency}" is ${WORDS[other]}: neither could see the changes of the other`,
        hint: 'Give both the same isolation.',
      });
    }
  }
  return faults;
}

const WORDS: Readonly<Record<Isolation, string>> = {
  worktree: 'to work in a worktree',
  shared: "to work in the project's directory",
};
