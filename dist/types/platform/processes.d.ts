/**
 * Processes of this machine: telling, finding and ending them. A process is named by its id and its start time,
 * never by its id alone and never by its program's name. What differs by platform stands in `linux.ts` and
 * `darwin.ts`.
 */
import type { ProcessIdentity } from '../domain/pools.ts';
/** Names the process that has this id now, or null: there is none, or it has ended and is not reaped yet. */
export declare function identify(pid: number): ProcessIdentity | null;
/** True while that very process lives: not a zombie, and not a later process with the same id. */
export declare function isAlive(identity: ProcessIdentity): boolean;
/**
 * All living processes below this one, parents before children. Those whose parent has ended are not among them.
 * @param since a moment of `performance.now()` before it was started, if that is known: what was there before did not
 * come from it
 */
export declare function descendants(pid: number, since?: number): ProcessIdentity[];
/** The processes above this one, the nearest first. */
export declare function ancestors(pid: number): ProcessIdentity[];
/** An entry of the environment by which all that comes from one process is found. */
export interface Marker {
    readonly name: string;
    readonly value: string;
}
/**
 * All living processes that were started with NAME=value in their environment, this one excepted. A process
 * inherits the marker from whoever started it, unless its environment was cleared on the way.
 * @param since a moment of `performance.now()` before the first of them was started, if that is known: what was there
 * before need not be looked at
 */
export declare function marked(name: string, value: string, since?: number): ProcessIdentity[];
/** The environment that a process was started with, or null: it is gone, or belongs to somebody else. */
export declare function environmentOf(pid: number): Readonly<Record<string, string>> | null;
/** The command that a process runs, with its arguments, or null: it is gone. */
export declare function commandLineOf(pid: number): string | null;
/** What a process and all its descendants use together. */
export interface ProcessUsage {
    /** Processor time over lifetime, as `ps` counts it; 100 is one processor. */
    readonly cpuPercent: number;
    /** Resident memory; what they share is counted for each. */
    readonly memoryBytes: number;
    /** Memory that one more process of this kind would take, as it shares the pages of its program's file. */
    readonly ownBytes: number;
    /** Since the process itself started. */
    readonly elapsedSeconds: number;
}
/** What these processes use, each with its descendants. Ids without a living process are left out. */
export declare function usageOf(pids: readonly number[]): Map<number, ProcessUsage>;
/** Memory that one more process like this one would take; what came from it is left out, and need not be looked for. */
export declare const ownBytesOf: (pid: number) => number;
/**
 * Ends every process that `find` names, and returns them; `find` is asked again until it names none that
 * lives, as a dying shell may still start another. A signal goes only to a process whose identity was checked
 * right before.
 * @param options.graceMs how long they may take to end by themselves after the first signal; 0 kills at once
 * @param options.firstSignal SIGTERM unless said otherwise
 * @throws KlaussError `environment`, with the survivors in `details`, when some live on 5 s after SIGKILL
 */
export declare function endProcesses(find: () => readonly ProcessIdentity[], options: {
    readonly graceMs: number;
    readonly firstSignal?: 'SIGINT' | 'SIGTERM';
}): Promise<ProcessIdentity[]>;
