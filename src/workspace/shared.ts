/** The project itself as workspace: every task sees the others' changes at once, and there is nothing to merge. */

import { stat } from 'node:fs/promises';
import { KlaussError } from '../domain/errors.ts';
import type { Task } from '../domain/records.ts';
import type { Workspace } from './workspace.ts';

export async function sharedWorkspace(task: Task): Promise<Workspace> {
  const found = await stat(task.workingDir).catch(() => null);
  if (!found?.isDirectory()) {
    throw new KlaussError('file', `The working directory ${task.workingDir} is gone.`, {
      hint: 'Bring it back and run `klauss retry`.',
    });
  }
  return { directory: task.workingDir, merge: async () => {} };
}
