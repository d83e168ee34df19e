import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  Context,
  clientOf
} from "./chunks/chunk-KTQDTGYZ.js";
import "./chunks/chunk-D6ERHZLK.js";
import "./chunks/chunk-XYKCTES6.js";
import {
  endLeftovers
} from "./chunks/chunk-HWMJ2YYG.js";
import {
  asSessionId
} from "./chunks/chunk-PTSTNGBG.js";
import {
  countsText,
  shorten
} from "./chunks/chunk-C36POACV.js";
import {
  livingPool
} from "./chunks/chunk-6JLDY6ZT.js";
import "./chunks/chunk-THY2JLLL.js";
import "./chunks/chunk-KGIJUJGI.js";
import "./chunks/chunk-LVWLDPZ4.js";
import "./chunks/chunk-7AP3YW2E.js";
import {
  KlaussError,
  __callDispose,
  __using,
  messageOf
} from "./chunks/chunk-NEELCYRH.js";

// src/hook.ts
import { text } from "node:stream/consumers";

// src/hooks/hook.ts
function parseInput(json) {
  let input = JSON.parse(json);
  if (typeof input == "object" && input !== null && "session_id" in input && typeof input.session_id == "string")
    return {
      session: asSessionId(input.session_id),
      cwd: "cwd" in input && typeof input.cwd == "string" ? input.cwd : process.cwd(),
      reason: "reason" in input && typeof input.reason == "string" ? input.reason : null
    };
  throw new KlaussError("usage", "A hook is given its input by Claude Code; this has no session_id.");
}

// src/hooks/sessionEnd.ts
var CLIENT_GOES_ON = ["clear", "resume"], sessionEnd = async (context, { session, reason }) => {
  let queue = await context.existingQueue();
  if (queue === null || reason !== null && CLIENT_GOES_ON.includes(reason)) return null;
  if (await queue.endSession(session), await livingPool(queue) !== null) await context.wakePool();
  else {
    let crashed = await queue.currentPool();
    crashed !== null && await endLeftovers(queue, null, crashed.id);
  }
  return null;
};

// src/hooks/sessionStart.ts
var GOAL_WIDTH = 50, sessionStart = async (context, { session }) => {
  let queue = await context.existingQueue();
  if (queue === null) return null;
  let client = clientOf(session);
  client !== null && await queue.registerSession(session, client);
  let line = describe((await queue.jobs({ unfinished: !0 })).filter((job) => job.session !== session));
  return line === null ? null : {
    systemMessage: line,
    hookSpecificOutput: { hookEventName: "SessionStart", additionalContext: line }
  };
};
function describe([newest, ...others]) {
  if (newest === void 0) return null;
  let more = others.length === 0 ? "" : ` (and ${others.length} more jobs)`;
  return `Klauss: job ${newest.id} "${shorten(newest.goal, GOAL_WIDTH)}" is ${newest.status}, ${countsText(newest.tasks)}${more}. \`klauss wait ${newest.id}\` goes on with it.`;
}

// src/hooks/stop.ts
var stop = async (context) => {
  let queue = await context.existingQueue(), pool = await queue?.currentPool();
  return queue && pool && await livingPool(queue) === null && await endLeftovers(queue, null, pool.id), null;
};

// src/hook.ts
var HOOKS = {
  "session-start": sessionStart,
  stop,
  "session-end": sessionEnd
};
async function main(name) {
  var _stack = [];
  try {
    let hook = name === void 0 ? void 0 : HOOKS[name];
    if (hook === void 0) throw new KlaussError("usage", `There is no hook \`${name}\`.`);
    let input = parseInput(await text(process.stdin));
    let context = __using(_stack, new Context({
      cwd: process.env.CLAUDE_PROJECT_DIR ?? input.cwd,
      environment: process.env
    }), !0);
    let output = await hook(context, input);
    output !== null && process.stdout.write(`${JSON.stringify(output)}
`);
  } catch (_) {
    var _error = _, _hasError = !0;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
try {
  await main(process.argv[2]);
} catch (error) {
  process.stderr.write(`klauss: ${messageOf(error)}
`), process.exitCode = 1;
}
