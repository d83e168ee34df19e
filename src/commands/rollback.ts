import type { Context } from '../actions/context.ts';
import { dropTask } from '../actions/dropTask.ts';
import { findJob, findJobOrTask, queueOf } from '../actions/find.ts';
import { landing } from '../actions/landing.ts';
import { describeKept } from '../apply/recover.ts';
import { type RolledBack, rollbackJob } from '../apply/rollback.ts';
import { KlaussError } from '../domain/errors.ts';
import type { Job, Task } from '../domain/records.ts';
import { jobJson, taskJson } from '../report/json.ts';
import type { Dropped } from '../train/drop.ts';
import { defineCommand, EXIT, type Result } from './command.ts';

export default defineCommand({
  description: 'Take an applied job back out of your tree, or drop one task from the result of its job',
  args: {
    what: { type: 'positional', description: 'A job, or a task by id or JOB/KEY', required: true },
    yes: { type: 'boolean', description: 'Do not ask ([safety] confirm_destructive)' },
  },
  async run(context, args, session) {
    const queue = await queueOf(context);
    const named = await findJobOrTask(queue, args.what);
    if (named.task !== null) {
      refuseUnconfirmedTask(context, named.task, args.yes ?? false);
      return describeDropped(
        named.task,
        await dropTask(context, queue, named.task, session.interrupts().first),
      );
    }
    const job = await findJob(queue, named.job, null);
    if (job.applied !== null) refuseUnconfirmed(context, job, args.yes ?? false);
    const back = await landing(context, queue, session.interrupts().first, (site) => rollbackJob(site, job));
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

function refuseUnconfirmedTask({ config }: Context, { job, key }: Task, yes: boolean): void {
  if (!config.safety.confirmDestructive || yes) return;
  throw new KlaussError('state', `This would drop ${job}/${key} from the result of its job.`, {
    hint: 'Say so with --yes.',
    details: { job, key },
  });
}

function describeDropped(task: Task, dropped: Dropped): Result {
  const name = `${task.job}/${task.key}`;
  if (dropped.kind === 'gates') {
    const { command, exitCode, tail } = dropped.gate;
    return {
      data: { task: taskJson(task), dropped: false, gate: { command, exit_code: exitCode, tail } },
      text: `${name} stays: without it, \`${command}\` ${exitCode === null ? 'was ended' : `exits ${exitCode}`}. Nothing was changed.\n${tail}`,
      exitCode: EXIT.failed,
    };
  }
  return {
    data: { task: taskJson(dropped.task), dropped: true, tip: dropped.tip },
    text: [
      `${name} is dropped from the result of job ${task.job}; the gates of the others pass without it.`,
      `\`klauss apply ${task.job}\` brings that into your tree, if the job was applied before; \`klauss retry ${name}\` does the task again.`,
    ].join('\n'),
  };
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
