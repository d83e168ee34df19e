import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changes
} from "./chunk-MTU7UXUM.js";
import {
  findJob
} from "./chunk-CHKOG7SZ.js";
import {
  livingPool
} from "./chunk-6JLDY6ZT.js";

// src/commands/follow.ts
async function follow(context, queue, id, { start, timeoutSeconds, signal, onChange }) {
  let timeout = timeoutSeconds === null ? null : AbortSignal.timeout(timeoutSeconds * 1e3), over = AbortSignal.any([signal, timeout].filter((one) => one != null)), job = await findJob(queue, id, null);
  job.finishedAt === null && start && await goOn(context, queue, job);
  for await (let _ of changes(queue, { pollSeconds: context.config.defaults.pollInterval, signal: over })) {
    if (job = await findJob(queue, id, null), onChange(job), job.finishedAt !== null) return { kind: "finished", job };
    if (start) {
      if (job.status === "paused") return { kind: "paused", job };
      if (await queue.currentPool() === null) return { kind: "stopped", job };
      await livingPool(queue) === null && await context.ensurePool(null);
    }
  }
  return { kind: signal?.aborted ? "interrupted" : "timeout", job };
}
async function goOn(context, queue, job) {
  let session = await context.registeredSession();
  job.status === "paused" && await queue.resume(job.id, session ?? void 0), await context.ensurePool(null);
}

export {
  follow
};
