/** The environments of workers: of the client, and of all that it and Klauss start for a task. */
type Environment = Readonly<Record<string, string>>;
export interface EnvironmentParts {
    /** The caller's. */
    readonly base: NodeJS.ProcessEnv;
    /** `[env] pass`: secrets that workers and gates get all the same. */
    readonly pass: readonly string[];
}
/**
 * The environment of what runs for a task, be it the client, a gate or a setup: the caller's without its session and
 * without its secrets, and what tells whose it is.
 */
export declare function buildEnvironment({ base, pass, worker, }: EnvironmentParts & {
    /** Set last: the worker, its pool, the attempt. */
    readonly worker: Environment;
}): Record<string, string>;
/** An environment without its secrets. */
export declare function withoutSecrets({ base, pass }: EnvironmentParts): Record<string, string>;
/** The variables that are dropped or shortened, for people. */
export declare function withheldNames({ base, pass }: EnvironmentParts): string[];
/**
 * The secrets that the client gets beside its environment, as it signs in with them. What it starts must not have them:
 * see `Withheld`.
 */
export declare function loginOf({ base, pass }: EnvironmentParts): Record<string, string>;
/** An environment without what a session of Claude Code tells its commands of itself. */
export declare function withoutSession(base: NodeJS.ProcessEnv): Record<string, string>;
export {};
