import { findLatestJob, queueOf } from '../actions/find.ts';
import type { Attempt, Job, Task } from '../domain/records.ts';
import type { Queue } from '../queue/queue.ts';
import { TOLD } from '../report/fields.ts';
import { fullText } from '../report/fullText.ts';
import { markdown } from '../report/markdown.ts';
import { results } from '../report/results.ts';
import { fullJson, resultsJson } from '../report/resultsJson.ts';
import { defineCommand, type Result } from './command.ts';
import { heard } from './following/heard.ts';

export default defineCommand({
  description: 'Tell what came of a job, in at most about 2,000 tokens however many tasks it has',
  args: {
    job: {
      type: 'positional',
      description: 'The id of a job; without it, the newest of this session, else the newest',
      required: false,
    },
    markdown: { type: 'boolean', description: 'As a document, for people' },
    full: { type: 'boolean', description: 'Everything that is known, however long' },
  },
  async run(context, args, session) {
    const queue = await queueOf(context);
    const job = await findLatestJob(queue, args.job, context);
    const whole = args.full || args.markdown;
    const result = whole ? await document(queue, job, args) : await summary(queue, job);
    return await heard({ context, queue, session }, { jobs: [job] }, result);
  },
});

async function summary(queue: Queue, job: Job): Promise<Result> {
  const tasks = await queue.tasksWith(TOLD, { job: job.id });
  const now = Date.now();
  return {
    get data() {
      return resultsJson(job, tasks, now);
    },
    get text() {
      return results(job, tasks, now);
    },
  };
}

async function document(
  queue: Queue,
  job: Job,
  args: { readonly full: boolean | undefined; readonly markdown: boolean | undefined },
): Promise<Result> {
  const tasks = await queue.tasks({ job: job.id });
  const attempts = args.full ? await attemptsOf(queue, tasks) : null;
  const now = Date.now();
  return {
    get data() {
      if (attempts === null) return resultsJson(job, tasks, now);
      return resultsJson(job, tasks, now, (task, index) => fullJson(task, attempts[index] ?? []));
    },
    get text() {
      return args.markdown || attempts === null
        ? markdown(job, tasks, attempts, now)
        : fullText(job, tasks, attempts, now);
    },
  };
}

async function attemptsOf(queue: Queue, tasks: readonly Task[]): Promise<readonly (readonly Attempt[])[]> {
  return await Promise.all(tasks.map(({ id }) => queue.attempts(id)));
}
