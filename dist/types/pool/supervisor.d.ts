/**
 * The supervisor: the one process of a queue on this machine that owns the workers.
 *
 * It is `running` from its entry until somebody asks for its end, its session ends, or it was idle for long
 * enough; while `running` it claims tasks. Then it is `stopping`: it claims nothing more, and running attempts
 * have a grace period before they are ended. When the last has ended it leaves the queue and is `stopped`.
 * A `kill` ends all attempts at once, in either state. Everything that happens (a request, a submission, the
 * end of an attempt, a second passed) rings one bell, and one loop looks at the rows and acts: so nothing here
 * runs twice at once, and what is decided comes from the rows.
 */
import type { Pool } from '../domain/records.ts';
import type { Logs } from './logs.ts';
import type { PoolSettings } from './settings.ts';
export interface SupervisorOptions {
    readonly settings: PoolSettings;
    /** As entered in the queue. */
    readonly entered: Pool;
    readonly logs: Logs;
    /** The number of workers follows the work, up to `[workers] default_count`. */
    readonly automatic: boolean;
    /** Called once, when the pool answers on its socket. */
    readonly onReady: () => void;
}
export declare class Supervisor {
    #private;
    constructor({ settings, entered, logs, automatic, onReady }: SupervisorOptions);
    /** Serves the queue until the pool is to end; then no process that it started is alive. */
    run(): Promise<void>;
    /** Claims nothing more; ends running attempts after the grace period, and then the pool. */
    stop(graceSeconds: number): Promise<void>;
    /** Ends everything now. */
    kill(): Promise<void>;
}
/** Ends the sessions whose client died without its hook; returns how many. */
export declare function endDeadSessions(queue: PoolSettings['queue']): Promise<number>;
