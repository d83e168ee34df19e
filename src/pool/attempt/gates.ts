/** The gates of an attempt. */

import { join, relative } from 'node:path';
import type { Gate } from '../../domain/proof.ts';
import { chooseGates } from '../../gates/choose.ts';
import { type Detection, detectGates } from '../../gates/detect.ts';
import { isInside } from '../../plan/boundary.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Attempting } from './attempting.ts';

/** What the task has to pass: from the tree that it starts from, before its worker can change that. */
export async function chooseGatesFor(attempting: Attempting, workspace: Workspace): Promise<readonly Gate[]> {
  const { task } = attempting.claim;
  const { gates } = await chooseGates(task, {
    verify: attempting.project.config.verify,
    project: workspace.project,
    detect: () => detectIn(workspace, task.workingDir, attempting.environment['PATH']),
  });
  return gates;
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
