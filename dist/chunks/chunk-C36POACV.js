import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  statusWord
} from "./chunk-LVWLDPZ4.js";

// src/report/text.ts
var PROMPT_WIDTH = 60;
function table(rows) {
  let widths = (rows[0] ?? []).map(
    (_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length))
  );
  return rows.map(
    (row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()
  ).join(`
`);
}
function shorten(text, width = PROMPT_WIDTH) {
  let line = text.replaceAll(/\s+/g, " ").trim();
  return line.length <= width ? line : `${line.slice(0, width - 1)}\u2026`;
}
function duration(ms) {
  let seconds = Math.round(ms / 1e3);
  return seconds < 60 ? `${seconds}s` : seconds < 3600 ? `${Math.floor(seconds / 60)}m ${seconds % 60}s` : `${Math.floor(seconds / 3600)}h ${Math.floor(seconds % 3600 / 60)}m`;
}
var dollars = (usd) => `$${usd.toFixed(2)}`;
function countsText(counts) {
  let parts = ["completed", "in_progress", "pending", "failed", "cancelled", "skipped"].filter((word) => counts[word] > 0).map((word) => `${counts[word]} ${word.replace("_", " ")}`);
  return parts.length === 0 ? "no tasks" : parts.join(", ");
}
function tasksTable(tasks, now) {
  let header = ["ID", "JOB/KEY", "STATUS", "TRY", "TIME", "COST", "PROMPT"], rows = tasks.map((task) => [
    String(task.id),
    `${task.job}/${task.key}`,
    statusText(task),
    String(task.attempt),
    task.startedAt === null ? "" : duration((task.finishedAt ?? now) - task.startedAt),
    task.costUsd > 0 ? dollars(task.costUsd) : "",
    shorten(task.prompt)
  ]);
  return table([header, ...rows]);
}
function statusText(task) {
  let why = task.phase ?? (task.status === "failed" ? task.reason : waitsFor(task));
  return why === null ? statusWord(task.status) : `${statusWord(task.status)} (${why})`;
}
function waitsFor(task) {
  return task.status !== "pending" ? null : task.held ? "paused" : task.blocked > 0 ? "blocked" : task.notBefore === null ? null : "retry";
}
function jobLine(job) {
  let cost = job.costUsd > 0 ? `, ${dollars(job.costUsd)}` : "", goal = job.goal === "" ? "" : ` Goal: ${shorten(job.goal)}`;
  return `Job ${job.id} (${job.status}): ${countsText(job.tasks)}${cost}.${goal}`;
}

export {
  table,
  shorten,
  duration,
  dollars,
  countsText,
  tasksTable,
  statusText,
  jobLine
};
