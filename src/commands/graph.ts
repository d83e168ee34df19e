import { findJob, queueOf } from '../actions/find.ts';
import { KlaussError } from '../domain/errors.ts';
import type { Job, Task } from '../domain/records.ts';
import { dot } from '../picture/dot.ts';
import { mermaid, tooLargeForMermaid } from '../picture/mermaid.ts';
import { graphText } from '../report/graphText.ts';
import { jobLine } from '../report/text.ts';
import { taskView } from '../view/view.ts';
import { type CommandSession, defineCommand } from './command.ts';
import { OUTPUT_ARGS, picture, titleOf } from './picture.ts';

const FORMATS = ['svg', 'mermaid', 'dot'] as const;
type Format = (typeof FORMATS)[number] | 'text';

export default defineCommand({
  description: 'Show the graph of a job, as lines or as a picture',
  args: {
    job: {
      type: 'positional',
      description: 'The id of a job; without it, the newest unfinished, else the newest',
      required: false,
    },
    svg: { type: 'boolean', description: 'A picture for the browser, light and dark' },
    mermaid: { type: 'boolean', description: 'A flowchart for Mermaid, as GitHub draws it' },
    dot: { type: 'boolean', description: 'A graph for Graphviz' },
    ...OUTPUT_ARGS,
  },
  async run(context, args, session) {
    const [format = 'text', other] = FORMATS.filter((one) => args[one]);
    if (other !== undefined)
      throw new KlaussError('usage', `--${format} and --${other} exclude each other.`, {
        hint: 'Choose one.',
      });
    const queue = await queueOf(context);
    const job = await findJob(queue, args.job, context);
    const text = await drawn(job, await queue.tasks({ job: job.id }), format, session);
    return await picture(context, job, format, text, args);
  },
});

async function drawn(
  job: Job,
  tasks: readonly Task[],
  format: Format,
  session: CommandSession,
): Promise<string> {
  const now = Date.now();
  const views = tasks.map(taskView);
  switch (format) {
    case 'text':
      return `${jobLine(job)}\n${graphText(tasks, now)}`;
    case 'dot':
      return dot(job.id, views, now);
    case 'mermaid': {
      const text = mermaid(views, now);
      const warning = tooLargeForMermaid(views, text);
      if (warning !== null) session.note(warning);
      return text;
    }
    case 'svg': {
      const { graphSvg } = await import('../picture/draw.tsx');
      return graphSvg({ tasks: views, now, title: titleOf(job) });
    }
  }
}
