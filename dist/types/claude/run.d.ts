/** One run of the real client, for an attempt or a plan: from its arguments to the end of the last process it left. */
import type { Mask } from '../domain/mask.ts';
import type { ProcessIdentity } from '../domain/pools.ts';
import type { WorkerReport } from '../domain/proof.ts';
import type { Usage } from '../domain/usage.ts';
import type { Marker } from '../platform/processes.ts';
import { type ArgumentParts } from './arguments.ts';
import { type ClientOutcome, type Output } from './outcome.ts';
export type { ApiErrorCategory, ClientOutcome, Output } from './outcome.ts';
/**
 * What a client is told like others, at the end of its system prompt. It must hold nothing that differs between them:
 * the model server keeps it, with the tools and the rest of the system prompt, for whoever begins in the same way.
 */
export interface SharedPrompt {
    readonly text: string;
    /** Written for the client to read: a text would be too long for its command line, which others can read, too. */
    readonly file: string;
}
export interface ClientRun<T = WorkerReport> extends ArgumentParts {
    /** A session that goes on keeps the one that it began with. */
    readonly shared: SharedPrompt | null;
    readonly output: Output<T>;
    readonly binary: string;
    readonly cwd: string;
    readonly prompt: string;
    readonly timeoutSeconds: number;
    /**
     * No message for so long. A tool under way gives none (the client's signs of life during one do not count),
     * and the Bash tool allows 10 minutes: the limit should be longer than that.
     */
    readonly stallSeconds: number;
    /** From `buildEnvironment`, with the marker in it. */
    readonly environment: Readonly<Record<string, string>>;
    /** From `loginOf`: what the client has besides, and its commands have not. */
    readonly login: Readonly<Record<string, string>>;
    /** Applied to all that it prints, before anything is made of it. */
    readonly mask: Mask;
    /** A variable of the environment that no other run has: by it are found the processes that outlive the client. */
    readonly marker: Marker;
    /** The file for the raw stream; each run of the client begins with a message of type `run` that has its prompt, stderr stands in it as messages of type `stderr`. */
    readonly transcript: string;
    /** Between SIGINT and SIGKILL on a gentle end. The client needs about 2 s for it. */
    readonly graceSeconds: number;
    /** Aborted with the reason `{ gentle: boolean }`; gentle is the default. */
    readonly stop: AbortSignal;
    /** Ends it at once, also while a gentle stop is under way. */
    readonly kill: AbortSignal;
    /** Called before the client gets its prompt; false: the lease is lost, and the client is ended. */
    readonly onStart: (process: ProcessIdentity) => Promise<boolean>;
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
 * Runs the client. Afterwards no process that came from it is alive; one that cannot be ended is told of by
 * `onActivity`. How the run ended is in the outcome.
 * @throws KlaussError `file` when the transcript or the shared prompt cannot be written; whatever `onStart` throws, once all is ended
 */
export declare function runClient<T>(run: ClientRun<T>): Promise<ClientEnd<T>>;
