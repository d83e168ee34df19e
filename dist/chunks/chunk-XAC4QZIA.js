import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  duration,
  table
} from "./chunk-C36POACV.js";
import {
  livingPool
} from "./chunk-6JLDY6ZT.js";
import {
  usageOf
} from "./chunk-KGIJUJGI.js";
import {
  defineCommand
} from "./chunk-77YVOCVH.js";

// src/commands/workers.ts
var MEGABYTE = 1024 * 1024, workers_default = defineCommand({
  description: "Show the workers and what they use",
  args: {},
  async run(context) {
    let queue = await context.existingQueue(), pool = queue === null ? null : await livingPool(queue);
    if (queue === null || pool === null)
      return { data: { pool: null, workers: [] }, text: "No workers run." };
    let rows = await queue.workers(pool.id), usage = usageOf(rows.flatMap((worker) => worker.process?.pid ?? [])), workers = rows.map((worker) => {
      let used = worker.process === null ? void 0 : usage.get(worker.process.pid);
      return {
        id: worker.id,
        pid: worker.task === null ? null : worker.process?.pid ?? null,
        status: worker.task === null ? "idle" : "busy",
        task: worker.task,
        cpu: Math.round((used?.cpuPercent ?? 0) * 10) / 10,
        mem: Math.round((used?.memoryBytes ?? 0) / MEGABYTE),
        elapsed: Math.round(used?.elapsedSeconds ?? 0)
      };
    }), lines = workers.map((worker) => [
      worker.id,
      worker.status,
      String(worker.pid ?? ""),
      String(worker.task ?? ""),
      `${worker.cpu} %`,
      `${worker.mem} MB`,
      duration(worker.elapsed * 1e3)
    ]);
    return {
      data: { pool: poolJson(pool), workers },
      text: [
        `Pool ${pool.id} (${pool.state}), process ${pool.process.pid}, ${pool.workers} workers.`,
        table([["WORKER", "STATUS", "PID", "TASK", "CPU", "MEMORY", "TIME"], ...lines])
      ].join(`
`)
    };
  }
});
function poolJson(pool) {
  return {
    pid: pool.process.pid,
    state: pool.state,
    workers: pool.workers,
    started_at: new Date(pool.startedAt).toISOString()
  };
}

export {
  workers_default,
  poolJson
};
