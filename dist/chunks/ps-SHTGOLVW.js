import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  duration,
  shorten,
  table
} from "./chunk-C36POACV.js";
import {
  commandLineOf,
  descendants,
  isAlive,
  marked,
  usageOf
} from "./chunk-KGIJUJGI.js";
import {
  defineCommand
} from "./chunk-77YVOCVH.js";
import "./chunk-LVWLDPZ4.js";
import "./chunk-NEELCYRH.js";

// src/commands/ps.ts
var MEGABYTE = 1024 * 1024, COMMAND_WIDTH = 70, ps_default = defineCommand({
  description: "Show every process that Klauss started for this project",
  args: {},
  async run(context) {
    let queue = await context.existingQueue(), pool = await queue?.currentPool() ?? null, running = await queue?.runningAttempts() ?? [], pools = new Set(running.map((attempt) => attempt.pool));
    pool !== null && pools.add(pool.id);
    let found = [
      ...pool !== null && isAlive(pool.process) ? [pool.process, ...descendants(pool.process.pid)] : [],
      ...[...pools].flatMap((id) => marked("KLAUSS_POOL", id))
    ], pids = [...new Set(found.map(({ pid }) => pid))], usage = usageOf(pids), processes = pids.flatMap((pid) => {
      let used = usage.get(pid);
      return used === void 0 ? [] : {
        pid,
        cpu: Math.round(used.cpuPercent * 10) / 10,
        mem: Math.round(used.memoryBytes / MEGABYTE),
        elapsed: Math.round(used.elapsedSeconds),
        command: commandLineOf(pid) ?? ""
      };
    }), lines = processes.map(({ pid, cpu, mem, elapsed, command }) => [
      String(pid),
      `${cpu} %`,
      `${mem} MB`,
      duration(elapsed * 1e3),
      shorten(command, COMMAND_WIDTH)
    ]);
    return {
      data: { processes },
      text: processes.length === 0 ? "No processes." : table([["PID", "CPU", "MEMORY", "TIME", "COMMAND"], ...lines])
    };
  }
});
export {
  ps_default as default
};
