/**
 * The one error class of Klauss. A `KlaussError` is expected: it is shown as message and hint, without a
 * stack. Anything else that reaches the entry point is a defect and is shown with its stack.
 */
/** Every code, with when it is raised. Codes are stable: scripts may match on them. */
export declare const ERROR_CODES: readonly [
/** The command line is wrong: unknown command, missing or malformed argument. */
'usage', 
/** `.klauss.toml` or an environment variable is wrong. */
'config', 
/** A plan was refused; `details` lists every fault. */
'plan', 
/** The planner gave no plan that can be submitted; `details` says what it cost and where its last plan stands. */
'planner', 
/** Nothing has that id. */
'not_found', 
/** What was asked for does not fit the present state (retrying a running task, say). */
'state', 
/** A pool already serves this queue. */
'pool_running', 
/** The pool did not start, or does not answer. */
'pool', 
/** The database cannot be used: from a newer version, damaged, not writable. */
'database', 
/** The environment is not fit: Node too old, no `claude`, no git, the native module missing. */
'environment', 
/** A file could not be read or written. */
'file', 
/** A change does not fit the user's tree; `details` names the files. Nothing was changed. */
'conflict', 
/** git refused something that was not expected to fail. */
'git', 
/** The user has ended it, by Ctrl+C say, before it changed anything. */
'interrupted'];
export type ErrorCode = (typeof ERROR_CODES)[number];
export interface ErrorInfo {
    /** What to do next: where a command helps, which. */
    readonly hint: string;
    /** Facts for programs: ids, places, the single faults of a plan. */
    readonly details?: unknown;
    readonly cause?: unknown;
}
export declare class KlaussError extends Error {
    readonly name = "KlaussError";
    readonly code: ErrorCode;
    readonly hint: string;
    readonly details: unknown;
    constructor(code: ErrorCode, message: string, info: ErrorInfo);
}
/** By its name: each file of `dist/` has a class of its own, and what one throws may be shown by another. */
export declare const isExpected: (error: unknown) => error is KlaussError;
/** What a command says that was ended before it changed anything. */
export declare const interrupted: () => KlaussError;
/** The message of anything that was thrown. */
export declare function messageOf(error: unknown): string;
