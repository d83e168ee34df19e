/** What a command is: a name, arguments, and a function from context and arguments to a result. */
import type { ArgsDef, ParsedArgs } from 'citty';
import type { Context } from './context.ts';
/** The exit codes of the command line. */
export declare const EXIT: {
    readonly ok: 0;
    readonly failed: 1;
    readonly usage: 2;
    readonly unfinished: 3;
    readonly environment: 4;
    readonly interrupted: 130;
};
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
/** What a command found or did: `data` is printed with `--json`, `text` without. */
export interface Result {
    readonly data: unknown;
    readonly text: string;
    readonly exitCode?: ExitCode;
}
export interface Command<Args extends ArgsDef = ArgsDef> {
    readonly description: string;
    readonly args: Args;
    /** Not listed by `--help`. */
    readonly hidden?: boolean;
    run(context: Context, args: ParsedArgs<Args>, session: CommandSession): Promise<Result | null>;
}
/** The terminal side of a command that prints more than its result. */
export interface CommandSession {
    readonly json: boolean;
    /** A line for the eyes, on stderr. */
    note(line: string): void;
    /** Part of the result, at once, on stdout. */
    print(text: string | Uint8Array): void;
    /** Takes Ctrl+C and the other requests to end over: the first and the second are told, a third ends the process. */
    interrupts(): {
        readonly first: AbortSignal;
        readonly second: AbortSignal;
    };
}
/** Keeps the types of the arguments for `run`. */
export declare const defineCommand: <const Args extends ArgsDef>(command: Command<Args>) => Command<Args>;
/** How many workers are asked for. */
export declare function workerCount(value: string, name: string, { config }: Context): number;
/** A number of seconds, zero or more, from an argument. */
export declare function seconds(value: string, name: string): number;
/** The number that a text holds, NaN when it holds none; `Number('')` would be 0. */
export declare const numberOf: (value: string) => number;
