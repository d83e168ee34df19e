import { type ProcessTable } from './table.ts';
/** Linux, from `/proc` (man 5 proc) and `/sys/fs/cgroup` (man 7 cgroups). */
export declare const linux: ProcessTable;
/**
 * Node tells `MemAvailable` of the machine, and of a cgroup with a limit what is left of that. There the files that
 * were read count as used (measured: 308 MB left of 1 GB after 700 MB were written to a file), though the kernel gives
 * their pages up first: those it has marked as inactive are added again.
 *
 * Whether there is a limit takes 0.1 ms to find out, ten times as long as what is free.
 */
export declare function memory(): () => number;
/** Where the memory of a process is accounted, by its `/proc/PID/cgroup`: versions 2 and 1, the top of a container last. */
export declare function cgroupPlaces(text: string): string[];
/** Bytes of `memory.stat`, those of the groups below included. */
export declare const parseInactiveFiles: (stat: string) => number;
interface Stat {
    readonly state: string;
    readonly parent: number;
    readonly cpuTicks: number;
    readonly startTicks: string;
}
/** Reads one `/proc/PID/stat`. The second field is the program's name, which may hold spaces and parentheses. */
export declare function parseStat(text: string): Stat | null;
export {};
