import { dropTask } from '../actions/dropTask.ts';
import { findJob, findJobOrTask, queueOf } from '../actions/find.ts';
import { landing } from '../actions/landing.ts';
import { requireOwn } from '../actions/own.ts';
import { describeKept } from '../apply/recover.ts';
import { type RolledBack, rollbackJob } from '../apply/rollback.ts';
import type { Applied, Job, Task } from '../domain/records.ts';
import { jobJson, taskJson } from '../report/json.ts';
import type { Dropped } from '../train/drop.ts';
import { defineCommand, EXIT, type Result } from './command.ts';
import { confirm, type Harm, YES_ARG } from './confirm.ts';

export default defineCommand({
  description: 'Take an applied job back out of your tree, or drop one task from the result of its job',
  args: {
    what: { type: 'positional', description: 'A job, or a task by id or JOB/KEY', required: true },
    ...YES_ARG,
  },
  async run(context, args, session) {
    const queue = await queueOf(context);
    const named = await findJobOrTask(queue, args.what);
    const job = await findJob(queue, named.job, null);
    requireOwn(context, job, `rollback ${args.what}`);
    if (named.task !== null) {
      await confirm(context, session, args, harmOfDropping(named.task));
      return describeDropped(
        named.task,
        await dropTask(context, queue, named.task, session.interrupts().first),
      );
    }
    if (job.applied !== null) await confirm(context, session, args, harmOf(job, job.applied));
    const back = await landing(context, queue, session.interrupts().first, (site) => rollbackJob(site, job));
    return back === null ? nothing(job) : describe(back, await findJob(queue, job.id, null));
  },
});

const harmOf = ({ id }: Job, applied: Applied): Harm => ({
  what: `take job ${id} back (${applied.tasks.join(', ')}).`,
  details: { job: id },
});

const harmOfDropping = ({ job, key }: Task): Harm => ({
  what: `drop ${job}/${key} from the result of its job.`,
  details: { job, key },
});

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
