import { describeKept } from '../apply/recover.ts';
import { type RolledBack, rollbackJob } from '../apply/rollback.ts';
import { KlaussError } from '../domain/errors.ts';
import type { Job } from '../domain/records.ts';
import { jobJson } from '../report/json.ts';
import { defineCommand, EXIT, type Result } from './command.ts';
import type { Context } from './context.ts';
import { findJob, queueOf } from './find.ts';
import { landingSite } from './landing.ts';

export default defineCommand({
  description: 'Take an applied job back out of your tree',
  args: {
    what: { type: 'positional', description: 'The id of a job', required: true },
    yes: { type: 'boolean', description: 'Do not ask ([safety] confirm_destructive)' },
  },
  async run(context, args) {
    const queue = await queueOf(context);
    const job = await findJob(queue, args.what, null);
    if (job.applied !== null) refuseUnconfirmed(context, job, args.yes ?? false);
    const back = await rollbackJob(await landingSite(context, queue), job);
    return back === null ? nothing(job) : describe(back, await findJob(queue, job.id, null));
  },
});

function refuseUnconfirmed({ config }: Context, { id, applied }: Job, yes: boolean): void {
  if (!config.safety.confirmDestructive || yes) return;
  throw new KlaussError('state', `This would take job ${id} back (${applied?.tasks.join(', ')}).`, {
    hint: 'Say so with --yes.',
    details: { job: id },
  });
}

const nothing = (job: Job): Result => ({
  data: { job: jobJson(job), rolled_back: null, files: [] },
  text: `Job ${job.id} is not applied: there is nothing to take back.`,
  exitCode: EXIT.failed,
});

function describe(back: RolledBack, job: Job): Result {
  const { was, files, stat, commit, branch, kept } = back;
  return {
    data: {
      job: jobJson(job),
      rolled_back: { ...was, at: new Date(was.at).toISOString() },
      files,
      stat,
      commit,
      branch,
      kept: kept.map(({ path, oid }) => ({ path, oid })),
    },
    text: [headline(back, job), stat, ...kept.map(describeKept), `\`klauss apply ${job.id}\` lands it again.`]
      .filter((line) => line !== '')
      .join('\n'),
  };
}

function headline({ was, commit, branch }: RolledBack, { id }: Job): string {
  const name = (ref: string | null): string => ref?.replace(/^refs\/heads\//, '') ?? 'a detached HEAD';
  if (was.mode === 'branch') return `Job ${id}: branch ${name(was.branch)} is removed.`;
  if (commit === null) return `Job ${id} is taken back out of your tree.`;
  return `Job ${id} is taken back: ${commit.slice(0, 12)} on ${name(branch)} reverts ${was.commit?.slice(0, 12)}.`;
}
