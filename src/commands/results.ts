import { findLatestJob, queueOf } from '../actions/find.ts';
import type { Attempt, Task } from '../domain/records.ts';
import type { Queue } from '../queue/queue.ts';
import { fullText } from '../report/fullText.ts';
import { markdown } from '../report/markdown.ts';
import { results } from '../report/results.ts';
import { resultsJson } from '../report/resultsJson.ts';
import { defineCommand } from './command.ts';
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
    const tasks = await queue.tasks({ job: job.id });
    const attempts = args.full ? await attemptsOf(queue, tasks) : null;
    const now = Date.now();
    return await heard(
      { context, queue, session },
      { jobs: [job] },
      {
        get data() {
          return resultsJson(job, tasks, attempts, now);
        },
        get text() {
          if (args.markdown) return markdown(job, tasks, attempts, now);
          return attempts === null ? results(job, tasks, now) : fullText(job, tasks, attempts, now);
        },
      },
    );
  },
});

async function attemptsOf(queue: Queue, tasks: readonly Task[]): Promise<readonly (readonly Attempt[])[]> {
  return await Promise.all(tasks.map(({ id }) => queue.attempts(id)));
}
