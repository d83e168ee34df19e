import type { Draft } from './draft.ts';
/**
 * The key of each task, in order. A task without one is given `task-<position>`, counted on from those that the
 * job has, or, where a task has that name already (letter case aside), `task-<position>-2` and so on.
 */
export declare function completeKeys(drafts: readonly Draft[], existing: ReadonlySet<string>): readonly string[];
