import type { Context } from '../actions/context.ts';
import { findJob, queueOf } from '../actions/find.ts';
import { pauseJob } from '../actions/pauseJob.ts';
import { KlaussError } from '../domain/errors.ts';
import { endPool } from '../pool/end.ts';
import type { Queue } from '../queue/queue.ts';
import { jobJson } from '../report/json.ts';
import { count, countsText } from '../report/text.ts';
import { defineCommand, type Result, seconds } from './command.ts';
import { YES_ARG } from './confirm.ts';
import { confirmEnding } from './runningWork.ts';

export default defineCommand({
  description: 'Stop the workers, or one job; running tasks go back to pending and can be gone on with',
  args: {
    job: {
      type: 'positional',
      description: 'Stop only this job; the workers go on with others',
      required: false,
    },
    force: { type: 'boolean', description: 'At once, without a grace period' },
    grace: {
      type: 'string',
      valueHint: 'SECONDS',
      description: 'How long running tasks may go on to finish (default: [workers] stop_grace)',
    },
    ...YES_ARG,
  },
  async run(context, args, session) {
    const grace =
      args.grace === undefined ? context.config.workers.stopGrace : seconds(args.grace, '--grace');
    if (args.job !== undefined) {
      if (args.grace !== undefined) {
        throw new KlaussError(
          'usage',
          '--grace is for all workers; the tasks of one job are ended at once.',
          {
            hint: 'Leave out --grace, or the job.',
          },
        );
      }
      return await stopJob(context, await queueOf(context), args.job);
    }
    const queue = await context.existingQueue();
    if (queue !== null && args.force) await confirmEnding(context, queue, session, args);
    const ended = queue !== null && (await endPool(queue, args.force ? 'kill' : { graceSeconds: grace }));
    const pending = queue === null ? 0 : (await queue.stats()).pending;
    const rest = pending === 0 ? '' : ` Still to do: ${count(pending, 'task')}; \`klauss start\` goes on.`;
    return { data: { stopped: ended, pending }, text: `${ended ? 'Stopped.' : 'No workers run.'}${rest}` };
  },
});

/** The same as `klauss pause JOB`. */
async function stopJob(context: Context, queue: Queue, id: string): Promise<Result> {
  const stopped = await pauseJob(context, queue, (await findJob(queue, id, null)).id);
  return {
    data: { job: jobJson(stopped) },
    text: `Job ${id} is stopped: ${countsText(stopped.tasks)}. \`klauss resume ${id}\` goes on with it.`,
  };
}
