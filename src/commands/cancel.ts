import { jobJson, taskJson } from '../report/json.ts';
import { jobLine, statusText } from '../report/text.ts';
import { defineCommand } from './command.ts';
import { findJob, findTask, queueOf } from './find.ts';

export default defineCommand({
  description: 'Cancel a task, or all that is unfinished in a job',
  args: {
    task: { type: 'positional', description: 'A task by id or JOB/KEY', required: false },
    job: { type: 'string', valueHint: 'ID', description: 'A whole job' },
  },
  async run(context, args) {
    const queue = await queueOf(context);
    if (args.job !== undefined || args.task === undefined) {
      const job = await queue.cancelJob((await findJob(queue, args.job, context.session)).id);
      await context.wakePool();
      return { data: { job: jobJson(job) }, text: jobLine(job) };
    }
    const task = await queue.cancelTask((await findTask(queue, args.task)).id);
    await context.wakePool();
    return {
      data: taskJson(task),
      text: `Task ${task.id} (${task.job}/${task.key}): ${task.cancelRequested ? 'being ended' : statusText(task)}`,
    };
  },
});
