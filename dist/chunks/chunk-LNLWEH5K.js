import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  endLeftovers
} from "./chunk-HWMJ2YYG.js";
import {
  ask,
  endOfPool
} from "./chunk-6JLDY6ZT.js";
import {
  endProcesses,
  isAlive
} from "./chunk-KGIJUJGI.js";

// src/pool/end.ts
var PATIENCE_SECONDS = 15;
async function endPool(queue, how) {
  let pool = await queue.currentPool();
  if (pool === null) return !1;
  if (isAlive(pool.process)) {
    let graceSeconds = how === "kill" ? 0 : how.graceSeconds, request = how === "kill" ? { type: "kill" } : { type: "stop", graceSeconds };
    await ask(pool.socket, request), await endOfPool(pool, graceSeconds + PATIENCE_SECONDS) || await endProcesses(() => [pool.process], { graceMs: 0 });
  }
  return await endLeftovers(queue, null, pool.id), await queue.updatePool(pool.id, { state: "stopped" }), !0;
}

export {
  endPool
};
