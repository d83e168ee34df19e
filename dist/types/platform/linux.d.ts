import type { ProcessTable } from './table.ts';
/** Linux, from `/proc` (man 5 proc). */
export declare const linux: ProcessTable;
interface Stat {
    readonly state: string;
    readonly parent: number;
    readonly cpuTicks: number;
    readonly startTicks: string;
}
/** Reads one `/proc/PID/stat`. The second field is the program's name, which may hold spaces and parentheses. */
export declare function parseStat(text: string): Stat | null;
export {};
