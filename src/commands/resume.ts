import { KlaussError } from '../domain/errors.ts';
import { jobJson } from '../report/json.ts';
import { jobLine } from '../report/text.ts';
import { defineCommand } from './command.ts';
import { findJob, queueOf } from './find.ts';
import { goOn } from './follow.ts';

export default defineCommand({
  description: 'Go on with a stopped job, starting workers when none run',
  args: { job: { type: 'positional', description: 'The id of a job', required: true } },
  async run(context, args) {
    const queue = await queueOf(context);
    const { id, status, finishedAt } = await findJob(queue, args.job, null);
    if (finishedAt !== null) {
      throw new KlaussError('state', `Job ${id} is ${status}: there is nothing to go on with.`, {
        hint: `\`klauss retry ${id}\` runs again what failed, was cancelled or was skipped.`,
      });
    }
    await goOn(context, queue, id);
    const job = await findJob(queue, id, null);
    return { data: { job: jobJson(job) }, text: `${jobLine(job)}\nNext: klauss wait ${id} follows it.` };
  },
});
