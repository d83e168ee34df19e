/** What a worker says of its work, and what is known of it. Times in milliseconds since 1970. */
import type { Usage } from './usage.ts';
/** What a worker reports of its work (the schema that the client is given). */
export interface WorkerReport {
    readonly status: 'done' | 'blocked';
    readonly summary: string;
    readonly filesChanged: readonly string[];
    readonly notes: string;
    /** Why nothing in the tree had to change; empty when something was changed. */
    readonly unchangedBecause: string;
    /** Work beyond the task that it proposes. */
    readonly followups: readonly Followup[];
}
/**
 * A task that a worker proposes. It can say what is to be done and where, but nothing that widens what workers may
 * do: no commands, no model, no place outside, no budget.
 */
export interface Followup {
    /** Null: one is made. */
    readonly key: string | null;
    readonly prompt: string;
    /** Keys of the job, or of the same proposal. It depends on the task that proposes it anyway. */
    readonly dependsOn: readonly string[];
    readonly touches: readonly string[];
    readonly contextFiles: readonly string[];
    readonly expectedOutputs: readonly string[];
}
/** A command that must exit 0 before a result counts. */
export interface Gate {
    readonly command: string;
    /** Where it runs: absolute, in the project; in a worktree, at the same place there. */
    readonly directory: string;
    /** Who asks for it: the task's `verify`, `[verify] commands`, or what was found in the tree. */
    readonly source: 'task' | 'config' | 'detected';
    /** Why, for people: `tsconfig.json`. */
    readonly because: string;
}
/** The stored evidence for a completed task. */
export interface Receipt {
    /** Expected outputs, and the files that were found for each. */
    readonly outputs: readonly {
        readonly pattern: string;
        readonly files: readonly string[];
    }[];
    /** What was run on that very tree, in order. */
    readonly gates: readonly GateResult[];
    /** What was proved: commit and hash of its tree. Null in a shared workspace. */
    readonly commit: string | null;
    readonly tree: string | null;
    /** Why nothing had to change, as the worker says; null: something was changed. */
    readonly unchanged: string | null;
    /** The attempt that was proved, counted from 1, and its client session. */
    readonly attempt: number;
    readonly session: string | null;
    /** Tool calls of that session, all its attempts together; at least one. */
    readonly toolCalls: number;
    /** What that attempt had used when it was proved. */
    readonly usage: Usage;
    readonly provedAt: number;
}
/** Work that is done, as its worker says. */
export interface Reported {
    readonly report: WorkerReport;
    /** Tool calls of its client session so far. */
    readonly toolCalls: number;
}
/** Work that passed its proof, and the commit that it was proved on. */
export interface Proved {
    readonly report: WorkerReport;
    readonly receipt: Receipt;
    /** Null in a shared workspace. */
    readonly commit: string | null;
}
/** One gate that was run. */
export interface GateResult {
    readonly command: string;
    /** As in `Gate`. */
    readonly directory: string;
    readonly source: Gate['source'];
    readonly exitCode: number | null;
    readonly seconds: number;
    /** The last lines of what it printed. */
    readonly tail: string;
    /** Why its failure does not count: it failed in the tree that the task started from, too. Null: it counts. */
    readonly waived: string | null;
}
