import { findJob, queueOf } from '../actions/find.ts';
import { KlaussError } from '../domain/errors.ts';
import { jobLine } from '../report/text.ts';
import { timelineText } from '../report/timelineText.ts';
import { taskView } from '../view/view.ts';
import { Histories } from '../watch/histories.ts';
import { defineCommand } from './command.ts';
import { OUTPUT_ARGS, picture, titleOf } from './picture.ts';

export default defineCommand({
  description: 'Show who worked on what when in a job, as a table or as a picture',
  args: {
    job: {
      type: 'positional',
      description: 'The id of a job; without it, the newest unfinished, else the newest',
      required: false,
    },
    svg: { type: 'boolean', description: 'A picture for the browser, light and dark' },
    by: {
      type: 'string',
      valueHint: 'worker|task',
      description: 'With --svg: what has a lane of its own; default: worker',
    },
    ...OUTPUT_ARGS,
  },
  async run(context, args) {
    const by = laneOf(args.by, args.svg === true);
    const queue = await queueOf(context);
    const job = await findJob(queue, args.job, context);
    const tasks = await queue.tasks({ job: job.id });
    const history = await new Histories(queue).of(job.id);
    const now = Date.now();
    if (!args.svg) {
      const text = `${jobLine(job)}\n${timelineText(history, tasks, now)}`;
      return await picture(context, job, 'text', text, args);
    }
    const { timelineSvg } = await import('../picture/draw.tsx');
    const svg = timelineSvg({ history, tasks: tasks.map(taskView), now, by, title: titleOf(job) });
    return await picture(context, job, 'svg', svg, args);
  },
});

function laneOf(value: string | undefined, svg: boolean): 'worker' | 'task' {
  if (value !== undefined && !svg)
    throw new KlaussError('usage', '--by is for pictures.', { hint: 'Add --svg, or leave it out.' });
  if (value === undefined || value === 'worker' || value === 'task') return value ?? 'worker';
  throw new KlaussError('usage', `--by is to be worker or task, not \`${value}\`.`, {
    hint: 'For example: --by task',
  });
}
