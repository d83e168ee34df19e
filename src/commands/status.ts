import { findJob, queueOf } from '../actions/find.ts';
import { otherProject } from '../config/project.ts';
import type { Halt, Pool } from '../domain/pools.ts';
import type { Job } from '../domain/records.ts';
import { livingPool } from '../pool/living.ts';
import type { Queue } from '../queue/queue.ts';
import { DOCUMENTED, SEEN, TOLD } from '../report/fields.ts';
import { jobJson, taskJson } from '../report/json.ts';
import { poolJson } from '../report/pool.ts';
import { results } from '../report/results.ts';
import { type Overview, overview, standing } from '../report/status.ts';
import { defineCommand, type Result } from './command.ts';
import { heard } from './following/heard.ts';

/** Without a job, so many of the newest finished ones are listed besides all that are unfinished. */
const FINISHED_LISTED = 5;

export default defineCommand({
  description: 'Show a job with its tasks, or what goes on in all of them',
  args: { job: { type: 'positional', description: 'The id of a job', required: false } },
  async run(context, args, session) {
    if (args.job !== undefined) {
      const queue = await queueOf(context);
      const job = await findJob(queue, args.job, context);
      const result = session.json ? await document(queue, job) : { data: null, text: await told(queue, job) };
      return await heard({ context, queue, session }, { jobs: [job] }, result);
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
      tasksOf: ({ id }) => queue.tasksWith(SEEN, { job: id }),
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
        text: session.json ? '' : await overview(seen, Date.now()),
      },
    );
  },
});

async function document(queue: Queue, job: Job): Promise<Result> {
  const tasks = await queue.tasksWith(DOCUMENTED, { job: job.id });
  return { data: { job: jobJson(job), tasks: tasks.map(taskJson) }, text: '' };
}

async function told(queue: Queue, job: Job): Promise<string> {
  const tasks = await queue.tasksWith([...TOLD, 'dependsOn'], { job: job.id });
  const now = Date.now();
  if (job.finishedAt !== null) return results(job, tasks, now);
  const { pool, halt } = await workersOf(queue);
  return results(job, tasks, now, standing(job, tasks, pool, halt, now));
}

/** The pool, or why there is none any more. */
async function workersOf(queue: Queue): Promise<{ readonly pool: Pool | null; readonly halt: Halt | null }> {
  const pool = await livingPool(queue);
  return { pool, halt: pool === null ? ((await queue.lastPool())?.halt ?? null) : null };
}
