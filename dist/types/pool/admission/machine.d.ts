/**
 * What the machine has room for. A worker's size is what its client, with all that it starts, has been seen to take;
 * what the running ones have not taken yet is theirs already. Only their own memory is counted: the pages of the
 * client's file they share, and the system counts those among what is free.
 */
import type { Config } from '../../config/config.ts';
import { type ProcessUsage } from '../../platform/processes.ts';
/** The readings, for tests to replace. */
export interface Readings {
    /** Bytes that new processes can have. */
    readonly freeMemory: () => number;
    /** By process id, each with its descendants; those that are gone are left out. */
    readonly usageOf: (pids: readonly number[]) => ReadonlyMap<number, Pick<ProcessUsage, 'ownBytes'>>;
    /** Bytes on the disk of a path that may not be there yet. */
    readonly freeDisk: (path: string) => number;
}
export declare class Machine {
    #private;
    constructor(config: Pick<Config, 'workers' | 'workspace'>, readings?: Readings);
    /**
     * Looks at the clients of the running attempts, and at those that wait for work. To be called with every heartbeat;
     * takes some milliseconds.
     */
    observe(working: readonly number[], waiting?: readonly number[]): void;
    /**
     * How many more workers may be started now. `why` says in one line for people what is missing when it is none.
     * @param running how many are at work or wait for it; those that were not observed yet are taken to hold nothing so far
     */
    moreWorkers(running: number): {
        readonly more: number;
        readonly why: string | null;
    };
    /**
     * Null: there is room for a worktree. Else why there is none, and what to do, in one line.
     * @param directory absolute, where it is to stand; it need not be there yet
     */
    worktreeRoom(directory: string): string | null;
}
