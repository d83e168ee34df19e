import { defineCommand } from './command.ts';
import { findJob, findTask, queueOf } from './find.ts';

export default defineCommand({
  description: 'Run failed, cancelled and skipped tasks again: of a job, or one with what waited for it',
  args: { what: { type: 'positional', description: 'A job, or a task by id or JOB/KEY', required: true } },
  async run(context, args) {
    const queue = await queueOf(context);
    const isTask = args.what.includes('/') || /^\d+$/.test(args.what);
    const tasks = await queue.retry(
      isTask
        ? { task: (await findTask(queue, args.what)).id }
        : { job: (await findJob(queue, args.what, null)).id },
    );
    await context.wakePool();
    return {
      data: { tasks },
      text: tasks.length === 0 ? 'Nothing to retry.' : `${tasks.length} tasks are pending again.`,
    };
  },
});
