import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  foreground
} from "./chunk-2N5YQIDI.js";
import "./chunk-2LJGTPGR.js";
import "./chunk-SGPK7RKF.js";
import "./chunk-HS6TI55B.js";
import "./chunk-EFMZWZAR.js";
import "./chunk-PLJK3OJF.js";
import "./chunk-BKZYA75I.js";
import "./chunk-FQPVXPXJ.js";
import "./chunk-PTSTNGBG.js";
import "./chunk-YYBWUMZO.js";
import "./chunk-G3RSWNBO.js";
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
