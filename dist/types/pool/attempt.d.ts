/** One attempt: the way of a task from its claim to its settlement. Reads like that way in the design. */
import { type Claim, type ProcessIdentity, type Task } from '../domain/records.ts';
import type { PoolSettings } from './settings.ts';
/** How an attempt is told to end before its time. */
export interface Ending {
    /** End the client gently; the task goes back to pending. */
    readonly stop: AbortSignal;
    /** End it now. */
    readonly kill: AbortSignal;
}
/** What the worker shows of the attempt while it runs. */
export interface AttemptWatch {
    /** The client process has started. */
    started(process: ProcessIdentity): Promise<void>;
    /** A readable line for the worker's log. */
    activity(line: string): void;
}
/**
 * Carries out one attempt and settles it. Nothing that the client or a gate started is alive afterwards.
 * @returns the task as settled, or null: the lease was lost
 */
export declare function runAttempt(claim: Claim, settings: PoolSettings, ending: Ending, watch: AttemptWatch): Promise<Task | null>;
