/** Claude Code's own sandbox for commands: whether this machine can have one. Its parts were read from 2.1.330. */
/** How this machine can have it. */
export interface Sandbox {
    /** Only without a process table of its own. */
    readonly weaker: boolean;
}
/**
 * Makes sure that the client can have its sandbox here, by what it needs for it.
 * @throws KlaussError `environment`: says what is missing
 */
export declare function ensureSandbox(environment: NodeJS.ProcessEnv): Promise<Sandbox>;
