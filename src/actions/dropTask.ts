/** `klauss rollback JOB/KEY`: a task's work is taken out of the result, after the gates of the others have passed without it. */

import type { Task } from '../domain/records.ts';
import { Launcher } from '../git/launcher.ts';
import { unboundEnvironment } from '../git/run.ts';
import type { Queue } from '../queue/queue.ts';
import { type Dropped, dropTask as dropFromIntegration } from '../train/drop.ts';
import { firstFailing } from '../train/gates.ts';
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
      aside({ context, site, task, signal, name: 'rollback' }, tip, ({ path, place }) =>
        firstFailing(gates, path, (_, number) => place(`gate-${number}`)),
      ),
    signal,
  });
}
