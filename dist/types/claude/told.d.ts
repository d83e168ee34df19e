import type { Usage } from '../domain/usage.ts';
import type { ClientMessage, ResultMessage } from './stream.ts';
/** What the client has told in one run, as far as it decides how the run ended. */
export declare class Told {
    #private;
    /** The session id of the first message that named one: from here on the session can be resumed. */
    sessionId: string | null;
    /** The last result line. */
    result: ResultMessage | null;
    /** The last structured output: a run may go on after it, for a background task say, and end in words. */
    report: unknown;
    /** What the last call of the tool for structured output held, which the client may have had no money left to confirm. */
    handedOver: unknown;
    /** The kind of the API's last error, in the client's words. */
    apiError: string | null;
    /** When the usage limit that refused a request is lifted, milliseconds since 1970. */
    resetAt: number | null;
    /** The usage limit is reached, and the account pays for what goes past it. */
    isUsingOverage: boolean;
    /** The beginning of the first line that was no message. */
    garbage: string | null;
    /** What it said of itself at its beginning, its session left out: its tools, its model, its mode. */
    profile: string | null;
    /** Something ran in the background, or may hold what a task left with it: an MCP server. */
    hasCompany: boolean;
    /** What runs in the background now is shells, which have nothing to tell until they end; servers never do. */
    onlyShellsRun: boolean;
    get usage(): Usage;
    hear(message: ClientMessage, line: string): void;
    /** Takes what is handed over from the message as the client wrote it, before anything was masked. */
    hearVerbatim(message: ClientMessage): void;
}
