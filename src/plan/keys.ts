import type { Draft } from './draft.ts';

/**
 * The key of each task, in order. A task without one is given `task-<position>`, counted on from those that the
 * job has, or, where a task has that name already (letter case aside), `task-<position>-2` and so on.
 */
export function completeKeys(drafts: readonly Draft[], existing: ReadonlySet<string>): readonly string[] {
  const taken = new Set([...existing].map((key) => key.toLowerCase()));
  for (const { key } of drafts) if (key !== null) taken.add(key.toLowerCase());
  return drafts.map(({ key, index }) => {
    if (key !== null) return key;
    const name = `task-${existing.size + index + 1}`;
    let made = name;
    for (let number = 2; taken.has(made); number++) made = `${name}-${number}`;
    taken.add(made);
    return made;
  });
}
