/** The readable logs: `pool.log`, and `worker_N.log` for each worker slot. They rotate by size. */
import type { Config } from '../config/config.ts';
export interface Logs {
    /** Appends a line to `<name>.log`, with the time before it. */
    write(name: string, line: string): void;
    close(): Promise<void>;
}
/**
 * Logs in a directory, which is made when it is not there. Each file is rotated to `<name>.1.log` and on, as
 * `[logs]` says.
 */
export declare function openLogs(directory: string, { maxSizeMb, maxFiles }: Config['logs'], now: () => number): Logs;
