export declare const MEGABYTE: number;
/** A size for people: `480 MB`, `1.2 GB`. */
export declare function formatBytes(bytes: number): string;
