import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  digest
} from "./chunk-QVFL32KB.js";
import {
  findJob,
  queueOf
} from "./chunk-CHKOG7SZ.js";
import "./chunk-PTSTNGBG.js";
import {
  jobLine
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

// src/commands/status.ts
var FINISHED_LISTED = 5, status_default = defineCommand({
  description: "Show a job with its tasks, or all jobs in a line each",
  args: { job: { type: "positional", description: "The id of a job", required: !1 } },
  async run(context, args) {
    if (args.job !== void 0) {
      let queue2 = await queueOf(context), job = await findJob(queue2, args.job, context.session), tasks = await queue2.tasks({ job: job.id });
      return { data: { job: jobJson(job), tasks: tasks.map(taskJson) }, text: digest(job, tasks) };
    }
    let queue = await context.existingQueue();
    if (queue === null) return { data: { pool: null, jobs: [] }, text: "Nothing was submitted here yet." };
    let unfinished = await queue.jobs({ unfinished: !0 }), recent = (await queue.jobs({ limit: FINISHED_LISTED })).filter((job) => job.finishedAt !== null), jobs = [...unfinished, ...recent], pool = await livingPool(queue), poolText = pool === null ? "No workers run." : `${pool.workers} workers (${pool.state}), process ${pool.process.pid}.`;
    return {
      data: {
        pool: pool === null ? null : { pid: pool.process.pid, state: pool.state, workers: pool.workers },
        jobs: jobs.map(jobJson)
      },
      text: [poolText, ...jobs.length === 0 ? ["No jobs."] : jobs.map(jobLine)].join(`
`)
    };
  }
});
export {
  status_default as default
};
