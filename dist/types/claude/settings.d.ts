/** The settings that a client is given with `--settings`: they go before those of the user and of the project. */
import { type Rules } from '../guard/rules.ts';
/** What the operating system holds the commands of a worker to. */
export interface SandboxParts {
    /** The process table of the machine stays visible, where a container does not let it be hidden. */
    readonly weaker: boolean;
    /** Absolute paths, besides the directory that the client runs in. */
    readonly allowWrite: readonly string[];
    readonly denyWrite: readonly string[];
}
/**
 * Settings that put the guard before every tool that touches files. It is started without a shell, and whatever becomes
 * of it other than an answer (it is gone, it crashes, it takes too long) refuses the call, since Claude Code 2.1.295.
 */
export declare function clientSettings(rules: Rules, sandbox: SandboxParts | null): string;
