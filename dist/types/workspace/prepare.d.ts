/** Choosing and preparing a workspace. */
import type { Task } from '../domain/records.ts';
import type { Workspace } from './workspace.ts';
/** A workspace for one attempt at a task, at the right base. */
export declare function prepareWorkspace(task: Task): Promise<Workspace>;
