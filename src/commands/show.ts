import { join } from 'node:path';
import type { Context } from '../actions/context.ts';
import { findTask, queueOf } from '../actions/find.ts';
import type { Task } from '../domain/records.ts';
import { commitOf } from '../git/refs.ts';
import { textOf } from '../report/fullText.ts';
import { attemptJson, receiptJson, taskJson } from '../report/json.ts';
import { partsOf } from '../report/parts.ts';
import { salvageRef } from '../workspace/names.ts';
import { defineCommand } from './command.ts';

export default defineCommand({
  description: 'Show one task: prompt, attempts, result, receipt',
  args: { task: { type: 'positional', description: 'Its id, or JOB/KEY', required: true } },
  async run(context, args) {
    const queue = await queueOf(context);
    const task = await findTask(queue, args.task);
    const attempts = await queue.attempts(task.id);
    const salvage = await salvageOf(context, task);
    const directory = join(context.paths.logs, task.job);
    return {
      data: { ...taskJson(task), salvage, attempts: attempts.map(attemptJson), receipt: receiptJson(task) },
      text: textOf(
        partsOf(task, attempts, {
          salvage,
          streamOf: ({ number }) => join(directory, `${task.key}.${number}.jsonl`),
        }),
      ),
    };
  },
});

/** The ref that keeps what the task's worktree held when it was removed, or null: there is none. */
async function salvageOf(context: Context, { isolation, job, key }: Task): Promise<string | null> {
  if (isolation === 'shared') return null;
  const examined = await context.worktrees();
  const ref = salvageRef(job, key);
  return examined.possible && (await commitOf(examined.repository, ref)) !== null ? ref : null;
}
