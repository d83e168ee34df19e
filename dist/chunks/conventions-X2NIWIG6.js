import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  findJob,
  queueOf
} from "./chunk-CHKOG7SZ.js";
import "./chunk-PTSTNGBG.js";
import {
  defineCommand
} from "./chunk-77YVOCVH.js";
import {
  KlaussError
} from "./chunk-NEELCYRH.js";

// src/commands/conventions.ts
var conventions_default = defineCommand({
  description: "Show or set what every task is told: rules shared by all jobs, or by one",
  args: {
    setting: { type: "positional", description: "KEY=VALUE to set one", required: !1 },
    job: { type: "string", valueHint: "ID", description: "Those of one job" }
  },
  async run(context, args) {
    let queue = args.setting === void 0 ? await context.existingQueue() : await context.queue(), job = args.job === void 0 ? null : (await findJob(await queueOf(context), args.job, null)).id;
    if (args.setting !== void 0 && queue !== null) {
      let [, key, value] = /^([^=]+)=(.*)$/s.exec(args.setting) ?? [];
      if (key === void 0 || value === void 0)
        throw new KlaussError("usage", `A convention is set as KEY=VALUE, not \`${args.setting}\`.`, {
          hint: "For example: klauss conventions 'imports=named exports only'"
        });
      await queue.setConvention(job, key.trim(), value.trim());
    }
    let conventions = await queue?.conventions(job ?? void 0) ?? {}, lines = Object.entries(conventions).map(([key, value]) => `${key}: ${value}`);
    return { data: conventions, text: lines.length === 0 ? "No conventions." : lines.join(`
`) };
  }
});
export {
  conventions_default as default
};
