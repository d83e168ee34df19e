/** How an attempt begins: what it stands on, and the workspace that it finds. A standby begins in the same way. */

import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AttemptFacts, Claim, Task } from '../../domain/records.ts';
import { NO_USAGE } from '../../domain/usage.ts';
import { boundaryOf } from '../../plan/boundary.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { PoolSettings } from '../settings.ts';
import type { Attempting, AttemptWatch, Ending } from './attempting.ts';
import { chooseGatesFor } from './gates.ts';

/** Of an attempt that has not run a client yet. */
export const NO_FACTS: AttemptFacts = { usage: NO_USAGE, exitCode: null, clientSession: null };

export type Grounds = Pick<Attempting, 'home' | 'project' | 'boundary'>;

/**
 * Where a task works and what holds there: several projects may share the queue of this pool.
 * @throws KlaussError `config`, `file`
 */
export async function groundsOf(task: Task, { queue, projects, paths }: PoolSettings): Promise<Grounds> {
  const job = await queue.job(task.job);
  const home = projects.at(job?.project ?? paths.root);
  const project = projects.of(task.workingDir, home);
  return { home, project, boundary: boundaryOf({ project, home, allowExternal: task.allowExternal }) };
}

interface Circumstances {
  readonly settings: PoolSettings;
  readonly ahead: boolean;
  readonly grounds: Grounds;
  readonly ending: Ending;
  readonly watch: AttemptWatch;
}

/**
 * @param name in which its processes carry it; no other of the pool has it
 */
export function begin(
  claim: Claim,
  name: string,
  { settings, ahead, grounds, ending, watch }: Circumstances,
): Attempting {
  const { task } = claim;
  const marker = { name: 'KLAUSS_ATTEMPT', value: `${settings.pool}.${name}` };
  return {
    ...grounds,
    claim,
    settings,
    ahead,
    ending,
    watch,
    marker,
    environment: { ...settings.environments.of(grounds.project).workers, [marker.name]: marker.value },
    log: join(settings.paths.logs, task.job, `${task.key}.${task.attempt}`),
    session: { id: claim.resume ?? randomUUID(), resume: claim.resume !== null },
    gates: task.gates ?? [],
    begun: Promise.resolve(),
    facts: NO_FACTS,
  };
}

/**
 * Opens its workspace, and chooses what its result has to pass. Nothing is written of that but files.
 * @throws KlaussError when it cannot be made
 */
export async function openWorkspace(attempting: Attempting): Promise<Workspace> {
  const logs = dirname(attempting.log);
  if (!existsSync(logs)) mkdirSync(logs, { recursive: true, mode: 0o700 });
  const workspace = await attempting.settings.workspaces.open(attempting);
  attempting.gates = attempting.claim.task.gates ?? (await chooseGatesFor(attempting, workspace));
  return workspace;
}

/** Notes what the attempt begins with, while its client is prepared. */
export function noteBeginning(attempting: Attempting, { origin }: Workspace): void {
  const { claim, settings, gates } = attempting;
  const { lease, task } = claim;
  const note = {
    ...origin,
    ...(task.gates === null && { gates }),
  };
  if (Object.keys(note).length === 0) return;
  attempting.begun = settings.queue.note(lease, note).then(() => {});
  attempting.begun.catch(() => {}); // told to whoever waits for it
}
