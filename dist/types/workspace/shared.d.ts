/** The project itself as workspace: every task sees the others' changes at once, and there is nothing to merge. */
import type { Task } from '../domain/records.ts';
import type { Workspace } from './workspace.ts';
/** @throws KlaussError `file`: the task's directory is gone */
export declare function sharedWorkspace(task: Task, project: string): Promise<Workspace>;
