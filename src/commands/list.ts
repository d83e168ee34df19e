import { KlaussError } from '../domain/errors.ts';
import { asJobId } from '../domain/ids.ts';
import { TASK_STATUSES, type TaskStatus } from '../domain/states.ts';
import { taskJson } from '../report/json.ts';
import { tasksTable } from '../report/text.ts';
import { defineCommand } from './command.ts';

export default defineCommand({
  description: 'List tasks',
  args: {
    status: {
      type: 'string',
      valueHint: 'S',
      description: 'Only those: pending, in_progress, completed, failed, cancelled, skipped',
    },
    job: { type: 'string', valueHint: 'ID', description: 'Only those of one job' },
  },
  async run(context, args) {
    const status = args.status === undefined ? undefined : parseStatus(args.status);
    const queue = await context.existingQueue();
    const tasks =
      queue === null
        ? []
        : await queue.tasks({
            ...(status === undefined ? {} : { status }),
            ...(args.job === undefined ? {} : { job: asJobId(args.job) }),
          });
    return {
      data: tasks.map(taskJson),
      text: tasks.length === 0 ? 'No tasks.' : tasksTable(tasks, Date.now()),
    };
  },
});

/** Takes the original's word `in_progress` as well as `running`. */
function parseStatus(word: string): TaskStatus {
  const status = TASK_STATUSES.find((known) => known === (word === 'in_progress' ? 'running' : word));
  if (status !== undefined) return status;
  throw new KlaussError('usage', `There is no status \`${word}\`.`, {
    hint: 'Use pending, in_progress, completed, failed, cancelled or skipped.',
  });
}
