import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  SUBMIT_ARGS,
  readInput,
  submitCommand
} from "./chunk-YXTFC63C.js";
import "./chunk-HGAQY7U3.js";
import "./chunk-3MLCX5SL.js";
import "./chunk-XYKCTES6.js";
import "./chunk-EFMZWZAR.js";
import "./chunk-PLJK3OJF.js";
import {
  defineCommand
} from "./chunk-77YVOCVH.js";
import "./chunk-LVWLDPZ4.js";
import "./chunk-7AP3YW2E.js";
import "./chunk-NEELCYRH.js";

// src/commands/submitFile.ts
var submitFile_default = defineCommand({
  description: "Submit the tasks of a plan file",
  args: {
    plan: { type: "positional", description: "Path of the plan (JSON), or - for stdin", required: !0 },
    ...SUBMIT_ARGS
  },
  run: async (context, args) => await submitCommand(
    context,
    await readInput(args.plan, context.cwd),
    args,
    args.plan === "-" ? "The plan" : args.plan
  )
});
export {
  submitFile_default as default
};
