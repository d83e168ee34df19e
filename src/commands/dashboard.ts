import { KlaussError } from '../domain/errors.ts';
import { changes } from '../pool/changes.ts';
import { livingPool } from '../pool/launch.ts';
import type { Queue } from '../queue/queue.ts';
import { jobJson, taskJson } from '../report/json.ts';
import { poolLine } from '../report/pool.ts';
import { jobLine, tasksTable } from '../report/text.ts';
import { type CommandSession, defineCommand, type Result } from './command.ts';

/** Redrawn at least so often, so that elapsed times move. */
const REDRAW_SECONDS = 2;
const JOBS_SHOWN = 5;
const CLEAR = '\u001b[H\u001b[2J';

export default defineCommand({
  description: 'Show jobs, tasks and workers, live in a terminal, once elsewhere',
  args: {},
  async run(context, _args, session) {
    if (!context.config.monitoring.dashboardEnabled) {
      throw new KlaussError('state', 'The dashboard is turned off in this project.', {
        hint: 'Set `dashboard_enabled = true` in [monitoring] of .klauss.toml, or use `klauss status`.',
      });
    }
    const queue = await context.existingQueue();
    if (queue === null) return { data: { jobs: [], tasks: [] }, text: 'Nothing was submitted here yet.' };
    if (session.json || !process.stdout.isTTY) return await snapshot(queue);
    await live(queue, session);
    return null;
  },
});

async function live(queue: Queue, session: CommandSession): Promise<void> {
  const { first } = session.interrupts();
  for await (const _ of changes(queue, { pollSeconds: REDRAW_SECONDS, signal: first })) {
    const { text } = await snapshot(queue);
    const lines = text.split('\n').slice(0, (process.stdout.rows ?? 24) - 2);
    session.print(
      `${CLEAR}${lines.map((line) => line.slice(0, process.stdout.columns)).join('\n')}\n\nCtrl+C leaves; the workers go on.\n`,
    );
  }
}

async function snapshot(queue: Queue): Promise<Result> {
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
