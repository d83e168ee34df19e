import { raiseBudget, refuseSpent } from '../actions/budget.ts';
import { findJob, findJobOrTask, queueOf } from '../actions/find.ts';
import { count } from '../report/text.ts';
import { BUDGET_ARG, defineCommand } from './command.ts';
import { parseBudget } from './submission.ts';

export default defineCommand({
  description: 'Run failed, cancelled and skipped tasks again: of a job, or one with what waited for it',
  args: {
    what: { type: 'positional', description: 'A job, or a task by id or JOB/KEY', required: true },
    budget: BUDGET_ARG,
  },
  async run(context, args) {
    const budgetUsd = args.budget === undefined ? null : parseBudget(args.budget);
    const queue = await queueOf(context);
    const { job, task } = await findJobOrTask(queue, args.what);
    const found = await findJob(queue, job, null);
    if (budgetUsd === null) refuseSpent(found);
    else await raiseBudget(queue, found, budgetUsd);
    const tasks = await queue.retry(task === null ? { job } : { task: task.id });
    await context.wakePool();
    return {
      data: { job, tasks },
      text:
        tasks.length === 0
          ? `Nothing to retry: nothing of job ${job} failed, was cancelled or was skipped.`
          : `To be run again: ${count(tasks.length, 'task')}.\nNext: klauss wait ${job} starts workers and follows it.`,
    };
  },
});
