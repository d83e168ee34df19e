import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  supervise
} from "./chunk-FVRK5CHG.js";
import "./chunk-SGPK7RKF.js";
import "./chunk-HWMJ2YYG.js";
import "./chunk-EFMZWZAR.js";
import "./chunk-PLJK3OJF.js";
import "./chunk-BKZYA75I.js";
import "./chunk-FQPVXPXJ.js";
import {
  asSessionId
} from "./chunk-PTSTNGBG.js";
import "./chunk-THY2JLLL.js";
import "./chunk-KGIJUJGI.js";
import {
  EXIT,
  defineCommand,
  wholeNumber
} from "./chunk-77YVOCVH.js";
import "./chunk-7AP3YW2E.js";
import {
  KlaussError
} from "./chunk-NEELCYRH.js";

// src/commands/supervise.ts
var supervise_default = defineCommand({
  description: "Be the pool of the queue (started by Klauss itself)",
  hidden: !0,
  args: {
    workers: { type: "string", description: "How many workers" },
    session: { type: "string", description: "The session that starts it" }
  },
  async run(context, args, session) {
    let say = (line) => session.print(`${JSON.stringify(line)}
`), { first, second } = session.interrupts();
    try {
      return await supervise({
        queue: await context.queue(),
        paths: context.paths,
        config: context.config,
        environment: context.environment,
        workers: args.workers === void 0 ? null : wholeNumber(args.workers, "--workers", { min: 1, max: context.config.workers.maxCount }),
        session: args.session === void 0 ? null : asSessionId(args.session),
        onReady: (_pool, supervisor) => {
          first.addEventListener("abort", () => {
            supervisor.stop(0);
          }), second.addEventListener("abort", () => {
            supervisor.kill();
          }), say({ type: "ready" });
        }
      }), null;
    } catch (error) {
      if (!(error instanceof KlaussError)) throw error;
      return say({ type: "refused", code: error.code, message: error.message, hint: error.hint }), { data: null, text: "", exitCode: EXIT.failed };
    }
  }
});
export {
  supervise_default as default
};
