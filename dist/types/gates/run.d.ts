/** Runs a shell command in a task's tree, such as a gate. */
import type { Mask } from '../domain/mask.ts';
import type { Gate, GateResult } from '../domain/proof.ts';
import { type Marker } from '../platform/processes.ts';
import type { GateLimit } from './limit.ts';
export interface CommandOptions {
    readonly directory: string;
    readonly environment: Readonly<Record<string, string>>;
    /** What it can read on its stdin; without, there is none. */
    readonly input?: string;
    /** An entry of the environment by which what the command leaves running is found. */
    readonly marker: Marker;
    /** The file that the command's whole output is kept in, from its end on. */
    readonly log: string;
    /** Applied to all that is kept of the output. */
    readonly mask: Mask;
    readonly timeoutSeconds: number;
    readonly signal: AbortSignal;
}
export interface GateOptions extends CommandOptions {
    /** How many gates may run at once; it waits for its turn. */
    readonly limit?: GateLimit;
}
export type CommandEnd = Pick<GateResult, 'exitCode' | 'seconds' | 'tail'>;
/** Runs a gate, when it is its turn. What it leaves running in the background is ended. */
export declare function runGate({ command, source }: Pick<Gate, 'command' | 'source'>, options: GateOptions): Promise<GateResult>;
/**
 * Runs a command with `sh` and waits for its end; the exit code is null when it was ended by a signal or by the
 * time limit. What it leaves running in the background is ended.
 */
export declare function runCommand(command: string, options: CommandOptions): Promise<CommandEnd>;
