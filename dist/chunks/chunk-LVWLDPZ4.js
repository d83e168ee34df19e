import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/report/json.ts
function jobJson(job) {
  return {
    id: job.id,
    goal: job.goal,
    status: job.status,
    tasks: job.tasks,
    cost_usd: job.costUsd,
    budget_usd: job.budgetUsd,
    session: job.session,
    metadata: job.metadata,
    created_at: time(job.createdAt),
    finished_at: time(job.finishedAt)
  };
}
function taskJson(task) {
  return {
    id: task.id,
    key: task.key,
    job: task.job,
    prompt: task.prompt,
    status: statusWord(task.status),
    phase: task.phase,
    reason: task.reason,
    priority: task.priority,
    attempt: task.attempt,
    worker: task.worker,
    depends_on: task.dependsOn,
    working_dir: task.workingDir,
    context_files: task.contextFiles,
    expected_outputs: task.expectedOutputs,
    touches: task.touches,
    verify: task.verify,
    model: task.model,
    timeout: task.timeout,
    max_retries: task.maxRetries,
    metadata: task.metadata,
    not_before: time(task.notBefore),
    created_at: time(task.createdAt),
    started_at: time(task.startedAt),
    finished_at: time(task.finishedAt),
    cost_usd: task.costUsd,
    branch: task.branch,
    commit: task.commit,
    result: task.report === null ? null : reportJson(task.report),
    error: task.error
  };
}
function attemptJson(attempt) {
  let { usage } = attempt;
  return {
    number: attempt.number,
    worker: attempt.worker,
    outcome: attempt.outcome,
    reason: attempt.reason,
    error: attempt.error,
    session: attempt.clientSession,
    exit_code: attempt.exitCode,
    cost_usd: usage.costUsd,
    model: usage.model,
    turns: usage.turns,
    tool_calls: usage.toolCalls,
    tokens: {
      input: usage.inputTokens,
      output: usage.outputTokens,
      cache_read: usage.cacheReadTokens,
      cache_write: usage.cacheWriteTokens
    },
    denials: usage.denials,
    started_at: time(attempt.startedAt),
    ended_at: time(attempt.endedAt)
  };
}
function receiptJson({ receipt }) {
  return receipt === null ? null : {
    outputs: receipt.outputs,
    gates: receipt.gates.map(({ exitCode, ...gate }) => ({ ...gate, exit_code: exitCode })),
    tool_calls: receipt.toolCalls,
    proved_at: time(receipt.provedAt)
  };
}
var statusWord = (status) => status === "running" ? "in_progress" : status;
function reportJson(report) {
  return {
    status: report.status,
    summary: report.summary,
    files_changed: report.filesChanged,
    notes: report.notes
  };
}
var time = (at) => at === null ? null : new Date(at).toISOString();

export {
  jobJson,
  taskJson,
  attemptJson,
  receiptJson,
  statusWord
};
