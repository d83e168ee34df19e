/** Choosing and preparing a workspace. */

import type { Task } from '../domain/records.ts';
import { sharedWorkspace } from './shared.ts';
import type { Workspace } from './workspace.ts';

/** A workspace for one attempt at a task, at the right base. */
export async function prepareWorkspace(task: Task): Promise<Workspace> {
  return await sharedWorkspace(task);
}
