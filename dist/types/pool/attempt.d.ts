/** One attempt: the way of a task from its claim to its settlement. Reads like that way in the design. */
import { type Claim, type Task } from '../domain/records.ts';
import type { AttemptWatch, Ending } from './attempting.ts';
import type { PoolSettings } from './settings.ts';
/**
 * Carries out one attempt and settles it. Nothing that the client or a gate started is alive afterwards.
 * @returns the task as settled, or null: the lease was lost
 */
export declare function runAttempt(claim: Claim, settings: PoolSettings, ending: Ending, watch: AttemptWatch): Promise<Task | null>;
