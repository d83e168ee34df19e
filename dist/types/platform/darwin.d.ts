import type { ProcessLoad, ProcessRow, ProcessTable } from './table.ts';
/**
 * macOS, from `ps` (man 1 ps). Start times are whole seconds; together with the process id that is enough, as
 * ids there are not given again before about 100,000 others were. The system hides the environment of its own
 * binaries (`/bin/sleep`) from `ps`: such processes are found as descendants, not by a marker.
 */
export declare const darwin: ProcessTable;
/** Reads lines of `pid ppid stat lstart`, zombies left out. */
export declare function parseRows(text: string): ProcessRow[];
/** Reads `command arg... NAME=value...`: a value with spaces goes on to the next NAME=. */
export declare function parseEnvironment(text: string): Record<string, string>;
/** Ids of the lines of `pid command env` that hold the entry as a word of its own. */
export declare function parseMarked(text: string, entry: string): number[];
/** Reads lines of `pid time rss etime stat`: `501 12:34.56 20480 01-02:03:04 S+`; zombies are left out. */
export declare function parseLoads(text: string): Map<number, ProcessLoad>;
/** Node tells the free pages only, which macOS keeps few: most of what can be had it calls inactive. */
export declare function freeMemory(): number;
/** Bytes of what `vm_stat` prints: `Pages free:     12345.`, in pages whose size is in its first line. */
export declare function parseFreeMemory(text: string): number;
