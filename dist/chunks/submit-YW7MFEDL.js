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

// src/commands/submit.ts
var submit_default = defineCommand({
  description: "Submit one task",
  args: {
    prompt: {
      type: "positional",
      description: "What is to be done, or - to read it from stdin",
      required: !0
    },
    priority: { type: "string", valueHint: "N", description: "Higher is more urgent" },
    "working-dir": { type: "string", valueHint: "DIR", description: "Where (default: the project)" },
    context: { type: "string", valueHint: "GLOBS", description: "Files to read first, separated by commas" },
    expect: {
      type: "string",
      valueHint: "PATHS",
      description: "Files that must exist afterwards, separated by commas"
    },
    model: { type: "string", description: "The model of the worker" },
    ...SUBMIT_ARGS
  },
  async run(context, args) {
    let prompt = args.prompt === "-" ? await readInput("-", context.cwd) : args.prompt, task = {
      prompt,
      ...args.priority === void 0 ? {} : { priority: Number(args.priority) },
      ...args["working-dir"] === void 0 ? {} : { working_dir: args["working-dir"] },
      ...args.context === void 0 ? {} : { context_files: list(args.context) },
      ...args.expect === void 0 ? {} : { expected_outputs: list(args.expect) },
      ...args.model === void 0 ? {} : { model: args.model }
    };
    return await submitCommand(context, { goal: prompt, tasks: [task] }, args);
  }
}), list = (text) => text.split(",").map((item) => item.trim()).filter((item) => item !== "");
export {
  submit_default as default
};
