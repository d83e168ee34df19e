/** What the commits on a task's branch say. */
import type { Task } from '../domain/records.ts';
type Attempted = Pick<Task, 'job' | 'key' | 'attempt' | 'prompt'>;
/** What a worker did. */
export declare function sealMessage(task: Attempted): string;
/** What stood in a worktree that was removed. */
export declare const salvageMessage: (task: Pick<Task, 'job' | 'key'>) => string;
export {};
