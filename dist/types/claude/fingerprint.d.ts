/**
 * What a client was started with, as one word: a client that waits may be given a task only if one that was started for
 * that very task now would be the same, in directory, flags, environment, trust and instructions.
 */
import type { StartRun } from './started.ts';
export declare function fingerprintOf(run: StartRun): Promise<string>;
