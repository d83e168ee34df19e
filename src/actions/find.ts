/** Finding what the user names: a job by its id, a task by its id or as JOB/KEY. */

import { KlaussError } from '../domain/errors.ts';
import { asJobId, asTaskId, type JobId, type SessionId } from '../domain/ids.ts';
import type { Job, Task } from '../domain/records.ts';
import type { Queue } from '../queue/queue.ts';
import type { Context } from './context.ts';

/** The queue that must be there for there to be anything to find. */
export async function queueOf(context: Context): Promise<Queue> {
  const queue = await context.existingQueue();
  if (queue !== null) return queue;
  throw new KlaussError('not_found', `Nothing was submitted in ${context.paths.root} yet.`, {
    hint: 'Submit a plan with `klauss submit-file PLAN`, or name another project with --project.',
  });
}

/** The job of that id; without one, the newest that is unfinished, of this session first, else the newest. */
export async function findJob(queue: Queue, id: string | undefined, session: SessionId | null): Promise<Job> {
  if (id !== undefined) {
    const job = await queue.job(asJobId(id));
    if (job !== null) return job;
    throw new KlaussError('not_found', `There is no job \`${id}\`.`, {
      hint: 'List all with `klauss status`.',
    });
  }
  const [own] = session === null ? [] : await queue.jobs({ unfinished: true, session, limit: 1 });
  const [unfinished] = await queue.jobs({ unfinished: true, limit: 1 });
  const [newest] = await queue.jobs({ limit: 1 });
  const job = own ?? unfinished ?? newest;
  if (job !== undefined) return job;
  throw new KlaussError('not_found', 'There is no job yet.', {
    hint: 'Submit one with `klauss submit-file PLAN`.',
  });
}

/** The job of that id; without one, the newest of this session, finished or not, else the newest. */
export async function findLatestJob(
  queue: Queue,
  id: string | undefined,
  session: SessionId | null,
): Promise<Job> {
  const [own] = id !== undefined || session === null ? [] : await queue.jobs({ session, limit: 1 });
  const [newest] = id !== undefined ? [] : await queue.jobs({ limit: 1 });
  return own ?? newest ?? (await findJob(queue, id, session));
}

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
  throw new KlaussError('not_found', `There is no task \`${name}\`.`, {
    hint: 'Name a task by its id or as JOB/KEY; `klauss list` shows both.',
  });
}
