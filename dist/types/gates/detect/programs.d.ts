/** Which programs can be run here, told without running any. */
/** True when a program is on the PATH. */
export declare function isOnPath(name: string, { path }: {
    readonly path: string;
}): Promise<boolean>;
/** The path of a program that stands at one of these places in a directory, or else in one above it; null: nowhere. */
export declare function programAbove(directory: string, places: readonly string[]): Promise<string | null>;
/** A path as a word of a shell command. */
export declare const quoted: (path: string) => string;
