import { defineCommand, wholeNumber } from './command.ts';
import { foreground } from './foreground.ts';
import { poolJson } from './workers.ts';

export default defineCommand({
  description: 'Start the workers, or change how many there are',
  args: {
    workers: {
      type: 'positional',
      description: 'How many; without it, as many as the work needs',
      required: false,
    },
    foreground: { type: 'boolean', description: 'Stay: Ctrl+C stops gently, a second one kills' },
  },
  async run(context, args, session) {
    const { maxCount } = context.config.workers;
    const count =
      args.workers === undefined
        ? null
        : wholeNumber(args.workers, 'The number of workers', { min: 1, max: maxCount });
    if (args.foreground) return await foreground(context, count, session);
    const pool = await context.ensurePool(count);
    return { data: { pool: poolJson(pool) }, text: `${pool.workers} workers, process ${pool.process.pid}.` };
  },
});
