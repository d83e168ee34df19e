/** What `apply` and `rollback` work on, and what an interrupted one left. */

import { isHeld } from '../apply/held.ts';
import type { LandingSite } from '../apply/perform.ts';
import { describeRecovered, recoverLanding } from '../apply/recover.ts';
import { isExpected, KlaussError, messageOf } from '../domain/errors.ts';
import { Launcher } from '../git/launcher.ts';
import { findRepository, type Repository } from '../git/repository.ts';
import { unboundEnvironment } from '../git/run.ts';
import type { Queue } from '../queue/queue.ts';
import type { Context } from './context.ts';

/** @throws KlaussError `environment`: the project lies in no repository */
export async function repositoryOf(
  { paths, environment }: Context,
  launcher?: Launcher,
): Promise<Repository> {
  const repository = await findRepository(paths.root, environment, launcher);
  if (repository !== null) return repository;
  throw new KlaussError('environment', `${paths.root} is no working tree of a git repository.`, {
    hint: 'Call it in the project, or name that with --project; `klauss doctor` looks at what is here.',
  });
}

/**
 * Lands something. The signal, a Ctrl+C say, ends it as long as nothing is changed; what has begun to change is carried
 * to its end, so git must not hear of it.
 */
export async function landing<T>(
  context: Context,
  queue: Queue,
  signal: AbortSignal,
  land: (site: LandingSite) => Promise<T>,
): Promise<T> {
  await using launcher = new Launcher(unboundEnvironment(context.environment));
  return await land({ ...(await landingSite(context, queue, launcher)), signal });
}

/** The user's tree, and the queue that is told what it holds. */
export async function landingSite(context: Context, queue: Queue, launcher?: Launcher): Promise<LandingSite> {
  return {
    repository: await repositoryOf(context, launcher),
    scratch: { directory: context.paths.scratch },
    done: async (job, applied) => void (await queue.setApplied(job, applied)),
  };
}

/** Brings a landing that a crash interrupted to its end. What is in the way of that is told, and stops nothing else. */
export async function finishLanding(context: Context, queue: Queue): Promise<void> {
  if (!isHeld({ directory: context.paths.scratch })) return;
  try {
    const site = await landingSite(context, queue);
    const recovered = await recoverLanding({
      ...site,
      // Its job may have been removed meanwhile.
      done: async (job, applied) => {
        if ((await queue.job(job)) !== null) await site.done(job, applied);
      },
    });
    if (recovered !== null) context.note(describeRecovered(recovered));
  } catch (error) {
    const hint = isExpected(error) ? `\n${error.hint}` : '';
    context.note(`${messageOf(error)}${hint}`);
  }
}
