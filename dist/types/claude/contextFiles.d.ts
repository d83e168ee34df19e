/** What one pattern of `context_files` stands for. */
export interface ContextPattern {
    readonly pattern: string;
    /** Relative to the directory, sorted; empty when nothing matches. */
    readonly paths: readonly string[];
    /** How many paths were left out of the list. */
    readonly more: number;
}
export interface ContextFiles {
    readonly patterns: readonly ContextPattern[];
    /** The files that are shown whole: text, in the order of the patterns, while there is room. */
    readonly contents: readonly {
        readonly path: string;
        readonly text: string;
    }[];
}
/**
 * Expands the globs of `context_files`, and reads what there is room for. A wildcard does not match names that
 * begin with a dot: `.env` is shown only when it was named.
 * @param mayRead tells of a real path whether a worker may see it: a wildcard can match a link that leads outside
 */
export declare function readContextFiles(patterns: readonly string[], directory: string, mayRead: (realPath: string) => boolean): Promise<ContextFiles>;
