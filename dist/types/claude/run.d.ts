/** One run of the real client, for an attempt or a plan: from its start to the end of the last process it left. */
import type { Mask } from '../domain/mask.ts';
import type { ProcessIdentity } from '../domain/pools.ts';
import type { WorkerReport } from '../domain/proof.ts';
import type { Usage } from '../domain/usage.ts';
import { type ClientOutcome, type Output } from './outcome.ts';
import { type Started, type StartRun } from './started.ts';
export type { ApiErrorCategory, ClientOutcome, Output } from './outcome.ts';
export type { SharedPrompt } from './started.ts';
/** A client that has been started and waits for a prompt. */
export interface Waiting {
    readonly started: Started;
    /** The session that its next prompt begins. */
    readonly session: string;
}
export interface ClientRun<T = WorkerReport> extends StartRun {
    /** One that was started for a run like this; null: one is started. */
    readonly waiting: Waiting | null;
    /** Given the client, without its conversation being emptied, when it may work for somebody else; null: it ends with its run. */
    readonly keep: ((started: Started, profile: string) => void) | null;
    readonly output: Output<T>;
    readonly prompt: string;
    readonly timeoutSeconds: number;
    /**
     * No message for so long. A tool under way gives none (the client's signs of life during one do not count),
     * and the Bash tool allows 10 minutes: the limit should be longer than that.
     */
    readonly stallSeconds: number;
    /** Applied to all that it prints, before anything is made of it. */
    readonly mask: Mask;
    /** The file for the raw stream; each run of the client begins with a message of type `run` that has its prompt, stderr stands in it as messages of type `stderr`. */
    readonly transcript: string;
    /** Between SIGINT and SIGKILL on a gentle end. The client needs about 2 s for it. */
    readonly graceSeconds: number;
    /** Aborted with the reason `{ gentle: boolean }`; gentle is the default. */
    readonly stop: AbortSignal;
    /** Ends it at once, also while a gentle stop is under way. */
    readonly kill: AbortSignal;
    /** Called before the client gets its prompt, with its session; false: the lease is lost, and the client is ended. */
    readonly onStart: (process: ProcessIdentity, session: string) => Promise<boolean>;
    /** Goes on past a usage limit where the account pays for that. */
    readonly allowOverage: boolean;
    /** The client tries a request again; with the HTTP status that the API answered, null: none. Must not throw. */
    readonly onRetry: (status: number | null) => void;
    /** Called whenever the model begins to answer. Must not throw. */
    readonly onAnswer: () => void;
    /** Readable lines: `Bash: npm test`. Must not throw. */
    readonly onActivity: (line: string) => void;
}
export interface ClientEnd<T = WorkerReport> {
    readonly outcome: ClientOutcome<T>;
    readonly usage: Usage;
    readonly exitCode: number | null;
    readonly sessionId: string;
    /** Worth resuming: the client has begun the session. */
    readonly sessionUsable: boolean;
    /** How many processes outlived the client and were ended. */
    readonly strays: number;
}
/**
 * Runs the client. Afterwards no process that came from it is alive but the client itself, when it is kept; one that
 * cannot be ended is told of by `onActivity`. How the run ended is in the outcome.
 * @throws KlaussError `file` when the transcript or the shared prompt cannot be written; whatever `onStart` throws, once all is ended
 */
export declare function runClient<T>(order: ClientRun<T>): Promise<ClientEnd<T>>;
