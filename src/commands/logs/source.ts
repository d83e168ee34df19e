/** Whose lines are meant by what the user names: a worker, the pool, a job, a task. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from '../../actions/context.ts';
import { findTask, jobIds, queueOf } from '../../actions/find.ts';
import { KlaussError } from '../../domain/errors.ts';
import { asJobId } from '../../domain/ids.ts';
import { nearest } from '../../domain/nearest.ts';
import type { Task } from '../../domain/records.ts';
import type { Queue } from '../../queue/queue.ts';
import { logNames } from './list.ts';

/** Which lines of which files are meant. */
export interface Source {
  readonly isLog: (name: string) => boolean;
  /** By the line that begins what was written at once. */
  readonly isWanted: (head: string) => boolean;
}

/**
 * The logs of a worker or the pool, or what the workers have written on a job or a task.
 * @param attempt only those of one attempt at the task; undefined: of all
 */
export async function sourceOf(
  context: Context,
  directories: readonly string[],
  name: string,
  attempt: number | undefined,
): Promise<Source> {
  if (isLogName(name)) {
    refuseAttempt(attempt);
    if (directories.some((directory) => existsSync(join(directory, `${name}.log`))))
      return { isLog: logsOf(name), isWanted: () => true };
    throw new KlaussError('not_found', `There is no log of \`${name}\` yet.`, {
      hint: '`klauss logs` lists those there are.',
    });
  }
  const queue = await queueOf(context);
  if (isTaskName(name)) {
    const { job, key } = await findTask(queue, name);
    return ofWorkers(` [${job}/${key} #${attempt === undefined ? '' : `${attempt}] `}`);
  }
  refuseAttempt(attempt);
  const job = await queue.job(asJobId(name));
  if (job === null) throw await unknown(queue, directories, name);
  return ofWorkers(` [${job.id}/`);
}

/**
 * The task whose stream is asked for.
 * @throws KlaussError `usage`: it is none, and only a client has a stream
 */
export async function taskOfStream(queue: Queue, name: string): Promise<Task> {
  if (isTaskName(name)) return await findTask(queue, name);
  throw new KlaussError(
    'usage',
    `--raw prints what the client of a task has said, and \`${name}\` is no task.`,
    {
      hint: 'Name a task, such as `klauss logs JOB/KEY --raw`; `klauss list` shows all.',
    },
  );
}

const isLogName = (name: string): boolean => /^(worker_\d+|pool)$/.test(name);
const isTaskName = (name: string): boolean => name.includes('/') || /^\d+$/.test(name);

/** What workers have written with this in it, each line of a log having its task in brackets. */
const ofWorkers = (mark: string): Source => ({
  isLog: logsOf('worker_\\d+'),
  isWanted: (head) => head.includes(mark),
});

/** True for a log of that name and for its rotated ones, `<name>.1.log` and on. */
function logsOf(name: string): Source['isLog'] {
  const pattern = new RegExp(`^${name}(\\.\\d+)?\\.log$`);
  return (file) => pattern.test(file);
}

function refuseAttempt(attempt: number | undefined): void {
  if (attempt === undefined) return;
  throw new KlaussError('usage', '--attempt is for the log of a task.', {
    hint: 'Name a task by its id or as JOB/KEY, or leave it out.',
  });
}

async function unknown(queue: Queue, directories: readonly string[], name: string): Promise<KlaussError> {
  const logs = (await Promise.all(directories.map(logNames))).flat().map((file) => file.split('.')[0] ?? '');
  const near = nearest(name, [...logs, ...(await jobIds(queue))]);
  return new KlaussError('not_found', `There is no log, job or task \`${name}\`.`, {
    hint: `${near === null ? '' : `Did you mean \`klauss logs ${near}\`? `}\`klauss logs\` lists the logs, \`klauss list\` the tasks.`,
  });
}
