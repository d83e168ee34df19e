import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  criticalPath,
  layers,
  preparePlan,
  width
} from "./chunk-HGAQY7U3.js";
import {
  wholeNumber
} from "./chunk-77YVOCVH.js";
import {
  jobJson,
  taskJson
} from "./chunk-LVWLDPZ4.js";
import {
  KlaussError,
  messageOf
} from "./chunk-NEELCYRH.js";

// src/commands/submission.ts
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";

// src/plan/show.ts
var MOST_TASKS = 40, LONGEST_TITLE = 72;
function describePlan(plan, { maxWorkers, costPerTaskUsd }) {
  let widest = width(plan.tasks);
  return {
    goal: plan.goal,
    tasks: plan.tasks.map(({ key, prompt, dependsOn }) => ({ key, title: titleOf(prompt), dependsOn })),
    layers: layers(plan.tasks),
    criticalPath: criticalPath(plan.tasks),
    width: widest,
    suggestedWorkers: Math.min(widest, maxWorkers),
    estimate: costPerTaskUsd ? {
      usd: costPerTaskUsd.median * plan.tasks.length,
      medianUsd: costPerTaskUsd.median,
      samples: costPerTaskUsd.samples
    } : null,
    budgetUsd: plan.budgetUsd
  };
}
function formatPlan(plan) {
  return [
    ...plan.goal === "" ? [] : [`Goal: ${plan.goal}`],
    `${count(plan.tasks.length, "task")} in ${count(plan.layers.length, "step")}, at most ${plan.width} at once; ${count(plan.suggestedWorkers, "worker")} suggested`,
    ...plan.tasks.slice(0, MOST_TASKS).map(formatTask),
    ...plan.tasks.length > MOST_TASKS ? [`  ... and ${plan.tasks.length - MOST_TASKS} more`] : [],
    formatCost(plan)
  ].join(`
`);
}
function formatTask({ key, title, dependsOn }) {
  return `  ${key}: ${title}${dependsOn.length === 0 ? "" : ` (after ${dependsOn.join(", ")})`}`;
}
function formatCost({ estimate, budgetUsd }) {
  return `${estimate === null ? "Cost: unknown, nothing has run here yet" : `Cost: about ${usd(estimate.usd)} (${usd(estimate.medianUsd)} a task, the median of ${estimate.samples})`}; ${budgetUsd === null ? "no budget" : `budget ${usd(budgetUsd)}`}`;
}
function titleOf(prompt) {
  let [line = ""] = prompt.trim().split(`
`, 1);
  return line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE - 3)}...` : line;
}
var count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`, usd = (amount) => `$${amount.toFixed(2)}`;

// src/commands/submission.ts
var SUBMIT_ARGS = {
  start: {
    type: "string",
    valueHint: "[N]",
    description: "Start workers as well: N, or as many as the work needs"
  },
  detach: { type: "boolean", description: "The job belongs to no session and goes on when it ends" },
  budget: { type: "string", valueHint: "USD", description: "What the job may cost" },
  "dry-run": { type: "boolean", description: "Only check the plan and show it: tasks, width, workers, cost" }
}, COST_SAMPLES = 200;
async function readInput(name, cwd) {
  if (name === "-") return await text(process.stdin);
  try {
    return await readFile(resolve(cwd, name), "utf8");
  } catch (cause) {
    throw new KlaussError("file", `${name} cannot be read: ${messageOf(cause)}`, { cause });
  }
}
async function submitCommand(context, input, args, source) {
  let workers = parseStart(args.start, context), prepared = await preparePlan(input, {
    projectRoot: context.paths.root,
    config: context.config,
    ...source === void 0 ? {} : { source }
  }), plan = args.budget === void 0 ? prepared : { ...prepared, budgetUsd: parseBudget(args.budget) };
  if (args["dry-run"]) {
    let description = await describe(context, plan);
    return { data: { plan: description }, text: formatPlan(description) };
  }
  let { job, tasks } = await store(context, plan, { detach: args.detach ?? !1 }), pool = workers === void 0 ? null : await context.ensurePool(workers);
  return pool === null && await context.wakePool(), {
    data: { job: jobJson(job), tasks: tasks.map(taskJson) },
    text: [
      `Job ${job.id}: ${tasks.length} tasks submitted.`,
      pool === null ? `Next: klauss wait ${job.id} runs them and follows.` : `${pool.workers} workers run. Next: klauss wait ${job.id}`
    ].join(`
`)
  };
}
async function store(context, plan, { detach, metadata = {} }) {
  let queue = await context.queue(), session = detach ? null : await context.registeredSession();
  return await queue.submit({ ...plan, metadata, session });
}
async function describe(context, plan) {
  let costs = await pastCosts(context);
  return describePlan(plan, {
    maxWorkers: context.config.workers.defaultCount,
    ...costs.length === 0 ? {} : { costPerTaskUsd: { median: median(costs), samples: costs.length } }
  });
}
async function pastCosts(context) {
  return (await (await context.existingQueue())?.tasks({ status: "completed", last: COST_SAMPLES }) ?? []).map((task) => task.costUsd).filter((cost) => cost > 0);
}
function median(values) {
  let sorted = [...values].sort((a, b) => a - b), middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
function parseStart(value, context) {
  return value === void 0 || value === "" ? value === "" ? null : void 0 : wholeNumber(value, "--start", { min: 1, max: context.config.workers.maxCount });
}
function parseBudget(value) {
  let usd2 = Number(value.replace(/^\$/, ""));
  if (value.trim() === "" || !Number.isFinite(usd2) || usd2 <= 0)
    throw new KlaussError("usage", `--budget is to be an amount of dollars above 0, not \`${value}\`.`);
  return usd2;
}

export {
  SUBMIT_ARGS,
  readInput,
  submitCommand
};
