/** What the commits say that Klauss makes for a task, on its branch and on the integration branch. */
import type { Task } from '../domain/records.ts';
type Named = Pick<Task, 'job' | 'key'>;
type Described = Pick<Task, 'job' | 'key' | 'prompt'>;
/** What a worker did. */
export declare const sealMessage: (task: Described & Pick<Task, 'attempt'>) => string;
/** What stood in a worktree that was removed. */
export declare const salvageMessage: (task: Named) => string;
/** A task lands. */
export declare const mergeMessage: (task: Described) => string;
/** It is taken out of the result again. */
export declare const rollbackMessage: (task: Described) => string;
/** What landed meanwhile is merged into its branch, for its worker to mend what fails. */
export declare const catchUpMessage: (task: Named) => string;
export {};
