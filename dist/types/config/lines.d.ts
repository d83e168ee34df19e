/**
 * The line (1-based) on which each key of a well-formed TOML document is written, by its path; `[a]`, dotted
 * keys and inline tables included. The parser gives no positions, so the document is taken apart into its
 * statements, the shortest runs of lines that parse, and each is parsed for the keys it writes.
 */
export declare function keyLines(toml: string): (path: readonly PropertyKey[]) => number | null;
