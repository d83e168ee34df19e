/** Finding what the user names: a job by its id, a task by its id or as JOB/KEY. */

import { KlaussError } from '../domain/errors.ts';
import { asJobId, asTaskId, type JobId } from '../domain/ids.ts';
import { nearest } from '../domain/nearest.ts';
import type { Job, Task } from '../domain/records.ts';
import type { Queue } from '../queue/queue.ts';
import type { Context } from './context.ts';
import { type Here, isOwn } from './own.ts';

/** The queue that must be there for there to be anything to find. */
export async function queueOf(context: Context): Promise<Queue> {
  const queue = await context.existingQueue();
  if (queue !== null) return queue;
  throw new KlaussError('not_found', `Nothing was submitted in ${context.paths.root} yet.`, {
    hint: 'Submit a plan with `klauss submit-file PLAN`, or name another project with --project.',
  });
}

/** Who asks without naming a job: the session of a project. */
type Asking = Here & Pick<Context, 'session'>;

/**
 * The job of that id; without one, the newest of this project that is unfinished, of this session first, else the newest.
 * @param asking null: the id is given
 */
export async function findJob(queue: Queue, id: string | undefined, asking: Asking | null): Promise<Job> {
  if (id !== undefined) {
    const job = await queue.job(asJobId(id));
    if (job !== null) return job;
    throw new KlaussError('not_found', `There is no job \`${id}\`.`, {
      hint: `${meant(id, await jobIds(queue))}List all with \`klauss status\`.`,
    });
  }
  const job =
    (await newestOwn(queue, asking, 'of this session', { unfinished: true })) ??
    (await newestOwn(queue, asking, 'of any', { unfinished: true })) ??
    (await newestOwn(queue, asking, 'of any'));
  if (job !== null) return job;
  throw new KlaussError('not_found', 'There is no job yet.', {
    hint: 'Submit one with `klauss submit-file PLAN`.',
  });
}

/** The job of that id; without one, the newest of this session, finished or not, else the newest of this project. */
export async function findLatestJob(queue: Queue, id: string | undefined, asking: Asking): Promise<Job> {
  const own = id === undefined ? await newestOwn(queue, asking, 'of this session') : null;
  const newest = id === undefined ? await newestOwn(queue, asking, 'of any') : null;
  return own ?? newest ?? (await findJob(queue, id, asking));
}

async function newestOwn(
  queue: Queue,
  asking: Asking | null,
  whose: 'of this session' | 'of any',
  options: { readonly unfinished?: boolean } = {},
): Promise<Job | null> {
  if (whose === 'of any') return first(asking, await queue.jobs(options));
  const session = asking?.session ?? null;
  return session === null ? null : first(asking, await queue.jobs({ ...options, session }));
}

const first = (here: Here | null, jobs: readonly Job[]): Job | null =>
  jobs.find((job) => here === null || isOwn(here, job)) ?? null;

/** A task's id; a job's begins with a letter. */
const NUMBER = /^\d+$/;

/** The job of that id, or the task of that id or key, with its job. */
export async function findJobOrTask(
  queue: Queue,
  name: string,
): Promise<{ readonly job: JobId; readonly task: Task | null }> {
  if (!name.includes('/') && !NUMBER.test(name)) {
    return { job: (await findJob(queue, name, null)).id, task: null };
  }
  const task = await findTask(queue, name);
  return { job: task.job, task };
}

/** The task of that id, or that key: `12` or `k3f9x2/login`. */
export async function findTask(queue: Queue, name: string): Promise<Task> {
  const [job, key] = name.split('/');
  const task =
    job !== undefined && key !== undefined
      ? await queue.taskByKey(asJobId(job), key)
      : NUMBER.test(name)
        ? await queue.task(asTaskId(Number(name)))
        : null;
  if (task !== null) return task;
  const near = key === undefined ? '' : meant(name, await namesNear(queue, asJobId(job ?? '')));
  throw new KlaussError('not_found', `There is no task \`${name}\`.`, {
    hint: `${near}Name a task by its id or as JOB/KEY; \`klauss list\` shows both.`,
  });
}

/** So many jobs are looked at for the one that was probably meant. */
const NEWEST_JOBS = 100;

export const jobIds = async (queue: Queue): Promise<readonly JobId[]> =>
  (await queue.jobs({ limit: NEWEST_JOBS })).map(({ id }) => id);

/** The tasks of the job of that id; where there is no such job, those of the one that was probably meant. */
async function namesNear(queue: Queue, id: JobId): Promise<readonly string[]> {
  const job = (await queue.job(id)) === null ? nearest(id, await jobIds(queue)) : id;
  const tasks = job === null ? [] : await queue.tasks({ job: asJobId(job) });
  return tasks.map((task) => `${task.job}/${task.key}`);
}

/** What was probably meant, as a sentence with a space after it; empty when nothing is near. */
function meant(name: string, candidates: readonly string[]): string {
  const near = nearest(name, candidates);
  return near === null ? '' : `Did you mean \`${near}\`? `;
}
