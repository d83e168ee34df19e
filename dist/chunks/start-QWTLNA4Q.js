import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  foreground
} from "./chunk-ULM4WAPN.js";
import "./chunk-FVRK5CHG.js";
import "./chunk-SGPK7RKF.js";
import "./chunk-HWMJ2YYG.js";
import "./chunk-EFMZWZAR.js";
import "./chunk-PLJK3OJF.js";
import {
  poolJson
} from "./chunk-XAC4QZIA.js";
import "./chunk-BKZYA75I.js";
import "./chunk-FQPVXPXJ.js";
import "./chunk-PTSTNGBG.js";
import "./chunk-C36POACV.js";
import "./chunk-6JLDY6ZT.js";
import "./chunk-THY2JLLL.js";
import "./chunk-KGIJUJGI.js";
import {
  defineCommand,
  wholeNumber
} from "./chunk-77YVOCVH.js";
import "./chunk-LVWLDPZ4.js";
import "./chunk-7AP3YW2E.js";
import "./chunk-NEELCYRH.js";

// src/commands/start.ts
var start_default = defineCommand({
  description: "Start the workers, or change how many there are",
  args: {
    workers: {
      type: "positional",
      description: "How many; without it, as many as the work needs",
      required: !1
    },
    foreground: { type: "boolean", description: "Stay: Ctrl+C stops gently, a second one kills" }
  },
  async run(context, args, session) {
    let { maxCount } = context.config.workers, count = args.workers === void 0 ? null : wholeNumber(args.workers, "The number of workers", { min: 1, max: maxCount });
    if (args.foreground) return await foreground(context, count, session);
    let pool = await context.ensurePool(count);
    return { data: { pool: poolJson(pool) }, text: `${pool.workers} workers, process ${pool.process.pid}.` };
  }
});
export {
  start_default as default
};
