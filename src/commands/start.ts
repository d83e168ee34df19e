import { poolJson } from '../report/pool.ts';
import { count } from '../report/text.ts';
import { defineCommand, workerCount } from './command.ts';
import { foreground } from './foreground.ts';

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
    const wanted =
      args.workers === undefined ? null : workerCount(args.workers, 'The number of workers', context);
    if (args.foreground) return await foreground(context, wanted, session);
    const pool = await context.ensurePool(wanted);
    return {
      data: { pool: poolJson(pool) },
      // Without a number, how many there are is about to follow the work.
      text: `${wanted === null ? 'The workers run' : `Running: ${count(wanted, 'worker')}`}, process ${pool.process.pid}.`,
    };
  },
});
