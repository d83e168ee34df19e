/** `klauss rollback JOB/KEY`: a task's work is taken out of the result, after the gates of the others have passed without it. */

import { join } from 'node:path';
import type { Task } from '../domain/records.ts';
import { runGate } from '../gates/run.ts';
import { Launcher } from '../git/launcher.ts';
import { unboundEnvironment } from '../git/run.ts';
import type { Queue } from '../queue/queue.ts';
import { type Dropped, dropTask as dropFromIntegration } from '../train/drop.ts';
import { openSite } from '../workspace/openSite.ts';
import { aside } from './aside.ts';
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
    verify: config.verify,
    prove: (tip, gates) =>
      aside({ context, site, task, signal, name: 'rollback' }, tip, async ({ path, place }) => {
        for (const [index, gate] of gates.entries()) {
          const directory = join(path, gate.directory);
          const { timeoutSeconds } = gate;
          const options = { ...place(`gate-${index + 1}`), directory, timeoutSeconds };
          const result = await runGate(gate, options);
          if (result.exitCode !== 0) return result;
        }
        return null;
      }),
    signal,
  });
}
