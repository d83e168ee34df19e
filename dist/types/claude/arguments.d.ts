/** The part of a run that is said on the command line. */
export interface ArgumentParts {
    /** What the client is told like others, in front of its prompt: see `SharedPrompt`. Null: nothing. */
    readonly shared: {
        readonly file: string;
    } | null;
    readonly session: {
        readonly id: string;
        readonly resume: boolean;
    };
    /** What the client is to hand over at its end, as a JSON Schema. */
    readonly output: {
        readonly jsonSchema: string;
    };
    /** The only built-in tools that it has; null: all. */
    readonly tools: readonly string[] | null;
    /** Null: the client's own default. */
    readonly model: string | null;
    /** Dollars that this run may spend; what the session spent before does not count. Null: no limit. */
    readonly budgetUsd: number | null;
    readonly maxTurns: number | null;
    readonly permissions: {
        readonly mode: string;
        /** Rules of Claude Code, such as `Bash(npm test)`. */
        readonly allow: readonly string[];
        readonly deny: readonly string[];
    };
    /** Settings that go before those in files, as JSON. */
    readonly settings: string;
    readonly strictMcp: boolean;
}
/**
 * The arguments of one headless run; the prompt comes on stdin, see `input.ts`. All were tried with Claude Code 2.1.330
 * (`--max-turns` is not in its help). What comes from plans and configuration stands behind a `=`, so that it
 * cannot be read as an option.
 */
export declare function clientArguments(run: ArgumentParts): string[];
