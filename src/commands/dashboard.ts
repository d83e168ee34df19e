import { join } from 'node:path';
import { KlaussError } from '../domain/errors.ts';
import { stayLean } from '../platform/lean.ts';
import { packageRoot } from '../platform/package.ts';
import { livingPool } from '../pool/launch.ts';
import type { Queue } from '../queue/queue.ts';
import { jobJson, taskJson } from '../report/json.ts';
import { poolLine } from '../report/pool.ts';
import { jobLine, tasksTable } from '../report/text.ts';
import { watchQueue } from '../watch/watch.ts';
import { defineCommand, type Result } from './command.ts';

const JOBS_SHOWN = 5;

export default defineCommand({
  description: 'Show jobs, tasks and workers, live in a terminal or a browser, once elsewhere',
  args: {
    web: { type: 'boolean', description: 'Serve a page on this machine, until Ctrl+C' },
    control: { type: 'boolean', description: 'With --web: the page may pause, stop and retry' },
    port: { type: 'string', valueHint: 'N', description: 'With --web: on this port, not any free one' },
  },
  async run(context, args, session) {
    if (!context.config.monitoring.dashboardEnabled) {
      throw new KlaussError('state', 'The dashboard is turned off in this project.', {
        hint: 'Set `dashboard_enabled = true` in [monitoring] of .klauss.toml, or use `klauss status`.',
      });
    }
    const queue = await context.existingQueue();
    if (queue === null) return { data: { jobs: [], tasks: [] }, text: 'Nothing was submitted here yet.' };
    const { first } = session.interrupts();
    if (args.web) {
      const { serve } = await import('../dashboard/server/serve.ts');
      await serve(watchQueue(context, queue), {
        port: Number(args.port ?? 0),
        control: args.control === true,
        page: join(packageRoot(), 'dist', 'page'),
        signal: first,
        onAddress: (address) => session.print(`${address}\n`),
      });
      return null;
    }
    if (session.json || !canDraw()) return await table(queue);
    stayLean();
    const { show } = await import('../dashboard/terminal/show.tsx');
    await show(watchQueue(context, queue), { signal: first, colours: !context.environment['NO_COLOR'] });
    return null;
  },
});

/** Keys come from stdin, and a dumb terminal can only be written to line by line. */
const canDraw = (): boolean => process.stdout.isTTY && process.stdin.isTTY && process.env['TERM'] !== 'dumb';

async function table(queue: Queue): Promise<Result> {
  const jobs = await queue.jobs({ limit: JOBS_SHOWN });
  const tasks = (await Promise.all(jobs.map((job) => queue.tasks({ job: job.id })))).flat();
  const pool = await livingPool(queue);
  return {
    data: { jobs: jobs.map(jobJson), tasks: tasks.map(taskJson) },
    text: [
      poolLine(pool),
      ...jobs.map(jobLine),
      '',
      tasks.length === 0 ? 'No tasks.' : tasksTable(tasks, Date.now()),
    ].join('\n'),
  };
}
