import { join } from 'node:path';
import type { Context } from '../actions/context.ts';
import { KlaussError } from '../domain/errors.ts';
import { stayLean } from '../platform/lean.ts';
import { packageRoot, packageVersion } from '../platform/package.ts';
import { livingPool } from '../pool/living.ts';
import type { Queue } from '../queue/queue.ts';
import { jobJson, taskJson } from '../report/json.ts';
import { poolLine } from '../report/pool.ts';
import { jobLine, tasksTable } from '../report/text.ts';
import { watchQueue } from '../watch/watch.ts';
import { type CommandSession, defineCommand, numberOf, type Result } from './command.ts';

const JOBS_SHOWN = 5;

export default defineCommand({
  description: 'Show jobs, tasks and workers, live in a terminal or a browser, once elsewhere',
  args: {
    web: { type: 'boolean', description: 'Serve a page on this machine, until Ctrl+C' },
    control: { type: 'boolean', description: 'With --web: the page may pause, stop and retry' },
    port: { type: 'string', valueHint: 'N', description: 'With --web: on this port, not any free one' },
  },
  async run(context, args, session) {
    const port = args.port === undefined ? 0 : portOf(args.port);
    if (!args.web && (args.control || args.port !== undefined)) {
      throw new KlaussError('usage', '`--control` and `--port` are for the page.', {
        hint: 'Add `--web`: `klauss dashboard --web`.',
      });
    }
    if (!context.config.monitoring.dashboardEnabled) {
      throw new KlaussError('state', 'The dashboard is turned off in this project.', {
        hint: 'Set `dashboard_enabled = true` in [monitoring] of .klauss.toml, or use `klauss status`.',
      });
    }
    if (args.web) return await web(context, { port, control: args.control === true }, session);
    const queue = await context.existingQueue();
    if (queue === null) return { data: { jobs: [], tasks: [] }, text: 'Nothing was submitted here yet.' };
    if (session.json || !canDraw()) return await table(queue);
    const { first } = session.interrupts();
    stayLean();
    const { show } = await import('../dashboard/terminal/show.tsx');
    await show(watchQueue(context, queue), { signal: first, colours: !context.environment['NO_COLOR'] });
    return null;
  },
});

/** Ctrl+C is its normal end. A page may be opened before anything is submitted, so the queue is made. */
async function web(
  context: Context,
  { port, control }: { readonly port: number; readonly control: boolean },
  session: CommandSession,
): Promise<null> {
  const { first } = session.interrupts();
  stayLean();
  const may = control ? 'It may pause, stop and retry' : 'It can only look; `--control` lets it steer';
  const told = [`Open this address in a browser of this machine. ${may}. Ctrl+C ends it.`];
  const { serve } = await import('../dashboard/server/serve.ts');
  await serve(watchQueue(context, await context.queue()), {
    port,
    session: { project: context.config.project.name, control, version: packageVersion() },
    page: join(packageRoot(), 'dist', 'page'),
    signal: first,
    onAddress(url) {
      session.print(`${session.json ? JSON.stringify({ url }) : url}\n`);
      session.note(told.shift() ?? 'It was opened. The new address is for another browser.');
    },
  });
  return null;
}

function portOf(value: string): number {
  const port = numberOf(value);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new KlaussError('usage', `--port is to be a whole number from 1 to 65535, not \`${value}\`.`, {
    hint: 'Without `--port`, one that is free is taken.',
  });
}

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
