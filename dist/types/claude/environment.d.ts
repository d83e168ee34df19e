/** The environment of a worker: the caller's without its session, and what tells that it is a worker. */
export declare function buildEnvironment(parts: {
    readonly base: NodeJS.ProcessEnv;
    /** Set last: the worker, its pool, the attempt. */
    readonly worker: Readonly<Record<string, string>>;
}): Record<string, string>;
