import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  findJob,
  findTask,
  queueOf
} from "./chunk-CHKOG7SZ.js";
import "./chunk-PTSTNGBG.js";
import {
  jobLine,
  statusText
} from "./chunk-C36POACV.js";
import {
  defineCommand
} from "./chunk-77YVOCVH.js";
import {
  jobJson,
  taskJson
} from "./chunk-LVWLDPZ4.js";
import "./chunk-NEELCYRH.js";

// src/commands/cancel.ts
var cancel_default = defineCommand({
  description: "Cancel a task, or all that is unfinished in a job",
  args: {
    task: { type: "positional", description: "A task by id or JOB/KEY", required: !1 },
    job: { type: "string", valueHint: "ID", description: "A whole job" }
  },
  async run(context, args) {
    let queue = await queueOf(context);
    if (args.job !== void 0 || args.task === void 0) {
      let job = await queue.cancelJob((await findJob(queue, args.job, context.session)).id);
      return await context.wakePool(), { data: { job: jobJson(job) }, text: jobLine(job) };
    }
    let task = await queue.cancelTask((await findTask(queue, args.task)).id);
    return await context.wakePool(), {
      data: taskJson(task),
      text: `Task ${task.id} (${task.job}/${task.key}): ${task.cancelRequested ? "being ended" : statusText(task)}`
    };
  }
});
export {
  cancel_default as default
};
