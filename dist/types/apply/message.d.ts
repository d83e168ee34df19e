/** What the commits on the user's branch say. */
import type { Job, Task } from '../domain/records.ts';
type Named = Pick<Job, 'id' | 'goal'>;
/** The goal, a line for each task, and a trailer by which the commit is found. */
export declare function commitMessage(job: Named, tasks: readonly Task[]): string;
/** @param commit what is taken back; null: it was not committed */
export declare function rollbackMessage(job: Named, commit: string | null): string;
export {};
