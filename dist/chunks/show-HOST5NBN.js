import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  findTask,
  queueOf
} from "./chunk-CHKOG7SZ.js";
import "./chunk-PTSTNGBG.js";
import {
  dollars,
  duration,
  statusText
} from "./chunk-C36POACV.js";
import {
  defineCommand
} from "./chunk-77YVOCVH.js";
import {
  attemptJson,
  receiptJson,
  taskJson
} from "./chunk-LVWLDPZ4.js";
import "./chunk-NEELCYRH.js";

// src/commands/show.ts
import { join } from "node:path";
var show_default = defineCommand({
  description: "Show one task: prompt, attempts, result, receipt",
  args: { task: { type: "positional", description: "Its id, or JOB/KEY", required: !0 } },
  async run(context, args) {
    let queue = await queueOf(context), task = await findTask(queue, args.task), attempts = await queue.attempts(task.id);
    return {
      data: { ...taskJson(task), attempts: attempts.map(attemptJson), receipt: receiptJson(task) },
      text: describe(task, attempts, context.paths)
    };
  }
});
function describe(task, attempts, paths) {
  let lines = [
    `Task ${task.id} (${task.job}/${task.key}): ${statusText(task)}`,
    field("priority", String(task.priority)),
    field("directory", task.workingDir),
    field("depends on", task.dependsOn.join(", ")),
    field("expects", task.expectedOutputs.join(", ")),
    field("gates", task.verify.join("; ")),
    field("cost", dollars(task.costUsd)),
    field("error", task.error ?? ""),
    "",
    task.prompt
  ];
  if (task.report !== null && lines.push(
    "",
    `Result: ${task.report.summary}`,
    field("files", task.report.filesChanged.join(", ")),
    field("notes", task.report.notes)
  ), task.receipt !== null) {
    lines.push("", "Receipt:");
    for (let { pattern, files } of task.receipt.outputs)
      lines.push(field("output", `${pattern} \u2192 ${files.join(", ")}`));
    for (let gate of task.receipt.gates)
      lines.push(field("gate", `${gate.command} \u2192 exit ${gate.exitCode}, ${gate.seconds.toFixed(1)} s`));
    lines.push(field("tool calls", String(task.receipt.toolCalls)));
  }
  for (let attempt of attempts) lines.push("", ...attemptLines(task, attempt, paths));
  return lines.filter((line) => line !== null).join(`
`);
}
function attemptLines(task, attempt, paths) {
  let took = attempt.endedAt === null ? "" : `, ${duration(attempt.endedAt - attempt.startedAt)}`, { usage } = attempt;
  return [
    `Attempt ${attempt.number}: ${attempt.outcome}${attempt.reason === null ? "" : ` (${attempt.reason})`}${took}, ${dollars(usage.costUsd)}, ${usage.turns} turns, ${usage.toolCalls} tool calls${usage.model === null ? "" : `, ${usage.model}`}`,
    field("session", attempt.clientSession ?? ""),
    field("error", attempt.error ?? ""),
    field("refused", usage.denials.map((denial) => JSON.stringify(denial)).join("; ")),
    field("stream", join(paths.logs, task.job, `${task.key}.${attempt.number}.jsonl`))
  ];
}
var field = (name, value) => value === "" ? null : `  ${name.padEnd(11)} ${value}`;
export {
  show_default as default
};
