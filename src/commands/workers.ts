import { usageOf } from '../platform/processes.ts';
import { livingPool } from '../pool/living.ts';
import { poolJson, poolLine } from '../report/pool.ts';
import { duration, table } from '../report/text.ts';
import { defineCommand } from './command.ts';

const MEGABYTE = 1024 * 1024;

export default defineCommand({
  description: 'Show the workers and what they use',
  args: {},
  async run(context) {
    const queue = await context.existingQueue();
    const pool = queue === null ? null : await livingPool(queue);
    if (queue === null || pool === null)
      return { data: { pool: null, workers: [] }, text: 'No workers run.' };
    const rows = await queue.workers(pool.id);
    const usage = usageOf(rows.flatMap((worker) => worker.process?.pid ?? []));
    const workers = rows.map((worker) => {
      const used = worker.process === null ? undefined : usage.get(worker.process.pid);
      return {
        id: worker.id,
        pid: worker.task === null ? null : (worker.process?.pid ?? null),
        status: worker.task === null ? 'idle' : 'busy',
        task: worker.task,
        cpu: Math.round((used?.cpuPercent ?? 0) * 10) / 10,
        mem: Math.round((used?.memoryBytes ?? 0) / MEGABYTE),
        elapsed: Math.round(used?.elapsedSeconds ?? 0),
      };
    });
    const lines = workers.map((worker) => [
      worker.id,
      worker.status,
      String(worker.pid ?? ''),
      String(worker.task ?? ''),
      `${worker.cpu} %`,
      `${worker.mem} MB`,
      duration(worker.elapsed * 1000),
    ]);
    return {
      data: { pool: poolJson(pool), workers },
      text: [
        poolLine(pool),
        table([['WORKER', 'STATUS', 'PID', 'TASK', 'CPU', 'MEMORY', 'TIME'], ...lines]),
      ].join('\n'),
    };
  },
});
