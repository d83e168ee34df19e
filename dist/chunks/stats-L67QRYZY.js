import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  countsText
} from "./chunk-C36POACV.js";
import {
  defineCommand
} from "./chunk-77YVOCVH.js";
import "./chunk-LVWLDPZ4.js";
import "./chunk-NEELCYRH.js";

// src/commands/stats.ts
var NONE = { pending: 0, in_progress: 0, completed: 0, failed: 0, cancelled: 0, skipped: 0 }, stats_default = defineCommand({
  description: "Count the tasks of the queue by status",
  args: {},
  async run(context) {
    let counts = await (await context.existingQueue())?.stats() ?? NONE;
    return { data: counts, text: countsText(counts) };
  }
});
export {
  stats_default as default
};
