/** A path or glob, cut before the first segment that has a wildcard. */
export interface Pattern {
    /** The part that is a plain path, escapes undone; empty when the pattern begins with a wildcard. */
    readonly base: string;
    /** The rest climbs with `..`: nobody can tell where it leads. */
    readonly climbs: boolean;
}
/** Cuts a pattern at its first wildcard, as tinyglobby understands globs. */
export declare function splitPattern(pattern: string): Pattern;
