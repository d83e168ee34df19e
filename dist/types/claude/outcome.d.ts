import type { WorkerReport } from '../domain/proof.ts';
import type { Told } from './told.ts';
export type ApiErrorCategory = 'rate_limit' | 'overloaded' | 'server'
/** Nobody answers: the network, or the whole service. */
 | 'unreachable' | 'authentication' | 'billing' | 'model' | 'invalid_request' | 'unknown';
/** What a client is to hand over at its end. */
export interface Output<T> {
    /** Draft 7, which is what the client's validator reads without being told. */
    readonly jsonSchema: string;
    /** Null: it is something else. The client is not trusted to have kept to the schema. */
    readonly parse: (value: unknown) => T | null;
    /** It is taken as the client wrote it, and not as the transcript keeps it, masked. */
    readonly verbatim: boolean;
}
/** How a run of the client ended. */
export type ClientOutcome<T = WorkerReport> = 
/** Well, with what it was to hand over; a worker's report may say done or blocked. */
{
    readonly kind: 'reported';
    readonly report: T;
}
/** Well, but without a report. */
 | {
    readonly kind: 'unreported';
    readonly text: string;
}
/** The API refused or failed, after the client's own retries. */
 | {
    readonly kind: 'api_error';
    readonly category: ApiErrorCategory;
    /** Of HTTP; null when no answer came. */
    readonly status: number | null;
    readonly message: string;
    /** When a usage limit is lifted, milliseconds since 1970; null when that is not told. */
    readonly resetAt: number | null;
} | {
    readonly kind: 'max_turns';
} | {
    readonly kind: 'budget';
}
/** The client itself failed. */
 | {
    readonly kind: 'client_error';
    readonly message: string;
}
/** Klauss asked for it: whatever the client says afterwards is no completion. */
 | {
    readonly kind: 'stopped';
} | {
    readonly kind: 'timeout';
} | {
    readonly kind: 'stalled';
}
/** A signal ended it that was not of Klauss. */
 | {
    readonly kind: 'killed';
    readonly signal: string;
}
/** It exited without a result line, or printed something else. */
 | {
    readonly kind: 'no_result';
    readonly message: string;
}
/** The session to resume is unknown, or the id of a new one is in use. */
 | {
    readonly kind: 'session_lost';
    readonly message: string;
} | {
    readonly kind: 'not_started';
    readonly message: string;
};
/**
 * Why Klauss ended the client. `refused`: the lease was lost. `lingered`: it did not exit after its result. `limit`: it
 * went on past the usage limit at the account's expense.
 */
export type Cause = 'stop' | 'kill' | 'refused' | 'timeout' | 'stall' | 'lingered' | 'limit';
/** All that is known of a client that has ended. */
export interface Ended<T = WorkerReport> {
    readonly output: Output<T>;
    /** Null: it ended by itself. */
    readonly cause: Cause | null;
    readonly exitCode: number | null;
    readonly signal: NodeJS.Signals | null;
    readonly told: Told;
    /** The end of what it printed on stderr. */
    readonly stderr: string;
}
/** Decides how the run ended: what Klauss did comes first, then what the client said, then how it exited. */
export declare function outcomeOf<T>(ended: Ended<T>): ClientOutcome<T>;
