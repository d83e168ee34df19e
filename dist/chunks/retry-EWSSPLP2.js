import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  findJob,
  findTask,
  queueOf
} from "./chunk-CHKOG7SZ.js";
import "./chunk-PTSTNGBG.js";
import {
  defineCommand
} from "./chunk-77YVOCVH.js";
import "./chunk-NEELCYRH.js";

// src/commands/retry.ts
var retry_default = defineCommand({
  description: "Run failed, cancelled and skipped tasks again: of a job, or one with what waited for it",
  args: { what: { type: "positional", description: "A job, or a task by id or JOB/KEY", required: !0 } },
  async run(context, args) {
    let queue = await queueOf(context), isTask = args.what.includes("/") || /^\d+$/.test(args.what), tasks = await queue.retry(
      isTask ? { task: (await findTask(queue, args.what)).id } : { job: (await findJob(queue, args.what, null)).id }
    );
    return await context.wakePool(), {
      data: { tasks },
      text: tasks.length === 0 ? "Nothing to retry." : `${tasks.length} tasks are pending again.`
    };
  }
});
export {
  retry_default as default
};
