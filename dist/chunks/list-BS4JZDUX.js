import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  TASK_STATUSES
} from "./chunk-BKZYA75I.js";
import {
  asJobId
} from "./chunk-PTSTNGBG.js";
import {
  tasksTable
} from "./chunk-C36POACV.js";
import {
  defineCommand
} from "./chunk-77YVOCVH.js";
import {
  taskJson
} from "./chunk-LVWLDPZ4.js";
import {
  KlaussError
} from "./chunk-NEELCYRH.js";

// src/commands/list.ts
var list_default = defineCommand({
  description: "List tasks",
  args: {
    status: {
      type: "string",
      valueHint: "S",
      description: "Only those: pending, in_progress, completed, failed, cancelled, skipped"
    },
    job: { type: "string", valueHint: "ID", description: "Only those of one job" }
  },
  async run(context, args) {
    let status = args.status === void 0 ? void 0 : parseStatus(args.status), queue = await context.existingQueue(), tasks = queue === null ? [] : await queue.tasks({
      ...status === void 0 ? {} : { status },
      ...args.job === void 0 ? {} : { job: asJobId(args.job) }
    });
    return {
      data: tasks.map(taskJson),
      text: tasks.length === 0 ? "No tasks." : tasksTable(tasks, Date.now())
    };
  }
});
function parseStatus(word) {
  let status = TASK_STATUSES.find((known) => known === (word === "in_progress" ? "running" : word));
  if (status !== void 0) return status;
  throw new KlaussError("usage", `There is no status \`${word}\`.`, {
    hint: "Use pending, in_progress, completed, failed, cancelled or skipped."
  });
}
export {
  list_default as default
};
