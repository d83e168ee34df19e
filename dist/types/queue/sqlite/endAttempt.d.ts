/** The end of an attempt: how it went, and what it has cost. */
import type { AttemptFacts, AttemptOutcome } from '../../domain/records.ts';
import type { FailureReason } from '../../domain/states.ts';
import type { Connection } from './connection.ts';
import type { StateRow } from './rows.ts';
export interface AttemptEnd {
    readonly outcome: AttemptOutcome;
    readonly reason?: FailureReason;
    readonly error?: string;
}
/** Ends the running attempt of a task; its cost is yet to be booked. */
export declare function endAttempt(db: Connection, task: StateRow, { outcome, reason, error }: AttemptEnd): void;
/**
 * The same, and books what it has cost, unless something was booked for it before. Returns the dollars that the task is
 * yet to be charged with, as its row is written anyway.
 */
export declare function endAndBook(db: Connection, task: StateRow, end: AttemptEnd, { usage, exitCode, clientSession }: AttemptFacts): number;
