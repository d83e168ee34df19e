/** The workers of a pool: numbered slots, each of which carries out one attempt at a time. */
import type { Claim, Task } from '../domain/records.ts';
import type { Logs } from './logs.ts';
import type { PoolSettings } from './settings.ts';
export declare class Slots {
    #private;
    /** @param onChange called when an attempt has moved on or ended, its rows being written */
    constructor(settings: PoolSettings, logs: Logs, onChange: () => void);
    get busy(): number;
    get claims(): readonly Claim[];
    get size(): number;
    /** Grows at once; shrinks by giving slots that are too many no further task. */
    resize(size: number): Promise<void>;
    /** Gives ready tasks to free slots, until one or the other runs out. */
    fill(): Promise<void>;
    /** Renews every lease; an attempt whose lease is lost is ended at once. */
    renew(): Promise<void>;
    /** Ends what the predicate names: gently (the client may wind up), or at once. Their tasks go back to pending. */
    end(how: 'gently' | 'at once', which?: (claim: Claim) => boolean): void;
    /** Resolves when no attempt is running any more. */
    drained(): Promise<void>;
}
/** True when a running task is to be ended, as its rows now say. */
export declare function isToEnd(task: Task | null): boolean;
