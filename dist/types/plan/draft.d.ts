/**
 * What can be read of a plan whatever else is wrong with it, so that a misspelt field in one task does not
 * hide a cycle among the others.
 */
import { type Isolation } from '../domain/states.ts';
export interface Draft {
    readonly index: number;
    readonly key: string | null;
    /** Null stands for an entry that is no string, so that positions stay. */
    readonly dependsOn: readonly (string | null)[];
    readonly workingDir: string | null;
    readonly contextFiles: readonly (string | null)[];
    readonly expectedOutputs: readonly (string | null)[];
    readonly allowExternal: boolean;
    /** Null: not given, or no kind of isolation. */
    readonly isolation: Isolation | null;
}
/** The drafts of a value that should be a list of tasks. */
export declare function draftTasks(tasks: unknown): readonly Draft[];
/** Entries that are strings, with their position in the list. */
export declare function entries(list: readonly (string | null)[]): Generator<readonly [number, string]>;
export declare function isObject(value: unknown): value is Readonly<Record<string, unknown>>;
