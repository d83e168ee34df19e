import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  duration,
  jobLine,
  shorten,
  statusText
} from "./chunk-C36POACV.js";

// src/report/digest.ts
var LISTED = 40, SUMMARY_WIDTH = 160, ERROR_WIDTH = 300;
function digest(job, tasks) {
  let listed = tasks.slice(0, LISTED), rest = tasks.length - listed.length;
  return [
    jobLine(job),
    ...listed.map(taskLines),
    ...rest > 0 ? [`\u2026 and ${rest} more: klauss list --job ${job.id}`] : [],
    ...nextSteps(job, tasks)
  ].join(`
`);
}
function taskLines(task) {
  let took = task.startedAt !== null && task.finishedAt !== null ? `, ${duration(task.finishedAt - task.startedAt)}` : "", head = `- ${task.key} [${statusText(task)}${took}]`;
  if (task.status === "completed" && task.report !== null) {
    let files = task.report.filesChanged.length > 0 ? ` (${shorten(task.report.filesChanged.join(", "), 100)})` : "";
    return `${head} ${shorten(task.report.summary, SUMMARY_WIDTH)}${files}`;
  }
  return task.error !== null ? `${head} ${shorten(task.error, ERROR_WIDTH)}` : `${head} ${shorten(task.prompt)}`;
}
function nextSteps(job, tasks) {
  let failed = tasks.filter((task) => task.status === "failed");
  switch (job.status) {
    case "failed":
      return [
        `Next: klauss show ${job.id}/${failed[0]?.key ?? "KEY"} tells more; klauss retry ${job.id} runs what failed again.`
      ];
    case "paused":
      return [`Next: klauss resume ${job.id} goes on with it.`];
    case "pending":
    case "running":
      return [`Next: klauss wait ${job.id} follows it.`];
    case "completed":
    case "cancelled":
      return [];
  }
}

export {
  digest
};
