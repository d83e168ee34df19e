/** `submit --job` and `submit-file --job`: more tasks for a job that is there. */

import type { Context } from '../actions/context.ts';
import { type Extension, extendJob, prepareExtension } from '../actions/extension.ts';
import { findJob, queueOf } from '../actions/find.ts';
import { KlaussError } from '../domain/errors.ts';
import { formatPlan } from '../plan/show.ts';
import { jobJson, taskJson } from '../report/json.ts';
import { count } from '../report/text.ts';
import type { Result } from './command.ts';
import { dryRun } from './description.ts';
import type { SubmitArgs } from './submitArgs.ts';

/** @param workers undefined: start none; null: as many as the work needs */
export async function addCommand(
  context: Context,
  { job: id, input, source }: Omit<Extension, 'job'> & { readonly job: string },
  args: SubmitArgs,
  workers: number | null | undefined,
): Promise<Result> {
  refuseOfTheJob(args);
  const queue = await queueOf(context);
  const before = await findJob(queue, id, null);
  const extension = { job: before.id, input, source };
  if (args['dry-run']) {
    const prepared = await prepareExtension(context, queue, extension);
    const plan = await dryRun(context, { ...prepared, goal: before.goal, budgetUsd: before.budgetUsd });
    return {
      data: { job: jobJson(before), plan },
      text: `To be added to job ${id} (${before.status}):\n${formatPlan(plan)}`,
    };
  }
  if (workers !== undefined) await context.ensureClient();
  const tasks = await extendJob(context, queue, extension);
  const pool = workers === undefined ? null : await context.ensurePool(workers);
  const job = await findJob(queue, id, null);
  const was = before.finishedAt === null ? '' : `, which was ${before.status} and goes on`;
  return {
    data: { job: jobJson(job), tasks: tasks.map(taskJson) },
    text: [
      `${count(tasks.length, 'task')} added to job ${id}${was}${pool === null ? '' : ', workers run'}.`,
      job.status === 'paused'
        ? `The job is paused, and so are they. Next: klauss resume ${id} goes on with it.`
        : `Next: klauss wait ${id} ${pool === null ? 'starts workers and follows it' : 'follows it'}.`,
    ].join('\n'),
  };
}

/** What is decided once for a job cannot be given with more tasks of it. */
function refuseOfTheJob(args: SubmitArgs): void {
  const option = args.detach === true ? '--detach' : args.budget !== undefined ? '--budget' : undefined;
  if (option === undefined) return;
  throw new KlaussError('usage', `${option} is for a new job; that of --job stays as it was submitted.`, {
    hint: `Leave out ${option}, or --job.`,
  });
}
