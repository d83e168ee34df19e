import type { Context } from '../actions/context.ts';
import { findJob, findTask, queueOf } from '../actions/find.ts';
import { findLog, logDirectories } from '../actions/logs.ts';
import { isOwn } from '../actions/own.ts';
import { transcriptName } from '../actions/transcripts.ts';
import { KlaussError } from '../domain/errors.ts';
import type { Job, Task } from '../domain/records.ts';
import { commitOf } from '../git/refs.ts';
import { textOf } from '../report/fullText.ts';
import { attemptJson, receiptJson, taskJson } from '../report/json.ts';
import { partsOf } from '../report/parts.ts';
import { examineRepository } from '../workspace/examine.ts';
import { salvageRef } from '../workspace/names.ts';
import { ATTEMPT_ARG, defineCommand, wholeNumber } from './command.ts';
import { transcript } from './transcript.ts';

export default defineCommand({
  description: 'Show one task: prompt, attempts, result, receipt; or what its worker said and did',
  args: {
    task: { type: 'positional', description: 'Its id, or JOB/KEY', required: true },
    transcript: { type: 'boolean', description: 'The conversation of an attempt, in readable form' },
    attempt: ATTEMPT_ARG,
  },
  async run(context, args) {
    const number = attemptOf(args.attempt, args.transcript ?? false);
    const queue = await queueOf(context);
    const task = await findTask(queue, args.task);
    if (args.transcript) return await transcript(context, queue, task, number);
    const attempts = await queue.attempts(task.id);
    const salvage = await salvageOf(context, task, await findJob(queue, task.job, null));
    const logs = await logDirectories(context);
    return {
      data: { ...taskJson(task), salvage, attempts: attempts.map(attemptJson), receipt: receiptJson(task) },
      text: textOf(
        partsOf(task, attempts, {
          salvage,
          streamOf: ({ number }) => findLog(logs, transcriptName(task, number)),
        }),
      ),
    };
  },
});

function attemptOf(value: string | undefined, transcript: boolean): number | undefined {
  if (value === undefined) return undefined;
  if (transcript) return wholeNumber(value, '--attempt', 1);
  throw new KlaussError('usage', '--attempt is for --transcript.', {
    hint: 'Add --transcript, or leave it out: `klauss show TASK` lists all attempts.',
  });
}

/** The ref that keeps what the task's worktree held when it was removed, or null: there is none. */
async function salvageOf(context: Context, { isolation, key }: Task, job: Job): Promise<string | null> {
  if (isolation === 'shared') return null;
  const examined = isOwn(context, job)
    ? await context.worktrees()
    : await examineRepository(job.project ?? '', context.environment);
  const ref = salvageRef(job.id, key);
  return examined.possible && (await commitOf(examined.repository, ref)) !== null ? ref : null;
}
