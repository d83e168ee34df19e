import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  defineCommand
} from "./chunk-77YVOCVH.js";
import {
  KlaussError
} from "./chunk-NEELCYRH.js";

// src/commands/clean.ts
import { rm } from "node:fs/promises";
import { join } from "node:path";
var DAY_SECONDS = 86400, clean_default = defineCommand({
  description: "Remove finished jobs and their logs",
  args: {
    "older-than": {
      type: "string",
      valueHint: "DAYS",
      default: "7",
      description: "Only jobs that ended so many days ago or earlier"
    },
    "dry-run": { type: "boolean", description: "Only say what would be removed" },
    yes: { type: "boolean", description: "Do not ask ([safety] confirm_destructive)" }
  },
  async run(context, args) {
    let days = Number(args["older-than"]);
    if (!(days >= 0))
      throw new KlaussError(
        "usage",
        `--older-than is to be a number of days, not \`${args["older-than"]}\`.`
      );
    let ask = context.config.safety.confirmDestructive && !args.yes, dryRun = args["dry-run"] || ask, queue = await context.existingQueue(), { jobs } = await queue?.clean({ olderThanSeconds: days * DAY_SECONDS, dryRun }) ?? { jobs: [] };
    dryRun || await Promise.all(
      jobs.map((job) => rm(join(context.paths.logs, job), { recursive: !0, force: !0 }))
    );
    let list = `${jobs.length} finished jobs${jobs.length === 0 ? "" : `: ${jobs.join(" ")}`}`;
    if (ask && !args["dry-run"] && jobs.length > 0)
      throw new KlaussError("state", `This would remove ${list}.`, {
        hint: "Say so with --yes.",
        details: { jobs }
      });
    return {
      data: { removed: dryRun ? [] : jobs, found: jobs },
      text: dryRun ? `Would remove ${list}.` : `Removed ${list}.`
    };
  }
});
export {
  clean_default as default
};
