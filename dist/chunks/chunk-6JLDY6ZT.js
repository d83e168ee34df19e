import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  formatLine,
  onLine,
  parseNotice
} from "./chunk-THY2JLLL.js";
import {
  isAlive
} from "./chunk-KGIJUJGI.js";
import {
  discriminatedUnion,
  literal,
  object,
  string
} from "./chunk-7AP3YW2E.js";
import {
  KlaussError,
  __callDispose,
  __using
} from "./chunk-NEELCYRH.js";

// src/platform/package.ts
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
function packageRoot() {
  let directory = dirname(fileURLToPath(import.meta.url));
  for (; !existsSync(join(directory, "package.json")); ) directory = dirname(directory);
  return directory;
}
function packageVersion() {
  let { version } = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8"));
  return version;
}
var commandPath = () => join(packageRoot(), "bin", "klauss");

// src/pool/connection.ts
import { connect } from "node:net";
var ANSWER_TIMEOUT_MS = 5e3;
async function ask(path, request) {
  return await new Promise((resolve) => {
    let socket = connect(path), finish = (notice) => {
      resolve(notice), socket.destroy();
    };
    socket.setTimeout(ANSWER_TIMEOUT_MS, () => finish(null)), socket.on("error", () => finish(null)), socket.on("close", () => finish(null)), onNotice(socket, (notice) => {
      notice.type !== "changed" && finish(notice);
    }), socket.write(formatLine(request));
  });
}
function follow(path, onChange, onEnd) {
  let socket = connect(path), followed = !1;
  return socket.on("error", () => socket.destroy()), socket.on("close", () => onEnd(followed)), onNotice(socket, () => {
    followed = !0, onChange();
  }), socket.write(formatLine({ type: "follow" })), { close: () => socket.destroy() };
}
function onNotice(socket, hear) {
  onLine(socket, (line) => {
    let notice = parseNotice(line);
    notice !== null && hear(notice);
  });
}

// src/pool/launch.ts
import { spawn } from "node:child_process";
import { mkdir, open } from "node:fs/promises";
import { join as join2 } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
var startLine = discriminatedUnion("type", [
  object({ type: literal("ready") }),
  object({
    type: literal("refused"),
    code: string(),
    message: string(),
    hint: string().optional()
  })
]);
async function livingPool(queue) {
  let pool = await queue.currentPool();
  return pool !== null && isAlive(pool.process) ? pool : null;
}
async function ensurePool(options) {
  let { queue, workers } = options;
  for (; ; ) {
    let living = await livingPool(queue);
    if (living !== null && living.state === "running")
      return await ask(living.socket, workers === null ? { type: "wake" } : { type: "resize", workers }), await queue.currentPool() ?? living;
    living !== null && await endOfPool(living);
    let answer = await launch(options);
    if (answer.type === "refused" && answer.code !== "pool_running")
      throw new KlaussError("pool", answer.message, {
        ...answer.hint === void 0 ? {} : { hint: answer.hint }
      });
    let pool = await queue.currentPool();
    if (pool !== null && answer.type === "ready") return pool;
  }
}
async function launch({ paths, environment, workers, session }) {
  var _stack = [];
  try {
    let command = [commandPath(), "--project", paths.root, "--db", paths.database, "supervise"];
    workers !== null && command.push("--workers", String(workers));
    session !== null && command.push("--session", session);
    await mkdir(paths.logs, { recursive: !0, mode: 448 });
    let errors = __using(_stack, await open(join2(paths.logs, "pool.stderr"), "a", 384), !0);
    let child = spawn(process.execPath, command, {
      cwd: paths.root,
      env: environment,
      detached: !0,
      stdio: ["ignore", "pipe", errors.fd]
    });
    let stdout = child.stdout;
    let answer = await new Promise((resolve) => {
      createInterface({ input: stdout }).once("line", (line) => resolve(startLine.parse(JSON.parse(line)))), child.once("error", (error) => resolve({ type: "refused", code: "pool", message: error.message })), child.once("exit", (code, signal) => {
        let message = `The pool process ended (${code ?? signal}) before it was ready.`;
        resolve({ type: "refused", code: "pool", message, hint: `See ${join2(paths.logs, "pool.stderr")}.` });
      });
    });
    stdout.destroy();
    child.unref();
    return answer;
  } catch (_) {
    var _error = _, _hasError = !0;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
async function endOfPool(pool, atMostSeconds = Number.POSITIVE_INFINITY) {
  let limit = performance.now() + atMostSeconds * 1e3;
  for (; isAlive(pool.process); ) {
    if (performance.now() >= limit) return !1;
    await sleep(20);
  }
  return !0;
}

export {
  packageVersion,
  ask,
  follow,
  livingPool,
  ensurePool,
  endOfPool
};
