import { jobJson } from '../report/json.ts';
import { jobLine } from '../report/text.ts';
import { defineCommand } from './command.ts';
import { findJob, queueOf } from './find.ts';

export default defineCommand({
  description: 'Go on with a stopped job, starting workers when none run',
  args: { job: { type: 'positional', description: 'The id of a job', required: true } },
  async run(context, args) {
    const queue = await queueOf(context);
    const { id } = await findJob(queue, args.job, null);
    const session = await context.registeredSession();
    const job = await queue.resume(id, session ?? undefined);
    await context.ensurePool(null);
    return { data: { job: jobJson(job) }, text: jobLine(job) };
  },
});
