import { findJob, queueOf } from '../actions/find.ts';
import { taskView } from '../view/view.ts';
import { defineCommand } from './command.ts';

export default defineCommand({
  description: 'Print the graph of a job as a picture',
  args: { job: { type: 'positional', description: 'The id of a job', required: false } },
  async run(context, args) {
    const queue = await queueOf(context);
    const job = await findJob(queue, args.job, context);
    const tasks = (await queue.tasks({ job: job.id })).map(taskView);
    const { graphSvg } = await import('../picture/draw.tsx');
    const svg = graphSvg(tasks);
    return { data: { job: job.id, svg }, text: svg };
  },
});
