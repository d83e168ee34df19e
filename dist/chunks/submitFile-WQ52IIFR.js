import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  SUBMIT_ARGS,
  readInput,
  submitCommand
} from "./chunk-3ZU2ZM5F.js";
import "./chunk-PLNQNZ7Q.js";
import "./chunk-3Q5HZZ46.js";
import "./chunk-E7T7K36D.js";
import "./chunk-NBSWGMJE.js";
import "./chunk-2FWIGONW.js";
import {
  defineCommand
} from "./chunk-PFIMUYBD.js";
import "./chunk-LVWLDPZ4.js";
import "./chunk-PLGNWDGF.js";
import "./chunk-NEELCYRH.js";

// src/commands/submitFile.ts
var submitFile_default = defineCommand({
  description: "Submit the tasks of a plan file",
  args: {
    plan: { type: "positional", description: "Path of the plan (JSON), or - for stdin", required: !0 },
    ...SUBMIT_ARGS
  },
  run: async (context, args) => await submitCommand(context, await readInput(args.plan, context.cwd), args, args.plan === "-" ? "The plan" : args.plan)
});
export {
  submitFile_default as default
};
