import { findJob, queueOf } from '../actions/find.ts';
import { pauseAll, pauseJob } from '../actions/pauseJob.ts';
import { jobJson } from '../report/json.ts';
import { countsText } from '../report/text.ts';
import { defineCommand } from './command.ts';

export default defineCommand({
  description: 'Pause a job, or all: running tasks go back to pending, with their sessions and files',
  args: {
    job: {
      type: 'positional',
      description: 'The id of a job; without it, all of this project that are unfinished',
      required: false,
    },
  },
  async run(context, args) {
    if (args.job !== undefined) {
      const queue = await queueOf(context);
      const job = await pauseJob(context, queue, (await findJob(queue, args.job, null)).id);
      return {
        data: { job: jobJson(job) },
        text: `Job ${job.id} is paused: ${countsText(job.tasks)}. \`klauss resume ${job.id}\` goes on with it.`,
      };
    }
    const queue = await context.existingQueue();
    const jobs = queue === null ? [] : await pauseAll(context, queue);
    const lines = jobs.map((job) => `Job ${job.id} is paused: ${countsText(job.tasks)}.`);
    return {
      data: { jobs: jobs.map(jobJson) },
      text:
        lines.length === 0
          ? 'Nothing to pause: every job is finished or paused.'
          : [...lines, 'Next: klauss resume goes on with all that is paused.'].join('\n'),
    };
  },
});
