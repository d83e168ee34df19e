/** Whether a worker changed what its result is judged by, instead of the result. */

import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { mayOverlap, touchedBy } from '../../domain/overlap.ts';
import type { Task } from '../../domain/records.ts';
import { unallowedDeletions } from '../../gates/evidence.ts';
import { changedScripts, scriptsIn } from '../../gates/scripts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Attempting } from './attempting.ts';

/**
 * Globs of what the task may delete or change although gates rest on it. What a worker has proposed cannot give itself that
 * leave.
 */
const leaveOf = (task: Task): readonly string[] => (task.depth === 0 ? touchedBy(task) : []);

/** What makes the gates prove nothing, in the words for whoever has to mend it; null: nothing. */
export async function findEvasion(attempting: Attempting, workspace: Workspace): Promise<string | null> {
  return (await deletedEvidence(attempting, workspace)) ?? (await changedScript(attempting, workspace));
}

async function deletedEvidence({ claim }: Attempting, workspace: Workspace): Promise<string | null> {
  const files = unallowedDeletions(await workspace.deleted(), leaveOf(claim.task));
  if (files.length === 0) return null;
  const names = files.map((file) => relative(workspace.project, file)).join(', ');
  return `Deleted, though gates rest on it and ${lacking(claim.task, 'it')}: ${names}`;
}

/** A gate may not run what it ran before the work. */
async function changedScript({ claim, gates }: Attempting, workspace: Workspace): Promise<string | null> {
  for (const { command, directory } of gates) {
    const names = scriptsIn(command);
    const file = join(directory, 'package.json');
    if (names.length === 0 || mayOverlap([file], leaveOf(claim.task))) continue;
    const after = await readFile(workspace.place(file), 'utf8').catch(() => null);
    const [changed] = changedScripts(names, await workspace.original(file), after);
    if (changed !== undefined)
      return `The script \`${changed}\` of ${relative(workspace.project, file)} was changed, though the gate \`${command}\` rests on it and ${lacking(claim.task, 'that file')}`;
  }
  return null;
}

const lacking = ({ depth }: Task, file: string): string =>
  depth === 0
    ? `the task does not name ${file} in \`touches\``
    : 'a task that a worker has proposed may not do that';
