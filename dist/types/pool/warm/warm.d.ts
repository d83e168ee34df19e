/**
 * Clients that wait for work, so that a task need not wait for its client to start (0.7 s, and as much time of a core):
 * standbys for the tasks that are next, with `[workers] warm = "ahead"`, and with "keep" those that have done a task in
 * the shared directory. Whichever waits, a task gets it only if it is what would be started for it now.
 */
import type { ClientRun } from '../../claude/run.ts';
import type { StartRun } from '../../claude/started.ts';
import type { TaskId } from '../../domain/ids.ts';
import type { Task } from '../../domain/records.ts';
import type { Isolation } from '../../domain/states.ts';
import type { PoolSettings } from '../settings.ts';
/** A task that could have a standby. */
export interface Upcoming {
    readonly task: Task;
    /** What it may spend; null: no limit. */
    readonly reserveUsd: number | null;
}
type WarmSettings = Pick<PoolSettings, 'config' | 'now' | 'log'>;
export declare class Warm {
    #private;
    constructor(settings: WarmSettings);
    /** How many clients wait, or are being started for it. */
    get size(): number;
    /** Process ids of those that wait. */
    get pids(): readonly number[];
    /** What the standby of a task may spend; undefined: it has none. */
    reserveOf(task: TaskId): number | null | undefined;
    /**
     * Sees to it that the next tasks have standbys, and no other. At most one is started for each idle core.
     * @param upcoming the next tasks, the first of them first; those that are being worked on may be left out
     * @param room so many more clients may be started
     * @returns whether some are lacking, as no core is idle for them
     */
    standBy(upcoming: readonly Upcoming[], room: number, settings: PoolSettings): boolean;
    /** Ends those that do not wait for a certain task, as there is no memory for others. */
    makeRoom(): void;
    /** To be called as soon as a task has been claimed: its standby waits for whoever carries it out. */
    claimed(task: TaskId): void;
    /** Resolves when nobody else is at the workspace of a claimed task. */
    opened(task: TaskId): Promise<void>;
    /** To be called when its attempt has ended: a standby that it did not take is ended. */
    left(task: TaskId): void;
    /**
     * What there is for a run of a claimed task: a client that waits, and what becomes of it afterwards.
     * @param until when aborted, none has to be started for it any more
     */
    offer(task: TaskId, isolation: Isolation, run: StartRun, until: AbortSignal): Promise<Pick<ClientRun, 'waiting' | 'keep'>>;
    /** Ends all of them, and waits for it. Whoever is at work with one is not touched. */
    end(): Promise<void>;
}
export {};
