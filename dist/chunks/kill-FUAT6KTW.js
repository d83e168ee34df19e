import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  endPool
} from "./chunk-F4RG27AA.js";
import "./chunk-HS6TI55B.js";
import "./chunk-HBS67KCV.js";
import "./chunk-O2NDMALY.js";
import "./chunk-G3RSWNBO.js";
import {
  defineCommand
} from "./chunk-PFIMUYBD.js";
import "./chunk-PLGNWDGF.js";
import "./chunk-NEELCYRH.js";

// src/commands/kill.ts
var kill_default = defineCommand({
  description: "End the workers and all they started, at once; running tasks go back to pending",
  args: {},
  async run(context) {
    let queue = await context.existingQueue(), killed = queue !== null && await endPool(queue, "kill");
    return { data: { killed }, text: killed ? "Killed." : "No workers run." };
  }
});
export {
  kill_default as default
};
