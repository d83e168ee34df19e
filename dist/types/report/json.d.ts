/** What `--json` prints: the shapes that scripts may rely on. Names in snake case, times in ISO 8601. */
import type { Followup, GateResult } from '../domain/proof.ts';
import type { Attempt, Job, Task } from '../domain/records.ts';
import type { TokenUsage } from '../domain/usage.ts';
import type { Documented } from './fields.ts';
export declare function jobJson(job: Job): {
    id: import("../index.ts").JobId;
    goal: string;
    status: "cancelled" | "completed" | "failed" | "paused" | "pending" | "running";
    reason: "budget" | null;
    tasks: import("../domain/records.ts").TaskCounts;
    cost_usd: number;
    budget_usd: number | null;
    session: import("../domain/ids.ts").SessionId | null;
    metadata: import("../index.ts").JsonObject;
    project: string | null;
    base: string | null;
    allow_followups: boolean;
    applied: {
        mode: import("../domain/records.ts").ApplyMode;
        tip: string;
        commit: string | null;
        branch: string | null;
        tasks: readonly string[];
        at: string | null;
    } | null;
    created_at: string | null;
    finished_at: string | null;
};
export declare function taskJson(task: Documented): {
    id: import("../index.ts").TaskId;
    key: string;
    job: import("../index.ts").JobId;
    prompt: string;
    status: string;
    phase: "merge" | "prepare" | "prove" | "work" | null;
    reason: "budget" | "conflict" | "denied" | "error" | "gates" | "outputs" | "rejected" | "stalled" | "timeout" | null;
    priority: number;
    attempt: number;
    worker: import("../domain/ids.ts").WorkerId | null;
    depends_on: readonly string[];
    working_dir: string;
    context_files: readonly string[];
    expected_outputs: readonly string[];
    touches: readonly string[];
    verify: readonly string[] | null;
    gates: readonly import("../domain/proof.ts").Gate[] | null;
    model: string | null;
    timeout: number;
    max_retries: number;
    isolation: "shared" | "worktree";
    metadata: import("../index.ts").JsonObject;
    depth: number;
    proposed_by: string | null;
    not_before: string | null;
    created_at: string | null;
    started_at: string | null;
    finished_at: string | null;
    cost_usd: number;
    branch: string | null;
    commit: string | null;
    base: string | null;
    landed: string | null;
    resolves: number;
    files_changed: readonly string[];
    result: {
        status: "blocked" | "done";
        summary: string;
        files_changed: readonly string[];
        notes: string;
        unchanged_because: string;
        followups: {
            key: string | null;
            prompt: string;
            depends_on: readonly string[];
            touches: readonly string[];
            context_files: readonly string[];
            expected_outputs: readonly string[];
        }[];
    } | null;
    error: string | null;
};
export declare function attemptJson(attempt: Attempt): {
    number: number;
    worker: import("../domain/ids.ts").WorkerId;
    outcome: import("../domain/records.ts").AttemptOutcome;
    reason: "budget" | "conflict" | "denied" | "error" | "gates" | "outputs" | "rejected" | "stalled" | "timeout" | null;
    error: string | null;
    session: string | null;
    exit_code: number | null;
    reserved_usd: number | null;
    started_at: string | null;
    ended_at: string | null;
    cost_usd: number;
    model: string | null;
    turns: number;
    tool_calls: number;
    tokens: {
        input: number;
        output: number;
        cache_read: number;
        cache_write: number;
    };
    denials: readonly import("../index.ts").JsonObject[];
};
export declare function tokensJson(usage: TokenUsage): {
    input: number;
    output: number;
    cache_read: number;
    cache_write: number;
};
export declare function receiptJson({ receipt }: Task): {
    commit: string | null;
    tree: string | null;
    unchanged: string | null;
    outputs: readonly {
        readonly pattern: string;
        readonly files: readonly string[];
    }[];
    gates: {
        command: string;
        directory: string;
        source: import("../domain/proof.ts").Gate['source'];
        seconds: number;
        tail: string;
        waived: string | null;
        exit_code: number | null;
    }[];
    attempt: number;
    session: string | null;
    tool_calls: number;
    proved_at: string | null;
    cost_usd: number;
    model: string | null;
    turns: number;
    tokens: {
        input: number;
        output: number;
        cache_read: number;
        cache_write: number;
    };
    denials: readonly import("../index.ts").JsonObject[];
} | null;
export declare const gateResultJson: ({ exitCode, ...gate }: GateResult) => {
    command: string;
    directory: string;
    source: import("../domain/proof.ts").Gate['source'];
    seconds: number;
    tail: string;
    waived: string | null;
    exit_code: number | null;
};
/** The word for a task's status on the command line: `running` is `in_progress`, as in the original. */
export declare const statusWord: (status: Task['status']) => string;
export declare const followupJson: (followup: Followup) => {
    key: string | null;
    prompt: string;
    depends_on: readonly string[];
    touches: readonly string[];
    context_files: readonly string[];
    expected_outputs: readonly string[];
};
