import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  foreground
} from "./chunk-ULM4WAPN.js";
import "./chunk-FVRK5CHG.js";
import "./chunk-SGPK7RKF.js";
import "./chunk-HWMJ2YYG.js";
import "./chunk-EFMZWZAR.js";
import "./chunk-PLJK3OJF.js";
import "./chunk-BKZYA75I.js";
import "./chunk-FQPVXPXJ.js";
import "./chunk-PTSTNGBG.js";
import "./chunk-THY2JLLL.js";
import "./chunk-KGIJUJGI.js";
import {
  defineCommand
} from "./chunk-77YVOCVH.js";
import "./chunk-7AP3YW2E.js";
import "./chunk-NEELCYRH.js";

// src/commands/worker.ts
var worker_default = defineCommand({
  description: "Run one worker in the foreground, for debugging",
  args: {},
  run: async (context, _args, session) => await foreground(context, 1, session)
});
export {
  worker_default as default
};
