/** Which programs can be run, told without running any. */
/** The first of these paths that is an executable file; null: none is. */
export declare function firstExecutable(paths: readonly string[]): Promise<string | null>;
