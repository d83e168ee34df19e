import type { Context } from '../actions/context.ts';
import { repositoryOf } from '../actions/landing.ts';
import { rangeOf } from '../actions/range.ts';
import { patchBetween } from '../apply/patch.ts';
import { messageOf } from '../domain/errors.ts';
import type { Queue } from '../queue/queue.ts';
import { harmless } from '../report/text.ts';
import type { Source } from '../view/source.ts';

/** What nobody reads to its end is cut, characters. */
const LONGEST = 400_000;

/** What a task or a job has changed, or a line that says why there is nothing to show. */
export async function diffOf(
  context: Context,
  queue: Queue,
  { job: id, task: taskId }: Parameters<Source['diff']>[0],
): Promise<string> {
  const job = await queue.job(id);
  const task = taskId === null ? null : await queue.task(taskId);
  if (job === null || (taskId !== null && task === null)) return 'It is gone.';
  if (task?.isolation === 'shared') {
    return 'It worked in the project itself, beside others: what is its own cannot be told apart.';
  }
  try {
    const repository = await repositoryOf(context);
    const range = await rangeOf(context, repository, job, task);
    if (range === null) return 'Nothing has changed yet.';
    const scratch = { directory: context.paths.scratch };
    const patch = (await patchBetween(repository, scratch, { ...range, format: 'patch' })).toString('utf8');
    if (patch === '') return 'Nothing has changed yet.';
    const name = task === null ? id : `${id}/${task.key}`;
    return patch.length <= LONGEST
      ? harmless(patch)
      : `${harmless(patch.slice(0, LONGEST))}\n… klauss diff ${name} shows all of it.`;
  } catch (error) {
    return `It cannot be shown: ${messageOf(error)}`; // its branch was removed, say
  }
}
