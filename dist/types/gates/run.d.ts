/** Runs one gate: a shell command in the task's tree. */
import type { GateResult } from '../domain/records.ts';
import { type Marker } from '../platform/processes.ts';
export interface GateOptions {
    readonly directory: string;
    readonly environment: Readonly<Record<string, string>>;
    /** An entry of the environment by which what the gate leaves running is found. */
    readonly marker: Marker;
    /** The file that the gate's whole output goes to. */
    readonly log: string;
    readonly timeoutSeconds: number;
    readonly signal: AbortSignal;
}
/**
 * Runs a command with `sh` and waits for its end; the exit code is null when it was ended by a signal or by the
 * time limit. What it leaves running in the background is ended.
 */
export declare function runGate(command: string, options: GateOptions): Promise<GateResult>;
