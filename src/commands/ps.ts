import { planners } from '../planner/leftovers.ts';
import { commandLineOf, descendants, isAlive, marked, usageOf } from '../platform/processes.ts';
import { duration, shorten, table } from '../report/text.ts';
import { defineCommand } from './command.ts';

const MEGABYTE = 1024 * 1024;
const COMMAND_WIDTH = 70;
/** What stands before the last part of an absolute path: it would fill the whole column. */
const DIRECTORIES = /(^|\s)\/\S*\/(?=\S)/g;

export default defineCommand({
  description: 'Show every process that Klauss started for this project',
  args: {},
  async run(context) {
    const queue = await context.existingQueue();
    const pool = (await queue?.currentPool()) ?? null;
    const running = (await queue?.runningAttempts()) ?? [];
    const pools = new Set(running.map((attempt) => attempt.pool));
    if (pool !== null) pools.add(pool.id);
    const found = [
      ...(pool !== null && isAlive(pool.process) ? [pool.process, ...descendants(pool.process.pid)] : []),
      ...[...pools].flatMap((id) => marked('KLAUSS_POOL', id)),
      ...planners(context.paths.root),
    ];
    const pids = [...new Set(found.map(({ pid }) => pid))];
    const usage = usageOf(pids);
    const processes = pids.flatMap((pid) => {
      const used = usage.get(pid);
      if (used === undefined) return [];
      return {
        pid,
        cpu: Math.round(used.cpuPercent * 10) / 10,
        mem: Math.round(used.memoryBytes / MEGABYTE),
        elapsed: Math.round(used.elapsedSeconds),
        command: commandLineOf(pid) ?? '',
      };
    });
    const lines = processes.map(({ pid, cpu, mem, elapsed, command }) => [
      String(pid),
      `${cpu} %`,
      `${mem} MB`,
      duration(elapsed * 1000),
      shorten(command.replaceAll(DIRECTORIES, '$1'), COMMAND_WIDTH),
    ]);
    return {
      data: { processes },
      text:
        processes.length === 0
          ? 'No processes.'
          : table([['PID', 'CPU', 'MEMORY', 'TIME', 'COMMAND'], ...lines]),
    };
  },
});
