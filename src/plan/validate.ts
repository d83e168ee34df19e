import { type Finding, formatPath } from '../config/finding.ts';
import { check } from '../config/issue.ts';
import { findCycles } from '../domain/graph.ts';
import { didYouMean } from '../domain/nearest.ts';
import { type Draft, draftTasks, entries, isObject } from './draft.ts';
import type { PlanFault } from './fault.ts';
import { completeKeys } from './keys.ts';
import { type PlanFile, planSchema } from './schema.ts';

export interface Validated {
  /** Null when its shape is wrong. */
  readonly plan: PlanFile | null;
  readonly drafts: readonly Draft[];
  /** The key of each task, in order: its own, or one that was made. */
  readonly keys: readonly string[];
  readonly faults: readonly PlanFault[];
}

/** Looking for a near name costs time; a plan with more unknown names than this is wrong throughout. */
const MOST_SUGGESTIONS = 50;
/** A longer cycle is shown by its beginning. */
const MOST_CYCLE_KEYS = 20;

/**
 * Checks the shape of a plan and what its tasks say of each other, and collects every fault.
 * @param existing keys of tasks that the job already has; the plan's tasks may depend on them
 */
export function validatePlan(input: unknown, existing: ReadonlySet<string>): Validated {
  const object = Array.isArray(input) ? { tasks: input } : input;
  if (!isObject(object)) {
    const message = 'A plan is a list of tasks, or an object with "tasks".';
    return { plan: null, drafts: [], keys: [], faults: [{ path: '', task: null, message }] };
  }
  const drafts = draftTasks(object['tasks']);
  const keys = completeKeys(drafts, existing);
  const checked = check(planSchema, object);
  return {
    plan: 'value' in checked ? checked.value : null,
    drafts,
    keys,
    faults: [
      ...('findings' in checked ? checked.findings.map((finding) => shapeFault(finding, drafts)) : []),
      ...duplicateKeys(drafts, existing),
      ...wrongDependencies(drafts, keys, existing),
      ...cycles(drafts, keys),
    ],
  };
}

function shapeFault({ path, message, hint }: Finding, drafts: readonly Draft[]): PlanFault {
  const task = path[0] === 'tasks' ? drafts[Number(path[1])] : undefined;
  return { path: formatPath(path), task: task?.key ?? null, message, ...(hint !== undefined && { hint }) };
}

/** Keys that name directories and branches: where letter case does not count, `a` and `A` are one and the same. */
function duplicateKeys(drafts: readonly Draft[], existing: ReadonlySet<string>): readonly PlanFault[] {
  /** Index null: the job has it already. */
  const first = new Map<string, { readonly key: string; readonly index: number | null }>();
  for (const key of existing) first.set(key.toLowerCase(), { key, index: null });
  return drafts.flatMap(({ key, index }) => {
    if (key === null) return [];
    const fault = { path: `tasks[${index}].key`, task: key };
    const other = first.get(key.toLowerCase());
    if (other === undefined) {
      first.set(key.toLowerCase(), { key, index });
      return [];
    }
    const owner = other.index === null ? 'a task that the job already has' : `tasks[${other.index}]`;
    if (other.key === key) {
      return { ...fault, message: `is the key of ${owner}${other.index === null ? '' : ', too'}` };
    }
    return {
      ...fault,
      message: `differs only in letter case from "${other.key}", the key of ${owner}`,
      hint: 'Tasks have directories and branches by their keys, which some file systems could not tell apart.',
    };
  });
}

function wrongDependencies(
  drafts: readonly Draft[],
  keys: readonly string[],
  existing: ReadonlySet<string>,
): readonly PlanFault[] {
  const known = new Set([...keys, ...existing]);
  const faults: PlanFault[] = [];
  let suggestions = 0;
  for (const draft of drafts) {
    for (const [position, dependency] of entries(draft.dependsOn)) {
      const path = `tasks[${draft.index}].depends_on[${position}]`;
      if (dependency === keys[draft.index]) {
        faults.push({ path, task: draft.key, message: 'is the task itself' });
      } else if (!known.has(dependency)) {
        const hint = ++suggestions > MOST_SUGGESTIONS ? undefined : didYouMean(dependency, known);
        const message = `no task has the key "${dependency}"`;
        faults.push({ path, task: draft.key, message, ...(hint !== undefined && { hint }) });
      }
    }
  }
  return faults;
}

function cycles(drafts: readonly Draft[], keys: readonly string[]): readonly PlanFault[] {
  const nodes = drafts.map((draft) => {
    const key = keys[draft.index] ?? '';
    const dependsOn = draft.dependsOn
      .filter((dependency) => dependency !== null)
      .filter((dependency) => dependency !== key);
    return { key, dependsOn };
  });
  return findCycles(nodes).map((cycle) => {
    const [task = ''] = cycle;
    const message = `the task waits for itself: ${formatCycle(cycle)}`;
    return { path: `tasks[${keys.indexOf(task)}].depends_on`, task, message };
  });
}

function formatCycle(cycle: readonly string[]): string {
  const shown = cycle.slice(0, MOST_CYCLE_KEYS);
  const left = cycle.length - shown.length;
  return [...shown, ...(left > 0 ? [`(${left} more)`] : []), cycle[0]].join(' → ');
}
