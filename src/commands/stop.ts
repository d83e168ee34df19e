import { KlaussError } from '../domain/errors.ts';
import type { Job } from '../domain/records.ts';
import { changes } from '../pool/changes.ts';
import { ask } from '../pool/connection.ts';
import { endPool } from '../pool/end.ts';
import { livingPool } from '../pool/launch.ts';
import type { Queue } from '../queue/queue.ts';
import { jobJson } from '../report/json.ts';
import { count, countsText } from '../report/text.ts';
import { defineCommand, type Result, seconds } from './command.ts';
import type { Context } from './context.ts';
import { findJob, queueOf } from './find.ts';

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
  },
  async run(context, args) {
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
    const ended = queue !== null && (await endPool(queue, args.force ? 'kill' : { graceSeconds: grace }));
    const pending = queue === null ? 0 : (await queue.stats()).pending;
    const rest = pending === 0 ? '' : ` Still to do: ${count(pending, 'task')}; \`klauss start\` goes on.`;
    return { data: { stopped: ended, pending }, text: `${ended ? 'Stopped.' : 'No workers run.'}${rest}` };
  },
});

async function stopJob(context: Context, queue: Queue, id: string): Promise<Result> {
  const job = await queue.pause((await findJob(queue, id, null)).id);
  const pool = await livingPool(queue);
  if (pool !== null) {
    await ask(pool.socket, { type: 'wake' });
    await untilNoneRuns(context, queue, job);
  }
  const stopped = await findJob(queue, id, null);
  return {
    data: { job: jobJson(stopped) },
    text: `Job ${id} is stopped: ${countsText(stopped.tasks)}. \`klauss resume ${id}\` goes on with it.`,
  };
}

async function untilNoneRuns(context: Context, queue: Queue, { id }: Job): Promise<void> {
  for await (const _ of changes(queue, { pollSeconds: context.config.defaults.pollInterval })) {
    if ((await findJob(queue, id, null)).tasks.in_progress === 0 || (await livingPool(queue)) === null)
      return;
  }
}
