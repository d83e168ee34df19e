/** What `--json` prints: the shapes that scripts may rely on. Names in snake case, times in ISO 8601. */

import type { Followup, GateResult, WorkerReport } from '../domain/proof.ts';
import type { Attempt, Job, Task } from '../domain/records.ts';
import type { TokenUsage, Usage } from '../domain/usage.ts';
import type { Documented } from './fields.ts';

export function jobJson(job: Job) {
  return {
    id: job.id,
    goal: job.goal,
    status: job.status,
    reason: job.reason,
    tasks: job.tasks,
    cost_usd: job.costUsd,
    budget_usd: job.budgetUsd,
    session: job.session,
    metadata: job.metadata,
    project: job.project,
    base: job.base,
    allow_followups: job.allowFollowups,
    applied: job.applied === null ? null : { ...job.applied, at: time(job.applied.at) },
    created_at: time(job.createdAt),
    finished_at: time(job.finishedAt),
  };
}

export function taskJson(task: Documented) {
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
    gates: task.gates,
    model: task.model,
    timeout: task.timeout,
    max_retries: task.maxRetries,
    isolation: task.isolation,
    metadata: task.metadata,
    depth: task.depth,
    proposed_by: task.proposedBy,
    not_before: time(task.notBefore),
    created_at: time(task.createdAt),
    started_at: time(task.startedAt),
    finished_at: time(task.finishedAt),
    cost_usd: task.costUsd,
    branch: task.branch,
    commit: task.commit,
    base: task.base,
    landed: task.landed,
    resolves: task.resolves,
    files_changed: task.changedFiles,
    result: task.report === null ? null : reportJson(task.report),
    error: task.error,
  };
}

export function attemptJson(attempt: Attempt) {
  return {
    number: attempt.number,
    worker: attempt.worker,
    outcome: attempt.outcome,
    reason: attempt.reason,
    error: attempt.error,
    session: attempt.clientSession,
    exit_code: attempt.exitCode,
    reserved_usd: attempt.reservedUsd,
    ...usageJson(attempt.usage),
    started_at: time(attempt.startedAt),
    ended_at: time(attempt.endedAt),
  };
}

export function tokensJson(usage: TokenUsage) {
  return {
    input: usage.inputTokens,
    output: usage.outputTokens,
    cache_read: usage.cacheReadTokens,
    cache_write: usage.cacheWriteTokens,
  };
}

export function receiptJson({ receipt }: Task) {
  if (receipt === null) return null;
  return {
    commit: receipt.commit,
    tree: receipt.tree,
    unchanged: receipt.unchanged,
    outputs: receipt.outputs,
    gates: receipt.gates.map(gateResultJson),
    attempt: receipt.attempt,
    session: receipt.session,
    ...usageJson(receipt.usage),
    tool_calls: receipt.toolCalls, // of the whole session, not of the one attempt
    proved_at: time(receipt.provedAt),
  };
}

export const gateResultJson = ({ exitCode, ...gate }: GateResult) => ({ ...gate, exit_code: exitCode });

const usageJson = (usage: Usage) => ({
  cost_usd: usage.costUsd,
  model: usage.model,
  turns: usage.turns,
  tool_calls: usage.toolCalls,
  tokens: tokensJson(usage),
  denials: usage.denials,
});

/** The word for a task's status on the command line: `running` is `in_progress`, as in the original. */
export const statusWord = (status: Task['status']): string => (status === 'running' ? 'in_progress' : status);

function reportJson(report: WorkerReport) {
  return {
    status: report.status,
    summary: report.summary,
    files_changed: report.filesChanged,
    notes: report.notes,
    unchanged_because: report.unchangedBecause,
    followups: report.followups.map(followupJson),
  };
}

export const followupJson = (followup: Followup) => ({
  key: followup.key,
  prompt: followup.prompt,
  depends_on: followup.dependsOn,
  touches: followup.touches,
  context_files: followup.contextFiles,
  expected_outputs: followup.expectedOutputs,
});

const time = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
