/** Something that is wrong with a value, and where in it. */
export interface Finding {
    readonly path: readonly PropertyKey[];
    /** Reads on from the name of what is wrong: "must be a number, not true". */
    readonly message: string;
    readonly hint?: string;
}
/** `['tasks', 2, 'depends_on', 0]` → `tasks[2].depends_on[0]`. */
export declare function formatPath(path: readonly PropertyKey[]): string;
