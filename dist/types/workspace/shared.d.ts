/** The project itself as workspace: every task sees the others' changes at once, and there is nothing to merge. */
import type { Task } from '../domain/records.ts';
import type { Workspace } from './workspace.ts';
export declare function sharedWorkspace(task: Task): Promise<Workspace>;
