/** The project itself as workspace: every task sees the others' changes at once, and there is nothing to merge. */

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { KlaussError } from '../domain/errors.ts';
import type { Task } from '../domain/records.ts';
import type { Workspace } from './workspace.ts';

/** @throws KlaussError `file`: the task's directory is gone */
export async function sharedWorkspace(task: Task, project: string): Promise<Workspace> {
  const found = statSync(task.workingDir, { throwIfNoEntry: false });
  if (!found?.isDirectory()) {
    throw new KlaussError('file', `The working directory ${task.workingDir} is gone.`, {
      hint: 'Bring it back and run `klauss retry`.',
    });
  }
  return {
    isolation: 'shared',
    directory: task.workingDir,
    project,
    top: project,
    gitDir: join(project, '.git'),
    origin: null,
    fresh: false,
    salvage: null,
    task,
    proved: null,
    place: (directory) => directory,
    seal: async () => ({ kind: 'sealed', commit: null, tree: null, changed: null }),
    deleted: async () => [],
    original: async () => null,
    before: async () => null,
    unkept: async () => [],
    tidy: async () => {},
    merge: async (_proved, settle) => ({ kind: 'settled', task: await settle(null) }),
    rework: async () => {},
    changedFiles: async () => null,
    close: async () => {},
    abandon: async () => {},
  };
}
