/** `klauss rollback JOB/KEY`: a task's work is taken out of the result, after the gates of the others have passed without it. */

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { buildEnvironment } from '../claude/environment.ts';
import type { Task } from '../domain/records.ts';
import { runCommand, runGate } from '../gates/run.ts';
import { Launcher } from '../git/launcher.ts';
import { updateRefs } from '../git/refs.ts';
import { unboundEnvironment } from '../git/run.ts';
import type { Queue } from '../queue/queue.ts';
import type { TipGate } from '../train/car.ts';
import { type Dropped, dropTask as dropFromIntegration } from '../train/drop.ts';
import { branchOf, branchRef } from '../workspace/names.ts';
import { openSite } from '../workspace/openSite.ts';
import type { Prepared } from '../workspace/prepared.ts';
import { removeWorktree } from '../workspace/remove.ts';
import type { Site } from '../workspace/site.ts';
import { prepareWorktree } from '../workspace/worktree.ts';
import type { Context } from './context.ts';

/**
 * @param signal ends it before anything is changed
 * @throws KlaussError `interrupted`; `state`, `conflict`: see `train/drop.ts`
 */
export async function dropTask(
  context: Context,
  queue: Queue,
  task: Task,
  signal: AbortSignal,
): Promise<Dropped> {
  const { paths, config, environment } = context;
  await using launcher = new Launcher(unboundEnvironment(environment));
  const site = await openSite({
    project: paths.root,
    config,
    environment,
    launcher,
    log: (line) => context.note(line),
  });
  return await dropFromIntegration({
    repository: site.repository,
    queue,
    task,
    prove: (tip, gates) => proveWithout({ context, site, task, signal }, tip, gates),
    signal,
  });
}

interface Proving {
  readonly context: Context;
  readonly site: Site;
  readonly task: Task;
  readonly signal: AbortSignal;
}

/** In the worktree of the task that is dropped: it stood empty since the task completed. */
async function proveWithout(
  { context, site, task, signal }: Proving,
  tip: string,
  gates: readonly TipGate[],
) {
  const marker = { name: 'KLAUSS_GATE', value: randomUUID() };
  const surroundings = {
    environment: buildEnvironment({ base: context.environment, worker: { [marker.name]: marker.value } }),
    marker,
    signal,
  };
  const log = join(context.paths.logs, task.job, `${task.key}.rollback`);
  const place = (directory: string, timeoutSeconds: number, name: string) => ({
    ...surroundings,
    directory,
    timeoutSeconds,
    log: `${log}.${name}.log`,
  });
  let prepared: Prepared | null = null;
  try {
    prepared = await prepareWorktree(site, { ...task, base: null }, tip, {
      mustHold: [],
      runSetup: async (command, directory) => {
        const { exitCode, tail } = await runCommand(command, place(directory, task.timeout, 'setup'));
        return exitCode === 0 ? { ok: true } : { ok: false, output: tail };
      },
    });
    for (const [index, gate] of gates.entries()) {
      const directory = join(prepared.path, gate.directory);
      const result = await runGate(gate, place(directory, gate.timeoutSeconds, `gate-${index + 1}`));
      if (result.exitCode !== 0) return result;
    }
    return null;
  } finally {
    await (await removeWorktree(site, task.job, task.key)).removed;
    const ref = branchRef(branchOf(task.job, task.key));
    if (task.commit !== null) await updateRefs(site.repository, [{ ref, to: task.commit }]);
  }
}
