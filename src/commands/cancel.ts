import { findJobOrTask, queueOf } from '../actions/find.ts';
import { jobJson, taskJson } from '../report/json.ts';
import { jobLine, statusText } from '../report/text.ts';
import { defineCommand } from './command.ts';
import { confirm, YES_ARG } from './confirm.ts';
import { heard } from './following/heard.ts';
import { harmOfCancelling } from './runningWork.ts';

export default defineCommand({
  description: 'Cancel a task, or all that is unfinished in a job',
  args: {
    what: { type: 'positional', description: 'A job, or a task by id or JOB/KEY', required: true },
    ...YES_ARG,
  },
  async run(context, args, session) {
    const queue = await queueOf(context);
    const found = await findJobOrTask(queue, args.what);
    const harm = harmOfCancelling(found.task === null ? await queue.tasks({ job: found.job }) : [found.task]);
    if (harm !== null) await confirm(context, session, args, harm);
    if (found.task === null) {
      const job = await queue.cancelJob(found.job);
      await context.wakePool();
      const result = { data: { job: jobJson(job) }, text: jobLine(job) };
      return await heard({ context, queue, session }, { jobs: [job] }, result);
    }
    const task = await queue.cancelTask(found.task.id);
    await context.wakePool();
    return {
      data: taskJson(task),
      text: `Task ${task.id} (${task.job}/${task.key}): ${task.cancelRequested ? 'being ended' : statusText(task)}`,
    };
  },
});
