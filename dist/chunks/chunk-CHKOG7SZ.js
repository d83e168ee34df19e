import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  asJobId,
  asTaskId
} from "./chunk-PTSTNGBG.js";
import {
  KlaussError
} from "./chunk-NEELCYRH.js";

// src/commands/find.ts
async function queueOf(context) {
  let queue = await context.existingQueue();
  if (queue !== null) return queue;
  throw new KlaussError("not_found", `Nothing was submitted in ${context.paths.root} yet.`, {
    hint: "Submit a plan with `klauss submit-file PLAN`, or name another project with --project."
  });
}
async function findJob(queue, id, session) {
  if (id !== void 0) {
    let job2 = await queue.job(asJobId(id));
    if (job2 !== null) return job2;
    throw new KlaussError("not_found", `There is no job \`${id}\`.`, {
      hint: "List all with `klauss status`."
    });
  }
  let [own] = session === null ? [] : await queue.jobs({ unfinished: !0, session, limit: 1 }), [unfinished] = await queue.jobs({ unfinished: !0, limit: 1 }), [newest] = await queue.jobs({ limit: 1 }), job = own ?? unfinished ?? newest;
  if (job !== void 0) return job;
  throw new KlaussError("not_found", "There is no job yet.", {
    hint: "Submit one with `klauss submit-file PLAN`."
  });
}
async function findTask(queue, name) {
  let [job, key] = name.split("/"), task = job !== void 0 && key !== void 0 ? await queue.taskByKey(asJobId(job), key) : /^\d+$/.test(name) ? await queue.task(asTaskId(Number(name))) : null;
  if (task !== null) return task;
  throw new KlaussError("not_found", `There is no task \`${name}\`.`, {
    hint: "Name a task by its id or as JOB/KEY; `klauss list` shows both."
  });
}

export {
  queueOf,
  findJob,
  findTask
};
