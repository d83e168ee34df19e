/** What rides on the merge train, and how it arrives. */
import type { Gate, GateResult } from '../domain/proof.ts';
import type { Task } from '../domain/records.ts';
/** A gate that a tip has to pass: a command, where it runs, and whose it is. */
export interface TipGate extends Pick<Gate, 'command' | 'source'> {
    /** Relative to the top of the repository; empty for the top itself. */
    readonly directory: string;
    readonly timeoutSeconds: number;
    /** Key of the task that it comes from. */
    readonly task: string;
}
/** A finished task on its way to the integration branch. */
export interface Car {
    readonly task: Task;
    /** The commit of its branch that was proved. */
    readonly commit: string;
    /** Its attempt is to end: it leaves the train. */
    readonly signal: AbortSignal;
    /** Its gates, which passed on `commit`; those that landed before are asked of the queue. */
    readonly gates: readonly TipGate[];
    /** Checks a tip out in the task's worktree, runs the gates there, and returns the first that fails. */
    readonly prove: (tip: string, gates: readonly TipGate[], signal: AbortSignal) => Promise<GateResult | null>;
    /**
     * Settles the task as completed; called when the integration branch has it.
     * @param landed null: there was nothing to bring in
     * @returns false: it did not complete (cancelled, or its lease is lost), so its work is taken out again
     */
    readonly settle: (landed: string | null) => Promise<boolean>;
}
export type Arrival = 
/** It is on the integration branch, and settled. */
{
    readonly kind: 'landed';
}
/** It is settled as something else than completed, or its lease is lost. */
 | {
    readonly kind: 'refused';
}
/** Its attempt was ended while it waited. */
 | {
    readonly kind: 'aborted';
}
/** It does not merge with the tip. */
 | {
    readonly kind: 'conflict';
    readonly tip: string;
    readonly files: readonly string[];
}
/** It merges, and then a gate fails. */
 | {
    readonly kind: 'gates';
    readonly tip: string;
    readonly gate: GateResult;
};
