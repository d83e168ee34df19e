import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  follow
} from "./chunk-YLMWELFD.js";
import {
  digest
} from "./chunk-QVFL32KB.js";
import "./chunk-MTU7UXUM.js";
import {
  findJob,
  queueOf
} from "./chunk-CHKOG7SZ.js";
import {
  assertNever
} from "./chunk-BKZYA75I.js";
import "./chunk-FQPVXPXJ.js";
import "./chunk-PTSTNGBG.js";
import {
  jobLine
} from "./chunk-C36POACV.js";
import "./chunk-6JLDY6ZT.js";
import "./chunk-THY2JLLL.js";
import "./chunk-KGIJUJGI.js";
import {
  EXIT,
  defineCommand,
  seconds
} from "./chunk-77YVOCVH.js";
import {
  jobJson,
  taskJson
} from "./chunk-LVWLDPZ4.js";
import "./chunk-7AP3YW2E.js";
import "./chunk-NEELCYRH.js";

// src/commands/wait.ts
var wait_default = defineCommand({
  description: "Follow a job until it is finished, starting workers when none run",
  args: {
    job: {
      type: "positional",
      description: "The id of a job; without it, the newest unfinished one",
      required: !1
    },
    timeout: {
      type: "string",
      valueHint: "SECONDS",
      description: "Give up waiting after so long, with exit code 3; the job goes on"
    },
    start: {
      type: "boolean",
      default: !0,
      description: "Start workers when none run and work is pending",
      negativeDescription: "Start no workers"
    }
  },
  async run(context, args, session) {
    let timeoutSeconds = args.timeout === void 0 ? null : seconds(args.timeout, "--timeout"), queue = await queueOf(context), { id } = await findJob(queue, args.job, context.session), end = await follow(context, queue, id, {
      start: args.start,
      timeoutSeconds,
      signal: session.interrupts().first,
      onChange: progress(session, wantsProgress(context, session))
    }), tasks = await queue.tasks({ job: id }), { exitCode, note } = describeEnd(end);
    return {
      data: { job: jobJson(end.job), tasks: tasks.map(taskJson) },
      // Whoever asks again every minute needs no list of tasks each time.
      text: note === null ? digest(end.job, tasks) : `${jobLine(end.job)}
${note}`,
      exitCode
    };
  }
});
function describeEnd({ kind, job }) {
  switch (kind) {
    case "finished":
      return { exitCode: job.status === "completed" ? EXIT.ok : EXIT.failed, note: null };
    case "timeout":
      return { exitCode: EXIT.unfinished, note: `Job ${job.id} is not finished; it goes on.` };
    case "paused":
      return { exitCode: EXIT.unfinished, note: `Job ${job.id} was paused.` };
    case "stopped":
      return {
        exitCode: EXIT.unfinished,
        note: "The workers were stopped; `klauss wait` starts them again."
      };
    case "interrupted":
      return {
        exitCode: EXIT.interrupted,
        note: `Interrupted; job ${job.id} goes on. \`klauss stop\` ends the workers.`
      };
    default:
      return assertNever(kind);
  }
}
var wantsProgress = (context, session) => context.config.monitoring.progressUpdates && context.session === null && !session.json;
function progress(session, enabled) {
  let last = "";
  return (job) => {
    let line = jobLine(job);
    !enabled || line === last || (last = line, session.note(line));
  };
}
export {
  wait_default as default
};
