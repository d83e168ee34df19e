import { raiseBudget } from '../actions/budget.ts';
import type { Context } from '../actions/context.ts';
import { findJob, queueOf } from '../actions/find.ts';
import { goOn, refuseFinished } from '../actions/follow.ts';
import { isOwn } from '../actions/own.ts';
import { KlaussError } from '../domain/errors.ts';
import { endDeadSessions } from '../pool/sessions.ts';
import type { Queue } from '../queue/queue.ts';
import { jobJson } from '../report/json.ts';
import { jobLine } from '../report/text.ts';
import { BUDGET_ARG, defineCommand, type Result } from './command.ts';
import { parseBudget } from './submission.ts';

export default defineCommand({
  description: 'Go on with a paused or stopped job, or all that are paused, starting workers when none run',
  args: {
    job: {
      type: 'positional',
      description: 'The id of a job; without it, all of this project that are paused',
      required: false,
    },
    budget: BUDGET_ARG,
  },
  async run(context, args) {
    const budgetUsd = args.budget === undefined ? null : parseBudget(args.budget);
    if (args.job !== undefined) return await resumeJob(context, await queueOf(context), args.job, budgetUsd);
    if (budgetUsd !== null)
      throw new KlaussError('usage', '--budget is for one job.', {
        hint: 'Name the job as well: klauss resume JOB --budget USD; `klauss status` lists them.',
      });
    const queue = await context.existingQueue();
    return queue === null ? NOTHING : await resumeAll(context, queue);
  },
});

const NOTHING: Result = { data: { jobs: [] }, text: 'No job is paused.' };

async function resumeJob(
  context: Context,
  queue: Queue,
  name: string,
  budgetUsd: number | null,
): Promise<Result> {
  const found = await findJob(queue, name, null);
  const { id } = found;
  refuseFinished(found);
  if (budgetUsd !== null) await raiseBudget(queue, found, budgetUsd);
  await goOn(context, queue, [id]);
  const job = await findJob(queue, id, null);
  return { data: { job: jobJson(job) }, text: `${jobLine(job)}\nNext: klauss wait ${id} follows it.` };
}

async function resumeAll(context: Context, queue: Queue): Promise<Result> {
  // What belongs to a session that died unnoticed is as good as paused: after a restart of the machine, say.
  await endDeadSessions(queue);
  const unfinished = (await queue.jobs({ unfinished: true })).filter((job) => isOwn(context, job));
  const ids = unfinished.flatMap(({ id, status }) => (status === 'paused' ? [id] : []));
  if (ids.length === 0) {
    const rest = unfinished.length === 0 ? '' : ' `klauss start` starts the workers for what is unfinished.';
    return { ...NOTHING, text: `${NOTHING.text}${rest}` };
  }
  await goOn(context, queue, ids);
  const jobs = await Promise.all(ids.map((id) => findJob(queue, id, null)));
  return {
    data: { jobs: jobs.map(jobJson) },
    text: [...jobs.map(jobLine), 'Next: klauss wait JOB follows one of them.'].join('\n'),
  };
}
