/**
 * Globs as lists of segments, coarse: whatever a glob matches, its segments match too, but not the other way round.
 * Readers of globs differ in what they do with brackets, parentheses and odd braces; here these are any text.
 */
export type Segment = {
    readonly kind: 'text';
    readonly text: string;
} | {
    readonly kind: 'any';
    readonly prefix: string;
    readonly suffix: string;
}
/** Any number of segments, none included. */
 | {
    readonly kind: 'deep';
};
export interface Pattern {
    /** From the root of the file system; null: nobody can tell. */
    readonly absolute: boolean | null;
    readonly segments: readonly Segment[];
}
/** Reads a list of globs. A path without wildcards may be a directory, and stands for all that is below it, too. */
export declare function readGlobs(globs: readonly string[]): readonly Pattern[];
/** The same glob, relative to nothing; one that is absolute stays as it is. */
export declare function globBelow(directory: string, glob: string): string;
/** A path as it is: nothing in it is a wildcard, and nothing below it is meant. */
export declare function readPlain(path: string): Pattern;
