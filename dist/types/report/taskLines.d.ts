/** A task in one line, and below it what matters of its failure. */
import type { Told } from './fields.ts';
/** How much is said of a task. */
export interface Detail {
    /** Tokens of its summary, or of each line of its error. */
    readonly text: number;
    /** Tokens of its files. */
    readonly files: number;
    /** Lines of its error, beside the first one. */
    readonly telling: number;
}
/** @param told which task has told a failure of that kind: it is not told twice */
export declare function taskLines(task: Told, detail: Detail, told?: Map<string, string>): readonly string[];
/** Gates that failed, before the task as well: its result is not proved by them. */
export declare const waivedGates: ({ receipt }: Told) => import("../domain/proof.ts").GateResult[];
/** What it changed: as git saw it, in a shared workspace as the worker reported it. */
export declare const filesOf: ({ isolation, changedFiles, report }: Told) => readonly string[];
/** Where its work is: the commit that brought it in, else the one that was proved. Empty: in no commit. */
export declare const shortCommit: ({ landed, commit }: Told) => string;
