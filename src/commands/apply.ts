import type { Context } from '../actions/context.ts';
import { findJob, queueOf } from '../actions/find.ts';
import { landing } from '../actions/landing.ts';
import { isOwn, requireOwn } from '../actions/own.ts';
import { applyJob } from '../apply/apply.ts';
import type { Job } from '../domain/records.ts';
import type { Queue } from '../queue/queue.ts';
import { describeApplication, HOW_ARGS, requestOf } from './application.ts';
import { defineCommand, EXIT } from './command.ts';
import { heard } from './following/heard.ts';

export default defineCommand({
  description:
    'Bring the result of a job into your tree: as uncommitted changes, a commit, a merge or a branch',
  args: {
    job: {
      type: 'positional',
      description: 'The id of a job; without it, the newest finished one with something to apply',
      required: false,
    },
    ...HOW_ARGS,
    task: {
      type: 'string',
      valueHint: 'KEY...',
      description: 'Only this task and what it depends on; may be given several times',
    },
    'dry-run': { type: 'boolean', description: 'Only say what would change' },
  },
  async run(context, args, session) {
    const request = requestOf(args);
    const queue = await queueOf(context);
    const job = await jobToApply(context, queue, args.job);
    if (job === null)
      return {
        data: { job: null, applied: null, files: [] },
        text: 'Nothing to apply: no finished job has anything that is not applied.',
        exitCode: EXIT.failed,
      };
    const { first } = session.interrupts();
    const application = await landing(context, queue, first, (site) => applyJob(site, queue, job, request));
    const { data, lines, exitCode } = describeApplication(
      application,
      request,
      await queue.tasks({ job: job.id }),
    );
    const back =
      application.kind === 'landed' && !request.dryRun
        ? [`\`klauss rollback ${job.id}\` takes it back.`]
        : [];
    const result = { data, text: [...lines, ...back].join('\n'), exitCode };
    return await heard({ context, queue, session }, { jobs: [job] }, result);
  },
});

/** The job of that id; without one, the newest finished one with something new, of this session first. Null: none has. */
async function jobToApply(context: Context, queue: Queue, id: string | undefined): Promise<Job | null> {
  if (id !== undefined) {
    const named = await findJob(queue, id, null);
    requireOwn(context, named, `apply ${id}`);
    return named;
  }
  const own = context.session === null ? [] : await queue.jobs({ session: context.session });
  for (const job of [...own, ...(await queue.jobs())]) {
    if (job.finishedAt === null || job.base === null || !isOwn(context, job)) continue;
    const tasks = await queue.tasks({ job: job.id });
    if (tasks.some(({ key, landed }) => landed !== null && !job.applied?.tasks.includes(key))) return job;
  }
  return null;
}
