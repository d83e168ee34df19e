/** The gates of an attempt. */

import { join, relative } from 'node:path';
import { chooseGates } from '../../gates/choose.ts';
import { type Detection, detectGates } from '../../gates/detect.ts';
import { isInside } from '../../plan/boundary.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Attempting } from './attempting.ts';

/**
 * Chooses what the task has to pass, unless an earlier attempt has: from the tree that it starts from, before its worker
 * can change that.
 */
export async function settleOnGates(attempting: Attempting, workspace: Workspace): Promise<void> {
  const { claim, settings } = attempting;
  const { task, lease } = claim;
  if (task.gates !== null) return;
  const { project } = workspace;
  const { gates } = await chooseGates(task, {
    verify: attempting.project.config.verify,
    project,
    detect: () => detectIn(workspace, task.workingDir, attempting.environment['PATH']),
  });
  attempting.gates = gates;
  await settings.queue.note(lease, { gates });
}

/** What is found in the workspace, in directories of the project. */
async function detectIn(workspace: Workspace, workingDir: string, path = ''): Promise<Detection> {
  const { project, directory } = workspace;
  const top = workspace.place(project);
  const { gates, passedOver } = await detectGates(directory, top, { path });
  const toProject = (found: string): string =>
    isInside(found, top) ? join(project, relative(top, found)) : workingDir;
  return { gates: gates.map((gate) => ({ ...gate, directory: toProject(gate.directory) })), passedOver };
}
