import { findJob, queueOf } from '../actions/find.ts';
import { startOfDay } from '../pool/admission/budget.ts';
import type { Queue } from '../queue/queue.ts';
import { costJson, costOf, costsText, costText } from '../report/cost.ts';
import { defineCommand, type Result } from './command.ts';

export default defineCommand({
  description: 'What a job has cost, by task, attempt and model; without a job, all jobs and today',
  args: { job: { type: 'positional', description: 'The id of a job', required: false } },
  async run(context, args) {
    const { perDay } = context.config.budget;
    if (args.job !== undefined) return await ofJob(await queueOf(context), args.job);
    const queue = await context.existingQueue();
    return queue === null ? ofAll([], 0, perDay) : ofAll(await queue.jobs(), await today(queue), perDay);
  },
});

async function ofJob(queue: Queue, name: string): Promise<Result> {
  const job = await findJob(queue, name, null);
  const tasks = await queue.tasks({ job: job.id });
  const attempts = await Promise.all(tasks.map(({ id }) => queue.attempts(id)));
  const cost = costOf(job, tasks, attempts, (await queue.reserved()).get(job.id) ?? 0);
  return { data: costJson(cost), text: costText(cost) };
}

const today = (queue: Queue): Promise<number> => queue.spentSince(startOfDay(Date.now()));

function ofAll(jobs: Parameters<typeof costsText>[0], todayUsd: number, perDayUsd: number | null): Result {
  return {
    data: {
      today_usd: todayUsd,
      per_day_usd: perDayUsd,
      cost_usd: jobs.reduce((sum, { costUsd }) => sum + costUsd, 0),
      jobs: jobs.map(({ id, goal, status, costUsd, budgetUsd }) => ({
        id,
        goal,
        status,
        cost_usd: costUsd,
        budget_usd: budgetUsd,
      })),
    },
    text: costsText(jobs, todayUsd, perDayUsd),
  };
}
