/** One run of the real client, for one attempt: from its arguments to the end of the last process it left. */
import type { ProcessIdentity, Usage } from '../domain/records.ts';
import type { Marker } from '../platform/processes.ts';
import { type ArgumentParts } from './arguments.ts';
import { type ClientOutcome } from './outcome.ts';
export type { ApiErrorCategory, ClientOutcome } from './outcome.ts';
export interface ClientRun extends ArgumentParts {
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
    /** A variable of the environment that no other run has: by it are found the processes that outlive the client. */
    readonly marker: Marker;
    /** The file for the raw stream; stderr stands in it as messages of type `stderr`. */
    readonly transcript: string;
    /** Between SIGINT and SIGKILL on a gentle end. The client needs about 2 s for it. */
    readonly graceSeconds: number;
    /** Aborted with the reason `{ gentle: boolean }`; gentle is the default. */
    readonly stop: AbortSignal;
    /** Ends it at once, also while a gentle stop is under way. */
    readonly kill: AbortSignal;
    /** Called before the client gets its prompt; false: the lease is lost, and the client is ended. */
    readonly onStart: (process: ProcessIdentity) => Promise<boolean>;
    /** Readable lines: `Bash: npm test`. Must not throw. */
    readonly onActivity: (line: string) => void;
}
export interface ClientEnd {
    readonly outcome: ClientOutcome;
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
 * @throws KlaussError `file` when the transcript cannot be opened; whatever `onStart` throws, once all is ended
 */
export declare function runClient(run: ClientRun): Promise<ClientEnd>;
