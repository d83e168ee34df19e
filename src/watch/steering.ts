import { refuseSpent } from '../actions/budget.ts';
import type { Context } from '../actions/context.ts';
import { findJob } from '../actions/find.ts';
import { goOn, refuseFinished } from '../actions/follow.ts';
import { pauseJob } from '../actions/pauseJob.ts';
import { KlaussError } from '../domain/errors.ts';
import type { JobId, TaskId } from '../domain/ids.ts';
import { endPool } from '../pool/end.ts';
import { livingPool } from '../pool/living.ts';
import type { Queue } from '../queue/queue.ts';
import { count, countsText } from '../report/text.ts';
import type { Steering } from '../view/source.ts';

/** What a dashboard may do, as the commands of the same names do it. */
export function steering(context: Context, queue: Queue): Steering {
  return {
    async pause(id) {
      const job = await pauseJob(context, queue, id);
      return `Job ${id} is paused: ${countsText(job.tasks)}.`;
    },
    async resume(id) {
      refuseFinished(await findJob(queue, id, null));
      await goOn(context, queue, [id]);
      return `Job ${id} goes on.`;
    },
    async stop() {
      const ended = await endPool(queue, { graceSeconds: context.config.workers.stopGrace });
      return ended ? 'The workers are stopped.' : 'No workers run.';
    },
    retry: (what) => retry(context, queue, what),
    async cancel(id) {
      const task = await queue.cancelTask(id);
      await context.wakePool();
      return `Task ${task.job}/${task.key} is ${task.cancelRequested ? 'being ended' : 'cancelled'}.`;
    },
    async workers(wanted) {
      const most = context.config.workers.maxCount;
      if (!Number.isInteger(wanted) || wanted < 1 || wanted > most) {
        throw new KlaussError('usage', `There can be from 1 to ${most} workers, not ${wanted}.`, {
          hint: '`klauss stop` stops them all; the limit is `[workers] max_count` in .klauss.toml.',
        });
      }
      await context.ensurePool(wanted);
      return `${count(wanted, 'worker')}.`;
    },
  };
}

async function retry(
  context: Context,
  queue: Queue,
  what: { readonly job: JobId } | { readonly task: TaskId },
): Promise<string> {
  const job = 'job' in what ? what.job : (await queue.task(what.task))?.job;
  if (job !== undefined) refuseSpent(await findJob(queue, job, null));
  const tasks = await queue.retry(what);
  await context.wakePool();
  if (tasks.length === 0) return 'Nothing to retry: nothing failed, was cancelled or was skipped.';
  const next = (await livingPool(queue)) === null ? ' No workers run.' : '';
  return `To be run again: ${count(tasks.length, 'task')}.${next}`;
}
