import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  findJob,
  queueOf
} from "./chunk-CHKOG7SZ.js";
import "./chunk-PTSTNGBG.js";
import {
  jobLine
} from "./chunk-C36POACV.js";
import {
  defineCommand
} from "./chunk-77YVOCVH.js";
import {
  jobJson
} from "./chunk-LVWLDPZ4.js";
import "./chunk-NEELCYRH.js";

// src/commands/resume.ts
var resume_default = defineCommand({
  description: "Go on with a stopped job, starting workers when none run",
  args: { job: { type: "positional", description: "The id of a job", required: !0 } },
  async run(context, args) {
    let queue = await queueOf(context), { id } = await findJob(queue, args.job, null), session = await context.registeredSession(), job = await queue.resume(id, session ?? void 0);
    return await context.ensurePool(null), { data: { job: jobJson(job) }, text: jobLine(job) };
  }
});
export {
  resume_default as default
};
