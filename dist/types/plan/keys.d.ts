import type { Draft } from './draft.ts';
/**
 * The key of each task, in order. A task without one is given `task-<position>`, or, where a task of the plan
 * or of the job has that name, `task-<position>-2` and so on.
 */
export declare function completeKeys(drafts: readonly Draft[], existing: ReadonlySet<string>): readonly string[];
