import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  findTask,
  queueOf
} from "./chunk-CHKOG7SZ.js";
import {
  Bell
} from "./chunk-FQPVXPXJ.js";
import "./chunk-PTSTNGBG.js";
import {
  defineCommand
} from "./chunk-77YVOCVH.js";
import {
  KlaussError,
  __callDispose,
  __using
} from "./chunk-NEELCYRH.js";

// src/commands/logs.ts
import { existsSync, watch } from "node:fs";
import { open, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
var PAST_LINES = 200, POLL_MS = 1e3, logs_default = defineCommand({
  description: "Print the log of a worker or a task; without one, list the logs",
  args: {
    of: { type: "positional", description: "worker_1, pool, or a task by id or JOB/KEY", required: !1 },
    follow: { type: "boolean", alias: "f", description: "Go on printing what comes, until Ctrl+C" }
  },
  async run(context, args, session) {
    if (args.of === void 0) return await listLogs(context);
    let file = join(context.paths.logs, `${args.of}.log`);
    if (/^(worker_\d+|pool)$/.test(args.of)) {
      if (!existsSync(file))
        throw new KlaussError("not_found", `There is no log of \`${args.of}\` yet.`, {
          hint: "`klauss logs` lists those there are."
        });
      return args.follow ? await follow([file], () => !0, session) : whole(await readFile(file, "utf8"));
    }
    let queue = await queueOf(context), task = await findTask(queue, args.of), isOfTask = (line) => line.includes(` [${task.job}/${task.key} #`), files = (await workerLogs(context)).map((name) => join(context.paths.logs, name));
    if (args.follow) return await follow(files, isOfTask, session);
    let texts = await Promise.all(files.map((path) => readFile(path, "utf8")));
    return whole(
      texts.flatMap((text) => text.split(`
`).filter(isOfTask)).sort().join(`
`)
    );
  }
}), whole = (text) => ({
  data: { lines: text.split(`
`).filter((line) => line !== "") },
  text: text.trimEnd()
});
async function listLogs(context) {
  let files = existsSync(context.paths.logs) ? (await readdir(context.paths.logs)).filter((name) => name.endsWith(".log")).sort() : [];
  return {
    data: { directory: context.paths.logs, files },
    text: files.length === 0 ? "No logs." : [`In ${context.paths.logs}:`, ...files].join(`
`)
  };
}
async function workerLogs(context) {
  return existsSync(context.paths.logs) ? (await readdir(context.paths.logs)).filter((name) => /^worker_\d+(\.\d+)?\.log$/.test(name)) : [];
}
async function follow(files, wanted, session) {
  let { first } = session.interrupts(), bell = new Bell();
  first.addEventListener("abort", () => bell.ring());
  let tails = files.map((file) => ({ file, offset: 0, started: !1 })), watchers = files.map((file) => watch(file, () => bell.ring()));
  try {
    for (; !first.aborted; ) {
      for (let tail of tails) {
        let { text, offset } = await readFrom(tail.file, tail.offset), lines = text.split(`
`).filter((line) => line !== "" && wanted(line)), shown = tail.started ? lines : lines.slice(-PAST_LINES);
        shown.length > 0 && session.print(`${shown.join(`
`)}
`), tail.offset = offset, tail.started = !0;
      }
      await bell.next(POLL_MS);
    }
    return null;
  } finally {
    for (let watcher of watchers) watcher.close();
  }
}
async function readFrom(file, offset) {
  var _stack = [];
  try {
    let handle = __using(_stack, await open(file, "r"), !0);
    let { size } = await handle.stat();
    let from = size < offset ? 0 : offset;
    let { buffer } = await handle.read(Buffer.alloc(size - from), 0, size - from, from);
    let end = buffer.lastIndexOf(10) + 1;
    return { text: buffer.toString("utf8", 0, end), offset: from + end };
  } catch (_) {
    var _error = _, _hasError = !0;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
export {
  logs_default as default
};
