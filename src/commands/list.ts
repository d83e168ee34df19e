import { findJob, queueOf } from '../actions/find.ts';
import { KlaussError } from '../domain/errors.ts';
import { TASK_STATUSES, type TaskStatus } from '../domain/states.ts';
import { DOCUMENTED, LISTED } from '../report/fields.ts';
import { statusWord, taskJson } from '../report/json.ts';
import { tasksTable } from '../report/text.ts';
import { defineCommand } from './command.ts';

/** What `--status` takes; in the original's words, `in_progress` for `running`. */
export const STATUS_WORDS: readonly string[] = TASK_STATUSES.map(statusWord);

export default defineCommand({
  description: 'List tasks',
  args: {
    status: {
      type: 'string',
      valueHint: 'S',
      description: `Only those: ${STATUS_WORDS.join(', ')}`,
    },
    job: { type: 'string', valueHint: 'ID', description: 'Only those of one job' },
  },
  async run(context, args, session) {
    const status = args.status === undefined ? undefined : parseStatus(args.status);
    const queue = args.job === undefined ? await context.existingQueue() : await queueOf(context);
    const job = queue === null || args.job === undefined ? null : await findJob(queue, args.job, null);
    const filter = { ...(status !== undefined && { status }), ...(job !== null && { job: job.id }) };
    if (session.json) {
      const tasks = (await queue?.tasksWith(DOCUMENTED, filter)) ?? [];
      return { data: tasks.map(taskJson), text: '' };
    }
    const tasks = (await queue?.tasksWith(LISTED, filter)) ?? [];
    return { data: null, text: tasks.length === 0 ? 'No tasks.' : tasksTable(tasks, Date.now()) };
  },
});

/** Takes the original's word `in_progress` as well as `running`. */
function parseStatus(word: string): TaskStatus {
  const status = TASK_STATUSES.find((known) => known === (word === 'in_progress' ? 'running' : word));
  if (status !== undefined) return status;
  throw new KlaussError('usage', `There is no status \`${word}\`.`, {
    hint: `Use ${STATUS_WORDS.slice(0, -1).join(', ')} or ${STATUS_WORDS.at(-1)}.`,
  });
}
