import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  endPool
} from "./chunk-LNLWEH5K.js";
import "./chunk-HWMJ2YYG.js";
import {
  changes
} from "./chunk-MTU7UXUM.js";
import {
  findJob
} from "./chunk-CHKOG7SZ.js";
import "./chunk-FQPVXPXJ.js";
import "./chunk-PTSTNGBG.js";
import {
  countsText
} from "./chunk-C36POACV.js";
import {
  ask,
  livingPool
} from "./chunk-6JLDY6ZT.js";
import "./chunk-THY2JLLL.js";
import "./chunk-KGIJUJGI.js";
import {
  defineCommand,
  seconds
} from "./chunk-77YVOCVH.js";
import {
  jobJson
} from "./chunk-LVWLDPZ4.js";
import "./chunk-7AP3YW2E.js";
import {
  KlaussError
} from "./chunk-NEELCYRH.js";

// src/commands/stop.ts
var stop_default = defineCommand({
  description: "Stop the workers, or one job; running tasks go back to pending and can be gone on with",
  args: {
    job: {
      type: "positional",
      description: "Stop only this job; the workers go on with others",
      required: !1
    },
    force: { type: "boolean", description: "At once, without a grace period" },
    grace: {
      type: "string",
      valueHint: "SECONDS",
      description: "How long running tasks may go on to finish (default: [workers] stop_grace)"
    }
  },
  async run(context, args) {
    let grace = args.grace === void 0 ? context.config.workers.stopGrace : seconds(args.grace, "--grace"), queue = await context.existingQueue();
    if (args.job !== void 0) return await stopJob(context, queue, args.job);
    let ended = queue !== null && await endPool(queue, args.force ? "kill" : { graceSeconds: grace }), pending = queue === null ? 0 : (await queue.stats()).pending, rest = pending === 0 ? "" : ` ${pending} tasks are pending: \`klauss start\` goes on with them.`;
    return { data: { stopped: ended, pending }, text: `${ended ? "Stopped." : "No workers run."}${rest}` };
  }
});
async function stopJob(context, queue, id) {
  if (queue === null) throw new KlaussError("not_found", `There is no job \`${id}\`.`);
  let job = await queue.pause((await findJob(queue, id, null)).id), pool = await livingPool(queue);
  pool !== null && (await ask(pool.socket, { type: "wake" }), await untilNoneRuns(context, queue, job));
  let stopped = await findJob(queue, id, null);
  return {
    data: { job: jobJson(stopped) },
    text: `Job ${id} is stopped: ${countsText(stopped.tasks)}. \`klauss resume ${id}\` goes on with it.`
  };
}
async function untilNoneRuns(context, queue, { id }) {
  for await (let _ of changes(queue, { pollSeconds: context.config.defaults.pollInterval }))
    if ((await findJob(queue, id, null)).tasks.in_progress === 0 || await livingPool(queue) === null)
      return;
}
export {
  stop_default as default
};
