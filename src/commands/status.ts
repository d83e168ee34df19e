import { findJob, queueOf } from '../actions/find.ts';
import { isOwn } from '../actions/own.ts';
import { livingPool } from '../pool/launch.ts';
import { jobJson, taskJson } from '../report/json.ts';
import { poolJson, poolLine } from '../report/pool.ts';
import { results } from '../report/results.ts';
import { jobLine, resultNote } from '../report/text.ts';
import { defineCommand } from './command.ts';
import { heard } from './heard.ts';

/** Without a job, so many of the newest finished ones are listed besides all that are unfinished. */
const FINISHED_LISTED = 5;

export default defineCommand({
  description: 'Show a job with its tasks, or all jobs in a line each',
  args: { job: { type: 'positional', description: 'The id of a job', required: false } },
  async run(context, args, session) {
    if (args.job !== undefined) {
      const queue = await queueOf(context);
      const job = await findJob(queue, args.job, context);
      const tasks = await queue.tasks({ job: job.id });
      return await heard(
        { context, queue, session },
        { jobs: [job] },
        {
          data: { job: jobJson(job), tasks: tasks.map(taskJson) },
          text: results(job, tasks, Date.now()),
        },
      );
    }
    const queue = await context.existingQueue();
    if (queue === null) return { data: { pool: null, jobs: [] }, text: 'Nothing was submitted here yet.' };
    const unfinished = await queue.jobs({ unfinished: true });
    const recent = (await queue.jobs({ limit: FINISHED_LISTED })).filter((job) => job.finishedAt !== null);
    const jobs = [...unfinished, ...recent];
    const pool = await livingPool(queue);
    const halt = pool === null ? ((await queue.lastPool())?.halt ?? null) : null;
    return await heard(
      { context, queue, session },
      { jobs, halt },
      {
        data: {
          pool: pool === null ? null : poolJson(pool),
          // A pool that stopped by itself left the reason.
          ...(halt !== null && { halt }),
          jobs: jobs.map(jobJson),
        },
        text: [
          halt === null ? poolLine(pool) : `${poolLine(pool)} They stopped: ${halt.message}\n${halt.hint}`,
          ...(jobs.length === 0
            ? ['No jobs.']
            : jobs.map(
                (job) =>
                  `${jobLine(job)}${isOwn(context, job) ? '' : ` In ${job.project}.`}${resultNote(job)}`,
              )),
        ].join('\n'),
      },
    );
  },
});
