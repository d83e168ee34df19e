import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  endPool
} from "./chunk-LNLWEH5K.js";
import "./chunk-HWMJ2YYG.js";
import "./chunk-6JLDY6ZT.js";
import "./chunk-THY2JLLL.js";
import "./chunk-KGIJUJGI.js";
import {
  defineCommand
} from "./chunk-77YVOCVH.js";
import "./chunk-7AP3YW2E.js";
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
