import { findJobOrTask, queueOf } from '../actions/find.ts';
import { jobJson, taskJson } from '../report/json.ts';
import { jobLine, statusText } from '../report/text.ts';
import { defineCommand } from './command.ts';

export default defineCommand({
  description: 'Cancel a task, or all that is unfinished in a job',
  args: { what: { type: 'positional', description: 'A job, or a task by id or JOB/KEY', required: true } },
  async run(context, args) {
    const queue = await queueOf(context);
    const found = await findJobOrTask(queue, args.what);
    if (found.task === null) {
      const job = await queue.cancelJob(found.job);
      await context.wakePool();
      return { data: { job: jobJson(job) }, text: jobLine(job) };
    }
    const task = await queue.cancelTask(found.task.id);
    await context.wakePool();
    return {
      data: taskJson(task),
      text: `Task ${task.id} (${task.job}/${task.key}): ${task.cancelRequested ? 'being ended' : statusText(task)}`,
    };
  },
});
