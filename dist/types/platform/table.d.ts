import type { ProcessIdentity } from '../domain/pools.ts';
/** One living process, as the platform tells it. Zombies are not living. */
export interface ProcessRow extends ProcessIdentity {
    readonly parent: number;
}
/** What one process uses by itself. */
export interface ProcessLoad {
    /** Processor time since it started, its ended children included. */
    readonly cpuSeconds: number;
    /** Resident memory. */
    readonly memoryBytes: number;
    /** What of it belongs to no file: pages of files can be shared, and taken back. macOS does not tell it apart. */
    readonly ownBytes: number;
    readonly elapsedSeconds: number;
}
/** A moment before which nothing was. */
export declare const EVER: number;
/** All that differs by platform. Every function is synchronous and answers for this moment only. */
export interface ProcessTable {
    /** The process with that id, or null: there is none, or it is a zombie. */
    readonly read: (pid: number) => ProcessRow | null;
    /** @param since a moment of `performance.now()`: those that were there before may be left out */
    readonly list: (since: number) => ProcessRow[];
    /** The environment it was started with, or null: it is gone, or belongs to somebody else. */
    readonly environment: (pid: number) => Readonly<Record<string, string>> | null;
    /**
     * Ids of the processes whose environment holds NAME=value.
     * @param since a moment of `performance.now()`: those that were there before may be left out
     */
    readonly marked: (name: string, value: string, since: number) => number[];
    /** The command with its arguments, or null: it is gone. */
    readonly command: (pid: number) => string | null;
    /** Those that do not live are left out. */
    readonly loads: (pids: readonly number[]) => Map<number, ProcessLoad>;
}
