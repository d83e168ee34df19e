/**
 * The merge train of a job. Finished tasks join it and are brought onto the integration branch in the order in which
 * they finished. Those that wait at the same time form a batch: each is merged on top of the one before, the gates run
 * once on the last, and if they pass all land, one after the other. A batch that fails is halved, so that only
 * the task at fault is sent back. What a landed task promised stays true: its gates run on every later tip.
 *
 * The branch moves by compare-and-swap, and moves before the task is settled: when the pool dies in between, the next
 * attempt finds its work landed and only settles. A task that does not complete in the end (it was cancelled
 * meanwhile) is taken out again.
 */
import type { Task } from '../domain/records.ts';
import type { Repository } from '../git/repository.ts';
import type { Arrival, Car, TipGate } from './car.ts';
export interface TrainOptions {
    readonly repository: Repository;
    readonly job: Task['job'];
    /** The job's snapshot. */
    readonly base: string;
    /** The gates of all tasks that have landed. */
    readonly landedGates: () => Promise<readonly TipGate[]>;
}
export declare class Train {
    #private;
    constructor(options: TrainOptions);
    /** Brings a task onto the integration branch, or says why not. @throws GitError */
    join(car: Car): Promise<Arrival>;
    /** How many wait for the round that is under way to end. */
    get waiting(): number;
    /** The tip of the integration branch, to build on. @throws Error the branch is gone */
    tip(): Promise<string>;
}
