import { findJob, queueOf } from '../actions/find.ts';
import { otherProject } from '../config/project.ts';
import type { Halt, Pool } from '../domain/pools.ts';
import { livingPool } from '../pool/living.ts';
import type { Queue } from '../queue/queue.ts';
import { jobJson, taskJson } from '../report/json.ts';
import { poolJson } from '../report/pool.ts';
import { results } from '../report/results.ts';
import { type Overview, overview, standing } from '../report/status.ts';
import { defineCommand } from './command.ts';
import { heard } from './following/heard.ts';

/** Without a job, so many of the newest finished ones are listed besides all that are unfinished. */
const FINISHED_LISTED = 5;

export default defineCommand({
  description: 'Show a job with its tasks, or what goes on in all of them',
  args: { job: { type: 'positional', description: 'The id of a job', required: false } },
  async run(context, args, session) {
    const now = Date.now();
    if (args.job !== undefined) {
      const queue = await queueOf(context);
      const job = await findJob(queue, args.job, context);
      const tasks = await queue.tasks({ job: job.id });
      const { pool, halt } = await workersOf(queue);
      return await heard(
        { context, queue, session },
        { jobs: [job] },
        {
          get data() {
            return { job: jobJson(job), tasks: tasks.map(taskJson) };
          },
          get text() {
            if (job.finishedAt !== null) return results(job, tasks, now);
            return results(job, tasks, now, standing(job, tasks, pool, halt, now));
          },
        },
      );
    }
    const queue = await context.existingQueue();
    if (queue === null) return { data: { pool: null, jobs: [] }, text: 'Nothing was submitted here yet.' };
    const unfinished = await queue.jobs({ unfinished: true });
    const recent = (await queue.jobs({ limit: FINISHED_LISTED })).filter((job) => job.finishedAt !== null);
    const jobs = [...unfinished, ...recent];
    const { pool, halt } = await workersOf(queue);
    const seen: Overview = {
      jobs,
      pool,
      halt,
      elsewhere: (job) => otherProject(job, context.paths.root),
      tasksOf: ({ id }) => queue.tasks({ job: id }),
    };
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
        text: session.json ? '' : await overview(seen, now),
      },
    );
  },
});

/** The pool, or why there is none any more. */
async function workersOf(queue: Queue): Promise<{ readonly pool: Pool | null; readonly halt: Halt | null }> {
  const pool = await livingPool(queue);
  return { pool, halt: pool === null ? ((await queue.lastPool())?.halt ?? null) : null };
}
