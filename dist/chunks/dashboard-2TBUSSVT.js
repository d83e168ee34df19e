import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changes
} from "./chunk-MTU7UXUM.js";
import "./chunk-FQPVXPXJ.js";
import {
  jobLine,
  tasksTable
} from "./chunk-C36POACV.js";
import {
  livingPool
} from "./chunk-6JLDY6ZT.js";
import "./chunk-THY2JLLL.js";
import "./chunk-KGIJUJGI.js";
import {
  defineCommand
} from "./chunk-77YVOCVH.js";
import {
  jobJson,
  taskJson
} from "./chunk-LVWLDPZ4.js";
import "./chunk-7AP3YW2E.js";
import "./chunk-NEELCYRH.js";

// src/commands/dashboard.ts
var REDRAW_SECONDS = 2, JOBS_SHOWN = 5, CLEAR = "\x1B[H\x1B[2J", dashboard_default = defineCommand({
  description: "Show jobs, tasks and workers, live in a terminal, once elsewhere",
  args: {},
  async run(context, _args, session) {
    let queue = await context.existingQueue();
    return queue === null ? { data: { jobs: [], tasks: [] }, text: "Nothing was submitted here yet." } : session.json || !process.stdout.isTTY ? await snapshot(queue) : (await live(queue, session), null);
  }
});
async function live(queue, session) {
  let { first } = session.interrupts();
  for await (let _ of changes(queue, { pollSeconds: REDRAW_SECONDS, signal: first })) {
    let { text } = await snapshot(queue), lines = text.split(`
`).slice(0, (process.stdout.rows ?? 24) - 2);
    session.print(
      `${CLEAR}${lines.map((line) => line.slice(0, process.stdout.columns)).join(`
`)}

Ctrl+C leaves; the workers go on.
`
    );
  }
}
async function snapshot(queue) {
  let jobs = await queue.jobs({ limit: JOBS_SHOWN }), tasks = (await Promise.all(jobs.map((job) => queue.tasks({ job: job.id })))).flat(), pool = await livingPool(queue), head = pool === null ? "No workers run." : `${pool.workers} workers (${pool.state}), process ${pool.process.pid}.`;
  return {
    data: { jobs: jobs.map(jobJson), tasks: tasks.map(taskJson) },
    text: [
      head,
      ...jobs.map(jobLine),
      "",
      tasks.length === 0 ? "No tasks." : tasksTable(tasks, Date.now())
    ].join(`
`)
  };
}
export {
  dashboard_default as default
};
